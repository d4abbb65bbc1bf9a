import { describe, expect, it } from "vitest";
import { PLAIN_LINE } from "../../src/model/cargo.ts";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { BadInput } from "../../src/model/refusal.ts";
import { createPlanner, type CorridorPlanner } from "../../src/planner/create-planner.ts";
import { exportFront, exportInstance, findNotExpressible } from "../../src/planner/export-instance.ts";
import { parseProfile } from "../../src/planner/parse-profile.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { EXPORT_FORMATS } from "../../src/formats/export-itinerary.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";
import type { CompiledInstance, FrontVector } from "../oracle/compiled-instance.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { bundledPlanner } from "./bundled.ts";
import { randomOf } from "./random-cargo.ts";

/*
 * Carrier's boxes: the front of the ways that ride only services carrying the boxes of one provider, over all providers. The second way of
 * computing enumerates the instance of each provider, which holds every service, filters by what the files say, and takes the best of all.
 */
const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const NETWORKS = Math.max(20, Math.round(500 * SCALE));
const QUERIES = Math.max(10, Math.round(300 * SCALE));
const SEED = Number(process.env.TEST_SEED ?? "1860");
const MONDAY = Date.parse("2026-06-01") / 86_400_000;
const CODES = ["AAA", "AAB", "AAC", "AAD", "AAE"];
const PROVIDERS = ["P1", "P2", "P3"];
const OPERATORS = ["O1", "O2", "O3", "O4"];
const carrier = (line: object = {}) => ({
  requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "45G1", provision: "CARRIER", ...line }],
});

function randomNetwork(random: () => number) {
  const below = (count: number): number => Math.floor(random() * count);
  const services = Array.from({ length: 4 + below(4) }, (_, index) => {
    const stops = [...CODES].sort(() => random() - 0.5).slice(0, 2 + below(3));
    return { service: `T${index}`, operator: OPERATORS[below(OPERATORS.length)]!, stops };
  });
  const records = tinyNetwork({
    countries: ["country=AA"],
    locations: CODES.map((code) => `code=${code} country=AA time_zone=UTC`),
    terminals: CODES.map((code) => `terminal=${code}:RAIL location=${code} kind=RAIL origin_minutes=60`),
    segments: CODES.flatMap((from, a) =>
      CODES.slice(a + 1).map(
        (to) =>
          `segment=${from}${to} from_terminal=${from}:RAIL to_terminal=${to}:RAIL track=1435 distance_km=${1000 + below(50)} countries=AA`,
      ),
    ),
    transfers: ["terminal=* from_track=1435 to_track=1435 minutes=60"],
    routes: ["route=R mode=RAIL"],
    services: services.map(({ service, operator }) => `service=${service} route=R mode=RAIL operator=${operator}`),
    calls: services.flatMap(({ service, stops }) =>
      stops.map(
        (code, index) =>
          `service=${service} sequence=${index + 1} terminal=${code}:RAIL track=1435 run_minutes=${index === 0 ? "" : 240 * (1 + below(3))} dwell_minutes=60`,
      ),
    ),
    schedules: services.map(
      ({ service }) =>
        `service=${service} weekdays=${1 + below(7)};${1 + below(7)} departs_at=0${4 * below(3)}:00 time_zone=UTC interval_weeks=1`,
    ),
    "exchange-rates": ["currency=USD usd_per_unit=1"],
    "emission-factors": [
      "factor=D mode=RAIL_DIESEL scope=* grams_per_tonne_km=1",
      "factor=L mode=LIFT scope=* grams_per_tonne_km=1",
    ],
    "box-providers": PROVIDERS.flatMap((provider) =>
      OPERATORS.filter((operator) => services.some((row) => row.operator === operator) && random() < 0.4).map(
        (operator) => `provider=${provider} scope=OPERATOR place=${operator}`,
      ),
    ).concat("provider=P3 scope=SERVICE place=T0", "provider=P1 scope=SERVICE place=T1"),
    prices: [
      ...services.map(
        ({ service }) =>
          `price=H-${service} charge_code=LINE_HAUL scope=COUNTRY place=AA mode=RAIL service=${service} part=CARRIAGE charged_per=BOX amount=${1 + below(4)} currency=USD`,
      ),
      "price=UP charge_code=PICK_UP scope=COUNTRY place=* part=ORIGIN provision=CARRIER charged_per=BOX amount=1 currency=USD",
      ...CODES.map(
        (code) =>
          `price=DOWN-${code} charge_code=DROP_OFF scope=TERMINAL place=${code}:RAIL part=DESTINATION provision=CARRIER box_provider=P3 charged_per=BOX amount=${below(3)} currency=USD`,
      ),
      "price=DOWN-P1 charge_code=DROP_OFF scope=COUNTRY place=* part=DESTINATION provision=CARRIER box_provider=P1 charged_per=BOX amount=2 currency=USD",
    ],
  });
  return { planner: createPlanner(records, "tiny", MONDAY), records };
}

