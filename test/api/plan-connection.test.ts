// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import type { Planner } from "../../src/planner/planner.ts";
import { readConfig } from "../../src/server/config.ts";
import { bundledPlanner } from "../planner/bundled.ts";
import { ask, logged } from "./ask.ts";

const plan = (rest: string, fields = "totalCount") =>
  `{ planConnection(origin: { location: "CNLYG" } destination: { location: "DEDUI" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } ${rest}) { ${fields} } }`;

it("has every field of the binding query", async () => {
  const { errors } = await ask(
    plan(
      'searchWindow: "P14D" constraints: { maximumTransfers: 3 } scenario: { asOf: "2024-06-01" } currency: "USD" first: 5 after: null',
      `edges { cursor node { id start end duration totalDuration numberOfTransfers labels
        cost { total { amount currency } isEstimate charges { code name amount { amount currency } } excluded } footprint { co2eKg }
        legs { sequenceNumber mode departure { location { code name } dateTime } arrival { location { code name } dateTime } duration cost { amount currency } }
        steps { sequenceNumber kind insideLeg location { code } duration cost { amount currency } } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      routingErrors { code description inputField relaxations { description field value totalDuration cost { amount currency } numberOfTransfers } }
      networkVersion totalCount isComplete horizonReached`,
    ),
  );
  expect(errors).toBeUndefined();
});

it.each([
  ['constraints: { maximumDuration: "P181D" }', "constraints.maximumDuration"],
  ["constraints: { maximumTransfers: 11 }", "constraints.maximumTransfers"],
  [
    'cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", cargoWeightKg: 0.5 }] }',
    "cargo.requestedEquipments[0].cargoWeightKg",
  ],
  ['cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", units: 1001 }] }', "cargo.requestedEquipments[0].units"],
  ['scenario: { asOf: "2024-02-31" }', "scenario.asOf"],
  ['currency: "EUX"', "currency"],
  ['after: "zzz"', "after"],
])("refuses %s", async (rest, inputField) => {
  expect((await ask(plan(rest))).errors[0].extensions).toEqual({ code: "BAD_USER_INPUT", inputField });
});

it("refuses a cursor of another network", async () => {
  const cursor = Buffer.from("old:AAAAAAAA:0").toString("base64url");
  expect((await ask(plan(`after: "${cursor}"`))).errors[0].extensions.code).toBe("CURSOR_EXPIRED");
});

it("gives five itineraries when first is null", async () => {
  const itinerary = { id: "x" };
  const planner = {
    ...bundledPlanner,
    planAside: async () => ({
      networkVersion: "v",
      itineraries: Array(7).fill(itinerary),
      routingErrors: [],
      isComplete: true,
      horizonReached: false,
    }),
  } as unknown as Planner;
  const { data } = await ask(plan("first: null", "totalCount edges { node { id } } pageInfo { hasNextPage }"), planner);
  expect(data.planConnection.edges).toHaveLength(5);
  expect(data.planConnection).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } });
});

it("answers a latest arrival by latest hand-over, time counted from there", async () => {
  const { data } = await ask(
    '{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { latestArrival: "2026-12-07T00:00:00Z" }) { edges { node { start end duration totalDuration labels } } routingErrors { code } } }',
  );
  const { edges } = data.planConnection;
  expect(edges[0].node.labels).toContain("FASTEST");
  for (const { node } of edges) {
    expect(Date.parse(node.end)).toBeLessThanOrEqual(Date.parse("2026-12-07T00:00:00Z"));
    expect(Date.parse(node.start)).toBeLessThanOrEqual(Date.parse(edges[0].node.start));
    // Eight hours at the terminal of origin come before the first departure.
    expect(node.totalDuration).not.toBe(node.duration);
  }
});

it("hides a fault behind the id of the request, which is logged", async () => {
  const planner: Planner = {
    ...bundledPlanner,
    async planAside() {
      throw new Error("secret detail");
    },
  };
  const [error] = (await ask(plan(""), planner)).errors;
  expect(JSON.stringify(error)).not.toContain("secret");
  expect(error).toEqual({
    message: "Internal server error",
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "r1" },
  });
  expect(logged.at(-1)).toContain("r1");
  expect(logged.at(-1)).toContain("secret detail");
});

