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

type StopCosts = CostArrays["stops"][number];
interface StopTables {
  readonly transferCents: Int32Array;
  readonly storage: Int32Array;
  readonly daySlopeCents: number;
}

function buildCostTables(timetable: Timetable, { stops }: CostArrays): CostTables {
  const count = stops.length;
  const transferCents = new Int32Array(count * 16);
  const freeMinutes = new Int32Array(count);
  const daySlopeCents = new Int32Array(count);
  const storageTable: Int32Array[] = [];
  const tablesByStop = new Map<StopCosts, StopTables>();
  const storageByTiers = new Map<StopCosts["storage"]["tiers"], Int32Array>();
  for (let stop = 0; stop < count; stop++) {
    const costs = stops[stop]!;
    const tables = tablesByStop.get(costs) ?? tabulateStop(costs, storageByTiers);
    tablesByStop.set(costs, tables);
    // A loop of its own: `set` takes longer for so few.
    for (let tracks = 0; tracks < 16; tracks++) transferCents[stop * 16 + tracks] = tables.transferCents[tracks]!;
    freeMinutes[stop] = costs.storage.freeMinutes;
    daySlopeCents[stop] = tables.daySlopeCents;
    storageTable.push(tables.storage);
  }
  const linkedDaySlopeCents = daySlopeCents.slice();
  for (let stop = 0; stop < count; stop++)
    for (const link of timetable.linksFrom[stop]!)
      linkedDaySlopeCents[stop] = Math.max(linkedDaySlopeCents[stop]!, daySlopeCents[timetable.drayage[link]!.to]!);
  return { transferCents, freeMinutes, storageTable, daySlopeCents, linkedDaySlopeCents };
}

/** The tables of a stop, of use to all that share its costs. */
function tabulateStop(
  { storage: { tiers }, transferCents: rows }: StopCosts,
  storageByTiers: Map<StopCosts["storage"]["tiers"], Int32Array>,
): StopTables {
  const storage = storageByTiers.get(tiers) ?? tabulate(tiers);
  storageByTiers.set(tiers, storage);
  const daySlopeCents = tiers.reduce((most, tier) => Math.max(most, tier.centsPerStartedDay), 0);
  return { transferCents: tabulateTransfers(rows), storage, daySlopeCents };
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
