import type { TransportMode } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import type { RecordOf } from "../network/records.ts";
import { rowAt } from "./network-facts.ts";

type Note = RecordOf<"consignment-notes">;

/** What decides about the note of a leg. */
export interface NotedLeg {
  readonly mode: TransportMode;
  readonly isRailFerry: boolean;
  readonly countries: readonly string[];
  readonly crossings: readonly string[];
  readonly departureMinute: number;
}

/**
 * The consignment note of each leg. Legs by rail, and rail ferries between them, go under one note: SMGS, CIM, or the common
 * note CIM/SMGS where both regimes are touched and a crossing on the way takes it on the day.
 */
export function listNotes(network: Network, legs: readonly NotedLeg[]): (Note | null)[] {
  const rows = network.records["consignment-notes"];
  const notes: (Note | null)[] = [];
  let begin = 0;
  while (begin < legs.length) {
    let end = begin + 1;
    if (isUnderRailNote(legs[begin]!)) while (end < legs.length && isUnderRailNote(legs[end]!)) end++;
    const stretch = legs.slice(begin, end);
    const own = stretch.map((leg) => findOwnNote(network, rows, leg));
    const common = own.some((note) => note?.regime !== own[0]?.regime) ? findCommonNote(network, rows, stretch) : null;
    notes.push(...own.map((note) => common ?? note));
    begin = end;
  }
  return notes;
}

function isUnderRailNote(leg: NotedLeg): boolean {
  return leg.mode === "RAIL" || leg.isRailFerry;
}

/** By the country where the leg ends for a train that crosses from one regime into the other. */
function findOwnNote(network: Network, rows: readonly Note[], leg: NotedLeg): Note | null {
  const mode = leg.isRailFerry ? "FERRY" : leg.mode;
  const last = leg.countries.at(-1) ?? "";
  const fitting = rows.filter(
    (row) => row.mode === mode && row.crossing === null && (row.countries.length === 0 || row.countries.includes(last)),
  );
  return rowAt(network, fitting, leg.departureMinute) ?? null;
}

function findCommonNote(network: Network, rows: readonly Note[], stretch: readonly NotedLeg[]): Note | null {
  for (const leg of stretch)
    for (const crossing of leg.crossings) {
      const day = rows.filter((row) => row.crossing === crossing);
      const row = rowAt(network, day, leg.departureMinute);
      if (row && holdsAt(network, row, leg.departureMinute)) return row;
    }
  return null;
}

function holdsAt(network: Network, row: Note, minute: number): boolean {
  const day = network.asOf ?? new Date(minute * 60_000).toISOString().slice(0, 10);
  return (row.valid_from ?? day) <= day && (row.valid_to ?? day) >= day;
}
