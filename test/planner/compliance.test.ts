import { describe, expect, it } from "vitest";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { toInstant } from "../../src/model/units.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { type AskedPlace, findForbidding } from "../oracle/forbidding-rules.ts";
import { bundledPlanner } from "./bundled.ts";
import { listCompiledCalls } from "./compiled-calls.ts";
import { countryOf } from "./list-used.ts";
import { randomOf } from "./random-cargo.ts";

const QUERIES = Math.ceil(500 * Number(process.env.TEST_SCALE ?? "0.1"));
const SEED = 20_261_201;
const { records, topology } = bundledPlanner.network;
const rules = records["acceptance-rules"];
const territoryOf = new Map(records["customs-territories"].map((row) => [row.country, row.territory]));
const codeOf = (terminal: string): string => terminal.split(":")[0]!;

interface Asked {
  readonly hsCode?: string;
  readonly compliance?: readonly string[];
  readonly constraints?: object;
  readonly more?: object;
}
function ask(origin: string, destination: string, { hsCode, compliance, constraints, more }: Asked) {
  return bundledPlanner.plan(
    parseRequest(
      {
        origin: { location: origin },
        destination: { location: destination },
        dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
        cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", cargoWeightKg: 15_000, hsCode }] },
        constraints: { maximumTransfers: 4, ...constraints, ...(compliance ? { compliance } : {}) },
        ...more,
      },
      0,
    ),
  );
}

/** Every place that a way touches, read from the files alone. */
function listTouched(itinerary: Itinerary): AskedPlace[] {
  return itinerary.rides.flatMap((ride) => {
    const service = records.services.find((row) => row.service === ride.service)!;
    const { operator } = service;
    const mode = service.kind === "RAIL_FERRY" ? "FERRY" : service.mode;
    const calls = listCompiledCalls(ride.service).slice(ride.from, ride.to + 1);
    return calls.slice(1).flatMap(({ call, changes }, index): AskedPlace[] => {
      const ends = [calls[index]!.call.terminal, call.terminal];
      if (changes)
        return [
          { mode: "TERMINAL", country: countryOf.get(codeOf(ends[1]!))!, location: codeOf(ends[1]!), operator: "" },
        ];
      if (mode === "SEA")
        return ends.map((end) => ({ mode, country: countryOf.get(codeOf(end))!, location: codeOf(end), operator }));
      const along =
        call.distance_nm === null
          ? topology.findPath(ends[0]!, ends[1]!, call.track!)!.flatMap((segment) => segment.countries)
          : [];
      const countries = new Set([...ends.map((end) => countryOf.get(codeOf(end))!), ...along]);
      return [...countries].map((country) => ({ mode, country, location: "", operator }));
    });
  });
}
const passes = (itinerary: Itinerary, country: string): boolean =>
  listTouched(itinerary).some((place) => place.country === country);

