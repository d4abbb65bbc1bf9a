import { describe, expect, it } from "vitest";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { BadInput } from "../../src/model/refusal.ts";
import type { NetworkRecords } from "../../src/network/records.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { readNetwork } from "../../src/server/read-network.ts";
import { bundledPlanner } from "./bundled.ts";

const TODAY = Date.parse("2026-11-24") / 86_400_000;
const { records, dataVersion } = readNetwork();
const READY = { earliestDeparture: "2026-12-07T00:00:00Z" };

function plan(args: object, planner = bundledPlanner): readonly Itinerary[] {
  const answer = planner.plan(parseRequest({ dateTime: READY, ...args }, 0));
  expect(answer.itineraries.length, JSON.stringify(answer.routingErrors)).toBeGreaterThan(0);
  return answer.itineraries;
}
const ALMATY = { origin: { location: "CNLYG" }, destination: { location: "KZALA" } };
const DUISBURG = { origin: { location: "CNLYG" }, destination: { location: "DEDUI" } };

describe("the id of an itinerary finds it again in the same network", () => {
  it.each<[string, object]>([
    ["a through train", ALMATY],
    ["several rides", DUISBURG],
    ["over the Caspian", { origin: { location: "KZALA" }, destination: { location: "GEPTI" } }],
    ["from a terminal", { origin: { terminal: "CNLYG:RAIL" }, destination: { location: "KZALA" } }],
    [
      "from a coordinate",
      { origin: { coordinate: { latitude: 34.7, longitude: 119.3 } }, destination: { location: "KZALA" } },
    ],
    ["by a latest arrival", { ...ALMATY, dateTime: { latestArrival: "2027-01-10T00:00:00Z" } }],
    ["as of another day", { ...ALMATY, scenario: { asOf: "2024-06-01" } }],
    [
      "another cargo",
      {
        ...ALMATY,
        cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", units: 3, cargoWeightKg: 8000.5, hsCode: "8507" }] },
      },
    ],
  ])("%s", (_, args) => {
    for (const itinerary of plan(args)) {
      const refreshed = bundledPlanner.refresh(itinerary.id);
      expect(tell(refreshed)).toEqual({
        kind: "UNCHANGED",
        itinerary: { ...tell(itinerary), labels: [], tradeOffs: [] },
      });
      if (refreshed.kind === "UNCHANGED")
        expect(refreshed.itinerary.findTimeRange()).toEqual(itinerary.findTimeRange());
    }
  });
});

/** Without what is worked out when it is asked for. */
const tell = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

it("is broken where a rule forbids its cargo now", () => {
  const dangerousGoods = [{ unNumber: "UN1263" }];
  const cargo = { requestedEquipments: [{ isoEquipmentCode: "22G1", cargoWeightKg: 15_000, dangerousGoods }] };
  const [told] = plan({ ...ALMATY, cargo });
  expect(bundledPlanner.refresh(told!.id).kind).toBe("UNCHANGED");
  const rules = records["acceptance-rules"];
  const ban = {
    ...rules.find((row) => row.rule === "C3-ALL-RAIL-ANY")!,
    rule: "BAN",
    jurisdiction: "KZ",
    verdict: "FORBIDDEN",
  };
  const banned = { ...records, "acceptance-rules": [...rules, ban] } as NetworkRecords;
  const refreshed = createPlanner(banned, "banned", TODAY).refresh(told!.id);
  expect(refreshed).toMatchObject({ kind: "BROKEN", breaks: [{ code: "CARGO_NOT_ACCEPTED" }] });
  expect(JSON.stringify(refreshed)).toContain("rule BAN forbids the cargo at KZ");
});

