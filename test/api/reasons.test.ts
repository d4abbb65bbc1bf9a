// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { bundledPlanner, bundledServed } from "../planner/bundled.ts";
import { ask as askPlanner } from "./ask.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { port: 0 });
});
afterAll(() => server.close());

async function ask(args: string): Promise<any> {
  const query = `{ planConnection(${args}) { totalCount edges { node { start end } } routingErrors { code inputField description relaxations { field value } } } }`;
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as any;
  expect(errors, args).toBeUndefined();
  return data.planConnection;
}

const READY = "2026-12-07T00:00:00Z";
const DIRECTIONS = {
  earliestDeparture: { at: READY, outside: "2030-01-01T00:00:00Z" },
  latestArrival: { at: "2027-01-20T00:00:00Z", outside: "2030-01-01T00:00:00Z" },
} as const;
const ends = (from: string, to: string): string =>
  `origin: { location: "${from}" } destination: { location: "${to}" } `;

describe.each(Object.entries(DIRECTIONS))(
  "why there is no answer by %s",
  { timeout: 120_000 },
  (direction, { at, outside }) => {
    const time = `dateTime: { ${direction}: "${at}" } `;
    const heavy = `cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", cargoWeightKg: 39000 }] }`;
    it.each([
      ["an unknown place", ends("CNLYG", "KZALE") + time, "LOCATION_NOT_FOUND", "destination"],
      [
        "a time outside the timetable",
        `${ends("CNLYG", "KZALA")}dateTime: { ${direction}: "${outside}" }`,
        "OUTSIDE_SERVICE_PERIOD",
        `dateTime.${direction}`,
      ],
      ["one place", ends("CNLYG", "CNLYG") + time, "SAME_LOCATION", "destination"],
      [
        "a mode that does not lead there",
        `${ends("CNLYG", "KZALA")}${time}constraints: { modes: { only: [ROAD] } }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.modes",
      ],
      [
        "a crossing that does not lead there",
        `${ends("CNLYG", "KZALA")}${time}constraints: { borderCrossings: { only: ["PL-DE-ODER-1"] } }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.borderCrossings",
      ],
      [
        "countries in between",
        `${ends("CNLYG", "UZTAS")}${time}constraints: { countries: { only: ["CN", "UZ"] } }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.countries",
      ],
      [
        "too few transfers",
        `${ends("CNLYG", "DEDUI")}${time}constraints: { maximumTransfers: 0 }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.maximumTransfers",
      ],
      [
        "too short a time",
        `${ends("CNLYG", "KZALA")}${time}constraints: { maximumDuration: "P1D" }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.maximumDuration",
      ],
      [
        "too low a cost",
        `${ends("CNLYG", "KZALA")}${time}constraints: { maximumCost: { amount: "1.00" } }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.maximumCost",
      ],
      [
        "too little gas",
        `${ends("CNLYG", "KZALA")}${time}constraints: { maximumEmissions: { co2eKg: 1 } }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints.maximumEmissions",
      ],
      [
        "several limits together",
        `${ends("CNLYG", "KZALA")}${time}constraints: { modes: { only: [ROAD] }, maximumDuration: "P1D" }`,
        "EXCLUDED_BY_CONSTRAINT",
        "constraints",
      ],
      [
        "closures",
        `${ends("CNLYG", "KZALA")}${time}scenario: { closures: [{ scope: COUNTRY, place: "KZ" }] }`,
        "EXCLUDED_BY_CONSTRAINT",
        "scenario.closures",
      ],
      [
        "a place to be seen",
        `${ends("CNLYG", "KZALA")}${time}via: [{ visit: { place: { location: "CNSIA" }, minimumStay: "P89D" } }]`,
        "EXCLUDED_BY_CONSTRAINT",
        "via",
      ],
    ])("names %s", async (_, args, code, inputField) => {
      const answer = await ask(args);
      expect(answer.edges).toEqual([]);
      expect(answer.routingErrors[0]).toMatchObject({ code, inputField });
      // Limits have a least change; what has no meaning has none.
      const relaxed = answer.routingErrors[0].relaxations.map(({ field }: any) => field);
      if (code === "EXCLUDED_BY_CONSTRAINT") expect(relaxed.length).toBeGreaterThan(0);
      else expect(relaxed).toEqual([]);
    });

    it("names the rule, the place and the field where cargo is not accepted", async () => {
      const answer = await ask(`${ends("CNLYG", "KZALA")}${time}${heavy}`);
      expect(answer.routingErrors[0]).toMatchObject({
        code: "CARGO_NOT_ACCEPTED",
        inputField: expect.stringMatching(/^cargo\.requestedEquipments.*cargoWeightKg$/),
      });
    });

    it("says that space is asked for too late, and names the next departure that can be met", async () => {
      const lateBy =
        direction === "latestArrival"
          ? `dateTime: { latestArrival: "2026-12-14T00:00:00Z" }`
          : `${time}searchWindow: "P1D"`;
      const asked = direction === "latestArrival" ? "2026-12-08T00:00:00Z" : READY;
      const { routingErrors, edges } = await ask(
        `${ends("CNLYG", "KZALA")}${lateBy} requestedAt: "${asked}" constraints: { modes: { only: [RAIL] } }`,
      );
      expect(edges).toEqual([]);
      expect(routingErrors[0]).toMatchObject({ code: "REQUESTED_TOO_LATE", inputField: "requestedAt" });
      const next = Date.parse(/departs at (\S+)$/.exec(routingErrors[0].description)![1]!);
      expect(next).toBeGreaterThan(Date.parse(asked));
    });

    it("names the next way where none is in the window, and that one is there", async () => {
      const isLatest = direction === "latestArrival";
      const shut = isLatest ? `dateTime: { latestArrival: "2026-11-26T00:00:00Z" }` : `${time}searchWindow: "PT1M"`;
      const { routingErrors } = await ask(ends("CNLYG", "KZALA") + shut);
      expect(routingErrors[0]).toMatchObject({
        code: "NO_CONNECTION_IN_SEARCH_WINDOW",
        inputField: isLatest ? "dateTime.latestArrival" : "searchWindow",
      });
      const next = /at (\S+)$/.exec(routingErrors[0].description)![1]!;
      const at = (instant: string): string => {
        const minutes = (Date.parse(instant) - Date.parse(READY)) / 60_000;
        return isLatest ? `dateTime: { latestArrival: "${instant}" }` : `${time}searchWindow: "PT${minutes}M"`;
      };
      const before = new Date(Date.parse(next) - 60_000).toISOString();
      expect((await ask(ends("CNLYG", "KZALA") + at(next))).totalCount).toBeGreaterThan(0);
      expect((await ask(ends("CNLYG", "KZALA") + at(before))).totalCount).toBe(0);
      // The relaxation changes the same field to the same value.
      expect(routingErrors[0].relaxations[0].field).toBe(isLatest ? "dateTime.latestArrival" : "searchWindow");
    });
  },
);

it.each(["earliestDeparture", "latestArrival"] as const)(
  "names a place that is not yet in service, by %s",
  async (direction) => {
    const { records, firstDay } = bundledPlanner.network;
    const terminals = records.terminals.map((row) =>
      row.location === "KZALA" ? { ...row, valid_from: "2025-05-01" } : row,
    );
    const planner = createPlanner({ ...records, terminals }, "later", firstDay + 30);
    const query = `{ planConnection(${ends("CNLYG", "KZALA")} dateTime: { ${direction}: "${DIRECTIONS[direction].at}" } scenario: { asOf: "2024-06-01" }) { routingErrors { code inputField description } } }`;
    const { data, errors } = await askPlanner(query, planner);
    expect(errors).toBeUndefined();
    const [error] = data.planConnection.routingErrors;
    expect(error).toMatchObject({ code: "NOT_YET_IN_SERVICE", inputField: "destination" });
    expect(error.description).toContain("2025-05-01");
  },
);
