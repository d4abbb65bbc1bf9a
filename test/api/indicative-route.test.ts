// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, IndicativeRouteDocument } from "../../src/client/index.ts";
import { parseDuration } from "../../src/model/units.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { port: 0 });
});
afterAll(() => server.close());

const FIELDS = `networkVersion origin { location { code } snappedDistanceKm } destination { location { code } }
  routingErrors { code inputField description relaxations { field } }
  route { isIndicative basis distanceKm duration countries passages geometry distances { mode distanceKm }
    legs { sequenceNumber mode isDrayage gaugeMm fromTerminal toTerminal distanceKm duration countries passages geometry provenance { source basis } }
    borders { crossing { code } duration provenance { basis } }
    gaugeBreaks { crossing { code } location { code } gaugeBeforeMm gaugeBehindMm duration } }`;

async function send(args: string): Promise<any> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ indicativeRoute(${args}) { ${FIELDS} } }` }),
  });
  return response.json();
}
async function ask(from: string, to: string, rest = ""): Promise<any> {
  const { data, errors } = await send(`origin: { location: "${from}" } destination: { location: "${to}" } ${rest}`);
  expect(errors).toBeUndefined();
  return data.indicativeRoute;
}
const codes = (list: any[]): string[] => list.map(({ crossing }) => crossing.code);
const exclude = (field: string, ...values: string[]): string =>
  `constraints: { ${field}: { exclude: ${JSON.stringify(values)} } }`;

describe("the indicative route", () => {
  it("goes by rail over Khorgos or Dostyk to Almaty, and says what it is", async () => {
    const { route, routingErrors } = await ask("CNLYG", "KZALA");
    expect(routingErrors).toEqual([]);
    expect(route.isIndicative).toBe(true);
    expect(route.countries).toEqual(["CN", "KZ"]);
    expect(route.legs.map((leg: any) => [leg.mode, leg.gaugeMm])).toEqual([
      ["RAIL", 1435],
      ["RAIL", 1520],
    ]);
    expect(codes(route.borders)).toEqual(["CN-KZ-KHORGOS"]);
    expect(route.gaugeBreaks).toMatchObject([
      { location: { code: "KZHOR" }, gaugeBeforeMm: 1435, gaugeBehindMm: 1520, duration: "PT54M" },
    ]);
    expect(route.distances).toEqual([{ mode: "RAIL", distanceKm: route.distanceKm }]);
    expect(route.distanceKm).toBeGreaterThan(4200);
    expect(route.distanceKm).toBeLessThan(5500);
    expect(route.geometry.type).toBe("LineString");
    expect(route.geometry.coordinates[0][0]).toBeCloseTo(119.2, 0);
  });

  it("is the same length the other way round, with borders and gauges in that order", async () => {
    const [there, back] = [(await ask("CNLYG", "DEDUI")).route, (await ask("DEDUI", "CNLYG")).route];
    expect(back.distanceKm).toBe(there.distanceKm);
    expect(codes(back.borders)).toEqual(codes(there.borders).reverse());
    expect(back.gaugeBreaks.map((one: any) => one.gaugeBeforeMm)).toEqual(
      there.gaugeBreaks.map((one: any) => one.gaugeBehindMm).reverse(),
    );
    expect(back.countries).toEqual([...there.countries].reverse());
  });

  it("adds up: legs to modes to the whole", async () => {
    for (const [from, to] of [
      ["CNLYG", "TRMER"],
      ["KZALA", "KRPUS"],
      ["UZTAS", "NLRTM"],
    ] as const) {
      const { route } = await ask(from, to);
      const sum = (values: any[]): number => values.reduce((total, { distanceKm }) => total + distanceKm, 0);
      expect(sum(route.legs)).toBeCloseTo(route.distanceKm, 0);
      expect(sum(route.distances)).toBeCloseTo(route.distanceKm, 0);
      for (const [index, leg] of route.legs.entries()) {
        expect(leg.sequenceNumber).toBe(index + 1);
        expect(leg.provenance.length).toBeGreaterThan(0);
        const next = route.legs[index + 1];
        if (next) expect(next.fromTerminal).toBe(leg.toTerminal);
      }
    }
  });

  it("agrees with seaDistance where only the sea joins two ports", async () => {
    const query = `{ seaDistance(from: "CNLYG", to: "NLRTM", closedPassages: ["suez"]) { km passages } }`;
    const { data } = (await (
      await fetch(`${server.address}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { "apollo-require-preflight": "1" },
      })
    ).json()) as any;
    const { route } = await ask(
      "CNLYG",
      "NLRTM",
      `constraints: { modes: { only: [SEA] } passages: { exclude: ["suez"] } }`,
    );
    expect(route.distanceKm).toBe(data.seaDistance.km);
    expect(route.passages).toEqual(data.seaDistance.passages);
    expect(route.passages).not.toContain("suez");
  });

  it("crosses the Caspian by ferry and drayage, and keeps to what is excluded", async () => {
    const { route } = await ask("KZALA", "GEPTI", exclude("countries", "RU"));
    expect(route.countries).not.toContain("RU");
    expect(route.legs.some((leg: any) => leg.mode === "SEA")).toBe(true);
    expect(route.legs.some((leg: any) => leg.isDrayage && leg.mode === "ROAD")).toBe(true);
    const [ferry] = codes(route.borders).filter((code) => /-AZ-/.test(code));
    const without = (await ask("KZALA", "GEPTI", exclude("borderCrossings", ferry!))).route;
    expect(codes(without.borders)).not.toContain(ferry);
    expect(without.distanceKm).toBeGreaterThanOrEqual(route.distanceKm);
  });

  it("never passes what is excluded, whatever that is", async () => {
    for (const [from, to] of [
      ["CNLYG", "DEDUI"],
      ["CNSIA", "TRIST"],
      ["KZALA", "NLRTM"],
    ] as const) {
      const open = (await ask(from, to)).route;
      const ends = [open.countries[0], open.countries.at(-1)];
      for (const country of new Set<string>(open.countries.filter((code: string) => !ends.includes(code)))) {
        const { route } = await ask(from, to, exclude("countries", country));
        if (route) expect(route.countries).not.toContain(country);
      }
      for (const crossing of codes(open.borders)) {
        const { route } = await ask(from, to, exclude("borderCrossings", crossing));
        if (route) expect([...codes(route.borders), ...codes(route.gaugeBreaks)]).not.toContain(crossing);
        if (route) expect(route.distanceKm).toBeGreaterThanOrEqual(open.distanceKm);
      }
    }
  });

  it("leaves an excluded country of its origin and never comes back", async () => {
    const { route } = await ask("RUCEK", "DEDUI", exclude("countries", "RU"));
    expect(route.countries.lastIndexOf("RU")).toBe(0);
  });

  it("is least in time by DURATION and in length by DISTANCE", async () => {
    const minutes = (route: any): number => parseDuration(route.duration)!;
    for (const to of ["KRPUS", "TRMER", "DEHAM", "UZTAS"]) {
      const [short, quick] = [(await ask("KZALA", to)).route, (await ask("KZALA", to, "by: DURATION")).route];
      expect(quick.distanceKm).toBeGreaterThanOrEqual(short.distanceKm);
      expect(minutes(quick)).toBeLessThanOrEqual(minutes(short));
    }
  });

  it("is asked by the client's document", async () => {
    const client = createClient({ url: `${server.address}/graphql` });
    const { indicativeRoute } = await client.request(IndicativeRouteDocument, {
      origin: { location: "CNLYG" },
      destination: { location: "UZTAS" },
    });
    expect(indicativeRoute.route?.legs.map((leg) => leg.from.code)).toEqual(["CNLYG", "KZHOR"]);
  });

  it("takes a coordinate and a terminal", async () => {
    const { data } = await send(
      `origin: { coordinate: { latitude: 43.3, longitude: 76.9 } } destination: { terminal: "CNLYG:SEA" }`,
    );
    const { origin, route } = data.indicativeRoute;
    expect(origin.location.code).toBe("KZALA");
    expect(origin.snappedDistanceKm).toBeLessThan(20);
    expect(route.legs.at(-1)).toMatchObject({ toTerminal: "CNLYG:SEA", isDrayage: true });
  });
});

