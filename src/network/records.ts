import { CARGO_FILES } from "./cargo-files.ts";
import type { CellOf } from "./columns.ts";
import { PLACE_FILES } from "./place-files.ts";
import { PRICE_FILES } from "./price-files.ts";
import { TIMETABLE_FILES } from "./timetable-files.ts";

/** The shape of the network files: every file with its columns, and the kind of each. */
export const NETWORK_FILES = { ...PLACE_FILES, ...TIMETABLE_FILES, ...PRICE_FILES, ...CARGO_FILES } as const;

export type NetworkFileName = keyof typeof NETWORK_FILES;
/** A validated row of a file. */
export type RecordOf<Name extends NetworkFileName> = {
  readonly [Column in keyof (typeof NETWORK_FILES)[Name]]: CellOf<(typeof NETWORK_FILES)[Name][Column]>;
} & { readonly line: number };
export type NetworkRecords = { readonly [Name in NetworkFileName]: readonly RecordOf<Name>[] };
