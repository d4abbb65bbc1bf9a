import type { Served } from "../../src/server/http.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { readNetwork } from "../../src/server/read-network.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";

/** The bundled network compiled around a fixed day, so that tests say the same on every day. */
const TODAY = Date.parse("2026-11-24") / 86_400_000;
const { records, dataVersion } = readNetwork();
export const bundledPlanner = createPlanner(records, dataVersion, TODAY);
/** What a server over it answers from, without a database. */
export const bundledServed: Served = {
  planners: new LivePlanners(bundledPlanner),
  databaseState: () => ({ state: "NONE", trouble: null }),
};

export function requestOf(origin: string, destination: string, asOf: string | null = null) {
  return parseRequest(
    {
      origin: { location: origin },
      destination: { location: destination },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      scenario: { asOf },
    },
    0,
  );
}