const requestOf = (origin: string, destination: string, cargo: object, rest: object = {}) =>
  parseRequest(
    {
      origin: { location: origin },
      destination: { location: destination },
      dateTime: { earliestDeparture: "2026-06-02T00:00:00Z" },
      cargo,
      ...rest,
    },
    0,
  );

/** Providers whose boxes may ride all services of a path, by the files. */
function listCommon(planner: CorridorPlanner, services: readonly string[]): string[] {
  const { records } = planner.network;
  const all = [...new Set(records["box-providers"].map((row) => row.provider))];
  return all.filter((provider) =>
    services.every((id) => {
      const service = records.services.find((row) => row.service === id.split(/[#@]/)[0])!;
      return records["box-providers"].some(
        (row) => row.provider === provider && [service.service, service.operator, service.route].includes(row.place),
      );
    }),
  );
}

const vectorOf = ({ arrivalMinute, costCents, transfers }: FrontVector): FrontVector => {
  return { arrivalMinute, costCents, transfers };
};
function keepBest(vectors: readonly FrontVector[]): string[] {
  const beats = (a: FrontVector, b: FrontVector) =>
    a.arrivalMinute <= b.arrivalMinute && a.costCents <= b.costCents && a.transfers <= b.transfers;
  const names = [...new Set(vectors.map((vector) => JSON.stringify(vectorOf(vector))))];
  const unique = names.map((name) => JSON.parse(name) as FrontVector);
  return unique
    .filter((vector) => !unique.some((other) => other !== vector && beats(other, vector)))
    .map((vector) => JSON.stringify(vector))
    .sort();
}

describe(`carrier's boxes, seed ${SEED}`, () => {
  it(`give the front of the enumerated ways of one provider each on ${NETWORKS} random networks`, {
    timeout: 300_000,
  }, () => {
    let [answered, mixed, refused] = [0, 0, 0];
    for (let seed = SEED; seed < SEED + NETWORKS; seed++) {
      const { planner } = randomNetwork(randomOf(seed));
      const limits = { constraints: { maximumTransfers: 3, maximumDuration: "P7D" } };
      const expected: FrontVector[] = [];
      for (const boxProvider of listCommon(planner, [])) {
        // The prices are those of the provider; whether a way is one of its ways is judged by the files.
        const one = planner.prepare(requestOf("AAA", "AAE", { ...carrier(), boxProvider }, limits));
        if ("code" in one) throw new Error(one.description);
        const open = exportInstance(
          { ...one, space: { ...one.space, timetable: planner.network.timetable, costs: one.priced.costs } },
          "t",
          null,
        );
        const judge = ({ rides }: { rides: readonly { service: { id: string } }[] }) =>
          listCommon(
            planner,
            rides.map(({ service }) => service.id),
          ).includes(boxProvider)
            ? { grams: 0 }
            : null;
        expected.push(...enumerateFront(open as CompiledInstance, { judge }));
      }
      const answer = planner.plan(requestOf("AAA", "AAE", carrier(), limits));
      const found = answer.itineraries.map(({ endMinute, costCents, transfers }) => {
        return { arrivalMinute: endMinute, costCents, transfers };
      });
      expect(found.map((vector) => JSON.stringify(vector)).sort(), `seed ${seed}`).toEqual(keepBest(expected));
      for (const itinerary of answer.itineraries) {
        expect(
          listCommon(
            planner,
            itinerary.rides.map((ride) => ride.service),
          ),
        ).toContain(itinerary.boxProvider!.code);
        const again = planner.refresh(itinerary.id);
        expect(again.kind === "UNCHANGED" && again.itinerary.boxProvider, `seed ${seed}`).toEqual(
          itinerary.boxProvider,
        );
      }
      if (found.length > 0) answered++;
      if (new Set(answer.itineraries.map((itinerary) => itinerary.boxProvider!.code)).size > 1) mixed++;
      const own = planner.plan(requestOf("AAA", "AAE", carrier({ provision: "SHIPPER" }), limits));
      if (found.length === 0 && own.itineraries.length > 0) {
        refused++;
        expect(answer.routingErrors[0]!.code, `seed ${seed}`).toBe("NO_BOX_PROVIDER");
      }
    }
    expect(answered).toBeGreaterThan(NETWORKS / 3);
    expect(mixed).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

const planned = (origin: string, destination: string, cargo: object, rest: object = {}) =>
  bundledPlanner.plan(
    requestOf(origin, destination, cargo, { dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" }, ...rest }),
  );
const chargesOf = (itinerary: Itinerary) => [...itinerary.legs, ...itinerary.steps].flatMap((part) => part.charges);

describe("on the bundled network", () => {
  const codes = [...new Set(bundledPlanner.network.records.terminals.map((row) => row.location))];

  it(`the answer is the best of the answers of each provider, for ${QUERIES} random pairs`, {
    timeout: 300_000,
  }, () => {
    const random = randomOf(SEED);
    let answered = 0;
    for (let index = 0; index < QUERIES; index++) {
      const [from, to] = [0, 0].map(() => codes[Math.floor(random() * codes.length)]!) as [string, string];
      if (from === to) continue;
      // Two cargoes, so that prices are made once a provider.
      const cargo = carrier(index % 2 === 0 ? { isoEquipmentCode: "22G1", units: 3 } : {});
      const answer = planned(from, to, cargo);
      const each = bundledPlanner.directory.boxProviders.flatMap(
        ({ code }) => planned(from, to, { ...cargo, boxProvider: code }).itineraries,
      );
      const toVector = (itinerary: Itinerary) => ({ ...itinerary, arrivalMinute: itinerary.endMinute });
      expect(
        answer.itineraries.map((itinerary) => JSON.stringify(vectorOf(toVector(itinerary)))).sort(),
        `${from} ${to}`,
      ).toEqual(keepBest(each.map(toVector)));
      for (const itinerary of answer.itineraries) {
        const charges = chargesOf(itinerary);
        expect(charges.reduce((sum, charge) => sum + charge.amountCents, 0)).toBe(itinerary.costCents);
        expect(charges.filter(({ code }) => code === "PICK_UP" || code === "DROP_OFF")).toHaveLength(2);
        const services = itinerary.rides.map((ride) => ride.service);
        expect(listCommon(bundledPlanner, services), `${from} ${to}`).toContain(itinerary.boxProvider!.code);
        answered++;
      }
    }
    expect(answered).toBeGreaterThan(QUERIES / 4);
  });

  it("names the providers and offers the shipper's own boxes where no provider serves the pair", async () => {
    const { itineraries, routingErrors } = planned("KZALA", "NLRTM", carrier());
    expect(itineraries).toEqual([]);
    const [error] = routingErrors;
    expect(error).toMatchObject({ code: "NO_BOX_PROVIDER", inputField: "cargo.requestedEquipments.provision" });
    for (const { code } of bundledPlanner.directory.boxProviders) expect(error!.description).toContain(code);
    const relaxations = await error!.findRelaxations!();
    expect(relaxations[0]).toMatchObject({ field: "cargo.requestedEquipments.provision", value: "SHIPPER" });
    const own = planned("KZALA", "NLRTM", carrier({ provision: "SHIPPER" })).itineraries;
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((itinerary) => itinerary.boxProvider === null)).toBe(true);
  });

  it("offers another provider where the one that was asked for does not serve the pair", async () => {
    const [error] = planned("CNLYG", "KZALA", { ...carrier(), boxProvider: "LINER" }).routingErrors;
    expect(error).toMatchObject({ code: "NO_BOX_PROVIDER", inputField: "cargo.boxProvider" });
    expect((await error!.findRelaxations!()).map(({ field, value }) => [field, value])).toEqual([
      ["cargo.boxProvider", "KAZAKH-RAIL"],
      ["cargo.requestedEquipments.provision", "SHIPPER"],
    ]);
  });

  it("makes the front of a latest arrival, a profile, a matrix and a reach of all providers", async () => {
    const latest = { dateTime: { latestArrival: "2027-02-01T00:00:00Z" } };
    const fronts = (boxProvider?: string) =>
      planned("CNLYG", "DEDUI", boxProvider ? { ...carrier(), boxProvider } : carrier(), latest).itineraries;
    const providers = bundledPlanner.directory.boxProviders.map(({ code }) => code);
    const toVector = (itinerary: Itinerary) => ({ ...itinerary, arrivalMinute: -itinerary.handoverMinute });
    expect(
      fronts()
        .map((itinerary) => JSON.stringify(vectorOf(toVector(itinerary))))
        .sort(),
    ).toEqual(keepBest(providers.flatMap((provider) => fronts(provider)).map(toVector)));
    const profileOf = (boxProvider?: string) =>
      bundledPlanner.planProfile(
        parseProfile(
          {
            origin: { location: "CNLYG" },
            destination: { location: "DEDUI" },
            earliestDeparture: "2026-12-07T00:00:00Z",
            searchWindow: "P10D",
            cargo: boxProvider ? { ...carrier(), boxProvider } : carrier(),
          },
          0,
        ),
      );
    const profile = await profileOf();
    const each = (await Promise.all(providers.map(profileOf))).flatMap(({ options }) => options);
    expect(profile.options.length).toBeGreaterThan(0);
    for (const option of each)
      expect(
        profile.options.some(
          (other) =>
            other.handoverMinute >= option.handoverMinute &&
            other.arrivalMinute <= option.arrivalMinute &&
            other.costCents <= option.costCents &&
            other.transfers <= option.transfers,
        ),
      ).toBe(true);
    for (const option of profile.options.slice(0, 5)) expect(providers).toContain(option.tell().boxProvider!.code);
    const {
      origin: _,
      destination: __,
      ...request
    } = requestOf("CNLYG", "DEDUI", carrier(), {
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
    });
    const places = (names: string[]) => names.map((code) => ({ kind: "location" as const, code }));
    const cells = await bundledPlanner.searchMatrix({
      origins: places(["CNLYG", "KZALA"]),
      destinations: places(["DEDUI", "NLRTM", "KZALA"]),
      request,
    });
    for (const { origin, destination, points } of cells) {
      const [from, to] = [["CNLYG", "KZALA"][origin]!, ["DEDUI", "NLRTM", "KZALA"][destination]!];
      expect(points.map(({ path }) => path.costCents).sort()).toEqual(
        from === to
          ? []
          : planned(from, to, carrier())
              .itineraries.map(({ costCents }) => costCents)
              .sort(),
      );
    }
    const reach = await bundledPlanner.findReachable({ ...request, origin: { kind: "location", code: "CNLYG" } });
    const own = await bundledPlanner.findReachable({
      ...request,
      cargo: { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "45G1" }] },
      origin: { kind: "location", code: "CNLYG" },
    });
    expect(reach.locations.length).toBeGreaterThan(500);
    expect(reach.locations.length).toBeLessThanOrEqual(own.locations.length);
  });

  it("exports the instance of one provider, and says that several are no one instance", () => {
    const prepare = (cargo: object) => {
      const prepared = bundledPlanner.prepare(
        requestOf("CNLYG", "DEDUI", cargo, { dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } }),
      );
      if ("code" in prepared) throw new Error(prepared.description);
      return prepared;
    };
    const all = prepare(carrier());
    expect(findNotExpressible(all)).toBe("cargo.boxProvider");
    expect(findNotExpressible(prepare({ ...carrier(), boxProvider: "CHINA-RAIL" }))).toBeNull();
    const { front } = exportFront(all, "v", bundledPlanner.findFront(all).front) as {
      front: { boxProvider: string; rides: { service: string }[] }[];
    };
    for (const { boxProvider, rides } of front)
      expect(
        listCommon(
          bundledPlanner,
          rides.map((ride) => ride.service),
        ),
      ).toContain(boxProvider);
  });

  it("tells the provider in every exchange format", () => {
    const { itineraries } = planned("CNLYG", "KZALA", carrier());
    const atlas = {
      find: (code: string) => bundledPlanner.directory.locationByCode.get(code)!,
      draw: () => ({ type: "LineString" as const, coordinates: [] }),
    };
    for (const [format, write] of Object.entries(EXPORT_FORMATS)) {
      const text = write(itineraries, atlas).replaceAll("\r\n ", "");
      expect(text, format).toMatch(/KAZAKH-RAIL|Kazakh platform operator/);
    }
  });

  it.each([
    [{ ...carrier({ provision: "SHIPPER" }), boxProvider: "LINER" }, "cargo.boxProvider"],
    [{ ...carrier(), boxProvider: "LINERS" }, "cargo.boxProvider"],
    [{ ...carrier(), boxProvider: 7 }, "cargo.boxProvider"],
  ])("refuses %j", (cargo, field) => {
    const refusal = (() => {
      try {
        planned("CNLYG", "KZALA", cargo);
      } catch (error) {
        return error as BadInput;
      }
    })();
    expect(refusal).toBeInstanceOf(BadInput);
    expect(refusal!.inputField).toBe(field);
  });
});
