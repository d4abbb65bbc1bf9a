/** What is wrong with one place of the network files, and the cure. */
export interface Fault {
  /** Such as calls.csv. */
  readonly file: string;
  /** First line of a file is 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
  readonly wanted: string;
}

/** At most this many faults are reported at once. */
const MAXIMUM_FAULTS = 100;

export function formatFault({ file, line, column, value, problem, wanted }: Fault): string {
  const place = [line === null ? file : `${file}:${line}`, column].filter((part) => part !== null).join(": ");
  const seen = value === null ? problem : `${JSON.stringify(value)} ${problem}`;
  return `${place}: ${seen}, wanted ${wanted}`;
}

/** Network files that are not as they must be; each fault names file, line, column, value and what was wanted. */
export class BadNetworkFiles extends Error {
  readonly faults: readonly Fault[];
  readonly faultCount: number;

  constructor(faults: readonly Fault[]) {
    const shown = faults.slice(0, MAXIMUM_FAULTS);
    const rest = faults.length > shown.length ? `\nand ${faults.length - shown.length} more` : "";
    super(`the network files are not valid:\n${shown.map(formatFault).join("\n")}${rest}`);
    this.name = "BadNetworkFiles";
    this.faults = shown;
    this.faultCount = faults.length;
  }
}
