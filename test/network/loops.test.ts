import { describe, expect, it } from "vitest";
import { DEFAULT_CARGO } from "../../src/model/cargo.ts";
import { compileNetwork } from "../../src/network/compile-network.ts";
import { listDepartures } from "../../src/network/timetable.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";

/*
 * A loop of three ports, every Monday, 21 days round:
 *
 *   A --OUT 1000 nm, suez--> B --BACK 500 nm--> C --BACK 800 nm--> A
 */
const DAY = 1440;
const MONDAY = Date.parse("2026-06-01") / 86_400_000;
const place = (code: string) => ({
  location: `code=${code} country=AA time_zone=UTC`,
  terminal: `terminal=${code}:SEA location=${code} kind=SEA`,
});
const places = ["A", "B", "C"].map(place);
const records = tinyNetwork({
  countries: ["country=AA sovereign=AA"],
  locations: places.map(({ location }) => location),
  terminals: places.map(({ terminal }) => terminal),
  routes: ["route=TRADE mode=SEA", "route=ELSEWHERE mode=SEA"],
  services: ["service=L1 route=TRADE kind=MAINLINE mode=SEA pattern=LOOP"],
  calls: [
    `service=L1 sequence=1 terminal=A:SEA track=SEA run_minutes=${6 * DAY} dwell_minutes=${DAY} direction=BACK distance_nm=800`,
    `service=L1 sequence=2 terminal=B:SEA track=SEA run_minutes=${8 * DAY} dwell_minutes=${DAY} direction=OUT distance_nm=1000 passages=suez`,
    `service=L1 sequence=3 terminal=C:SEA track=SEA run_minutes=${4 * DAY} dwell_minutes=${DAY} direction=BACK distance_nm=500`,
  ],
  schedules: ["service=L1 weekdays=1 departs_at=12:00 time_zone=UTC interval_weeks=1"],
  transfers: ["terminal=* from_track=SEA to_track=SEA minutes=600"],
  "exchange-rates": ["currency=USD usd_per_unit=1"],
  prices: [
    "price=B-OUT charge_code=SEA_BASE scope=COUNTRY place=* mode=SEA service=TRADE direction=OUT part=BOARDING equipment_group=40 charged_per=BOX amount=300 currency=USD",
    "price=B-BACK charge_code=SEA_BASE scope=COUNTRY place=* mode=SEA service=TRADE direction=BACK part=BOARDING equipment_group=40 charged_per=BOX amount=90 currency=USD",
    "price=F-OUT charge_code=SEA_FREIGHT scope=COUNTRY place=* mode=SEA service=TRADE direction=OUT part=CARRIAGE equipment_group=40 charged_per=KM_BOX amount=0.25 currency=USD",
    "price=F-BACK charge_code=SEA_FREIGHT scope=COUNTRY place=* mode=SEA service=TRADE direction=BACK part=CARRIAGE equipment_group=40 charged_per=KM_BOX amount=0.1 currency=USD",
    "price=F-OTHER charge_code=SEA_FREIGHT scope=COUNTRY place=* mode=SEA service=ELSEWHERE part=CARRIAGE equipment_group=40 charged_per=KM_BOX amount=9 currency=USD priority=1",
    "price=C-SUEZ charge_code=CANAL scope=CROSSING place=suez mode=SEA part=CARRIAGE equipment_group=40 charged_per=BOX amount=120 currency=USD",
  ],
});
const network = compileNetwork(records, "tiny", MONDAY + 30, null);
const [service] = network.timetable.services;
const departures = listDepartures(network.timetable, 0);

describe("a loop", () => {
  it("lists its calls for two rounds less one call and is boarded only in the first", () => {
    expect(service!.stops.map((stop) => network.timetable.stops[stop]!.id[0])).toEqual(["A", "B", "C", "A", "B"]);
    expect(service!.canBoard).toEqual([true, true, true, false, false]);
    expect(service!.canAlight).toEqual([false, true, true, true, true]);
    expect(service!.tracks).toHaveLength(4);
  });

  it("comes round in whole weeks, so that its second round meets the first of a later departure", () => {
    const [departure] = departures;
    const day = (minute: number) => (minute - departure!.departures[0]!) / DAY;
    expect(departure!.arrivals.map(day)).toEqual([0, 8, 13, 20, 29]);
    expect(departure!.departures.map(day)).toEqual([0, 9, 14, 21, 30]);
    const later = departures.find((each) => day(each.departures[0]!) === 21)!;
    expect(later.departures.slice(0, 2)).toEqual(departure!.departures.slice(3));
  });

  it("is under way when the timetable begins", () => {
    const firstMinute = network.firstDay * DAY;
    for (const call of [0, 1, 2]) {
      const boardable = departures.map((each) => each.departures[call]!);
      const first = boardable.find((minute) => minute >= firstMinute)!;
      expect(first - firstMinute, `call ${call}`).toBeLessThan(7 * DAY);
    }
    expect(departures.every((each) => each.departures[2]! >= firstMinute)).toBe(true);
  });

  it("costs its trade's fixed part where it is boarded and the rate of each lane, with the canal's toll", () => {
    const { costs } = priceNetwork(network, DEFAULT_CARGO, "2026-06-01");
    expect([...costs.boardCents]).toEqual([30_000, 9_000, 9_000, 30_000, 0]);
    // 1000 nm = 1852 km at 0.25 is 463.00, the canal 120.00; 500 nm = 926 km at 0.10 is 92.60; 800 nm = 1481.6 km at 0.10 is 148.16.
    expect([...costs.carriageCents]).toEqual([0, 58_300, 67_560, 82_376, 140_676]);
  });
});
