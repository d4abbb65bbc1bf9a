// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { ask } from "./ask.ts";

const plan = async (rest: string, selection: string, to = "NLRTM") => {
  const { data, errors } = await ask(
    `{ planConnection(origin: { location: "CNLYG" } destination: { location: "${to}" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 50 ${rest}) { ${selection} } }`,
  );
  return errors ? { error: errors[0].extensions } : data.planConnection;
};
const NODE =
  "totalCount guarantee { isExact epsilon description } edges { node { id end numberOfTransfers labels cost { total { amount } } footprint { co2eKg } } }";
const vectorOf = ({ node }: any) => ({
  end: Date.parse(node.end),
  cost: Number(node.cost.total.amount),
  transfers: node.numberOfTransfers,
  kg: node.footprint.co2eKg,
});

it("adds emissions to the criteria when asked, and keeps to a limit on them", async () => {
  const plain = await plan("", NODE);
  const all = await plan("criteria: [TIME, COST, TRANSFERS, EMISSIONS]", NODE);
  expect(plain.guarantee).toEqual({ isExact: true, epsilon: 0, description: "the whole front, exact" });
  expect(all.totalCount).toBeGreaterThan(plain.totalCount);
  const vectors = all.edges.map(vectorOf);
  for (const a of vectors)
    expect(
      vectors.filter((b: any) => b.end <= a.end && b.cost <= a.cost && b.transfers <= a.transfers && b.kg <= a.kg),
    ).toEqual([a]);
  const limit = vectors.map(({ kg }: any) => kg).sort((a: number, b: number) => a - b)[2];
  const limited = await plan(`constraints: { maximumEmissions: { co2eKg: ${limit} } }`, NODE);
  expect(limited.totalCount).toBeGreaterThan(0);
  for (const edge of limited.edges) expect(vectorOf(edge).kg).toBeLessThanOrEqual(limit);
});

it("says what holds where the front is not asked exactly, and it does", async () => {
  const exact = await plan("", NODE);
  const rough = await plan("epsilon: 0.05", NODE);
  expect(rough.totalCount).toBeLessThan(exact.totalCount);
  expect(rough.guarantee).toMatchObject({ isExact: false, epsilon: 0.05 });
  expect(rough.guarantee.description).toContain("costs at most 1.05 times as much");
  for (const wanted of exact.edges.map(vectorOf))
    expect(
      rough.edges
        .map(vectorOf)
        .some(
          (one: any) => one.end <= wanted.end && one.transfers <= wanted.transfers && one.cost <= wanted.cost * 1.05,
        ),
    ).toBe(true);
});

it("goes by the places that it is to see, in ways whose ids find them again", async () => {
  const stay = 'via: [{ visit: { place: { location: "KZALA" } minimumStay: "P1D" } }]';
  const { edges } = await plan(
    stay,
    "edges { node { id legs { departure { dateTime location { code } } arrival { dateTime location { code } } } } }",
    "UZTAS",
  );
  expect(edges.length).toBeGreaterThan(0);
  for (const { node } of edges) {
    const index = node.legs.findIndex(({ arrival }: any) => arrival.location.code === "KZALA");
    const [here, next] = [node.legs[index], node.legs[index + 1]];
    expect(next.departure.location.code).toBe("KZALA");
    expect(Date.parse(next.departure.dateTime) - Date.parse(here.arrival.dateTime)).toBeGreaterThanOrEqual(86_400_000);
    const { data } = await ask(`{ refreshItinerary(id: "${node.id}") { __typename } }`);
    expect(data.refreshItinerary).toEqual({ __typename: "ItineraryUnchanged" });
  }
});

it("names the field of what cannot be, and pages keep to their arguments", async () => {
  const refused = async (rest: string) => (await plan(rest, "totalCount")).error;
  expect(await refused("criteria: [TIME, EMISSIONS]")).toMatchObject({
    code: "BAD_USER_INPUT",
    inputField: "criteria",
  });
  expect(await refused("epsilon: 1.5")).toMatchObject({ code: "BAD_USER_INPUT", inputField: "epsilon" });
  expect(await refused('via: [{ visit: { place: { location: "KZALA" } minimumStay: "a day" } }]')).toMatchObject({
    code: "BAD_USER_INPUT",
    inputField: "via[0].visit.minimumStay",
  });
  const heavy = `criteria: [TIME, COST, TRANSFERS, EMISSIONS] cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1" units: 60 }] }`;
  expect(await refused(heavy)).toMatchObject({ code: "BAD_USER_INPUT", inputField: "cargo" });
  const unknown = await plan(
    'via: [{ passThrough: { place: { location: "XXXXX" } } }]',
    "routingErrors { code inputField }",
  );
  expect(unknown.routingErrors).toEqual([{ code: "LOCATION_NOT_FOUND", inputField: "via[0].passThrough.place" }]);
  const { pageInfo } = await plan("epsilon: 0.05", "pageInfo { endCursor }");
  expect(await refused(`epsilon: 0.04 after: "${pageInfo.endCursor}"`)).toMatchObject({ code: "CURSOR_MISMATCH" });
});

it("says that the places to be seen are what leaves no way", async () => {
  const { routingErrors } = await plan(
    'via: [{ visit: { place: { location: "KZALA" } minimumStay: "P89D" } }]',
    "routingErrors { code inputField }",
    "UZTAS",
  );
  expect(routingErrors).toEqual([{ code: "EXCLUDED_BY_CONSTRAINT", inputField: "via" }]);
});
