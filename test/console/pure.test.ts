import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readQuestion, writeQuestion } from "../../console/src/address.ts";
import { DEFAULT_LINE } from "../../console/src/cargo.ts";
import { toWeeks } from "../../console/src/calendar.ts";
import { LANGUAGES } from "../../console/src/language.ts";
import { createSpeech } from "../../console/src/speech.ts";
import { listLimits, nameJurisdiction } from "../../console/src/limits.ts";
import { applyRelaxation } from "../../console/src/relaxations.ts";
import { toVariables } from "../../console/src/variables.ts";
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
    const address =
      "from=CNLYG&to=TRIZT&ready=2026-12-07&cargo=22R1*3*9000*hs850760*un3480.II.lq*c-18*carrier&cargo=45G1*1*20000" +
      "&max=3&days=40&cost=7000&rest=24&notMode=ROAD&not=RU,BY&notBorder=CN-KZ-DOSTYK&notRoute=R4-EUROPE&notPassage=suez&rules=EU,US" +
      "&asOf=2024-06-01&way=abc";
    const question = readQuestion(`?${address}`, NOW);
    expect(writeQuestion(question)).toBe(address);
    expect(toVariables(question)).toEqual({
      origin: { location: "CNLYG" },
      destination: { location: "TRIZT" },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      cargo: {
        requestedEquipments: [
          {
            isoEquipmentCode: "22R1",
            provision: "CARRIER",
            units: 3,
            cargoWeightKg: 9000,
            hsCode: "850760",
            dangerousGoods: [{ unNumber: "3480", packingGroup: "II", isLimitedQuantity: true }],
            reefer: { setpointCelsius: -18 },
          },
          { isoEquipmentCode: "45G1", units: 1, cargoWeightKg: 20_000 },
        ],
      },
      constraints: {
        compliance: ["EU", "US"],
        maximumTransfers: 3,
        maximumDuration: "P40D",
        maximumCost: { amount: "7000.00", currency: "USD" },
        minimumTransferTime: "PT24H",
        modes: { exclude: ["ROAD"] },
        countries: { exclude: ["RU", "BY"] },
        borderCrossings: { exclude: ["CN-KZ-DOSTYK"] },
        routes: { exclude: ["R4-EUROPE"] },
        passages: { exclude: ["suez"] },
      },
      scenario: { asOf: "2024-06-01" },
    });
  });

  it("takes what is malformed as absent", () => {
    const question = readQuestion(
      "?from=<script>&ready=2026-02-31&cargo=45G1&cargo=45G1*0*20000&cargo=22G1*2*9000*un34*cwarm&max=99&days=-1&cost=1e9&not=R,<b>",
      NOW,
    );
    expect(question).toMatchObject({ from: "CNLYG", to: "", ready: "2026-12-01" });
    expect(question.cargo).toMatchObject([{ isoEquipmentCode: "22G1", units: 2, unNumber: null, setpoint: null }]);
    expect(readQuestion("?cargo=45G1", NOW).cargo).toEqual([DEFAULT_LINE]);
    expect(listLimits(question.limits, createSpeech("en"), (_, code) => code)).toEqual([]);
  });
});

it("names every jurisdiction of the bundled rules in every language", () => {
  const text = readFileSync("seeds/network/acceptance-rules.csv", "utf8");
  const rows: { jurisdiction: string }[] = parse(text, { columns: true });
  const codes = new Set(rows.map(({ jurisdiction }) => jurisdiction));
  codes.delete("*");
  expect(codes.size).toBeGreaterThan(8);
  for (const language of LANGUAGES)
    for (const code of codes) expect(nameJurisdiction(code, createSpeech(language)), code).not.toBe(code);
});

describe("a relaxation", () => {
  const speech = createSpeech("en");
  const asked = readQuestion("?to=TRIST&max=1&days=20&cost=2000&rest=48&not=RU,KZ", NOW);
  const apply = (field: string, value: string) =>
    applyRelaxation({ field, value }, asked, speech, (_, code) => code)?.question.limits;

  it("changes its field alone, and never to less than was found to suffice", () => {
    expect(apply("constraints.maximumTransfers", "2")).toEqual({ ...asked.limits, transfers: 2 });
    expect(apply("constraints.maximumDuration", "P35DT12H48M")).toEqual({ ...asked.limits, days: 36 });
    expect(apply("constraints.maximumCost", "3014.84")).toEqual({ ...asked.limits, cost: 3015 });
    expect(apply("constraints.minimumTransferTime", "PT5H59M")).toEqual({ ...asked.limits, transferHours: 5 });
    expect(apply("constraints.countries", '{"exclude":["RU"]}')?.avoided.countries).toEqual(["RU"]);
    expect(apply("constraints.countries", "null")?.avoided.countries).toEqual([]);
  });

  it("of two fields changes both, and of an unknown one nothing", () => {
    expect(apply("constraints.maximumTransfers, constraints.maximumDuration", "5, P35DT12H48M")).toEqual({
      ...asked.limits,
      transfers: 5,
      days: 36,
    });
    expect(apply("constraints.operators", "null")).toBeUndefined();
  });
});

describe("the calendar", () => {
  it("has weeks from Monday to Sunday", () => {
    const days = ["2026-12-09", "2026-12-10", "2026-12-14"].map((date) => ({ date, fastest: null, cheapest: null }));
    expect(toWeeks(days.slice(0, 2)).map((week) => week.map((day) => day?.date ?? null))).toEqual([
      [null, null, "2026-12-09", "2026-12-10", null, null, null],
    ]);
    expect(toWeeks([])).toEqual([]);
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