describe("what it cannot answer", () => {
  it("is told as data, with the constraint at fault", async () => {
    const told = async (from: string, to: string, rest = "") => (await ask(from, to, rest)).routingErrors[0];
    expect(await told("CNLYG", "XXXXX")).toMatchObject({ code: "LOCATION_NOT_FOUND", inputField: "destination" });
    expect(await told("CNLYG", "CNLYG")).toMatchObject({ code: "SAME_LOCATION", inputField: "destination" });
    // The countries of both ends are left and entered.
    expect(await told("CNLYG", "KZALA", exclude("countries", "KZ", "CN"))).toBeUndefined();
    expect(await told("CNLYG", "UZTAS", "constraints: { modes: { only: [SEA] } }")).toMatchObject({
      code: "EXCLUDED_BY_CONSTRAINT",
      inputField: "constraints.modes",
      relaxations: [],
    });
    const both = `constraints: { modes: { exclude: [SEA] } borderCrossings: { exclude: ["CN-KZ-KHORGOS", "CN-KZ-DOSTYK", "CN-KG-IRKESHTAM", "CN-MN-ERENHOT", "CN-RU-MANZHOULI"] } }`;
    expect(await told("CNLYG", "KZALA", both)).toMatchObject({
      code: "EXCLUDED_BY_CONSTRAINT",
      inputField: "constraints.modes",
    });
  });

  it("is an error where a value has no meaning", async () => {
    const failed = async (rest: string) =>
      (await send(`origin: { location: "CNLYG" } destination: { location: "KZALA" } ${rest}`)).errors[0].extensions;
    expect(await failed(exclude("passages", "suezz"))).toMatchObject({
      code: "BAD_USER_INPUT",
      inputField: "constraints.passages.exclude[0]",
    });
    expect(await failed(exclude("borderCrossings", "CN-KZ-KORGOS"))).toMatchObject({
      code: "BAD_USER_INPUT",
      inputField: "constraints.borderCrossings.exclude[0]",
    });
  });
});
