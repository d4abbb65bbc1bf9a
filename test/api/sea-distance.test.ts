// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { createApollo } from "../server/start.ts";
import { ApiContext } from "../../src/api/context.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { createSeaWays } from "../../src/planner/sea-ways.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const { apollo } = createApollo({ logFault: (_, error) => expect(error).toBeUndefined() });
const seaWays = createSeaWays(readLaneRows);

async function ask(query: string): Promise<any> {
  const contextValue = new ApiContext({
    planners: new LivePlanners(bundledPlanner),
    now: 29_766_240 * 60_000,
    seaWays,
  });
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  return body.kind === "single" ? body.singleResult : undefined;
}
const distance = (rest: string): string => `{ seaDistance(${rest}) { km nauticalMiles passages geometry } }`;

it("goes from Lianyungang to Rotterdam by Suez, and by Good Hope when it is closed", async () => {
  const open = (await ask(distance('from: "CNLYG", to: "NLRTM"'))).data.seaDistance;
  expect(open.passages).toEqual(expect.arrayContaining(["malacca", "babelmandeb", "suez", "gibraltar", "dover"]));
  expect(open.km / open.nauticalMiles).toBeCloseTo(1.852, 3);
  expect(open.geometry.type).toBe("LineString");
  expect(open.geometry.coordinates[0][0]).toBeCloseTo(119.44, 1);
  expect(open.geometry.coordinates.at(-1)[1]).toBeCloseTo(51.9, 1);
  const closed = (await ask(distance('from: "CNLYG", to: "NLRTM", closedPassages: ["suez", "panama"]'))).data
    .seaDistance;
  expect(closed.passages).toContain("goodhope");
  expect(closed.nauticalMiles - open.nauticalMiles).toBeGreaterThan(3000);
});

it("crosses the antimeridian in parts, reads other codes, and has no way into the Caspian", async () => {
  expect((await ask(distance('from: "JPYOK", to: "USLAX"'))).data.seaDistance.geometry.type).toBe("MultiLineString");
  expect((await ask(distance('from: "KZAAU", to: "AZBAK"'))).data.seaDistance.nauticalMiles).toBeLessThan(280);
  expect((await ask(distance('from: "KZAAU", to: "CNLYG"'))).data.seaDistance).toBeNull();
});

it("names the argument at fault", async () => {
  const { errors } = await ask(distance('from: "KZALA", to: "CNLYG"'));
  expect(errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", inputField: "from" });
  const passage = await ask(distance('from: "CNSHA", to: "CNLYG", closedPassages: ["suezz"]'));
  expect(passage.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", inputField: "closedPassages" });
});

it("lists the passages by key and name", async () => {
  const { data } = await ask("{ seaPassages { id name } }");
  expect(data.seaPassages).toContainEqual({ id: "suez", name: "Suez Canal" });
});

it("marks each passage near land, and in the water that its ways cross", async () => {
  const { data } = await ask("{ seaPassages { id latitude longitude provenance { basis } } }");
  const at = new Map<string, any>(data.seaPassages.map((passage: any) => [passage.id, passage]));
  expect(at.get("suez")).toMatchObject({ latitude: 30.45, longitude: 32.4, provenance: { basis: "DERIVED" } });
  expect(at.get("goodhope").latitude).toBeCloseTo(-35.35, 1);
});

it("draws the legs of an itinerary from berth to berth", async () => {
  const { data, errors } = await ask(`{ planConnection(origin: { location: "KZALA" } destination: { location: "KRPUS" }
    dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 2) {
    edges { node { legs { mode geometry departure { location { longitude } } arrival { location { longitude } } } } } } }`);
  expect(errors).toBeUndefined();
  const legs = data.planConnection.edges.flatMap((edge: any) => edge.node.legs);
  expect(legs.map((leg: any) => leg.mode)).toEqual(expect.arrayContaining(["RAIL", "SEA"]));
  for (const { geometry, departure, arrival, mode } of legs) {
    const line = geometry.coordinates;
    expect(geometry.type).toBe("LineString");
    expect(line.length).toBeGreaterThan(mode === "SEA" ? 2 : 1);
    expect(line[0][0]).toBeCloseTo(departure.location.longitude, 0);
    expect(line.at(-1)[0]).toBeCloseTo(arrival.location.longitude, 0);
  }
});
