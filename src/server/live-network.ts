import { BadNetworkFiles } from "../formats/fault.ts";
import type { NetworkRecords } from "../network/records.ts";
import { createPlanner } from "../planner/create-planner.ts";
import { LivePlanners } from "../planner/live-planners.ts";
import { runInPool } from "./search-pool.ts";
import type { Planner } from "../planner/planner.ts";
import type { NetworkOwner } from "../store/network-store.ts";

const DAY_CHECK_MILLISECONDS = 10_000;

/** Today, in days since 1970-01-01 UTC. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** One search may take so long; the budget of labels ends nearly every other before. */
const SEARCH_MILLISECONDS = 1000;

function startGuard(): () => boolean {
  const started = Date.now();
  return () => Date.now() - started > SEARCH_MILLISECONDS;
}

/** A planner for records that may go live. Throws an Error that says why the network does not compile. */
export function compilePlanner(records: NetworkRecords, dataVersion: string, day: number): Planner {
  try {
    return createPlanner(records, dataVersion, day, { startGuard, runSearches: runInPool });
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
): LiveNetwork {
  let { records, dataVersion } = first;
  let day = readDay();
  let lastActivation = 0;
  let prepared: { dataVersion: string; day: number; planner: Planner } | null = null;
  const planners = new LivePlanners(compilePlanner(records, dataVersion, day));

  const timer = setInterval(() => {
    if (readDay() === day) return;
    day = readDay();
    planners.replace(compilePlanner(records, dataVersion, day), Date.now());
  }, DAY_CHECK_MILLISECONDS);
  timer.unref();

  return {
    planners,
    compile(candidate, version) {
      const now = readDay();
      prepared = { dataVersion: version, day: now, planner: compilePlanner(candidate, version, now) };
    },
    publish(network) {
      if (network.activation < lastActivation) return;
      lastActivation = network.activation;
      if (network.dataVersion === dataVersion) return;
      ({ records, dataVersion } = network);
      day = readDay();
      const isPrepared = prepared?.dataVersion === dataVersion && prepared.day === day;
      planners.replace(isPrepared ? prepared!.planner : compilePlanner(records, dataVersion, day), Date.now());
      prepared = null;
    },
    close: () => clearInterval(timer),
  };
}
