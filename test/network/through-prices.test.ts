import { describe, expect, it } from "vitest";
import { DEFAULT_CARGO } from "../../src/model/cargo.ts";
import { compileNetwork } from "../../src/network/compile-network.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";

/*
 * A train A - B - C - D, every Monday. Segments of 100 km in country AA at 1.00 a km, a border at C of 50.00.
 */
const MONDAY = Date.parse("2026-06-01") / 86_400_000;
const CODES = ["A", "B", "C", "D"];
const HAUL =
  "price=HAUL charge_code=LINE_HAUL scope=COUNTRY place=AA mode=RAIL part=CARRIAGE charged_per=KM_BOX amount=1 currency=USD";
const BORDER =
  "price=BORDER charge_code=BORDER scope=CROSSING place=X part=CARRIAGE charged_per=BOX amount=50 currency=USD";

function networkOf(prices: readonly string[], closures: readonly string[] = []) {
  const records = tinyNetwork({
    countries: ["country=AA"],
    locations: CODES.map((code) => `code=${code} country=AA time_zone=UTC`),
    terminals: CODES.map((code) => `terminal=${code}:RAIL location=${code} kind=RAIL`),
    segments: CODES.slice(1).map(
      (code, index) =>
        `segment=S${index} from_terminal=${CODES[index]}:RAIL to_terminal=${code}:RAIL track=1435 distance_km=100 countries=AA`,
    ),
    crossings: ["crossing=X from_terminal=B:RAIL to_terminal=C:RAIL track_from=1435 track_to=1435"],
    routes: ["route=R mode=RAIL"],
    services: ["service=T1 route=R mode=RAIL"],
    calls: CODES.map(
      (code, index) =>
        `service=T1 sequence=${index + 1} terminal=${code}:RAIL track=1435 run_minutes=${index === 0 ? "" : 600} dwell_minutes=60 border_crossing=${code === "C" ? "X" : ""}`,
    ),
    schedules: ["service=T1 weekdays=1 departs_at=12:00 time_zone=UTC interval_weeks=1"],
    "exchange-rates": ["currency=USD usd_per_unit=1"],
    prices: [HAUL, BORDER, ...prices],
    closures,
  });
  return compileNetwork(records, "tiny", MONDAY + 30, null);
}
const boardings = (network: ReturnType<typeof networkOf>) =>
  Object.fromEntries(
    network.timetable.services.map((service) => {
      const names = service.stops.map((stop) => network.timetable.stops[stop]!.id[0]);
      const marked = (can: readonly boolean[]) => names.filter((_, call) => can[call]).join("");
      return [service.id, `${marked(service.canBoard)}>${marked(service.canAlight)}`];
    }),
  );

describe("a through price", () => {
  const THROUGH =
    "price=THROUGH charge_code=THROUGH scope=STATION_PAIR place=A:RAIL>C:RAIL mode=RAIL service=T1 part=CARRIAGE charged_per=BOX amount=170 currency=USD covers=LINE_HAUL";
  const network = networkOf([THROUGH]);

  it("makes a variant for its pair and takes the pair from the ordinary service, and nothing else", () => {
    expect(boardings(network)).toEqual({ T1: "BC>BCD", "T1@A": "A>BD", "T1@A-C": "A>C" });
    const pairs = Object.values(boardings(network)).flatMap((text) => {
      const [from, to] = text.split(">");
      return [...from!].flatMap((a) => [...to!].filter((b) => b > a).map((b) => a + b));
    });
    expect(pairs.sort()).toEqual(["AB", "AC", "AD", "BC", "BD", "CD"]);
  });

  it("pays its price and the codes that it does not cover", () => {
    const { costs } = priceNetwork(network, DEFAULT_CARGO, "2026-06-01");
    const first = network.timetable.firstPosition[network.timetable.services.findIndex(({ id }) => id === "T1@A-C")]!;
    expect([...costs.boardCents.subarray(first, first + 3)]).toEqual([17_000, 0, 0]);
    expect([...costs.carriageCents.subarray(first, first + 3)]).toEqual([0, 0, 5_000]);
  });

  it("is paid only by the boxes that it is for", () => {
    const short = networkOf([`${THROUGH} equipment_group=20`]);
    const long = priceNetwork(short, DEFAULT_CARGO, "2026-06-01").costs;
    const first = short.timetable.firstPosition[short.timetable.services.findIndex(({ id }) => id === "T1@A-C")]!;
    expect([...long.boardCents.subarray(first, first + 3)]).toEqual([0, 0, 0]);
    expect([...long.carriageCents.subarray(first, first + 3)]).toEqual([0, 10_000, 25_000]);
  });

  it("yields to a row of its own code with a higher priority", () => {
    const yields = networkOf([
      `${THROUGH.replace("charge_code=THROUGH", "charge_code=LINE_HAUL").replace("covers=LINE_HAUL", "covers=")}`,
      `${HAUL.replace("price=HAUL", "price=HIGH").replace("amount=1", "amount=2")} priority=1`,
    ]);
    const { costs } = priceNetwork(yields, DEFAULT_CARGO, "2026-06-01");
    const first = yields.timetable.firstPosition[yields.timetable.services.findIndex(({ id }) => id === "T1@A-C")]!;
    expect(costs.boardCents[first]).toBe(0);
    expect(costs.carriageCents[first + 2]).toBe(20_000 + 20_000 + 5_000);
  });
});

describe("a closure", () => {
  const departuresOf = (network: ReturnType<typeof networkOf>, id: string) =>
    network.timetable.services
      .find((service) => service.id === id)!
      .departureIds.map((departure) => departure.slice(0, 10));

  it("of a crossing takes away the departures that pass it on its days", () => {
    const open = departuresOf(networkOf([]), "T1");
    const closed = departuresOf(
      networkOf([], ["closure=K scope=CROSSING place=X valid_from=2026-07-07 valid_to=2026-07-20"]),
      "T1",
    );
    // Departs Monday noon, at C on Tuesday: 7 and 14 July are closed, 21 July is not.
    expect(open.filter((id) => !closed.includes(id))).toEqual(["2026-07-06", "2026-07-13"]);
  });

  it("of a terminal takes away boarding and leaving there and splits the service where departures differ", () => {
    const network = networkOf([], ["closure=K scope=TERMINAL place=B:RAIL valid_from=2026-07-06 valid_to=2026-07-06"]);
    expect(boardings(network)).toEqual({ T1: "ABC>BCD", "T1#2": "AC>CD" });
    expect(departuresOf(network, "T1#2")).toEqual(["2026-07-06"]);
  });

  it("as of a day counts for the whole window when it holds on the day, and not at all when it does not", () => {
    const { records } = networkOf([], ["closure=K scope=SERVICE place=T1 valid_from=2025-01-01 valid_to=2025-12-31"]);
    const count = (asOf: string | null) =>
      compileNetwork(records, "tiny", MONDAY + 30, asOf).timetable.services.flatMap(({ departureIds }) => departureIds)
        .length;
    expect(count("2025-06-01")).toBe(0);
    expect(count("2024-06-01")).toBe(count(null));
    expect(count(null)).toBeGreaterThan(20);
  });
});
