import { describe, expect, it } from "vitest";
import { mayServe } from "../../src/liner/may-serve.ts";
import type { FeederHub, Parameters, PortRow } from "../../src/liner/parameters.ts";
import { listSpokes, planFeeders } from "../../src/liner/plan-feeders.ts";
import type { SeaDistances } from "../../src/liner/planned-service.ts";
import { timeLoop } from "../../src/liner/time-loop.ts";

/*
 * A coast on a line, nautical miles from its west end:
 *
 *   AAHUB 0 ... BBONE 100 ... BBTWO 130 ... AATWO 160 ... BBHUB 400 ... CCFAR 900
 *   and XXSEA in a sea of its own
 */
const MILES: Record<string, number> = {
  AAHUB: 0,
  BBONE: 100,
  BBTWO: 130,
  AATWO: 160,
  BBHUB: 400,
  CCFAR: 900,
};
const distances: SeaDistances = {
  measureNm(from, to) {
    const [a, b] = [MILES[from], MILES[to]];
    return a === undefined || b === undefined ? undefined : Math.abs(a - b);
  },
  findWay(from, to) {
    const nm = distances.measureNm(from, to, []);
    return nm === undefined ? undefined : { nm, passages: from === "AAHUB" ? ["kiel"] : [] };
  },
};
const hub = (port: string, onlyCountries: string[] = []): FeederHub => ({ port, trade: "coast", onlyCountries });
const port = (code: string, tier: number): PortRow => ({ port: code, tier, container: true, river: false });
const rule = (tier: number, hubs: number, departuresPerWeek: number, capacityFfe: number) => ({
  tier,
  container: true,
  hubs,
  departuresPerWeek,
  capacityFfe,
  limitNm: 600,
});
const parameters: Parameters = {
  trades: [],
  loops: [],
  loopCalls: [],
  hubs: [hub("AAHUB"), hub("BBHUB")],
  rules: [rule(1, 2, 1, 450), rule(2, 1, 0.5, 250)],
  barred: [],
  ports: [port("BBONE", 2), port("BBTWO", 2), port("AATWO", 1)],
  classes: [
    { capacityFfe: 250, stayHours: 10, manoeuvringHours: 3 },
    { capacityFfe: 450, stayHours: 10, manoeuvringHours: 4 },
  ],
  passageHours: new Map([["kiel", 4]]),
  rates: [],
  tolls: [],
};

describe("feeders", () => {
  it("come from the nearest hubs, one in the port's own country counting as nearer", () => {
    const hubs = (code: string, tier: number) =>
      listSpokes(port(code, tier), parameters, distances).map((spoke) => spoke.hub.port);
    expect(hubs("AATWO", 1)).toEqual(["AAHUB", "BBHUB"]);
    expect(hubs("BBONE", 1)).toEqual(["AAHUB", "BBHUB"]);
    expect(hubs("BBTWO", 2)).toEqual(["AAHUB"]);
    MILES.BBMID = 230;
    expect(hubs("BBMID", 2)).toEqual(["BBHUB"]);
  });

  it("chain small ports of one hub, the farthest first, and leave main ports alone", () => {
    const feeders = planFeeders(parameters, new Set(["AAHUB", "BBHUB"]), distances);
    expect(feeders.map(({ calls }) => calls.map((call) => call.port).join(" "))).toEqual([
      "AAHUB AATWO",
      "BBHUB AATWO",
      "AAHUB BBONE BBTWO",
    ]);
    expect(feeders.map(({ departuresPerWeek }) => departuresPerWeek)).toEqual([1, 1, 0.5]);
    expect(feeders[2]!.calls.map(({ direction }) => direction)).toEqual(["OUT", "OUT", "BACK"]);
  });

  it("say which port no hub reaches", () => {
    expect(() => listSpokes(port("CCFAR", 2), { ...parameters, hubs: [hub("AAHUB")] }, distances)).toThrow(
      "CCFAR lies 900 nm from the nearest hub that may serve it, wanted at most 600",
    );
    expect(() => listSpokes(port("XXSEA", 2), parameters, distances)).toThrow("XXSEA lies no number of nm");
  });

  it("keep to the pairs that are not barred, and to the countries that the hub serves", () => {
    const only = [{ place: "RU", rule: "ONLY" as const, withCountries: ["RU", "CN"] }];
    expect(mayServe(only, hub("CNSHA"), "RUVVO")).toBe(true);
    expect(mayServe(only, hub("RUVVO"), "JPTYO")).toBe(false);
    expect(mayServe(only, hub("JPTYO"), "RUVVO")).toBe(false);
    expect(mayServe([{ place: "CYFMG", rule: "ONLY", withCountries: ["TR"] }], hub("GRPIR"), "CYFMG")).toBe(false);
    expect(mayServe([{ place: "CU", rule: "NOT", withCountries: ["US"] }], hub("USMIA"), "CUHAV")).toBe(false);
    expect(mayServe([], hub("PFPPT", ["PF"]), "CKRAR")).toBe(false);
  });
});

describe("the time of a loop", () => {
  it("is miles, margin, canal, manoeuvring and stays, made up to whole rotations by sailing slower", () => {
    const [service] = planFeeders(
      { ...parameters, ports: [port("AATWO", 1)], rules: [rule(1, 1, 1, 450)] },
      new Set(),
      distances,
    );
    // 160 nm at 12 knots with 1.06: 14.13 h a leg, slowed by a tenth to 15.55 h; manoeuvring 4 h; Kiel 4 h on the way out.
    const timed = timeLoop(service!, parameters, distances);
    expect(timed.map(({ runMinutes }) => runMinutes)).toEqual([
      Math.round((15.5467 + 4) * 60),
      Math.round((15.5467 + 8) * 60),
    ]);
    expect(timed[1]!.dwellMinutes).toBe(600);
    const round = timed.reduce((sum, call) => sum + call.runMinutes + call.dwellMinutes, 0);
    expect(round).toBe(7 * 1440);
  });
});
