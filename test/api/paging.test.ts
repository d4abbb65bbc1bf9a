// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { createApollo } from "../server/start.ts";
import { ApiContext } from "../../src/api/context.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const QUERY = `query Q($first: Int, $after: String, $last: Int, $before: String, $to: LocationCode = "DEDUI", $ready: PlanDateTimeInput) {
  planConnection(origin: { location: "CNLYG" } destination: { location: $to } dateTime: $ready first: $first after: $after last: $last before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount networkVersion
  }
}`;
const READY = { earliestDeparture: "2026-12-07T00:00:00Z" };
const NOW = Date.parse("2026-12-01T00:00:00Z");

/** The bundled network under another version. */
function underVersion(version: string): Planner {
  const { directory } = bundledPlanner;
  return {
    ...bundledPlanner,
    directory: { ...directory, info: { ...directory.info, version } },
    planAside: async (request) => ({ ...bundledPlanner.plan(request), networkVersion: version }),
  };
}

function serve(planners = new LivePlanners(bundledPlanner)) {
  const { apollo } = createApollo();
  return async (variables: object, now = NOW): Promise<any> => {
    const contextValue = new ApiContext({ planners, now });
    const answer = await apollo.executeOperation(
      { query: QUERY, variables: { ready: READY, ...variables } },
      { contextValue },
    );
    const { data, errors } = (answer.body as any).singleResult;
    return errors ? { error: errors[0].extensions } : data.planConnection;
  };
}
const idsOf = (page: any): string[] => page.edges.map((edge: any) => edge.node.id);

it.each([1, 2, 3, 7])("gives the whole front once, forward and backward, by pages of %i", async (size) => {
  const ask = serve();
  const whole = await ask({ first: 50 });
  expect(whole.edges).toHaveLength(whole.totalCount);
  expect(new Set(idsOf(whole)).size).toBe(whole.totalCount);
  const forward: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: any = await ask({ first: size, after });
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    forward.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  const backward: string[] = [];
  for (let before: string | null = null; ; ) {
    const page: any = await ask({ last: size, before });
    backward.unshift(...idsOf(page));
    if (!page.pageInfo.hasPreviousPage) break;
    before = page.pageInfo.startCursor;
  }
  expect(forward).toEqual(idsOf(whole));
  expect(backward).toEqual(idsOf(whole));
});

it("gives nothing beyond the ends, and no page in both directions", async () => {
  const ask = serve();
  const whole = await ask({ first: 50 });
  const { startCursor, endCursor } = whole.pageInfo;
  expect(await ask({ first: 5, after: endCursor })).toMatchObject({
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  expect(await ask({ last: 5, before: startCursor })).toMatchObject({
    edges: [],
    pageInfo: { hasPreviousPage: false },
  });
  expect(await ask({ after: endCursor, before: startCursor })).toMatchObject({ edges: [] });
  expect(await ask({ first: 1, last: 1 })).toEqual({ error: { code: "BAD_USER_INPUT", inputField: "last" } });
});

it("tells a cursor of other arguments from one that never was", async () => {
  const ask = serve();
  const { endCursor } = (await ask({ first: 1 })).pageInfo;
  expect(await ask({ after: endCursor, to: "KZALA" })).toEqual({
    error: { code: "CURSOR_MISMATCH", inputField: "after" },
  });
  expect(await ask({ last: 1, before: "zzz" })).toEqual({ error: { code: "BAD_USER_INPUT", inputField: "before" } });
});

it("goes on in the network of the first page while that is loaded, and says so when it is not", async () => {
  const planners = new LivePlanners(underVersion("A"));
  const ask = serve(planners);
  const { endCursor } = (await ask({ first: 1 })).pageInfo;
  planners.replace(underVersion("B"), NOW);
  expect((await ask({ first: 1 })).networkVersion).toBe("B");
  expect((await ask({ first: 1, after: endCursor })).networkVersion).toBe("A");
  const fresh = new LivePlanners(underVersion("B"));
  expect(await serve(fresh)({ first: 1, after: endCursor })).toEqual({
    error: { code: "CURSOR_EXPIRED", inputField: "after" },
  });
});

it("goes on for the minute of the first page where the request is for now", async () => {
  const ask = serve();
  const whole = await ask({ first: 50, ready: null });
  const first = await ask({ first: 1, ready: null });
  const later = await ask({ first: 50, ready: null, after: first.pageInfo.endCursor }, NOW + 3 * 3_600_000);
  expect([...idsOf(first), ...idsOf(later)]).toEqual(idsOf(whole));
});
