import { describe, expect, it } from "vitest";
import { type AcceptanceQuestion, resolveAcceptance } from "../../src/pricing/acceptance.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const { records } = bundledPlanner.network;
const rules = records["acceptance-rules"];
const verdict = (
  question: Partial<AcceptanceQuestion> & Pick<AcceptanceQuestion, "mode" | "country" | "dangerousClass">,
) => resolveAcceptance(rules, { location: "", day: "2026-11-23", unNumber: "", declarations: [], ...question }).verdict;

describe("acceptance rules", () => {
  it.each([
    [{ dangerousClass: "7", mode: "RAIL", country: "KZ" }, "FORBIDDEN"],
    [{ dangerousClass: "1.1D", unNumber: "UN0241", mode: "SEA", country: "CN" }, "FORBIDDEN"],
    [
      {
        dangerousClass: "1.4S",
        unNumber: "UN0012",
        mode: "TERMINAL",
        country: "CN",
        location: "CNTAO",
        declarations: ["import_discharge"],
      },
      "FORBIDDEN",
    ],
    [{ dangerousClass: "1.4S", unNumber: "UN0012", mode: "RAIL", country: "KZ" }, "APPROVAL"],
    [
      { dangerousClass: "9", unNumber: "UN3480", mode: "RAIL", country: "CN", declarations: ["small_battery"] },
      "ACCEPTED",
    ],
    [
      {
        dangerousClass: "9",
        unNumber: "UN3480",
        mode: "RAIL",
        country: "CN",
        declarations: ["small_battery"],
        day: "2023-06-01",
      },
      "APPROVAL",
    ],
    [
      {
        dangerousClass: "9",
        unNumber: "UN3480",
        mode: "RAIL",
        country: "CN",
        declarations: ["damaged_or_waste", "small_battery"],
      },
      "FORBIDDEN",
    ],
    [
      { dangerousClass: "9", unNumber: "UN3480", mode: "RAIL", country: "CN", declarations: ["large_battery"] },
      "APPROVAL",
    ],
    [
      { dangerousClass: "9", unNumber: "UN3556", mode: "RAIL", country: "CN", declarations: ["new_vehicle"] },
      "ACCEPTED",
    ],
    [
      { dangerousClass: "9", unNumber: "UN3171", mode: "SEA", country: "CN", declarations: ["lithium_vehicle"] },
      "FORBIDDEN",
    ],
    [
      {
        dangerousClass: "3",
        unNumber: "UN1263",
        mode: "TERMINAL",
        country: "KZ",
        location: "KZAAU",
        day: "2026-05-31",
      },
      "APPROVAL",
    ],
    [
      {
        dangerousClass: "3",
        unNumber: "UN1263",
        mode: "TERMINAL",
        country: "KZ",
        location: "KZAAU",
        day: "2026-06-01",
      },
      "CONDITIONS",
    ],
    [{ dangerousClass: "8", mode: "TERMINAL", country: "CN", location: "CN-TLF" }, "FORBIDDEN"],
    [
      { dangerousClass: "3", unNumber: "UN1263", mode: "RAIL", country: "KZ", declarations: ["limited_quantity"] },
      "ACCEPTED",
    ],
    [{ dangerousClass: "3", unNumber: "UN1263", mode: "RAIL", country: "KZ" }, "CONDITIONS"],
    [{ dangerousClass: "3", mode: "FERRY", country: "AZ" }, "APPROVAL"],
    [{ dangerousClass: "9", unNumber: "UN2071", mode: "RAIL", country: "RU" }, "ACCEPTED"],
  ] as const)("decide about %j", (question, wanted) => {
    expect(verdict(question)).toBe(wanted);
  });

  it("decide about every UN number in every mode and country of the rail network", () => {
    const countries = new Set(
      records.terminals
        .filter((row) => row.kind === "RAIL")
        .map((row) => records.locations.find((location) => location.code === row.location)!.country),
    );
    const undecided: string[] = [];
    for (const goods of records["dangerous-goods"])
      for (const mode of ["RAIL", "SEA", "ROAD", "FERRY", "TERMINAL"] as const)
        for (const country of countries) {
          const question = { location: "", day: "2026-11-23", declarations: [], mode, country };
          const found = resolveAcceptance(rules, {
            ...question,
            dangerousClass: goods.class,
            unNumber: goods.un_number,
          });
          if (found.rules.length === 0) undecided.push(`${goods.un_number} ${mode} ${country}`);
        }
    expect(undecided).toEqual([]);
    expect(records["dangerous-goods"]).toHaveLength(673);
  });
});
