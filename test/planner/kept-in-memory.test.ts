import { describe, expect, it } from "vitest";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { RecentlyUsed } from "../../src/planner/recently-used.ts";
import { readHeapBytes } from "../fixtures/collect.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";

/** A train a day from CNAAA to KZBBB. */
const records = tinyNetwork({
  countries: ["country=CN name=China sovereign=CN", "country=KZ name=Kazakhstan sovereign=KZ"],
  locations: ["code=CNAAA country=CN time_zone=Asia/Shanghai", "code=KZBBB country=KZ time_zone=Asia/Almaty"],
  terminals: ["terminal=CNAAA:RAIL location=CNAAA kind=RAIL", "terminal=KZBBB:RAIL location=KZBBB kind=RAIL"],
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
});
const planner = createPlanner(records, "tiny", Date.parse("2026-11-24") / 86_400_000);

/** Asks as of a day, and lets go of everything but a weak hold of the network that answered. */
function askAsOf(asOf: string): WeakRef<object> {
  const prepared = planner.prepare(
    parseRequest(
      {
        origin: { location: "CNAAA" },
        destination: { location: "KZBBB" },
        dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
        scenario: { asOf },
        constraints: { maximumTransfers: 1, modes: { exclude: ["SEA"] } },
      },
      0,
    ),
  );
  if ("code" in prepared) throw new Error(prepared.code);
  expect(planner.findFront(prepared).front).toHaveLength(1);
  return new WeakRef(prepared.network);
}

describe("networks of other days", () => {
  it("are kept four at a time, whatever was asked of them", async () => {
    const networks = Array.from({ length: 12 }, (_, month) => askAsOf(`2025-${String(month + 1).padStart(2, "0")}-01`));
    // A weak reference is held to the end of the turn that read it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    readHeapBytes();
    expect(networks.map((network) => network.deref() !== undefined)).toEqual([
      ...Array(8).fill(false),
      ...Array(4).fill(true),
    ]);
  });
});

describe("values used last", () => {
  const keysOf = (kept: RecentlyUsed<string, number>) => [..."abcdef"].filter((key) => kept.has(key)).join("");

  it("are kept up to a number", () => {
    const kept = new RecentlyUsed<string, number>(2);
    for (const key of "abac") kept.get(key, () => 1);
    expect(keysOf(kept)).toBe("ac");
  });

  it("are kept up to a weight, the last whatever it weighs returned all the same", () => {
    const kept = new RecentlyUsed<string, number>(10, (value) => value);
    kept.get("a", () => 4);
    kept.get("b", () => 4);
    kept.get("a", () => 0);
    kept.get("c", () => 3);
    expect(keysOf(kept)).toBe("ac");
    expect(kept.get("d", () => 11)).toBe(11);
    expect(keysOf(kept)).toBe("");
    kept.get("e", () => 10);
    expect(keysOf(kept)).toBe("e");
  });
});
