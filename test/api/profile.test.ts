// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { ask } from "./ask.ts";

const NOW_MINUTE = Date.parse("2026-12-01T00:00:00Z") / 60_000;
const profile = async (rest: string, selection: string, nowMinute = NOW_MINUTE) => {
  const { data, errors } = await ask(
    `{ departureProfile(origin: { location: "CNLYG" } destination: { location: "DEDUI" } ${rest}) { ${selection} } }`,
    undefined,
    nowMinute,
  );
  return errors ? { error: errors[0].extensions } : data.departureProfile;
};
const WINDOW = 'earliestDeparture: "2026-12-07T00:00:00Z" searchWindow: "P10D"';
const OPTION = "handover departure arrival totalDuration numberOfTransfers cost { amount currency }";

it("gives all options page by page, forward and backward, with the days on every page", async () => {
  const whole = await profile(`${WINDOW} first: 50`, `totalCount days { date } edges { node { ${OPTION} } }`);
  expect(whole.totalCount).toBe(whole.edges.length);
  expect(whole.totalCount).toBeGreaterThan(10);
  const pages = async (backward: boolean) => {
    const found: any[] = [];
    for (let cursor: string | null = null; ; ) {
      const size = backward ? "last: 7 before" : "first: 7 after";
      const page: any = await profile(
        `${WINDOW} ${size}: ${JSON.stringify(cursor)}`,
        `days { date } edges { node { ${OPTION} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
      );
      expect(page.days).toEqual(whole.days);
      if (backward) found.unshift(...page.edges);
      else found.push(...page.edges);
      if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return found;
      cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    }
  };
  expect(await pages(false)).toEqual(whole.edges);
  expect(await pages(true)).toEqual(whole.edges);
});

it("tells the itinerary behind an option, in local times and the currency asked for", async () => {
  const { edges, days } = await profile(
    `${WINDOW} currency: "EUR"`,
    `days { date numberOfOptions fastest { ${OPTION} } cheapest { ${OPTION} } } edges { node { ${OPTION} itinerary { id start end totalDuration numberOfTransfers labels tradeOffs { itineraryId } cost { total { amount currency } } } } }`,
  );
  for (const { node } of edges) {
    const { itinerary, ...option } = node;
    expect(itinerary).toMatchObject({
      start: option.departure,
      end: option.arrival,
      totalDuration: option.totalDuration,
      numberOfTransfers: option.numberOfTransfers,
      cost: { total: option.cost },
      labels: [],
      tradeOffs: [],
    });
    expect(option.cost.currency).toBe("EUR");
    expect(option.departure).toMatch(/\+08:00$/);
    expect(option.arrival).toMatch(/\+01:00$/);
    expect(Date.parse(option.handover)).toBeLessThan(Date.parse(option.departure));
  }
  const handovers = edges.map(({ node }: any) => Date.parse(node.handover));
  expect(handovers).toEqual([...handovers].sort((a, b) => a - b));
  const busy = days.find((day: any) => day.numberOfOptions > 1);
  const own = edges.map(({ node }: any) => node).filter((node: any) => node.departure.startsWith(busy.date));
  expect(own).toHaveLength(busy.numberOfOptions);
  const least = Math.min(...own.map((node: any) => Number(node.cost.amount)));
  expect(Number(busy.cheapest.cost.amount)).toBe(least);
});

it("binds its cursors to its arguments, and goes on for the minute of the first page where the window begins now", async () => {
  const first = await profile("first: 3", "edges { node { handover } } pageInfo { endCursor }");
  const after = JSON.stringify(first.pageInfo.endCursor);
  const both = await profile("first: 6", "edges { node { handover } }");
  const next = await profile(`first: 3 after: ${after}`, "edges { node { handover } }", NOW_MINUTE + 600);
  expect([...first.edges, ...next.edges]).toEqual(both.edges);
  expect(await profile(`first: 3 after: ${after} searchWindow: "P5D"`, "totalCount")).toEqual({
    error: { code: "CURSOR_MISMATCH", inputField: "after" },
  });
});

it("names the field of what it cannot read, and says as data what it cannot answer", async () => {
  const refused = async (rest: string) => (await profile(rest, "totalCount")).error;
  expect(await refused('searchWindow: "P93D"')).toMatchObject({ code: "BAD_USER_INPUT", inputField: "searchWindow" });
  expect(await refused('earliestDeparture: "tomorrow"')).toMatchObject({ inputField: "earliestDeparture" });
  expect(await refused('constraints: { maximumDuration: "P181D" }')).toMatchObject({
    inputField: "constraints.maximumDuration",
  });
  expect(
    await profile(
      'earliestDeparture: "2029-01-01T00:00:00Z"',
      "totalCount days { date } routingErrors { code inputField }",
    ),
  ).toEqual({
    totalCount: 0,
    days: [],
    routingErrors: [{ code: "OUTSIDE_SERVICE_PERIOD", inputField: "earliestDeparture" }],
  });
});