describe("compliance", () => {
  it("keeps goods of the high priority list exported from the Union out of Russia and Belarus", () => {
    const hsCode = "854231";
    const plain = ask("DEDUI", "CNLYG", { hsCode }).itineraries;
    const throughRussia = plain.filter((itinerary) => passes(itinerary, "RU"));
    expect(throughRussia.length).toBeGreaterThan(0);
    for (const { rulesMet } of throughRussia)
      expect(rulesMet).toContainEqual(
        expect.objectContaining({
          rule: "EU-RU-TRANSIT-PRIORITY",
          verdict: "FORBIDDEN",
          place: "RU",
          hsCode,
          isHard: false,
        }),
      );
    const kept = ask("DEDUI", "CNLYG", { hsCode, compliance: ["EU"] }).itineraries;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some((itinerary) => passes(itinerary, "RU") || passes(itinerary, "BY"))).toBe(false);
    // Other goods, and other jurisdictions, may pass.
    expect(
      ask("DEDUI", "CNLYG", { hsCode: "9403", compliance: ["EU"] }).itineraries.some((it) => passes(it, "RU")),
    ).toBe(true);
    expect(ask("DEDUI", "CNLYG", { hsCode, compliance: ["CN"] }).itineraries.some((it) => passes(it, "RU"))).toBe(true);
  });

  it("keeps diamonds from China to the Union out of Russia, and refuses them by rail with place, rule and source", async () => {
    const hsCode = "710239";
    expect(ask("CNLYG", "DEDUI", { hsCode }).itineraries.some((itinerary) => passes(itinerary, "RU"))).toBe(true);
    expect(ask("CNLYG", "DEDUI", { hsCode, compliance: ["EU"] }).itineraries.some((it) => passes(it, "RU"))).toBe(
      false,
    );
    const rail = { constraints: { modes: { only: ["RAIL"] } } };
    const { itineraries, routingErrors } = ask("CNLYG", "DEDUI", { hsCode, compliance: ["EU"], ...rail });
    expect(itineraries).toEqual([]);
    const [error] = routingErrors;
    expect(error).toMatchObject({ code: "CARGO_NOT_ACCEPTED", inputField: "constraints.compliance" });
    expect(error!.description).toMatch(
      /HS 710239 is not accepted at RU by rule EU-RU-DIAMONDS-TRANSIT of EU: .*source eu-833-2014-diamonds, PUBLISHED.*nearest way that accepts it goes from CNLYG to DEDUI by .*without constraints.modes/,
    );
    const way = error!.acceptedWay!;
    expect(way).toMatchObject({
      origin: "CNLYG",
      destination: "DEDUI",
      distanceKm: 0,
      changedFields: ["constraints.modes"],
    });
    const found = ask("CNLYG", "DEDUI", { hsCode, compliance: ["EU"] }).itineraries;
    expect(found.map(({ costCents }) => costCents)).toContain(way.costCents);
    expect((await error!.findRelaxations!()).map(({ field, value }) => `${field} ${value}`)).toEqual(
      expect.arrayContaining(["constraints.compliance []"]),
    );
  });

  it("names the nearest place abroad where a whole country is closed to the goods", () => {
    const { routingErrors } = ask("DEDUI", "RUMOW", { hsCode: "854231", compliance: ["EU"] });
    const { acceptedWay, description } = routingErrors[0]!;
    expect(description).toMatch(/not accepted at DE by rule EU-RU-EXPORT-PRIORITY of EU/);
    expect(countryOf.get(acceptedWay!.destination)).not.toBe("RU");
    expect(acceptedWay!.distanceKm).toBeGreaterThan(0);
    const again = ask("DEDUI", acceptedWay!.destination, { hsCode: "854231", compliance: ["EU"] });
    expect(again.itineraries.map(({ costCents }) => costCents)).toContain(acceptedWay!.costCents);
  });

  it("is refused for a jurisdiction that no rule knows, with suggestions", () => {
    expect(() => ask("CNLYG", "DEDUI", { compliance: ["EU", "UE"] })).toThrow(
      /constraints.compliance\[1\]: "UE" is not valid.*CN, EAEU, EU.*perhaps/,
    );
    expect(() => ask("CNLYG", "DEDUI", { constraints: { compliance: "EU" } })).toThrow(/a list of at most 200/);
  });

  it(`is never violated by a leg, on ${QUERIES} random queries from seed ${SEED}`, {
    timeout: 60_000 + 3_000 * QUERIES,
  }, () => {
    const bans = rules.filter((row) => row.verdict === "FORBIDDEN" && row.hs_prefixes.length > 0);
    // Most ends are such as a ban is about, so that many queries meet one.
    const among = (codes: readonly string[], names: readonly string[]): readonly string[] => {
      const fit = codes.filter((code) =>
        [countryOf.get(code)!, territoryOf.get(countryOf.get(code)!)].some((name) => names.includes(name!)),
      );
      return fit.length > 0 ? fit : codes;
    };
    const places = records.terminals.filter((row) => row.kind === "RAIL").map((row) => row.location);
    const ports = records.terminals.filter((row) => row.kind === "SEA").map((row) => row.location);
    const jurisdictions = ["CN", "EAEU", "EU", "GB", "RU", "TR", "US", "UZ"];
    let answered = 0;
    let wouldViolate = 0;
    for (let query = 0; query < QUERIES; query++) {
      const random = randomOf(SEED + query);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
      const ban = pick(bans);
      const isNear = random() < 0.8;
      const origins = isNear ? [...ban.origins, ban.relation === "EXPORT" ? ban.jurisdiction : ""] : [];
      const destinations = isNear ? [...ban.destinations, ban.relation === "IMPORT" ? ban.jurisdiction : ""] : [];
      const origin = pick(among(places, origins));
      const destination = pick(among(random() < 0.2 ? ports : places, destinations));
      if (origin === destination) continue;
      const compliance = jurisdictions.filter(() => random() < 0.6);
      const hsCode = pick(ban.hs_prefixes).padEnd(4, "01");
      const way = {
        hsCode,
        from: countryOf.get(origin)!,
        to: countryOf.get(destination)!,
        day: "2026-12-07",
        compliance,
      };
      const violation = (itinerary: Itinerary) =>
        listTouched(itinerary)
          .map((place) => findForbidding(rules, territoryOf, way, place)?.rule)
          .find(Boolean);
      const name = `seed ${SEED + query}: ${origin} to ${destination}, ${hsCode}, ${compliance}`;
      const { itineraries } = ask(origin, destination, { hsCode, compliance });
      for (const itinerary of itineraries) expect(violation(itinerary), name).toBeUndefined();
      if (itineraries.length > 0) answered++;
      const free = ask(origin, destination, { hsCode }).itineraries;
      for (const itinerary of free) {
        const rule = violation(itinerary);
        if (rule === undefined) continue;
        wouldViolate++;
        expect(
          itinerary.rulesMet.map((met) => met.rule),
          name,
        ).toContain(rule);
      }
    }
    expect(answered).toBeGreaterThan(QUERIES / 3);
    expect(wouldViolate).toBeGreaterThan(QUERIES / 20);
  });
});

