import { expect, it } from "vitest";
import type { NetworkRecords } from "../../src/network/records.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import type { Ride } from "../oracle/canonical-path.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { type AskedPlace, type AskedWay, findForbidding } from "../oracle/forbidding-rules.ts";
import { buildRandom, type Random } from "../oracle/random-instance.ts";
import { buildRules, CODES, COUNTRIES, OPERATORS, TERRITORIES, townOf } from "../oracle/random-rules.ts";

/*
 * Five towns in a row or a ring, trains and ships at random, and random rules. The front that keeps to the rules is compared with all
 * paths of the network without rules, each judged ride by ride by a second reader of the rows.
 */
const NETWORKS = Math.ceil(600 * Number(process.env.TEST_SCALE ?? "0.1"));
const SEED = 60_001;
const TODAY = Date.parse("2026-11-24") / 86_400_000;
const DAY = "2026-12-07";

interface Town {
  readonly records: NetworkRecords;
  /** Countries of the segment between two towns, in any order. */
  readonly between: ReadonlyMap<string, readonly string[]>;
}

function buildTown(random: Random): Town {
  const between = new Map<string, readonly string[]>();
  const segments: string[] = [];
  for (const [index, from] of COUNTRIES.entries())
    for (const to of COUNTRIES.slice(index + 1)) {
      const through = random.chance(0.3) ? [random.pick(COUNTRIES)] : [];
      between.set(`${from}${to}`, [from, ...through, to]);
      between.set(`${to}${from}`, [from, ...through, to]);
      segments.push(
        `segment=${from}-${to} from_terminal=${townOf(from)}:RAIL to_terminal=${townOf(to)}:RAIL track=1435 distance_km=100 countries=${[from, ...through, to].join(";")} traction=electric`,
      );
    }
  const services: string[] = [];
  const calls: string[] = [];
  const schedules: string[] = [];
  for (let index = 0; index < 7; index++) {
    const isSea = random.chance(0.3);
    const kind = isSea ? "SEA" : "RAIL";
    // Each operator runs one service at least: rules may name any.
    const operator = OPERATORS[index] ?? random.pick(OPERATORS);
    services.push(`service=S${index} kind=LINE mode=${kind} capacity_teu=10 operator=${operator} direction=OUT`);
    const order = COUNTRIES.map((country) => ({ country, at: random.between(0, 1000) })).sort((a, b) => a.at - b.at);
    order.slice(0, random.between(2, 4)).forEach(({ country }, sequence) => {
      const run = random.between(5, 30) * 60;
      calls.push(
        `service=S${index} sequence=${sequence + 1} terminal=${townOf(country)}:${kind} dwell_minutes=60${
          sequence === 0 ? "" : ` run_minutes=${run} ${isSea ? "track=SEA distance_nm=200" : "track=1435"}`
        }`,
      );
    });
    schedules.push(
      `service=S${index} weekdays=1;2;3;4;5;6;7 departs_at=0${random.between(0, 9)}:00 time_zone=UTC interval_weeks=1 anchor_date=2026-01-05`,
    );
  }
  const records = tinyNetwork({
    countries: COUNTRIES.map((country) => `country=${country} name=${country} sovereign=${country}`),
    "customs-territories": [...TERRITORIES].map(([country, territory]) => `country=${country} territory=${territory}`),
    locations: COUNTRIES.map((country) => `code=${townOf(country)} country=${country} time_zone=UTC`),
    terminals: COUNTRIES.flatMap((country) =>
      ["RAIL", "SEA"].map((kind) => `terminal=${townOf(country)}:${kind} location=${townOf(country)} kind=${kind}`),
    ),
    drayage: COUNTRIES.map(
      (country) =>
        `location=${townOf(country)} from_terminal=${townOf(country)}:RAIL to_terminal=${townOf(country)}:SEA minutes=120`,
    ),
    transfers: COUNTRIES.flatMap((country) =>
      [
        ["RAIL", "1435"],
        ["SEA", "SEA"],
      ].map(
        ([kind, track]) =>
          `terminal=${townOf(country)}:${kind} from_track=${track} to_track=${track} minutes=${random.between(1, 9) * 60}`,
      ),
    ),
    segments,
    services,
    calls,
    schedules,
    prices: Array.from(
      { length: 7 },
      (_, index) =>
        `price=P${index} charge_code=BASE scope=COUNTRY place=* mode=* service=S${index} part=BOARDING equipment_group=40 charged_per=BOX amount=${random.between(1, 99)}0 currency=USD`,
    ).map((row) => row.replace(" mode=*", "")),
    commodities: CODES.map((code) => `commodity=H${code} hs_code=${code} dangerous=false check_needed=false`),
    "exchange-rates": ["currency=USD usd_per_unit=1"],
    "emission-factors": ["factor=L mode=LIFT scope=* grams_per_tonne_km=1"],
    "acceptance-rules": buildRules(random),
  });
  return { records, between };
}