it("finds no location by the id of another type", async () => {
  const id = Buffer.from("Route:KZALA").toString("base64url");
  expect((await ask(`{ location(by: { id: "${id}" }) { code } }`)).data.location).toBeNull();
});

it("refuses settings that it does not know", () => {
  expect(() => readConfig({ LANDBRIDGE_PROT: "1" })).toThrow("LANDBRIDGE_PROT: unknown setting");
  expect(() => readConfig({ PORT: "65536" })).toThrow('PORT: "65536" is not valid');
});

it("tells why nothing is found, and the least changes that help", async () => {
  const { data } = await ask(
    plan(
      'constraints: { maximumDuration: "P2D", countries: { exclude: ["RU"] } }',
      "totalCount routingErrors { code inputField relaxations { description field value totalDuration cost { amount currency } numberOfTransfers } }",
    ),
  );
  const [error] = data.planConnection.routingErrors;
  expect(data.planConnection.totalCount).toBe(0);
  expect(error).toMatchObject({ code: "EXCLUDED_BY_CONSTRAINT", inputField: "constraints.maximumDuration" });
  expect(error.relaxations).toHaveLength(1);
  expect(error.relaxations[0]).toMatchObject({ field: "constraints.maximumDuration", cost: { currency: "USD" } });
  expect(error.relaxations[0].value).toBe(error.relaxations[0].totalDuration);
});

it("shows one itinerary of each group only where that is asked, and what its neighbours trade", async () => {
  const fields =
    "totalCount edges { node { id borderCrossings legs { mode } tradeOffs { itineraryId timeMinutes cost { amount } numberOfTransfers co2eKg } } }";
  const whole = (await ask(plan("first: 50", fields))).data.planConnection;
  const groups = (await ask(plan("first: 50 itineraryFilter: { onePerGroup: true }", fields))).data.planConnection;
  const nameOf = ({ node }: any) => JSON.stringify([node.legs, node.borderCrossings]);
  expect(groups.edges.map(nameOf).sort()).toEqual([...new Set<string>(whole.edges.map(nameOf))].sort());
  expect(groups.totalCount).toBe(groups.edges.length);
  const ids = whole.edges.map(({ node }: any) => node.id);
  for (const { node } of whole.edges)
    for (const tradeOff of node.tradeOffs) expect(ids).toContain(tradeOff.itineraryId);
});

it("refuses an unknown code of a constraint with the nearest known ones", async () => {
  const { errors } = await ask(plan('constraints: { locations: { exclude: ["KZALE"] } }'));
  expect(errors[0].message).toContain("KZALA");
  expect(errors[0].extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    inputField: "constraints.locations.exclude[0]",
  });
});

it("says of steps when they end, which hub stands there, and what customs does", async () => {
  const { data } = await ask(`{
    planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" }
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 1) {
      edges { node { steps { kind start end durationMinutes method crossing location { code }
        hub { code railTracks provenance { source } } customs { regime territory canInspect provenance { basis } } } } } } }`);
  const steps = data.planConnection.edges[0].node.steps;
  for (const step of steps)
    expect((Date.parse(step.end) - Date.parse(step.start)) / 60_000, step.kind).toBe(step.durationMinutes);
  const find = (kind: string) => steps.find((step: { kind: string }) => step.kind === kind);
  expect(find("GAUGE_CHANGE").crossing).toMatch(/^CN-KZ-/);
  expect(find("GAUGE_CHANGE").end).toMatch(/\+05:00$/);
  expect(find("CUSTOMS").customs).toEqual({
    regime: "TRANSIT",
    territory: "EAEU",
    canInspect: true,
    provenance: { basis: "PUBLISHED" },
  });
  expect(find("HANDLING").customs).toBeNull();
  expect(find("HANDLING").hub.code).toBe("LIANYUNGANG");
});
