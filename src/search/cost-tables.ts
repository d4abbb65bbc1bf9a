import { type CostArrays, type TransferCents, transferCents } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";

/** Cost arrays as the inner loops read them. */
export interface CostTables {
  /** Cents of a transfer by stop * 16 + track in * 4 + track out. */
  readonly transferCents: Int32Array;
  readonly freeMinutes: Int32Array;
  /** Storage by number of started days after the free time, one table for those with the same tariff object. */
  readonly storageTable: readonly Int32Array[];
  /** Most that one started day more can cost at the stop, and at the stop and all those one drayage link away. */
  readonly daySlopeCents: Int32Array;
  readonly linkedDaySlopeCents: Int32Array;
}

/** Waits beyond this pay the rate of the last tabulated day for every further one. */
const TABULATED_DAYS = 400;
const tablesByCosts = new WeakMap<CostArrays, CostTables>();

export function getCostTables(timetable: Timetable, costs: CostArrays): CostTables {
  const known = tablesByCosts.get(costs);
  if (known) return known;
  const built = buildCostTables(timetable, costs);
  tablesByCosts.set(costs, built);
  return built;
}

function buildCostTables(timetable: Timetable, costs: CostArrays): CostTables {
  const count = costs.stops.length;
  const transfers = new Int32Array(count * 16);
  const freeMinutes = new Int32Array(count);
  const daySlopeCents = new Int32Array(count);
  const tableByTiers = new Map<object, Int32Array>();
  const transfersByRows = new Map<object, Int32Array>();
  const storageTable = costs.stops.map(({ storage, transferCents: rows }, stop) => {
    const ofTracks = transfersByRows.get(rows) ?? tabulateTransfers(rows);
    transfersByRows.set(rows, ofTracks);
    transfers.set(ofTracks, stop * 16);
    freeMinutes[stop] = storage.freeMinutes;
    for (const tier of storage.tiers) daySlopeCents[stop] = Math.max(daySlopeCents[stop]!, tier.centsPerStartedDay);
    const table = tableByTiers.get(storage.tiers) ?? tabulate(storage.tiers);
    tableByTiers.set(storage.tiers, table);
    return table;
  });
  const linkedDaySlopeCents = daySlopeCents.map((slope, stop) =>
    timetable.linksFrom[stop]!.reduce(
      (most, link) => Math.max(most, daySlopeCents[timetable.drayage[link]!.to]!),
      slope,
    ),
  );
  return { transferCents: transfers, freeMinutes, storageTable, daySlopeCents, linkedDaySlopeCents };
}

function tabulateTransfers(rows: readonly TransferCents[]): Int32Array {
  const table = new Int32Array(16);
  for (let tracks = 0; tracks < 16; tracks++) table[tracks] = transferCents(rows, tracks >> 2, tracks & 3);
  return table;
}

function tabulate(tiers: CostArrays["stops"][number]["storage"]["tiers"]): Int32Array {
  const table = new Int32Array(TABULATED_DAYS + 1);
  let tier = -1;
  for (let day = 0; day < TABULATED_DAYS; day++) {
    while (tier + 1 < tiers.length && tiers[tier + 1]!.fromDay <= day) tier++;
    table[day + 1] = table[day]! + (tiers[tier]?.centsPerStartedDay ?? 0);
  }
  return table;
}

/** Storage of a wait at a stop. */
export function storageOf(tables: CostTables, stop: number, waitMinutes: number): number {
  const paid = waitMinutes - tables.freeMinutes[stop]!;
  if (paid <= 0) return 0;
  const table = tables.storageTable[stop]!;
  const days = ((paid + 1439) / 1440) | 0;
  if (days <= TABULATED_DAYS) return table[days]!;
  return table[TABULATED_DAYS]! + (days - TABULATED_DAYS) * (table[TABULATED_DAYS]! - table[TABULATED_DAYS - 1]!);
}
