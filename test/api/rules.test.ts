// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

interface Answer {
  data?: any;
  errors?: { message: string; extensions: { code: string; inputField?: string } }[];
}
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
const WAY = `edges { node { borderCrossings legs { mode } rulesMet { code kind jurisdiction verdict place subject hsCode leadDays provenance { source title } } } }
  routingErrors { code inputField description acceptedWay { origin destination distanceKm changedFields rides { mode service fromTerminal toTerminal } borderCrossings totalDuration cost { amount } numberOfTransfers } relaxations { field value } }`;
const plan = (from: string, to: string, line: string, rest = "") =>
  ask(
    `{ planConnection(origin: { location: "${from}" } destination: { location: "${to}" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1" cargoWeightKg: 15000 ${line} }] } first: 50 ${rest}) { ${WAY} } }`,
  );

describe("rules over HTTP", () => {
  it("keep goods under the embargo off the railway through Russia, or refuse them with place, rule, source and way", async () => {
    const line = 'hsCode: "854231"';
    const plain = (await plan("DEDUI", "CNLYG", line)).data.planConnection;
    const banned = plain.edges.filter(({ node }: any) => node.rulesMet[0].verdict === "FORBIDDEN");
    expect(banned.length).toBeGreaterThan(0);
    expect(banned[0].node.rulesMet).toContainEqual({
      code: "EU-RU-TRANSIT-PRIORITY",
      kind: "EMBARGO",
      jurisdiction: "EU",
      verdict: "FORBIDDEN",
      place: "RU",
      subject: "HS 854231",
      hsCode: "854231",
      leadDays: null,
      provenance: { source: "eu-833-2014", title: expect.stringContaining("833/2014") },
    });
    // Bare words and strings are the same.
    for (const names of ["[EU, GB]", '["EU", "GB"]']) {
      const kept = (await plan("DEDUI", "CNLYG", line, `constraints: { compliance: ${names} }`)).data.planConnection;
      expect(kept.edges.length).toBeGreaterThan(0);
      const met = kept.edges.flatMap(({ node }: any) => node.rulesMet);
      expect(met.filter((rule: any) => rule.verdict === "FORBIDDEN")).toEqual([]);
      expect(kept.edges.flatMap(({ node }: any) => node.borderCrossings).join()).not.toMatch(/RU|BY/);
    }
    const refused = (await plan("DEDUI", "CNLYG", line, "constraints: { compliance: [EU] modes: { only: [RAIL] } }"))
      .data.planConnection;
    expect(refused.edges).toEqual([]);
    const [error] = refused.routingErrors;
    expect(error).toMatchObject({ code: "CARGO_NOT_ACCEPTED", inputField: "constraints.compliance" });
    expect(error.description).toMatch(
      /HS 854231 is not accepted at BY by rule EU-BY-TRANSIT-PRIORITY of EU: .*source eu-765-2006/,
    );
    expect(error.acceptedWay.changedFields).toEqual(["constraints.modes"]);
    expect(error.acceptedWay.rides.some((ride: any) => ride.mode === "SEA")).toBe(true);
    expect(error.relaxations).toContainEqual({ field: "constraints.compliance", value: "[]" });
  });

  it("keep goods that Russia lets nobody bring through off its railway from China to Europe", async () => {
    const through = (answer: any) =>
      answer.data.planConnection.edges.filter(({ node }: any) => node.borderCrossings.join().includes("RU")).length;
    expect(through(await plan("CNLYG", "DEDUI", 'hsCode: "854231"'))).toBeGreaterThan(0);
    expect(through(await plan("CNLYG", "DEDUI", 'hsCode: "854231"', "constraints: { compliance: [RU] }"))).toBe(0);
  });

  it("name the nearest place that takes dangerous goods", async () => {
    const { routingErrors } = (await plan("CN-TLF", "KZALA", 'dangerousGoods: [{ unNumber: "UN1789" }]')).data
      .planConnection;
    expect(routingErrors[0].acceptedWay).toMatchObject({ destination: "KZALA", changedFields: ["origin"] });
    expect(routingErrors[0].acceptedWay.distanceKm).toBeGreaterThan(0);
  });

  it("of Aktau and of lithium batteries hold by date", async () => {
    const verdictAt = async (to: string, line: string, asOf: string, place: string) => {
      const answer = await plan("CNLYG", to, line, `scenario: { asOf: "${asOf}" }`);
      const met = answer.data.planConnection.edges.flatMap(({ node }: any) => node.rulesMet);
      return [...new Set(met.filter((rule: any) => rule.place === place).map((rule: any) => rule.verdict))];
    };
    const paint = 'dangerousGoods: [{ unNumber: "UN1263" }]';
    expect(await verdictAt("KZAAU", paint, "2026-05-31", "KZAAU")).toEqual(["APPROVAL"]);
    expect(await verdictAt("KZAAU", paint, "2026-06-01", "KZAAU")).toEqual(["CONDITIONS"]);
    const batteries = 'dangerousGoods: [{ unNumber: "UN3480" declarations: ["small_battery"] }]';
    expect(await verdictAt("KZALA", batteries, "2023-06-01", "CN")).toContain("APPROVAL");
    expect(await verdictAt("KZALA", batteries, "2026-07-01", "CN")).toEqual(["ACCEPTED"]);
  });
});

describe("bad cargo over HTTP is a coded error on its field", () => {
  it.each([
    ['hsCode: "9999"', "hsCode", /Harmonised System code.*perhaps \d+/],
    ['hsCode: "85a"', "hsCode", /2 to 10 digits/],
    ['dangerousGoods: [{ unNumber: "UN9998" }]', "dangerousGoods[0].unNumber", /perhaps UN\d{4}/],
    ['dangerousGoods: [{ unNumber: "12" }]', "dangerousGoods[0].unNumber", /such as UN3480/],
    ['dangerousGoods: [{ unNumber: "UN1263" packingGroup: "IV" }]', "dangerousGoods[0].packingGroup", /I, II, III/],
    ['isoEquipmentCode: "45G9"', "isoEquipmentCode", /perhaps 45G0, 45G1/],
    ["cargoWeightKg: -5", "cargoWeightKg", /above 0 and at most 40000/],
    ["cargoWeightKg: 0", "cargoWeightKg", /above 0/],
    ["cargoWeightKg: 1e9", "cargoWeightKg", /at most 40000/],
    ["units: 0", "units", /from 1 to 1000/],
  ])("%s", async (line, field, message) => {
    const named = line.split(":")[0]!;
    const fields = ['isoEquipmentCode: "22G1"', "cargoWeightKg: 15000"].filter((plain) => !plain.startsWith(named));
    const { errors } = await ask(
      `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } cargo: { requestedEquipments: [{ ${[...fields, line].join(" ")} }] }) { totalCount } }`,
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      inputField: `cargo.requestedEquipments[0].${field}`,
    });
    expect(errors![0]!.message).toMatch(message);
  });

  it.each([
    ['currency: "XYZ"', "currency", /one of .*USD.*perhaps/],
    ["constraints: { compliance: [UE] }", "constraints.compliance[0]", /one of CN, EAEU, EU.*perhaps/],
    ["constraints: { compliance: [3] }", undefined, /string/],
  ])("%s", async (rest, field, message) => {
    const { errors } = await ask(
      `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } ${rest}) { totalCount } }`,
    );
    expect(errors![0]!.extensions.inputField).toBe(field);
    expect(errors![0]!.message).toMatch(message);
  });
});
