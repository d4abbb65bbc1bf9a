import { BadNetworkFiles } from "../formats/fault.ts";
import type { NetworkRecords } from "../network/records.ts";
import { createPlanner, createPlannerInTurns, type Surroundings } from "../planner/create-planner.ts";
import { LivePlanners } from "../planner/live-planners.ts";
import { startWatch } from "./start-watch.ts";
import { reachInPool, runInPool } from "./search-pool.ts";
import type { Planner } from "../planner/planner.ts";
import type { NetworkOwner } from "../store/network-store.ts";

const DAY_CHECK_MILLISECONDS = 10_000;

/** Today, in days since 1970-01-01 UTC. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** A search in this thread may take so long. */
const SEARCH_HERE_MILLISECONDS = 1000;

/** Others wait so long for a search at most; then it begins anew on a worker thread. */
const TURN_MILLISECONDS = 25;

/** How a server searches: longer searches on worker threads. */
export const SURROUNDINGS: Surroundings = {
  startGuard: () => startWatch(SEARCH_HERE_MILLISECONDS),
  startTurn: () => startWatch(TURN_MILLISECONDS),
  runSearches: runInPool,
  runReach: reachInPool,
};

/** A planner for records that may go live, made while requests are answered. Rejects with why the network does not compile. */
export async function compilePlanner(records: NetworkRecords, dataVersion: string, day: number): Promise<Planner> {
  try {
    return await createPlannerInTurns(records, dataVersion, day, SURROUNDINGS);
  } catch (error) {
    if (error instanceof BadNetworkFiles) throw error;
    throw new Error(`the network does not compile, so it does not go live: ${(error as Error).message}`);
  }
}

export interface LiveNetwork extends NetworkOwner {
  readonly planners: LivePlanners;
  close(): void;
}

/** The network in service: compiled again at each change and each day, and swapped by one reference. */
export function startLiveNetwork(
  first: { readonly records: NetworkRecords; readonly dataVersion: string },
  readDay: () => number = today,
  log: (line: string) => void = () => undefined,
): LiveNetwork {
  let { records, dataVersion } = first;
  let day = readDay();
  let lastActivation = 0;
  let prepared: { dataVersion: string; day: number; planner: Planner } | null = null;
  const planners = new LivePlanners(createPlanner(records, dataVersion, day, SURROUNDINGS));

  /** Compiles what is to be live and swaps it in, unless something later went live meanwhile. */
  const replace = async (): Promise<void> => {
    const wanted = { dataVersion, day };
    const planner = await compilePlanner(records, dataVersion, day);
    if (wanted.dataVersion === dataVersion && wanted.day === day) planners.replace(planner, Date.now());
  };
  const timer = setInterval(() => {
    if (readDay() === day) return;
    day = readDay();
    replace().catch((error: Error) => log(`the timetable stays that of yesterday: ${error.message}`));
  }, DAY_CHECK_MILLISECONDS);
  timer.unref();

  return {
    planners,
    async compile(candidate, version) {
      const now = readDay();
      prepared = { dataVersion: version, day: now, planner: await compilePlanner(candidate, version, now) };
    },
    async publish(network) {
      if (network.activation < lastActivation) return;
      lastActivation = network.activation;
      if (network.dataVersion === dataVersion) return;
      ({ records, dataVersion } = network);
      day = readDay();
      const isPrepared = prepared?.dataVersion === dataVersion && prepared.day === day;
      if (isPrepared) planners.replace(prepared!.planner, Date.now());
      else await replace();
      prepared = null;
    },
    close: () => clearInterval(timer),
  };
}
