import { describe, expect, it } from "vitest";
import { describeChange } from "../../console/src/describe-change.ts";
import { groupRules, type Rule } from "../../console/src/rule-groups.ts";
import { createSpeech } from "../../console/src/speech.ts";
import { createFigures } from "../../console/src/tell-apart.ts";
import type { Way } from "../../console/src/ways.ts";

const speech = createSpeech("en");
const way = (minutes: number, cost: number) => ({ minutes, cost, currency: "USD" }) as Way;
const HOUR = 60;
const DAY = 24 * HOUR;

describe("figures side by side", () => {
  it("are rounded, but never so that two different ones look equal", () => {
    const ways = [way(6 * DAY + 3 * HOUR + 4, 3169.34), way(6 * DAY + 3 * HOUR + 20, 3168.81), way(9 * DAY, 2000.4)];
    const { duration, cost } = createFigures(ways, speech);
    expect(ways.map(({ minutes }) => duration(minutes))).toEqual(["6 d 3 h 4 min", "6 d 3 h 20 min", "9 d"]);
    expect(ways.map((entry) => cost(entry.cost))).toEqual(["$3,169.34", "$3,168.81", "$2,000"]);
  });

  it("show no more digits where the same figure stands twice", () => {
    const { duration, cost } = createFigures([way(DAY + 5, 99.9), way(DAY + 5, 99.9)], speech);
    expect([duration(DAY + 5), cost(99.9)]).toEqual(["1 d", "$100"]);
  });

  it("say the cents of a difference under a unit", () => {
    expect(speech.money(0.53, "USD")).toBe("$0.53");
    expect(speech.money(0, "USD")).toBe("$0");
  });
});

describe("the change in words", () => {
  const tell = (before: Way, now: Way): string => describeChange([before], [now], speech);
  it("names what changes and what does not, to the cent and the minute where that is all", () => {
    expect(tell(way(DAY, 3169.34), way(DAY, 3168.81))).toBe(
      "The fastest way takes as long as before, 1 d, but costs $3,168.81 instead of $3,169.34.",
    );
    expect(tell(way(DAY, 100), way(2 * DAY, 100))).toBe(
      "The fastest way takes 2 d instead of 1 d and costs the same, $100.",
    );
    expect(tell(way(5 * DAY, 100), way(5 * DAY + 7, 200))).toBe(
      "The fastest way takes 5 d 7 min instead of 5 d and costs $200 instead of $100.",
    );
    expect(tell(way(DAY, 100), way(DAY, 100))).toBe("The fastest way stays as it was.");
  });
});

describe("the rules of a way", () => {
  const rule = (verdict: Rule["verdict"], place: string, values: Partial<Rule> = {}): Rule => ({
    code: `${verdict}-${place}`,
    kind: "DANGEROUS_GOODS",
    jurisdiction: "*",
    verdict,
    subject: "class 3",
    place,
    mode: "RAIL",
    conditions: "declaration",
    ruleBook: "SMGS Annex 2",
    leadDays: null,
    provenance: { source: "s", title: "book", basis: "ESTIMATED" },
    ...values,
  });
  const codes = ["CNLYG", "KZHOR", "KZKUR", "AZALA", "TRIST"];

  it("stand by what they demand, the strictest first, each text once with its places in the order of the way", () => {
    const groups = groupRules(
      [
        rule("CONDITIONS", "AZ"),
        rule("APPROVAL", "TRIST", { conditions: "master accepts" }),
        rule("CONDITIONS", "CN"),
        rule("CONDITIONS", "KZKUR"),
        rule("CONDITIONS", "KZ", { conditions: "another text" }),
        rule("FORBIDDEN", "*", { jurisdiction: "EU", kind: "EMBARGO" }),
      ],
      codes,
    );
    expect(groups.map(({ verdict, isStrict }) => [verdict, isStrict])).toEqual([
      ["FORBIDDEN", true],
      ["APPROVAL", true],
      ["CONDITIONS", false],
    ]);
    expect(groups[2]!.rules.map(({ places }) => places)).toEqual([["CN", "KZKUR", "AZ"], ["KZ"]]);
  });

  it("keep apart what different jurisdictions demand, and join what countries demand alike at home", () => {
    const groups = groupRules(
      [
        rule("LICENCE", "KZ", { jurisdiction: "EU" }),
        rule("LICENCE", "KZ", { jurisdiction: "US" }),
        rule("WARNING", "KZ", { jurisdiction: "KZ" }),
        rule("WARNING", "AZ", { jurisdiction: "AZ" }),
      ],
      codes,
    );
    expect(groups.map(({ rules }) => rules.map(({ places }) => places))).toEqual([[["KZ"], ["KZ"]], [["KZ", "AZ"]]]);
  });
});