/** Every place that the ride touches, from the files alone. */
function* listPlaces({ records, between }: Town, instance: CompiledInstance, ride: Ride): Generator<AskedPlace> {
  const { operator, mode } = records.services.find((row) => row.service === ride.service.id.split("#")[0])!;
  const codes = ride.service.stops.slice(ride.from, ride.to + 1).map((stop) => instance.stops[stop]!.id.split(":")[0]!);
  for (const location of [codes[0]!, codes.at(-1)!])
    yield { mode: "TERMINAL", country: location.slice(0, 2), location, operator: "" };
  for (const [index, code] of codes.slice(1).entries()) {
    const [from, to] = [codes[index]!, code].map((town) => town.slice(0, 2));
    if (mode === "SEA")
      for (const location of [codes[index]!, code]) yield { mode, country: location.slice(0, 2), location, operator };
    else for (const country of between.get(`${from}${to}`)!) yield { mode, country, location: "", operator };
  }
}

it(`rules give the front of all paths that they do not forbid, on ${NETWORKS} random networks from seed ${SEED}`, {
  timeout: 60_000 + 1_000 * NETWORKS,
}, () => {
  const seen = { cut: 0, answered: 0, changed: 0 };
  for (let seed = SEED; seed < SEED + NETWORKS; seed++) {
    const random = buildRandom(seed);
    const town = buildTown(random);
    const planner = createPlanner(town.records, "tiny", TODAY);
    const [from, to] = [random.pick(COUNTRIES), random.pick(COUNTRIES)];
    if (from === to) continue;
    const jurisdictions = new Set(town.records["acceptance-rules"].map((row) => row.jurisdiction));
    const way: AskedWay = {
      hsCode: random.pick(CODES),
      from,
      to,
      day: DAY,
      compliance: [...jurisdictions].filter(() => random.chance(0.85)),
    };
    const request = parseRequest(
      {
        origin: { location: townOf(from) },
        destination: { location: townOf(to) },
        dateTime: { earliestDeparture: `${DAY}T00:00:00Z` },
        searchWindow: "P2D",
        cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", hsCode: way.hsCode }] },
        constraints: { maximumTransfers: 2, maximumDuration: "P8D", compliance: way.compliance },
      },
      0,
    );
    const [kept, free] = [request, { ...request, isUnruled: true }].map((asked) => planner.prepare(asked));
    if (!kept || !free || "code" in kept || "code" in free) throw new Error(`seed ${seed} is not prepared`);
    const instance = exportInstance(free, "tiny", {}) as CompiledInstance;
    const isForbidden = (ride: Ride): boolean =>
      [...listPlaces(town, instance, ride)].some((place) =>
        findForbidding(town.records["acceptance-rules"], TERRITORIES, way, place),
      );
    const known = new Map<string, boolean>();
    const isForbiddenOnce = (ride: Ride): boolean => {
      const key = `${ride.service.id} ${ride.from} ${ride.to}`;
      if (!known.has(key)) known.set(key, isForbidden(ride));
      return known.get(key)!;
    };
    const judge = ({ rides }: { rides: readonly Ride[] }) => (rides.some(isForbiddenOnce) ? null : { grams: 0 });
    const vectors = (front: readonly { arrivalMinute: number; costCents: number; transfers: number }[]) =>
      front.map(({ arrivalMinute, costCents, transfers }) => [arrivalMinute, costCents, transfers]);
    const found = vectors(planner.findFront(kept).front);
    expect(found, `seed ${seed}: ${JSON.stringify(way)}`).toEqual(vectors(enumerateFront(instance, { judge })));
    if (found.length > 0) seen.answered++;
    if ([...known.values()].some(Boolean)) seen.cut++;
    if (JSON.stringify(found) !== JSON.stringify(vectors(enumerateFront(instance)))) seen.changed++;
  }
  expect(seen.answered).toBeGreaterThan(NETWORKS / 4);
  expect(seen.cut).toBeGreaterThan(NETWORKS / 8);
  expect(seen.changed, "fronts that the rules change").toBeGreaterThan(NETWORKS / 12);
});
