import { describe, expect, it } from "vitest";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { toServiceCode } from "../../src/network/service-code.ts";
import { exportFront, exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import type { FoundPath } from "../../src/search/query.ts";
import { bundledPlanner } from "./bundled.ts";
import { listCompiledCalls } from "./compiled-calls.ts";
import { randomCargo, randomOf } from "./random-cargo.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.max(4, Math.round(200 * SCALE));
const { records, topology } = bundledPlanner.network;
const WITH_EMISSIONS = { criteria: ["TIME", "COST", "TRANSFERS", "EMISSIONS"] };

function request(origin: string, destination: string, rest: object = {}) {
  return parseRequest(
    {
      origin: { location: origin },
      destination: { location: destination },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      ...rest,
    },
    0,
  );
}
function findFront(...args: Parameters<typeof request>): readonly FoundPath[] {
  const prepared = bundledPlanner.prepare(request(...args));
  if ("code" in prepared) throw new Error(prepared.code);
  return bundledPlanner.findFront(prepared).front;
}

function factorOf(mode: string, scope: string): number {
  const rows = records["emission-factors"].filter((row) => row.mode === mode);
  return Number(
    (rows.find((row) => row.scope === scope) ?? rows.find((row) => row.scope === "*") ?? rows[0])!.grams_per_tonne_km,
  );
}

/** Grams of a way from the files alone: every stretch of its rides, and a lift wherever the box is handled, moved between terminals or changes gauge. */
function gramsFromFiles(itinerary: Itinerary, tonnes: number): number {
  let sum = 0;
  for (const ride of itinerary.rides) {
    const service = records.services.find((row) => row.service === toServiceCode(ride.service))!;
    const calls = listCompiledCalls(service.service);
    // A variant that is boarded and left at one pair alone begins at its own first call.
    const shift = ride.service.includes("@")
      ? calls.findIndex(({ call }) => call.terminal === /@(.+)-\w+:/.exec(ride.service)?.[1])
      : 0;
    expect(shift).toBeGreaterThanOrEqual(0);
    for (let at = ride.from + 1; at <= ride.to; at++) {
      const { call, changes } = calls[at + shift]!;
      if (changes) continue;
      if (call.distance_nm !== null) {
        sum += Math.round(
          (factorOf("SEA_CONTAINER", service.route ?? "") * Number(call.distance_nm) * 1852 * tonnes) / 1000,
        );
        continue;
      }
      for (const segment of topology.findPath(calls[at - 1 + shift]!.call.terminal, call.terminal, call.track!)!) {
        const isFerry = service.kind === "RAIL_FERRY" || service.kind === "FERRY";
        const mode =
          segment.track === "SEA"
            ? isFerry
              ? "RAIL_FERRY"
              : "SEA"
            : segment.track === "ROAD"
              ? "ROAD"
              : segment.traction.includes("electric")
                ? "RAIL_ELECTRIC"
                : "RAIL_DIESEL";
        for (const country of segment.countries)
          sum += Math.round((factorOf(mode, country) * segment.distance_km * tonnes) / segment.countries.length);
      }
    }
  }
  const lifts = itinerary.steps.filter(({ kind }) => ["HANDLING", "GAUGE_CHANGE", "DRAYAGE"].includes(kind)).length;
  return sum + lifts * Math.round(factorOf("LIFT", "*") * tonnes);
}

describe("emissions as a criterion", { timeout: 600_000 }, () => {
  it(`are to the gram what legs and steps tell and the files give, on ${QUERIES} queries`, () => {
    const random = randomOf(5);
    const codes = bundledPlanner.directory.locations.map(({ code }) => code);
    let told = 0;
    for (let query = 0; query < QUERIES; query++) {
      const to = codes[Math.floor(random() * codes.length)]!;
      if (to === "CNLYG") continue;
      const cargo = query % 2 === 0 ? undefined : randomCargo(records, random);
      const asked = request("CNLYG", to, { ...WITH_EMISSIONS, cargo, constraints: { maximumTransfers: 3 } });
      const prepared = bundledPlanner.prepare(asked);
      if ("code" in prepared) continue;
      const gramsById = new Map(
        bundledPlanner
          .findFront(prepared)
          .front.map((path) => [`${path.arrivalMinute}|${path.costCents}|${path.transfers}|${path.grams}`, path.grams]),
      );
      for (const itinerary of bundledPlanner.plan(asked).itineraries) {
        const parts = [...itinerary.legs, ...itinerary.steps];
        expect(parts.reduce((sum, part) => sum + part.co2eGrams, 0)).toBe(itinerary.co2eGrams);
        for (const part of parts)
          expect(part.factors.reduce((sum, factor) => sum + factor.co2eGrams, 0)).toBe(part.co2eGrams);
        const key = `${itinerary.endMinute}|${itinerary.costCents}|${itinerary.transfers}|${itinerary.co2eGrams}`;
        expect(gramsById.get(key), `${to}: ${itinerary.co2eGrams} g`).toBe(itinerary.co2eGrams);
        expect(gramsFromFiles(itinerary, itinerary.tonnes), to).toBe(itinerary.co2eGrams);
        told++;
      }
    }
    expect(told).toBeGreaterThan(QUERIES / 2);
  });

  it.each(["DEDUI", "NLRTM", "TRIST"])("as a limit give what the criterion gives below it: %s", (to) => {
    const all = findFront("CNLYG", to, WITH_EMISSIONS);
    const plain = findFront("CNLYG", to);
    expect(all.length).toBeGreaterThan(plain.length);
    const grams = all.map((path) => path.grams!).sort((a, b) => a - b);
    for (const limit of [grams[0]!, grams[Math.floor(grams.length / 2)]!, grams.at(-1)!, grams[0]! - 1]) {
      const within = all.filter((path) => path.grams! <= limit);
      const wanted = within.filter(
        (path) =>
          !within.some(
            (other) =>
              other !== path &&
              other.arrivalMinute <= path.arrivalMinute &&
              other.costCents <= path.costCents &&
              other.transfers <= path.transfers &&
              // The same three numbers are one vector of the front.
              (other.arrivalMinute !== path.arrivalMinute ||
                other.costCents !== path.costCents ||
                other.transfers !== path.transfers),
          ),
      );
      const vectorsOf = (paths: readonly FoundPath[]) =>
        [...new Set(paths.map((path) => `${path.arrivalMinute} ${path.costCents} ${path.transfers}`))].sort();
      const limited = findFront("CNLYG", to, { constraints: { maximumEmissions: { co2eKg: limit / 1000 } } });
      expect(vectorsOf(limited), `${limit} g`).toEqual(vectorsOf(wanted));
    }
    const vectors = new Set(all.map((path) => `${path.arrivalMinute} ${path.costCents} ${path.transfers}`));
    for (const path of plain) expect(vectors).toContain(`${path.arrivalMinute} ${path.costCents} ${path.transfers}`);
  });

  it("are named by an empty answer, with the least that would do", async () => {
    const tight = request("CNLYG", "DEDUI", { constraints: { maximumEmissions: { co2eKg: 100 } } });
    const [error] = bundledPlanner.plan(tight).routingErrors;
    expect(error).toMatchObject({ code: "EXCLUDED_BY_CONSTRAINT", inputField: "constraints.maximumEmissions" });
    const [relaxation] = await error!.findRelaxations!();
    const least = Math.min(...findFront("CNLYG", "DEDUI", WITH_EMISSIONS).map((path) => path.grams!));
    expect(relaxation).toMatchObject({ field: "constraints.maximumEmissions", value: String(least / 1000) });
  });

  it("stand beside every cost of the exported instance, which a path can be added up from", () => {
    const asked = request("CNLYG", "NLRTM", WITH_EMISSIONS);
    const prepared = bundledPlanner.prepare(asked);
    if ("code" in prepared) throw new Error(prepared.code);
    // biome-ignore lint/suspicious/noExplicitAny: as written to a file
    const instance = JSON.parse(JSON.stringify(exportInstance(prepared, "v", asked))) as any;
    // biome-ignore lint/suspicious/noExplicitAny: as written to a file
    const { front } = exportFront(prepared, "v", bundledPlanner.findFront(prepared).front) as any;
    expect(front.length).toBeGreaterThan(5);
    for (const { grams, rides } of front) {
      let sum = 0;
      // biome-ignore lint/suspicious/noExplicitAny: as written to a file
      rides.forEach(({ service, from, to }: any, index: number) => {
        // biome-ignore lint/suspicious/noExplicitAny: as written to a file
        const serviceOf = (id: string) => instance.services.find((each: any) => each.id === id);
        const own = serviceOf(service);
        const before = rides[index - 1];
        sum += own.boardGrams[from] + own.grams[to] - own.grams[from];
        const stop = own.stops[from];
        const left = before && serviceOf(before.service).stops[before.to];
        if (!before) sum += instance.stops[stop].originGrams;
        else if (left === stop) sum += instance.stops[stop].transferGrams[0].grams;
        // biome-ignore lint/suspicious/noExplicitAny: as written to a file
        else sum += instance.drayage.find((link: any) => link.from === left && link.to === stop).grams;
        if (index === rides.length - 1) sum += instance.stops[own.stops[to]].destinationGrams;
      });
      expect(sum).toBe(grams);
    }
  });
});
