import { describe, expect, it } from "vitest";
import type { Cargo, RequestedEquipment } from "../../src/model/cargo.ts";
import { PLAIN_LINE } from "../../src/model/cargo.ts";
import type { Itinerary } from "../../src/model/itinerary.ts";
import type { PlanRequest } from "../../src/model/plan-request.ts";
import { toInstant } from "../../src/model/units.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";
import { randomOf } from "./random-cargo.ts";

const COUNT = Math.ceil(200 * Number(process.env.TEST_SCALE ?? "0.1"));
const SEED = 20_261_125;
const at = (instant: string): number => Date.parse(instant) / 60_000;

/** A train a day at noon from CNAAA to KZBBB, 600 minutes; a terminal minute is needed for nothing. */
const records = tinyNetwork({
  countries: ["country=CN name=China sovereign=CN", "country=KZ name=Kazakhstan sovereign=KZ"],
  locations: ["code=CNAAA country=CN time_zone=Asia/Shanghai", "code=KZBBB country=KZ time_zone=Asia/Almaty"],
  terminals: [
    "terminal=CNAAA:RAIL location=CNAAA kind=RAIL origin_minutes=60",
    "terminal=KZBBB:RAIL location=KZBBB kind=RAIL",
  ],
  segments: [
    "segment=S from_terminal=CNAAA:RAIL to_terminal=KZBBB:RAIL track=1435 distance_km=1 countries=CN;KZ traction=electric",
  ],
  services: ["service=T kind=THROUGH_TRAIN mode=RAIL capacity_teu=10"],
  calls: [
    "service=T sequence=1 terminal=CNAAA:RAIL",
    "service=T sequence=2 terminal=KZBBB:RAIL track=1435 run_minutes=600",
  ],
  schedules: [
    "service=T weekdays=1;2;3;4;5;6;7 departs_at=20:00 time_zone=Asia/Shanghai interval_weeks=1 anchor_date=2026-01-05",
  ],
  "exchange-rates": ["currency=USD usd_per_unit=1"],
  "emission-factors": [
    "factor=E mode=RAIL_ELECTRIC scope=* grams_per_tonne_km=1",
    "factor=L mode=LIFT scope=* grams_per_tonne_km=1",
  ],
  "dangerous-goods": ["un_number=UN1203 name=petrol class=3 packing_groups=II"],
  "acceptance-rules": [
    "rule=A kind=DANGEROUS_GOODS subject=* jurisdiction=* mode=RAIL location=* verdict=ACCEPTED relaxes=false rule_book=x",
    "rule=C kind=DANGEROUS_GOODS subject=UN1203 jurisdiction=* mode=TERMINAL location=* verdict=ACCEPTED relaxes=false rule_book=x",
    "rule=B kind=DANGEROUS_GOODS subject=UN1203 jurisdiction=KZ mode=RAIL location=* verdict=APPROVAL relaxes=false rule_book=x lead_days=6",
  ],
  "cut-offs": [
    "cut_off=1 kind=BOOKING mode=* minutes_before=2880",
    "cut_off=2 kind=BOOKING mode=RAIL service=T minutes_before=4320",
    "cut_off=3 kind=DOCUMENTS mode=RAIL minutes_before=1440",
    "cut_off=4 kind=VERIFIED_GROSS_MASS mode=SEA minutes_before=9000",
    "cut_off=5 kind=REEFER mode=RAIL terminal=CNAAA:RAIL minutes_before=600",
    "cut_off=6 kind=BOOKING mode=RAIL minutes_before=9000 valid_to=2025-12-31",
  ],
});
const planner = createPlanner(records, "tiny", Date.parse("2026-11-24") / 86_400_000);
const ask = (requestedAt: string | null, line: Partial<RequestedEquipment> = {}, more: object = {}): PlanRequest => ({
  ...parseRequest(
    {
      origin: { location: "CNAAA" },
      destination: { location: "KZBBB" },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      requestedAt,
      ...more,
    },
    0,
  ),
  cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", ...PLAIN_LINE, ...line }] } as Cargo,
});
const startOf = (request: PlanRequest): string | undefined => {
  const [first] = planner.plan(request).itineraries;
  return first && toInstant(first.startMinute).toISOString();
};

