import { describe, expect, it } from "vitest";
import { readQuestion, toVariables, writeQuestion } from "../../console/src/address.ts";
import { hasContrast } from "../../console/embed/contrast.ts";
import { overlaps, placeLabels } from "../../console/src/place-labels.ts";
import { buildAxis } from "../../console/src/scale.ts";
import { letterOf, minutesOf } from "../../console/src/ways.ts";

const NOW = Date.UTC(2026, 10, 24);
const random = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return seed / 2 ** 32;
};

describe("the address of a question", () => {
  it("holds everything that is asked", () => {
    const address = "from=CNLYG&to=TRIZT&ready=2026-12-07&cargo=22G1*3*9000&max=3&days=40&asOf=2024-06-01&way=abc";
    const question = readQuestion(`?${address}`, NOW);
    expect(question.cargo).toEqual({ isoEquipmentCode: "22G1", units: 3, weightKg: 9000 });
    expect(writeQuestion(question)).toBe(address);
    expect(toVariables(question)).toMatchObject({
      origin: { location: "CNLYG" },
      constraints: { maximumTransfers: 3, maximumDuration: "P40D" },
      scenario: { asOf: "2024-06-01" },
    });
  });

  it("takes what is malformed as absent", () => {
    const question = readQuestion("?from=<script>&ready=tomorrow&cargo=45G1&max=99&days=-1", NOW);
    expect(question).toMatchObject({ from: "", ready: "2026-12-01", maximumTransfers: null, maximumDays: null });
    expect(question.cargo.isoEquipmentCode).toBe("45G1");
  });
});

describe("what is drawn", () => {
  it("names ways by letters beyond Z", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });

  it("reads durations and refuses others", () => {
    expect(minutesOf("P6DT3H4M")).toBe(6 * 1440 + 184);
    expect(minutesOf("PT0M")).toBe(0);
    expect(() => minutesOf("6 days")).toThrow("6 days");
  });

  it("has axes with round ends and few ticks, on 500 random ranges (seed 7)", () => {
    const next = random(7);
    for (let round = 0; round < 500; round++) {
      const least = next() * 10_000;
      const greatest = least + next() * 10_000;
      const { from, to, ticks } = buildAxis(least, greatest);
      expect(from).toBeLessThanOrEqual(least);
      expect(to).toBeGreaterThanOrEqual(greatest);
      expect(ticks.length, `${least} ${greatest}`).toBeGreaterThanOrEqual(2);
      expect(ticks.length, `${least} ${greatest}`).toBeLessThanOrEqual(8);
      expect(ticks.at(-1)).toBeCloseTo(to, 6);
    }
  });

  it("puts no label over another or out of the frame, on 200 random maps (seed 11)", () => {
    const next = random(11);
    const frame = { x: 0, y: 0, width: 700, height: 350 };
    for (let round = 0; round < 200; round++) {
      const wanted = Array.from({ length: 30 }, (_, key) => ({
        key: String(key),
        x: next() * 700,
        y: next() * 350,
        width: 30 + next() * 90,
        height: 16,
        gap: 6,
      }));
      const placed = placeLabels(wanted, frame);
      expect(placed.length).toBeGreaterThan(5);
      placed.forEach((label, index) => {
        expect(label.x >= 0 && label.x + label.width <= 700 && label.y >= 0 && label.y + label.height <= 350).toBe(
          true,
        );
        for (const other of placed.slice(index + 1)) expect(overlaps(label, other)).toBe(false);
      });
    }
  });

  it("knows which accent can be read", () => {
    expect(hasContrast("rgb(10, 90, 168)", "rgb(255, 255, 255)")).toBe(true);
    expect(hasContrast("rgb(237, 203, 115)", "rgb(255, 255, 255)")).toBe(false);
  });
});
