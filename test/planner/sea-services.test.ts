import { describe, expect, it } from "vitest";
import { exportInstance } from "../../src/planner/export-instance.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import { solveTimeOrdered } from "../oracle/time-ordered-front.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.max(2, Math.round(20 * SCALE));
const MINUTES_PER_WEEK = 7 * 1440;
const { records, timetable } = bundledPlanner.network;
const loops = records.services.filter((service) => service.pattern === "LOOP");
const callsOf = (service: string) => records.calls.filter((call) => call.service === service);
const schedulesOf = (service: string) => records.schedules.filter((schedule) => schedule.service === service);

describe("the sea services", () => {
  it("call every port, where boxes are loaded and discharged", () => {
    const called = new Set(
      records.calls.filter((call) => call.can_board && call.can_alight).map((call) => call.terminal),
    );
    const byHand = records.calls.filter((call) => call.track === "SEA").map((call) => call.terminal);
    for (const { terminal, kind } of records.terminals)
      if (kind === "SEA") expect(called.has(terminal) || byHand.includes(terminal), terminal).toBe(true);
  });

  it("are at least 60 main-line and regional loops, 30 of them from Lianyungang, in named trades that are no rail routes", () => {
    const main = loops.filter((service) => service.kind === "MAINLINE" || service.kind === "REGIONAL");
    expect(main.length).toBeGreaterThanOrEqual(60);
    expect(loops.filter(({ route }) => route?.startsWith("SEA-LIANYUNGANG")).length).toBeGreaterThanOrEqual(30);
    expect(bundledPlanner.directory.info.freightRouteCount).toBe(6);
  });

  it("come round in whole rotations at their frequency, never faster than the ship", () => {
    for (const service of loops) {
      const calls = callsOf(service.service);
      const perFourWeeks = schedulesOf(service.service).reduce(
        (sum, { weekdays, interval_weeks }) => sum + (4 * weekdays.length) / interval_weeks,
        0,
      );
      const round = calls.reduce((sum, call) => sum + call.run_minutes! + call.dwell_minutes, 0);
      const ships = (round * perFourWeeks) / (4 * MINUTES_PER_WEEK);
      expect(Math.abs(ships - Math.round(ships)), service.service).toBeLessThan(0.001);
      for (const call of calls)
        if (call.source.includes("speed"))
          expect(
            Number(call.distance_nm) / Number(service.speed_knots),
            `${service.service} ${call.sequence}`,
          ).toBeLessThan(call.run_minutes! / 60);
    }
  });

  it("return to Suez one after another: by the Cape to the day before, by Suez from that day", () => {
    const again = loops.filter(({ service }) => service.endsWith("-SUEZ"));
    expect(new Set(again.map((service) => service.valid_from)).size).toBeGreaterThan(5);
    for (const service of again) {
      const before = loops.find((row) => `${row.service}-SUEZ` === service.service)!;
      expect(Date.parse(service.valid_from!) - Date.parse(before.valid_to!), service.service).toBe(86_400_000);
      const passagesOf = (id: string) => callsOf(id).flatMap((call) => call.passages);
      expect(passagesOf(before.service), before.service).not.toContain("suez");
      expect(passagesOf(service.service), service.service).toContain("suez");
    }
  });

  it("keep ships above 2,000 TEU out of Kiel and the Sound, and feeders out of Suez and Panama", () => {
    for (const service of loops) {
      const passages = callsOf(service.service).flatMap((call) => call.passages);
      if (service.capacity_teu > 2000)
        for (const short of ["kiel", "oresund"]) expect(passages, service.service).not.toContain(short);
      if (service.service.startsWith("FD-"))
        for (const canal of ["suez", "panama"]) expect(passages, service.service).not.toContain(canal);
    }
  });

  it("send feeders between no barred pair of countries", () => {
    const barred = (a: string, b: string): boolean =>
      (a === "CU" && b === "US") ||
      (a === "KP" && !["CN", "RU", "KP"].includes(b)) ||
      (a === "IL" && ["LB", "SY", "SA"].includes(b));
    for (const { service } of loops.filter((row) => row.service.startsWith("FD-"))) {
      const [hub, ...ports] = callsOf(service).map((call) => call.terminal.slice(0, 2));
      for (const port of ports)
        expect(barred(port, hub!) || barred(hub!, port), `${service}: ${hub} and ${port}`).toBe(false);
    }
  });

  it("name the trade's hops in the compiled loop twice, with the same miles", () => {
    const index = timetable.services.findIndex(({ id }) => id === "LYK4");
    const hops = bundledPlanner.network.hops.slice(timetable.firstPosition[index], timetable.firstPosition[index + 1]);
    const calls = callsOf("LYK4");
    expect(hops).toHaveLength(2 * calls.length - 1);
    hops.slice(1).forEach((hop, leg) => {
      expect(hop!.lane!.distanceNm).toBe(Number(calls[(leg + 1) % calls.length]!.distance_nm));
    });
  });
});