describe("requestedAt", () => {
  it("leaves out departures that ask for more notice, to the minute", () => {
    // The row of the service asks for three days, though one of the mode for two; the one for 2025 holds no more.
    expect(startOf(ask(null))).toBe("2026-12-07T12:00:00.000Z");
    expect(startOf(ask("2026-12-04T12:00:00Z"))).toBe("2026-12-07T12:00:00.000Z");
    expect(startOf(ask("2026-12-04T12:00:01Z"))).toBe("2026-12-08T12:00:00.000Z");
    expect(startOf(ask("2026-12-10T20:00:00+08:00"))).toBe("2026-12-13T12:00:00.000Z");
  });

  it("waits for an approval that a rule asks for", () => {
    const petrol = {
      dangerousGoods: [{ unNumber: "UN1203", packingGroup: "II", isLimitedQuantity: false, declarations: [] }],
    };
    expect(startOf(ask(null, petrol))).toBe("2026-12-07T12:00:00.000Z");
    expect(startOf(ask("2026-12-04T12:00:00Z", petrol))).toBe("2026-12-10T12:00:00.000Z");
    const { cutOffs } = planner.plan(ask(null, petrol)).itineraries[0]!.legs[0]!;
    expect(cutOffs.find(({ kind }) => kind === "APPROVAL")?.minute).toBe(at("2026-12-01T12:00Z"));
  });

  it("says when nothing can be met any more, and by when to ask", async () => {
    const [error] = planner.plan(ask("2026-12-05T00:00:00Z", {}, { searchWindow: "P1D" })).routingErrors;
    expect(error).toMatchObject({ code: "REQUESTED_TOO_LATE", inputField: "requestedAt" });
    expect(error!.description).toContain("2026-12-08T12:00:00.000Z");
    expect(await error!.findRelaxations!()).toContainEqual(
      expect.objectContaining({ field: "requestedAt", value: "2026-12-04T12:00:00.000Z" }),
    );
    const [late] = planner.plan({
      ...ask("2026-12-05T00:00:00Z"),
      earliestDepartureMinute: null,
      latestArrivalMinute: at("2026-12-08T00:00Z"),
    }).routingErrors;
    expect(late!.code).toBe("REQUESTED_TOO_LATE");
  });
});

it("tells each cut-off of a departure, and has a cold box handed over earlier", () => {
  const plain = planner.plan(ask(null)).itineraries[0]!;
  expect(
    plain.legs[0]!.cutOffs.map(({ kind, minute }) => [kind, toInstant(minute).toISOString().slice(5, 16)]),
  ).toEqual([
    ["BOOKING", "12-04T12:00"],
    ["DOCUMENTS", "12-06T12:00"],
    ["GATE", "12-07T11:00"],
  ]);
  const cold = { reefer: { setpointCelsius: -18, power: "GENSET" as const } };
  const [early] = planner.plan(ask(null, cold)).itineraries;
  expect(early!.handoverMinute).toBe(at("2026-12-07T02:00Z"));
  expect(early!.legs[0]!.cutOffs.at(-2)).toMatchObject({ kind: "REEFER", minute: at("2026-12-07T02:00Z") });
  // Ready an hour later, it is too late for the gate of cold boxes and waits for the next train.
  const late = { dateTime: { earliestDeparture: "2026-12-07T02:01:00Z" } };
  expect(startOf(ask(null, cold, late))).toBe("2026-12-08T12:00:00.000Z");
  expect(startOf(ask(null, {}, late))).toBe("2026-12-07T12:00:00.000Z");
});

it("exports an instance without the departures that cannot be met", () => {
  const request = ask("2026-12-06T00:00:00Z");
  const prepared = planner.prepare(request);
  if ("code" in prepared) throw new Error(prepared.description);
  const instance = exportInstance(prepared, "tiny", {}) as CompiledInstance;
  const [best] = enumerateFront(instance);
  expect(best!.arrivalMinute).toBe(planner.plan(request).itineraries[0]!.endMinute);
  expect(best!.arrivalMinute).toBe(at("2026-12-09T22:00Z"));
});

const PAPERS = ["BOOKING", "APPROVAL", "DANGEROUS_GOODS", "DOCUMENTS", "CUSTOMS", "VERIFIED_GROSS_MASS"];
const isMet = (itinerary: Itinerary, minute: number): boolean =>
  itinerary.legs.every((leg) =>
    leg.cutOffs.every((cutOff) => !PAPERS.includes(cutOff.kind) || cutOff.minute >= minute),
  );
const vectorOf = ({ endMinute, costCents, transfers }: Itinerary): string => `${endMinute} ${costCents} ${transfers}`;

it(`keeps every way that can be met and no other, on ${COUNT} random requests of the whole network from seed ${SEED}`, () => {
  const codes = bundledPlanner.network.records.locations.map((location) => location.code);
  let lost = 0;
  for (let index = 0; index < COUNT; index++) {
    const random = randomOf(SEED + index);
    const pick = (): string => codes[Math.floor(random() * codes.length)]!;
    const [from, to] = [pick(), pick()];
    if (from === to) continue;
    const request = { ...requestOf(from, to), maximumTransfers: 3 };
    const requestedAtMinute = request.earliestDepartureMinute! - Math.floor(random() * 3 * 1440) + 1440;
    const all = bundledPlanner.plan(request).itineraries;
    const bookable = bundledPlanner.plan({ ...request, requestedAtMinute }).itineraries;
    const name = `seed ${SEED + index}: ${from} to ${to}`;
    for (const itinerary of bookable) expect(isMet(itinerary, requestedAtMinute), name).toBe(true);
    const vectors = new Set(bookable.map(vectorOf));
    for (const itinerary of all)
      if (isMet(itinerary, requestedAtMinute)) expect(vectors, name).toContain(vectorOf(itinerary));
      else lost++;
  }
  expect(lost).toBeGreaterThan(COUNT / 10);
}, 600_000);
