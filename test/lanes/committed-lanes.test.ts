import { describe, expect, it } from "vitest";
import { readLand } from "../../src/lanes/generator/land.ts";
import { LaneDistances, UNREACHED_METRES } from "../../src/lanes/lane-distances.ts";
import { packLanes } from "../../src/lanes/lane-graph.ts";
import { SeaRouter } from "../../src/lanes/sea-router.ts";
import { toLines } from "../../src/lanes/sea-rows.ts";
import { greatCircleKm } from "../../src/lanes/sphere.ts";
import { toLineGeometry } from "../../src/lanes/sea-geometry.ts";
import type { LineGeometry, LinePoint } from "../../src/model/geometry.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";
import { buildRandom } from "../oracle/random-instance.ts";
import { Outlines } from "./land-crossing.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const rows = readLaneRows();
const lanes = packLanes(rows);
const distances = new LaneDistances(lanes);
const router = new SeaRouter(lanes);
const codes = [...lanes.nodeByPort.keys()].sort();
const nodeOf = (code: string): number => lanes.nodeByPort.get(code)!;
const bitOf = (passage: string): number => 1 << lanes.passages.indexOf(passage);
const nauticalMiles = (from: string, to: string, ...closed: string[]): number =>
  router.findRoute(
    nodeOf(from),
    nodeOf(to),
    closed.reduce((bits, name) => bits | bitOf(name), 0),
  )!.metres / 1852;

const CASPIAN_PORTS = ["AZALA", "IRAMD", "IRBAZ", "IRNSH", "KZAAU", "KZKUR", "RUMCX", "RUOYA", "TMKRW"];

describe("the committed lanes", () => {
  it("join every ocean port with every other, and the Caspian ports among themselves alone", () => {
    const fromOcean = distances.measure(nodeOf("CNLYG"), 0);
    const fromCaspian = distances.measure(nodeOf("KZAAU"), 0);
    const caspian = codes.filter((code) => fromOcean[nodeOf(code)] === UNREACHED_METRES);
    expect(caspian).toEqual(expect.arrayContaining(CASPIAN_PORTS));
    for (const code of caspian) {
      expect(fromCaspian[nodeOf(code)], code).toBeLessThan(2_000_000);
      const { latitude, longitude } = lanes.positions[nodeOf(code)]!;
      expect(latitude > 36 && latitude < 48 && longitude > 46 && longitude < 55, code).toBe(true);
    }
    expect(codes.length - caspian.length).toBeGreaterThanOrEqual(1150);
  });

  it("give the same metres by ngraph.path, by the search to all and back again, with passages closed at random", () => {
    const random = buildRandom(4);
    for (let round = 0; round < Math.ceil(SCALE * 300); round++) {
      const [from, to] = [nodeOf(random.pick(codes)), nodeOf(random.pick(codes))];
      const closed =
        round % 3 === 0
          ? 0
          : (1 << random.between(0, lanes.passages.length - 1)) | (1 << random.between(0, lanes.passages.length - 1));
      const metres = distances.measure(from, closed)[to]!;
      expect(distances.measure(to, closed)[from]).toBe(metres);
      expect(router.findRoute(from, to, closed)?.metres ?? UNREACHED_METRES).toBe(metres);
      expect(router.findRoute(to, from, closed)?.metres ?? UNREACHED_METRES).toBe(metres);
      expect(metres).toBeGreaterThanOrEqual(greatCircleKm(lanes.positions[from]!, lanes.positions[to]!) * 999.999);
    }
  });

  it("keep the triangle inequality", () => {
    const random = buildRandom(5);
    for (let round = 0; round < Math.ceil(SCALE * 100); round++) {
      const [a, b] = [nodeOf(random.pick(codes)), nodeOf(random.pick(codes))];
      const [fromA, fromB] = [distances.measure(a, 0), distances.measure(b, 0)];
      if (fromA[b] === UNREACHED_METRES) continue;
      for (const code of codes) {
        const c = nodeOf(code);
        if (fromA[c] !== UNREACHED_METRES) expect(fromA[c]).toBeLessThanOrEqual(fromA[b]! + fromB[c]!);
      }
    }
  });

  it("cross no land for more than a kilometre outside the gates and the last miles of ports", () => {
    const land = readLand();
    const shore = new Outlines(land.rings);
    const caspianShore = new Outlines(land.countryRings);
    const isCaspian = (node: number): boolean => {
      const { latitude, longitude } = lanes.positions[node]!;
      return latitude > 36.4 && latitude < 47.6 && longitude > 46.4 && longitude < 54.9;
    };
    const crossings: string[] = [];
    const step = Math.max(1, Math.round(0.4 / SCALE));
    for (const row of rows.edges.filter(({ kind }, index) => kind === "" && index % step === 0)) {
      const [from, to] = [Number(row.from), Number(row.to)];
      const outlines = isCaspian(from) && isCaspian(to) ? caspianShore : shore;
      const km = outlines.kmInside(lanes.positions[from]!, lanes.positions[to]!);
      if (km > 1) crossings.push(`${km} km of lane ${from}-${to}`);
    }
    expect(crossings).toEqual([]);
    const across = shore.kmInside({ latitude: 0, longitude: -30 }, { latitude: 0, longitude: 60 });
    expect(across).toBeGreaterThan(3500);
  });
});

