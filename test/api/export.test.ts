// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { createApollo } from "../server/start.ts";
import { ApiContext } from "../../src/api/context.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { createSeaWays } from "../../src/planner/sea-ways.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const { apollo } = createApollo({ logFault: (_, error) => expect.unreachable(String(error)) });
const source = { planners: new LivePlanners(bundledPlanner), now: 29_766_240 * 60_000 };

it("an itinerary is written as a file of each format", async () => {
  const query = `{ planConnection(
    origin: { location: "CNLYG" } destination: { location: "KRPUS" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 1
  ) { edges { node {
    legs { serviceCode geometry }
    geojson: export(format: GEOJSON) csv: export(format: CSV) dcsa: export(format: DCSA) ical: export(format: ICALENDAR)
  } } } }`;
  const contextValue = new ApiContext({ ...source, seaWays: createSeaWays(readLaneRows) });
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  const { node } = (body as any).singleResult.data.planConnection.edges[0];
  const { features } = JSON.parse(node.geojson);
  const lines = features.filter((feature: any) => feature.properties.kind === "LEG");
  expect(lines.map((feature: any) => feature.geometry)).toEqual(node.legs.map((leg: any) => leg.geometry));
  expect(node.csv.split("\r\n")[0]).toMatch(/^itinerary,sequence,part,/);
  expect(JSON.parse(node.dcsa)[0].legs).toHaveLength(node.legs.length);
  expect(node.ical).toContain("BEGIN:VCALENDAR");
});