describe("in another network", () => {
  const [before] = plan(ALMATY) as [Itinerary];
  const [ride] = before.rides;
  const service = ride!.service;
  const refreshIn = (changed: Partial<NetworkRecords>, day = TODAY) =>
    createPlanner({ ...records, ...changed }, dataVersion, day).refresh(before.id);

  it("it is changed when its train departs at another time, ride by ride", () => {
    const schedules = records.schedules.map((row) =>
      row.service === service ? { ...row, departs_at: row.departs_at.replace(/:00$/, ":30") } : row,
    );
    const refreshed = refreshIn({ schedules });
    expect(refreshed).toMatchObject({ kind: "CHANGED", costCentsBefore: before.costCents });
    if (refreshed.kind !== "CHANGED") return;
    expect(refreshed.itinerary.startMinute).toBe(before.startMinute + 30);
    expect(refreshed.rides[0]).toMatchObject({
      rideNumber: 1,
      service,
      fromTerminal: "CNLYG:RAIL",
      departureMinuteBefore: before.startMinute,
      departureMinute: before.startMinute + 30,
    });
    expect(refreshed.rides).toHaveLength(before.rides.length);
    const { legs, steps, costCents } = refreshed.itinerary;
    expect([...legs, ...steps].reduce((sum, part) => sum + part.costCents, 0)).toBe(costCents);
  });

  it("it is changed when the price alone is another", () => {
    const prices = records.prices.map((row) => ({ ...row, amount: String(Number(row.amount) * 2) }));
    const refreshed = refreshIn({ prices: prices as typeof records.prices });
    expect(refreshed).toMatchObject({ kind: "CHANGED", rides: [], costCentsBefore: before.costCents });
    if (refreshed.kind === "CHANGED") expect(refreshed.itinerary.costCents).toBeGreaterThan(before.costCents);
  });

  it("it is broken when the train does not run on that day, and when it runs too early", () => {
    const other = records.schedules.map((row) => (row.service === service ? { ...row, valid_to: "2026-11-30" } : row));
    const gone = refreshIn({ schedules: other });
    expect(gone.kind === "BROKEN" && gone.breaks[0]).toMatchObject({ code: "DEPARTURE_GONE", rideNumber: 1 });
    const early = records.schedules.map((row) => (row.service === service ? { ...row, departs_at: "09:00" } : row));
    expect(refreshIn({ schedules: early })).toMatchObject({ kind: "BROKEN", breaks: [{ code: "HANDOVER_TOO_LATE" }] });
  });

  it("it is broken when a transfer is missed", () => {
    const itinerary = plan({ origin: { location: "KZALA" }, destination: { location: "GEPTI" } }).find(
      (candidate) => candidate.rides.length > 1,
    )!;
    const calls = records.calls.map((row) =>
      row.service === itinerary.rides[0]!.service && row.run_minutes !== null
        ? { ...row, run_minutes: row.run_minutes + 5000 }
        : row,
    );
    const planner = createPlanner({ ...records, calls }, dataVersion, TODAY);
    const refreshed = planner.refresh(itinerary.id);
    expect(refreshed).toMatchObject({ kind: "BROKEN" });
    if (refreshed.kind === "BROKEN")
      expect(refreshed.breaks[0]).toMatchObject({ code: "TRANSFER_MISSED", rideNumber: 2 });
  });

  it("it is expired when the timetable no longer reaches its day", () => {
    expect(refreshIn({}, TODAY + 120)).toMatchObject({ kind: "EXPIRED" });
  });
});

it("takes no id that it did not write, and breaks over none", () => {
  const { id } = plan(DUISBURG)[0]!;
  const bytes = Buffer.from(id, "base64url");
  const content = JSON.parse(bytes.subarray(1).toString());
  const encode = (value: unknown) =>
    Buffer.concat([Buffer.of(1), Buffer.from(JSON.stringify(value))]).toString("base64url");
  expect(encode(content)).toBe(id);
  const wrong = [
    "",
    "x",
    id.slice(0, 40),
    Buffer.from("Location:KZALA").toString("base64url"),
    `${id}${"A".repeat(9000)}`,
    encode([]),
    encode({}),
    encode(content.with(0, "X")),
    encode(content.with(1, "now")),
    encode(content.with(1, 1e15)),
    encode(content.with(2, 5)),
    encode(content.with(4, [])),
    encode(content.with(4, [["R1-101", "x", 5, 2, 0, 0]])),
    encode(content.with(4, Array(21).fill(content[4][0]))),
    encode(content.with(5, { requestedEquipments: [{ isoEquipmentCode: 7 }] })),
    encode(content.with(6, "yesterday")),
    encode(content.with(7, 5)),
    encode(content.with(8, "free")),
    encode([...content, [], "XXX"]),
    encode([...content, [], "EUR", "all"]),
    encode([...content, [], "EUR", [["CNY", "-1"]]]),
    encode([...content, [], "EUR", [["CNY", "1"], "RUB"]]),
    encode([...content, [], "EUR", [], 1]),
  ];
  for (const text of wrong) expect(() => bundledPlanner.refresh(text), text.slice(0, 60)).toThrow(BadInput);
  let state = 42;
  for (let times = 0; times < 300; times++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const changed = Buffer.from(bytes);
    changed[state % bytes.length] = (state >>> 8) & 255;
    try {
      expect(["UNCHANGED", "CHANGED", "BROKEN", "EXPIRED"]).toContain(
        bundledPlanner.refresh(changed.toString("base64url")).kind,
      );
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput);
    }
  }
});