describe("each passage", () => {
  const lines = new Map(toLines(rows.passages, "passage").map(({ name, points }) => [name, points]));

  it.each(lanes.passages)("%s makes some way longer when closed, and no way then crosses its line", (passage) => {
    const line = lines.get(passage)!.map(({ longitude, latitude }) => [longitude, latitude] as const);
    const random = buildRandom(6);
    const rounds = Math.ceil(SCALE * 40);
    let longer = 0;
    let gone = 0;
    for (let round = 0; round < rounds || (longer + gone === 0 && round < 300); round++) {
      const from = nodeOf(random.pick(codes));
      const [open, closed] = [distances.measure(from, 0), distances.measure(from, bitOf(passage))];
      const changed = codes.filter((code) => closed[nodeOf(code)]! > open[nodeOf(code)]!);
      longer += changed.filter((code) => closed[nodeOf(code)] !== UNREACHED_METRES).length;
      gone += changed.filter((code) => closed[nodeOf(code)] === UNREACHED_METRES).length;
      for (const code of changed.slice(0, 2)) {
        expect(router.findRoute(from, nodeOf(code), 0)!.passages, code).toContain(passage);
        const route = router.findRoute(from, nodeOf(code), bitOf(passage));
        if (!route) continue;
        expect(route.passages).not.toContain(passage);
        expect(crosses(toLineGeometry(route.positions), line)).toBe(false);
      }
    }
    expect(longer + gone, "ways that grow longer or are no more").toBeGreaterThan(0);
  });
});

/** Whether a drawn line meets another on the flat map. */
function crosses(drawn: LineGeometry, line: readonly LinePoint[]): boolean {
  const parts = drawn.type === "LineString" ? [drawn.coordinates] : drawn.coordinates;
  const side = ([ax, ay]: LinePoint, [bx, by]: LinePoint, [px, py]: LinePoint): number =>
    (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  return parts.some((points) =>
    points.slice(1).some((to, index) => {
      const from = points[index]!;
      return line.slice(1).some((end, number) => {
        const start = line[number]!;
        return side(start, end, from) * side(start, end, to) < 0 && side(from, to, start) * side(from, to, end) < 0;
      });
    }),
  );
}

describe("well-known distances", () => {
  it("agree with published tables", () => {
    const published: readonly (readonly [from: string, to: string, miles: number])[] = [
      ["CNSHA", "NLRTM", 10_525],
      ["SGSIN", "NLRTM", 8_288],
      ["JPYOK", "USLAX", 4_839],
      ["CNSHA", "USLAX", 5_708],
      ["CLVAP", "PABLB", 2_615],
      ["USHNL", "JPYOK", 3_394],
      ["PABLB", "JPYOK", 7_682],
      ["AUSYD", "NZAKL", 1_275],
      ["HKHKG", "SGSIN", 1_460],
      ["SGSIN", "LKCMB", 1_567],
    ];
    for (const [from, to, miles] of published)
      expect(Math.abs(nauticalMiles(from, to) / miles - 1), `${from}-${to} ${nauticalMiles(from, to)}`).toBeLessThan(
        0.03,
      );
  });

  it("go by Good Hope without Suez and Panama, and round Skagen without Kiel", () => {
    const more = nauticalMiles("CNLYG", "NLRTM", "suez", "panama") - nauticalMiles("CNLYG", "NLRTM");
    expect(more).toBeGreaterThan(3000);
    expect(more).toBeLessThan(4000);
    expect(router.findRoute(nodeOf("CNLYG"), nodeOf("NLRTM"), bitOf("suez") | bitOf("panama"))!.passages).toContain(
      "goodhope",
    );
    expect(nauticalMiles("DEHAM", "PLGDN")).toBeLessThan(440);
    expect(nauticalMiles("DEHAM", "PLGDN", "kiel")).toBeGreaterThan(650);
  });
});
