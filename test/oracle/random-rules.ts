/** Random rows of acceptance-rules.csv about a handful of countries and codes, so that many of them meet. */
import type { Random } from "./random-instance.ts";

const DAY = "2026-12-07";

export const COUNTRIES = ["CN", "KZ", "RU", "DE", "PL"];
export const townOf = (country: string): string => `${country}AAA`;
export const TERRITORIES = new Map([
  ["DE", "EU"],
  ["PL", "EU"],
  ["RU", "EAEU"],
  ["KZ", "EAEU"],
]);
export const OPERATORS = ["north", "south"];
export const CODES = ["854231", "8542", "020110", "0202"];
const PREFIXES = ["85", "8542", "854231", "02", "0201", "020110"];

const VALIDITIES = [
  {},
  {},
  { valid_from: "2026-01-01" },
  { valid_from: DAY, valid_to: DAY },
  { valid_from: "2026-12-08" },
  { valid_to: "2026-12-06" },
];

function someOf(random: Random, values: readonly string[], probability: number): string {
  return values.filter(() => random.chance(probability)).join(";");
}

/** Rows as tinyNetwork reads them, some not valid on 2026-12-07. */
export function buildRules(random: Random): string[] {
  return Array.from({ length: random.between(4, 10) }, (_, index) => {
    const relaxes = random.chance(0.35);
    const cells: Record<string, string> = {
      rule: `R${index}`,
      kind: random.pick(["EMBARGO", "EMBARGO", "EMBARGO", "VETERINARY"]),
      subject: "*",
      hs_prefixes: random.chance(0.2) ? "" : `${random.pick(PREFIXES)};${random.pick(PREFIXES)}`,
      jurisdiction: random.pick(["EU", "EU", "CN", "EAEU"]),
      relation: random.pick(["*", "EXPORT", "IMPORT", "TRANSIT"]),
      origins: random.chance(0.3) ? someOf(random, ["CN", "EU", "EAEU"], 0.6) : "",
      destinations: random.chance(0.3) ? someOf(random, ["CN", "EU", "KZ"], 0.6) : "",
      territories: random.chance(0.5) ? someOf(random, [...COUNTRIES, "EU"], 0.3) : "",
      mode: random.pick(["*", "*", "RAIL", "SEA", "TERMINAL"]),
      location: random.chance(0.15) ? townOf(random.pick(COUNTRIES)) : "*",
      operator: random.chance(0.15) ? random.pick(OPERATORS) : "",
      verdict: relaxes ? "ACCEPTED" : random.chance(0.8) ? "FORBIDDEN" : "LICENCE",
      relaxes: String(relaxes),
      ...random.pick(VALIDITIES),
    };
    return Object.entries(cells)
      .map(([column, value]) => `${column}=${value}`)
      .join(" ");
  });
}
