import { describe, expect, it } from "vitest";
import { readQuestion, writeQuestion } from "../../console/src/address.ts";
import { describeCause, type Told } from "../../console/src/causes.ts";
import type { Choices } from "../../console/src/choices.ts";
import { addMonths, listWeeks, parseTypedDay } from "../../console/src/days.ts";
import { LANGUAGES } from "../../console/src/language.ts";
import { createSpeech } from "../../console/src/speech.ts";
import { keepLetters } from "../../console/src/letters.ts";
import type { Cause, Differences } from "../../console/src/use-differences.ts";
import type { Way } from "../../console/src/ways.ts";

const choices = {
  name: (_, code) => code,
  list: () => [],
  points: [],
  jurisdictions: [],
  branchesOf: () => [],
} satisfies Choices;
const tellIn = (language: (typeof LANGUAGES)[number]): Told => ({
  speech: createSpeech(language),
  names: { place: (code) => code, terminal: (id) => id, service: (code) => code },
  choices,
  closures: [{ scope: "PASSAGE", place: "suez", from: null, to: null }],
  asOf: "2024-06-01",
  letterOf: (id) => (id === "first" ? "A" : undefined),
});
const cause = (values: Partial<Cause>): Cause => ({
  kind: "CLOSURE",
  code: "suez",
  place: null,
  plain: null,
  scenario: null,
  itineraryId: null,
  description: "in the words of the server",
  provenance: null,
  ...values,
});
const CAUSES: readonly Cause[] = [
  cause({}),
  cause({ kind: "NOT_IN_SERVICE", code: "KZAAU:SEA", plain: "in service", scenario: "not in service" }),
  cause({ kind: "HUB", code: "AKTAU", plain: "in service", scenario: "not in service" }),
  cause({ kind: "MINUTES", code: "CN-KZ-KHORGOS", plain: "54 minutes", scenario: "300 minutes" }),
  cause({ kind: "MINUTES", code: "KZAAU:RAIL>KZAAU:SEA", plain: "60 minutes", scenario: null }),
  cause({ kind: "DEPARTURE", code: "R1-107", plain: "2026-12-09T04:00Z", scenario: "2026-12-11T04:00Z" }),
  cause({ kind: "DEPARTURE", code: "R1-107", plain: "can be ridden", scenario: "cannot be ridden" }),
  cause({ kind: "TRANSFER_MISSED", code: "R1-107" }),
  cause({ kind: "PRICE", code: "SEA_FREIGHT", place: "*", plain: "USD 2650.38 by A, B", scenario: "USD 5694.39 by C" }),
  cause({ kind: "EXCHANGE_RATE", code: "CNY", plain: "0.14", scenario: "0.138" }),
  cause({ kind: "RULE", code: "DG-1", place: "KZAAU:SEA" }),
  cause({ kind: "OUTRANKED", code: "R1-107", itineraryId: "first" }),
  cause({ kind: "OUTRANKED", code: "R1-107", itineraryId: "unknown" }),
  cause({ kind: "OUTRANKED", code: "limits" }),
];

describe("the cause of a difference", () => {
  it("is told in the language of the page, whatever its kind", () => {
    const english = CAUSES.map((entry) => describeCause(entry, "GONE", tellIn("en")));
    expect(english).toEqual([
      "Suez Canal closed".replace("Suez Canal", "suez"),
      "KZAAU:SEA: not in service on Sat 1 Jun 2024",
      "Aktau container hub: not in service on Sat 1 Jun 2024",
      "CN-KZ-KHORGOS: 5 h instead of 54 min",
      "KZAAU:RAIL → KZAAU:SEA: none instead of 60 min",
      "R1-107: departs Fri 11 Dec instead of Wed 9 Dec",
      "R1-107: the departure does not run",
      "R1-107: the box is not ready when it departs",
      "Sea freight: $5,694.39 instead of $2,650.38",
      "1 CNY is 0.138 instead of 0.14 USD",
      "Rule on the cargo: KZAAU:SEA",
      "A is now better on every count",
      "another way is now better on every count",
      "passes a limit of the search",
    ]);
    for (const language of LANGUAGES.slice(1))
      for (const [index, entry] of CAUSES.entries()) {
        const text = describeCause(entry, "GONE", tellIn(language));
        expect(text, `${language} ${entry.kind}`).not.toBe(english[index]);
        expect(text, `${language} ${entry.kind}`).not.toMatch(/undefined|\{|server/);
      }
  });
});

describe("letters", () => {
  const way = (id: string, letter: string, service: string, end: string) =>
    ({ id, letter, itinerary: { end, legs: [{ serviceCode: service, locationCodes: ["A", "B"] }] } }) as unknown as Way;

  it("stay with the ways that stay, and new ways have new ones", () => {
    const before = [way("1", "A", "S1", "1"), way("2", "B", "S2", "2"), way("3", "C", "S3", "3")];
    const now = [way("2'", "A", "S2", "2"), way("4'", "B", "S4", "4"), way("3'", "C", "S3", "5")];
    const differences = [
      { kind: "GONE", plain: { id: "1" }, scenario: null },
      { kind: "NEW", plain: null, scenario: { id: "4'" } },
      { kind: "CHANGED", plain: { id: "3" }, scenario: { id: "3'" } },
    ];
    const kept = keepLetters(before, now, { differences } as unknown as Differences);
    expect(kept.map(({ id, letter }) => `${id}${letter}`)).toEqual(["2'B", "4'D", "3'C"]);
  });
});

describe("closures in the address", () => {
  it("hold terminals and routes too, with days", () => {
    const address =
      "from=CNLYG&to=TRIST&ready=2026-12-07&cargo=45G1*1*20000&closed=TERMINAL%3AKZAAU%3ASEA%402026-12-14%2F2026-12-28&closed=ROUTE%3AR4-EUROPE";
    const question = readQuestion(`?${address}`, 0);
    expect(question.closures).toEqual([
      { scope: "TERMINAL", place: "KZAAU:SEA", from: "2026-12-14", to: "2026-12-28" },
      { scope: "ROUTE", place: "R4-EUROPE", from: null, to: null },
    ]);
    expect(writeQuestion(question)).toBe(address);
  });
});

describe("a day", () => {
  it("is read back from how each language writes it, and from numbers", () => {
    for (const language of LANGUAGES) {
      const speech = createSpeech(language);
      for (let day = "2026-01-15"; day < "2027-01-01"; day = addMonths(day, 1))
        expect(parseTypedDay(speech.day(day, true), speech.months()), `${language} ${speech.day(day, true)}`).toBe(day);
    }
    const months = createSpeech("en").months();
    for (const text of ["2026-12-7", "7.12.2026", "07/12/2026", "7 december 2026", "2026年12月7日"])
      expect(parseTypedDay(text, months), text).toBe("2026-12-07");
    for (const text of ["", "7 Dec", "31.2.2026", "soon"]) expect(parseTypedDay(text, months), text).toBeNull();
  });

  it("moves by months to the last day there is, and months are whole weeks", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2026-12-07", -12)).toBe("2025-12-07");
    const weeks = listWeeks("2026-12-07");
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect([weeks[0]![0], weeks.at(-1)![6]]).toEqual(["2026-11-30", "2027-01-03"]);
  });
});
