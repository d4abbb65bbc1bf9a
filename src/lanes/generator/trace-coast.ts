import type { Grid } from "./grid.ts";

/** Grid corners along the edge of the open water, column may run past the grid where a ring goes round the earth. */
export type CoastRing = readonly (readonly [x: number, y: number])[];

const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

/** Every ring between open and closed cells, closed cells on its right hand; rings in the order of their first cell from the north-west. */
export function traceCoasts(grid: Grid, open: Uint8Array): CoastRing[] {
  const isClosed = (row: number, column: number): boolean => {
    if (row < 0 || row >= grid.rows) return true;
    const inside = grid.wraps ? ((column % grid.columns) + grid.columns) % grid.columns : column;
    return inside < 0 || inside >= grid.columns || open[row * grid.columns + inside] === 0;
  };
  const wasSeen = new Uint8Array(open.length + grid.columns);
  const rings: CoastRing[] = [];
  for (let row = 0; row <= grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      if (wasSeen[row * grid.columns + column] === 1 || !isClosed(row, column) || isClosed(row - 1, column)) continue;
      rings.push(traceRing(grid, isClosed, wasSeen, column, row));
    }
  return rings;
}

/** Follows one ring from the upper edge of a closed cell, eastward first; diagonal closed cells hang together. */
function traceRing(
  grid: Grid,
  isClosed: (row: number, column: number) => boolean,
  wasSeen: Uint8Array,
  startX: number,
  startY: number,
): CoastRing {
  const ring: [number, number][] = [];
  let [x, y, direction] = [startX, startY, 0];
  do {
    ring.push([x, y]);
    if (direction === 0) wasSeen[y * grid.columns + (((x % grid.columns) + grid.columns) % grid.columns)] = 1;
    x += STEP_X[direction]!;
    y += STEP_Y[direction]!;
    const [leftX, leftY] = cellAhead(x, y, direction, -1);
    const [rightX, rightY] = cellAhead(x, y, direction, 1);
    if (isClosed(leftY, leftX)) direction = (direction + 3) % 4;
    else if (!isClosed(rightY, rightX)) direction = (direction + 1) % 4;
  } while (direction !== 0 || y !== startY || (x !== startX && (!grid.wraps || (x - startX) % grid.columns !== 0)));
  ring.push([x, y]);
  return ring;
}

/** Column and row of the cell ahead of a corner, on the left (-1) or right (1) hand. */
function cellAhead(x: number, y: number, direction: number, hand: -1 | 1): [number, number] {
  const ahead = [STEP_X[direction]!, STEP_Y[direction]!] as const;
  const side = [-hand * ahead[1], hand * ahead[0]] as const;
  return [x + (ahead[0] + side[0] - 1) / 2, y + (ahead[1] + side[1] - 1) / 2];
}
