import { describe, expect, it } from "vitest";
import { PLAIN_LINE } from "../../src/model/cargo.ts";
import type { NetworkRecords } from "../../src/network/records.ts";
import { listGoodsRulesAt, matchGoodsRules, type TouchedPlace } from "../../src/pricing/goods-rules.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";
import { findForbidding } from "../oracle/forbidding-rules.ts";
import { buildRandom } from "../oracle/random-instance.ts";
import { buildRules, CODES, COUNTRIES, OPERATORS, TERRITORIES, townOf } from "../oracle/random-rules.ts";

const SETS = Math.ceil(2000 * Number(process.env.TEST_SCALE ?? "0.1"));
const SEED = 61_001;
const DAY = "2026-12-07";

function recordsOf(rules: readonly string[]): NetworkRecords {
  return tinyNetwork({
    countries: COUNTRIES.map((country) => `country=${country} name=${country} sovereign=${country}`),
    "customs-territories": [...TERRITORIES].map(([country, territory]) => `country=${country} territory=${territory}`),
    locations: COUNTRIES.map((country) => `code=${townOf(country)} country=${country} time_zone=UTC`),
    services: OPERATORS.map((operator) => `service=${operator} kind=LINE mode=RAIL operator=${operator}`),
    terminals: ["CN", "KZ"].map((country) => `terminal=${townOf(country)}:RAIL location=${townOf(country)} kind=RAIL`),
    calls: OPERATORS.flatMap((service) =>
      ["CN", "KZ"].map((country, at) => `service=${service} sequence=${at + 1} terminal=${townOf(country)}:RAIL`),
    ),
    "dangerous-goods": ["un_number=UN1203 name=petrol class=3"],
    "acceptance-rules": rules,
  });
}
const cargoOf = (hsCode: string | null, unNumber?: string) => ({
  requestedEquipments: [
    {
      ...PLAIN_LINE,
      isoEquipmentCode: "45G1",
      hsCode,
      dangerousGoods: unNumber ? [{ unNumber, packingGroup: null, isLimitedQuantity: false, declarations: [] }] : [],
    },
  ],
});

it(`are read as a second reader reads them, on ${SETS} random sets from seed ${SEED}`, () => {
  let forbidden = 0;
  for (let seed = SEED; seed < SEED + SETS; seed++) {
    const random = buildRandom(seed);
    const records = recordsOf(buildRules(random));
    const rows = records["acceptance-rules"];
    const compliance = ["EU", "CN", "EAEU"].filter(() => random.chance(0.7));
    for (let question = 0; question < 20; question++) {
      const [from, to, country] = [random.pick(COUNTRIES), random.pick(COUNTRIES), random.pick(COUNTRIES)];
      const mode = random.pick(["RAIL", "SEA", "TERMINAL"] as const);
      const place: TouchedPlace = {
        mode,
        country,
        location: mode === "RAIL" ? "" : townOf(country),
        operator: mode === "TERMINAL" ? null : random.pick(OPERATORS),
      };
      const hsCode = random.pick(CODES.filter((code) => code.length === 6));
      const ends = { originCountry: from, destinationCountry: to, compliance };
      const met = listGoodsRulesAt(records, matchGoodsRules(records, cargoOf(hsCode), DAY, ends), place);
      const way = { hsCode, from, to, day: DAY, compliance };
      const wanted = findForbidding(rows, TERRITORIES, way, { ...place, operator: place.operator ?? "" });
      const name = `seed ${seed}: ${JSON.stringify({ way, place, rows })}`;
      expect(
        met.some((rule) => rule.isHard),
        name,
      ).toBe(wanted !== undefined);
      if (wanted) forbidden++;
    }
  }
  expect(forbidden).toBeGreaterThan(SETS);
});

describe("a rule on goods", () => {
  const rule = (cells: string) =>
    `kind=EMBARGO subject=* jurisdiction=EU relation=* mode=* location=* relaxes=false ${cells}`;
  const verdicts = (rules: readonly string[], hsCode: string | null, unNumber?: string) => {
    const records = recordsOf(rules);
    const ends = { originCountry: "CN", destinationCountry: "DE", compliance: ["EU"] };
    const matched = matchGoodsRules(records, cargoOf(hsCode, unNumber), DAY, ends);
    return listGoodsRulesAt(records, matched, { mode: "RAIL", country: "DE", location: "", operator: null });
  };

  it("is a warning, and not kept to, where the code is less exact than its prefix", () => {
    const [met] = verdicts([rule("rule=A hs_prefixes=854231 verdict=FORBIDDEN")], "8542");
    expect(met).toMatchObject({ verdict: "WARNING", isHard: false, subject: "HS 854231", hsCode: "8542" });
    expect(met!.conditions).toMatch(/may be FORBIDDEN, as HS 8542 is less exact than HS 854231/);
  });

  it("is kept to where the code lies in its prefix, and not met without a code", () => {
    const rules = [rule("rule=A hs_prefixes=8542 verdict=FORBIDDEN")];
    expect(verdicts(rules, "854231")[0]).toMatchObject({ verdict: "FORBIDDEN", isHard: true });
    expect(verdicts(rules, "8541")).toEqual([]);
    expect(verdicts(rules, null)).toEqual([]);
  });

  it("gives way to one that relaxes the same or more exact goods, not to one of fewer digits or another jurisdiction", () => {
    const ban = rule("rule=A hs_prefixes=8542 verdict=FORBIDDEN");
    const relaxing = (cells: string) => rule(cells).replace("relaxes=false", "relaxes=true");
    const names = (more: string) => verdicts([ban, relaxing(more)], "854231").map((met) => met.rule);
    expect(names("rule=B hs_prefixes=854231 verdict=ACCEPTED")).toEqual(["B"]);
    expect(names("rule=B hs_prefixes=8542 verdict=ACCEPTED")).toEqual(["B"]);
    expect(names("rule=B hs_prefixes=85 verdict=ACCEPTED")).toEqual(["A", "B"]);
    expect(names("rule=B hs_prefixes=854231 verdict=ACCEPTED".replace("rule=B", "rule=B jurisdiction=DE"))).toEqual([
      "A",
      "B",
    ]);
  });

  it("may ask for a UN number or a class", () => {
    const byClass = [rule("rule=A verdict=LICENCE").replace("subject=*", "subject=UN1203")];
    expect(verdicts(byClass, null, "UN1203")[0]).toMatchObject({ rule: "A", unNumber: "UN1203", hsCode: null });
    expect(verdicts(byClass, "8542")).toEqual([]);
  });
});