describe("a licence of a rule on goods", () => {
  const requestedAt = "2026-12-01T00:00:00Z";
  const startOf = (hsCode: string) => {
    const [first] = ask("CNLYG", "KZALA", { hsCode, more: { requestedAt } }).itineraries;
    return first && toInstant(first.startMinute).toISOString().slice(0, 10);
  };

  it("takes departures away that leave before it can be had", () => {
    // Gallium needs a licence of China, 63 days; furniture needs none.
    expect(startOf("9403")! < "2026-12-20").toBe(true);
    expect(startOf("811292")! >= "2027-02-02").toBe(true);
    const { routingErrors } = ask("CNLYG", "KZALA", { hsCode: "811292", more: { requestedAt, searchWindow: "P14D" } });
    expect(routingErrors[0]).toMatchObject({ code: "REQUESTED_TOO_LATE", inputField: "requestedAt" });
  });

  it("is told as a cut-off of the leg with the source of the rule", () => {
    const [first] = ask("CNLYG", "KZALA", { hsCode: "811292" }).itineraries;
    expect(first!.legs[0]!.cutOffs).toContainEqual(
      expect.objectContaining({
        kind: "APPROVAL",
        minute: first!.startMinute - 63 * 1440,
        source: "cn-gallium-germanium",
      }),
    );
    expect(first!.rulesMet).toContainEqual(
      expect.objectContaining({ rule: "CN-GALLIUM-GERMANIUM", verdict: "LICENCE", leadDays: 63, place: "CN" }),
    );
  });
});

it("rules of animals and plants are met by chapter where the goods enter", () => {
  const met = (from: string, to: string, hsCode: string) =>
    ask(from, to, { hsCode }).itineraries[0]!.rulesMet.map((rule) => `${rule.rule} ${rule.place} ${rule.verdict}`);
  expect(met("CNLYG", "KZALA", "0202")).toContain("EAEU-VET-IMPORT KZ LICENCE");
  expect(met("KZALA", "CNLYG", "1001")).toContain("CN-PLANT-IMPORT CN LICENCE");
  expect(met("KZALA", "DEDUI", "1001")).toContain("EU-PLANT-IMPORT DE CONDITIONS");
  expect(met("CNLYG", "DEDUI", "0803")).toContain("EU-PLANT-FREE DE ACCEPTED");
  expect(met("CNLYG", "DEDUI", "0803").join()).not.toContain("EU-PLANT-IMPORT");
});