describe("the price of a sea leg", () => {
  const direct = (origin: string, destination: string, service: string) =>
    bundledPlanner
      .plan(requestOf(origin, destination))
      .itineraries.find(({ legs }) => legs.length === 1 && legs[0]!.service === service)!;
  const milesOf = (service: string, from: string, to: string) => {
    const calls = callsOf(service);
    const at = (port: string) => calls.findIndex((call) => call.terminal === `${port}:SEA`);
    return calls.slice(at(from) + 1, at(to) + 1).map((call) => ({ ...call, miles: Number(call.distance_nm) }));
  };

  it("from Lianyungang to Busan is worked by hand: papers, handling, fixed part and miles", () => {
    // 100 CNY export declaration, 450 CNY bill of lading, 1,250 CNY handling at 0.1389; 56 fixed; 0.4450 a mile; 160 handling at Busan.
    const fixed = 1_389 + 6_251 + 17_363 + 5_600 + 16_000;
    const miles = milesOf("LYK4", "CNLYG", "KRPUS").reduce((sum, call) => sum + call.miles, 0);
    expect(Math.abs(direct("CNLYG", "KRPUS", "LYK4").costCents - fixed - miles * 44.5)).toBeLessThan(2);
  });

  it("by Suez from Qingdao to Rotterdam is out to Le Havre, back from there, and pays the canal once", () => {
    // 300 fixed; 0.1667 a mile out, 0.0282 back; 120 for Suez; 250 EUR handling at 1.16.
    const legs = milesOf("AEN8", "CNTAO", "NLRTM");
    const cents = legs.reduce((sum, { miles, direction }) => sum + miles * (direction === "OUT" ? 16.67 : 2.82), 0);
    expect(legs.at(-1)!.direction).toBe("BACK");
    const fixed = 1_389 + 6_251 + 17_363 + 30_000 + 12_000 + 29_000;
    expect(Math.abs(direct("CNTAO", "NLRTM", "AEN8").costCents - fixed - cents)).toBeLessThan(10);
  });
});

describe("sea and rail together", () => {
  it.each([
    ["JPOSA", "UZTAS"],
    ["KZALA", "KRPUS"],
    ["DEDUI", "AEJEA"],
    ["BRSSZ", "KZALA"],
    ["CNLYG", "IRBAZ"],
  ])("lead from %s to %s, changing at a place with two terminals", (origin, destination) => {
    const { itineraries, routingErrors } = bundledPlanner.plan(requestOf(origin, destination));
    expect(routingErrors).toEqual([]);
    for (const { legs, steps, costCents, endMinute, readyMinute } of itineraries) {
      const sea = legs.filter(({ mode }) => mode === "SEA");
      expect(sea.length).toBeGreaterThan(0);
      expect(steps.some(({ kind }) => kind === "DRAYAGE")).toBe(true);
      for (const leg of sea) {
        expect(leg.distanceNm!, leg.service).toBeGreaterThan(0);
        expect(Math.abs(leg.distanceNm! * 1.852 - leg.distanceKm)).toBeLessThan(1);
        expect(leg.shipClass).toMatch(/ship|ferry/);
      }
      expect([...legs, ...steps].reduce((sum, part) => sum + part.costCents, 0)).toBe(costCents);
      const minutes = legs.reduce((sum, leg) => sum + leg.arrivalMinute - leg.departureMinute, 0);
      const outside = steps.filter((step) => !step.insideLeg).reduce((sum, step) => sum + step.durationMinutes, 0);
      expect(minutes + outside).toBe(endMinute - readyMinute);
    }
  });

  it(`have the front of a time-ordered programme on ${QUERIES} queries between stations and ports`, () => {
    const stations = records.terminals.filter(({ kind }) => kind === "RAIL").map(({ location }) => location);
    const ports = records.terminals.filter(({ kind }) => kind === "SEA").map(({ location }) => location);
    let answered = 0;
    for (let seed = 0; seed < QUERIES; seed++) {
      const ends = [stations[(seed * 31) % stations.length]!, ports[(seed * 223 + 40) % ports.length]!];
      const [origin, destination] = seed % 2 === 0 ? ends : ends.reverse();
      const prepared = bundledPlanner.prepare(requestOf(origin!, destination!));
      if ("code" in prepared) continue;
      const toVector = (point: { arrivalMinute: number; costCents: number; transfers: number }) => [
        point.arrivalMinute,
        point.costCents,
        point.transfers,
      ];
      const front = bundledPlanner.findFront(prepared).front.map(toVector);
      const instance = exportInstance(prepared, "test", null) as CompiledInstance;
      expect(front, `seed ${seed}: ${origin} to ${destination}`).toEqual(solveTimeOrdered(instance).map(toVector));
      if (front.length > 0) answered++;
    }
    expect(answered).toBeGreaterThan(QUERIES / 2);
  });
});
