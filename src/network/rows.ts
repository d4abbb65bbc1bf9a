/** Line of the first row of a file: the header is line 1. */
export const FIRST_LINE = 2;

/** Equal texts as one string: columns repeat theirs in thousands of rows. */
export class EqualTexts {
  private readonly known = new Map<string, string>();

  share(text: string): string {
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }
}

/**
 * What makes the rows of a file out of their cells. All are copies of one blank row: an object that is given its columns one after
 * another becomes a hash table when it has many, four times the size and slow to read.
 */
export function startRows(columns: readonly string[]): (line: number, cells: readonly unknown[]) => object {
  const blank: Record<string, unknown> = JSON.parse(
    JSON.stringify(Object.fromEntries(["line", ...columns].map((column) => [column, null]))),
  );
  const texts = new EqualTexts();
  const share = (value: unknown): unknown => {
    if (typeof value === "string") return texts.share(value);
    return Array.isArray(value) ? value.map(share) : value;
  };
  return (line, cells) => {
    const row = { ...blank, line };
    columns.forEach((column, index) => {
      (row as Record<string, unknown>)[column] = share(cells[index]);
    });
    return row;
  };
}
