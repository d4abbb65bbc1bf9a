/** A rectangle on the screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** What is to be labelled, most important first. */
export interface Wanted {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Free space around the point. */
  readonly gap: number;
}
export interface Placed extends Box {
  readonly key: string;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Right, left, above, below, then the corners. */
function positionsOf({ x, y, width, height, gap }: Wanted): readonly Box[] {
  const at = (dx: number, dy: number): Box => ({
    x: dx > 0 ? x + gap : dx < 0 ? x - gap - width : x - width / 2,
    y: dy > 0 ? y + gap : dy < 0 ? y - gap - height : y - height / 2,
    width,
    height,
  });
  return [at(0, -1), at(1, 0), at(-1, 0), at(0, 1), at(1, -1), at(-1, -1), at(1, 1), at(-1, 1)];
}

/** Puts each label at the first of eight positions that is free and inside the frame; one that fits nowhere is left out. */
export function placeLabels(wanted: readonly Wanted[], frame: Box, taken: readonly Box[] = []): readonly Placed[] {
  const placed: Placed[] = [];
  for (const label of wanted) {
    const free = positionsOf(label).find(
      (box) =>
        box.x >= frame.x &&
        box.y >= frame.y &&
        box.x + box.width <= frame.x + frame.width &&
        box.y + box.height <= frame.y + frame.height &&
        ![...placed, ...taken].some((other) => overlaps(box, other)),
    );
    if (free) placed.push({ ...free, key: label.key });
  }
  return placed;
}

let context: CanvasRenderingContext2D | null | undefined;
const widthByText = new Map<string, number>();

/** Width of a text of 12 px in the page's font; measured once for each text and language. */
export function widthOf(text: string, isBold = false): number {
  const key = `${document.documentElement.lang}${isBold ? "b" : ""} ${text}`;
  let width = widthByText.get(key);
  if (width === undefined) {
    width = measure(text, isBold);
    widthByText.set(key, width);
  }
  return width;
}

function measure(text: string, isBold: boolean): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 8;
  context.font = `${isBold ? 600 : 400} 12px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width + 2;
}
