import { describe, expect, it } from "vitest";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { parseProfile } from "../../src/planner/parse-profile.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { bundledPlanner } from "./bundled.ts";

const { network } = bundledPlanner;
const ENDS = { origin: { location: "CNLYG" }, destination: { location: "NLRTM" } };
const HARD = { ...ENDS, criteria: ["TIME", "COST", "TRANSFERS", "EMISSIONS"], constraints: { maximumTransfers: 8 } };
const READY = "2026-12-07T00:00:00Z";

describe("a planner in one's own process whose clock is over", () => {
  /** Every search is too slow for it. */
  const slow = createPlanner(network.records, "slow", network.firstDay + 30, { startGuard: () => () => true });
  const request = parseRequest({ ...HARD, dateTime: { earliestDeparture: READY } }, 0);
  const TIMEOUT = [{ code: "SEARCH_TIMEOUT", inputField: null }];

  it("says so, whichever way it is asked, and shows nothing", async () => {
    for (const answer of [slow.plan(request), await slow.planAside(request)])
      expect(answer).toMatchObject({ itineraries: [], isComplete: false, routingErrors: TIMEOUT });
    const profile = parseProfile({ ...HARD, earliestDeparture: READY, searchWindow: "P14D" }, 0);
    expect(await slow.planProfile(profile)).toMatchObject({ options: [], isComplete: false, routingErrors: TIMEOUT });
    const [cell] = await slow.searchMatrix({ origins: [request.origin], destinations: [request.destination], request });
    expect(cell).toMatchObject({ points: [], isComplete: false, routingError: TIMEOUT[0] });
    const limited = { ...request, constraints: { ...request.constraints, maximumCostCents: 900_000 } };
    expect(await slow.findReachable({ ...limited, withEmissions: false })).toMatchObject({
      locations: [],
      routingError: TIMEOUT[0],
    });
    const prepared = slow.prepare(request);
    if ("code" in prepared) throw new Error(prepared.code);
    expect(slow.findFront(prepared)).toMatchObject({ front: [], isOverdue: true });
  });
});
