import { describe, expect, it } from "vitest";
import { ask } from "./ask.ts";

const plan = (from: string, to: string, scenario: string, fields: string) =>
  `{ planConnection(origin: { location: "${from}" } destination: { location: "${to}" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } scenario: { ${scenario} } first: 50) { totalCount ${fields} } }`;

interface Way {
  readonly node: {
    readonly borderCrossings: readonly string[];
    readonly legs: readonly { readonly passages: readonly string[]; readonly countries: readonly string[] }[];
  };
}

describe("closures of a request", () => {
  it.each<[string, string, string, (way: Way["node"]) => readonly string[], string]>([
    ["CNLYG", "DEDUI", "CROSSING", (way) => way.borderCrossings, "CN-KZ-DOSTYK"],
    ["CNLYG", "DEDUI", "COUNTRY", (way) => way.legs.flatMap((leg) => leg.countries), "RU"],
    ["CNLYG", "DEHAM", "PASSAGE", (way) => way.legs.flatMap((leg) => leg.passages), "suez"],
  ])("%s to %s with %s closed", async (from, to, scope, listUsed, place) => {
    const { data, errors } = await ask(
      plan(
        from,
        to,
        `closures: [{ scope: ${scope}, place: "${place}" }]`,
        "edges { node { borderCrossings legs { passages countries } } }",
      ),
    );
    expect(errors).toBeUndefined();
    const ways = data.planConnection.edges as readonly Way[];
    expect(ways.length).toBeGreaterThan(0);
    for (const { node } of ways) expect(listUsed(node)).not.toContain(place);
  });

  it("says which field leaves no way, and what to open", async () => {
    const { data } = await ask(
      plan(
        "CNLYG",
        "KZALA",
        'closures: [{ scope: COUNTRY, place: "KZ" }, { scope: PASSAGE, place: "suez" }]',
        "routingErrors { code inputField relaxations { field value } }",
      ),
    );
    const [error] = data.planConnection.routingErrors;
    expect(error).toMatchObject({ code: "EXCLUDED_BY_CONSTRAINT", inputField: "scenario.closures" });
    expect(error.relaxations).toContainEqual({
      field: "scenario.closures",
      value: '[{"scope":"PASSAGE","place":"suez"}]',
    });
  });

  it.each([
    ['closures: [{ scope: CROSSING, place: "CN-KZ-DOSTIK" }]', "scenario.closures[0].place", "CN-KZ-DOSTYK"],
    ['closures: [{ scope: PASSAGE, place: "panamma" }]', "scenario.closures[0].place", "panama"],
    [
      'closures: [{ scope: COUNTRY, place: "RU", from: "2026-12-09", to: "2026-12-08" }]',
      "scenario.closures[0].to",
      "2026-12-09",
    ],
    ['closures: [{ scope: COUNTRY, place: "RU", from: "2026-02-30" }]', "scenario.closures[0].from", "calendar"],
  ])("refuses %s", async (scenario, inputField, named) => {
    const { errors } = await ask(plan("CNLYG", "KZALA", scenario, ""));
    expect(errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", inputField });
    expect(errors[0].message).toContain(named);
  });
});
