// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { describe, expect, it } from "vitest";
import { ask } from "./ask.ts";

const FIELDS = `totalCount differences { plainCount unchangedCount isComplete differences { kind durationMinutes numberOfTransfers cost { amount currency }
  plain { id totalDuration numberOfTransfers cost { total { amount } } } scenario { id cost { total { amount } } }
  causes { kind code place description plain scenario itineraryId provenance { source basis } } } }`;

async function compare(from: string, to: string, scenario: string, rest = ""): Promise<any> {
  const { data, errors } = await ask(
    `{ planConnection(origin: { location: "${from}" } destination: { location: "${to}" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } ${rest} scenario: { ${scenario} }) { ${FIELDS} } }`,
  );
  expect(errors).toBeUndefined();
  const { differences, totalCount } = data.planConnection;
  const counts = { GONE: 0, NEW: 0, CHANGED: 0 } as Record<string, number>;
  for (const { kind } of differences.differences) counts[kind]!++;
  // Both fronts are accounted for, each itinerary once.
  expect(counts.GONE! + counts.CHANGED! + differences.unchangedCount).toBe(differences.plainCount);
  expect(counts.NEW! + counts.CHANGED! + differences.unchangedCount).toBe(totalCount);
  for (const { causes } of differences.differences) expect(causes.length).toBeGreaterThan(0);
  return differences;
}
const causesOf = (differences: any) => differences.differences.flatMap((difference: any) => difference.causes);

describe("Lianyungang to Almaty over Khorgos", () => {
  it("takes 246 minutes more at the gauge change as of 2024, and says which row makes it so", async () => {
    const { differences } = await compare("CNLYG", "KZALA", 'asOf: "2024-06-01"');
    const changed = differences.filter((difference: any) => difference.kind === "CHANGED");
    expect(changed.length).toBeGreaterThan(0);
    for (const difference of changed) {
      expect(difference.durationMinutes).toBe(246);
      expect(difference.causes).toContainEqual({
        kind: "MINUTES",
        code: "CN-KZ-KHORGOS",
        place: "KZHOR:RAIL",
        description: "change of gauge of CN-KZ-KHORGOS takes 300 instead of 54 minutes",
        plain: "54 minutes",
        scenario: "300 minutes",
        itineraryId: null,
        provenance: { source: expect.stringContaining("5-h-before-2025"), basis: expect.any(String) },
      });
    }
  });

  it.each(["2025-06-01", "2026-07-01"])("has the same gauge change as of %s", async (day) => {
    const causes = causesOf(await compare("CNLYG", "KZALA", `asOf: "${day}"`));
    expect(causes.filter(({ kind }: any) => kind === "MINUTES")).toEqual([]);
  });
});

const WITHOUT_KURYK = 'constraints: { locations: { exclude: ["KZKUR"] } }';

describe.each([
  ["2024-06-01", true, true],
  ["2025-06-01", false, true],
  ["2026-07-01", false, false],
])("the same search as of %s", (day, hasKhorgos, hasAktau) => {
  it(`shows Khorgos ${hasKhorgos}, the hub of Aktau ${hasAktau}`, async () => {
    const causes = causesOf(await compare("CNLYG", "AZALA", `asOf: "${day}"`, WITHOUT_KURYK));
    const khorgos = causes.filter(({ kind, code }: any) => kind === "MINUTES" && code === "CN-KZ-KHORGOS");
    const hub = causes.filter(({ kind, code }: any) => kind === "HUB" && code === "AKTAU");
    const drayage = causes.filter(({ kind, code }: any) => kind === "MINUTES" && code === "KZAAU:RAIL>KZAAU:SEA");
    expect([khorgos.length > 0, hub.length > 0, drayage.length > 0]).toEqual([hasKhorgos, hasAktau, hasAktau]);
    for (const cause of khorgos) expect(cause).toMatchObject({ plain: "54 minutes", scenario: "300 minutes" });
    for (const cause of drayage) expect(cause).toMatchObject({ plain: "810 minutes", scenario: "1200 minutes" });
    for (const cause of hub)
      expect(cause).toMatchObject({ plain: "in service", scenario: "not in service", place: "KZAAU" });
  });
});

it("says that the feeder is missed before the hub of Aktau", async () => {
  const { differences } = await compare("KZALA", "TMKRW", 'asOf: "2025-06-01"', WITHOUT_KURYK);
  const gone = differences.find((difference: any) => difference.kind === "GONE");
  expect(gone.causes.map(({ kind, code }: any) => `${kind} ${code}`)).toEqual([
    "TRANSFER_MISSED CS18",
    "MINUTES KZAAU:RAIL>KZAAU:SEA",
  ]);
});

describe("closures", () => {
  it("say which closure takes each way away, and what new ways are outranked by without it", async () => {
    const { differences } = await compare("CNLYG", "DEDUI", 'closures: [{ scope: COUNTRY, place: "RU" }]');
    const gone = differences.filter((difference: any) => difference.kind === "GONE");
    expect(gone.length).toBeGreaterThan(0);
    const plainIds = gone.map((difference: any) => difference.plain.id);
    for (const { causes } of gone) expect(causes[0]).toMatchObject({ kind: "CLOSURE", code: "RU", scenario: "closed" });
    const added = differences.filter((difference: any) => difference.kind === "NEW");
    for (const { causes } of added) {
      const outranked = causes.find(({ kind }: any) => kind === "OUTRANKED");
      expect(plainIds).toContain(outranked.itineraryId);
    }
  });

  it("leaves an answer alone that does not meet them", async () => {
    const { differences } = await compare("CNLYG", "KZALA", 'closures: [{ scope: PASSAGE, place: "panama" }]');
    expect(differences).toEqual([]);
  });
});

it("has no differences without a scenario", async () => {
  const { data } = await ask(
    `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" }) { differences { plainCount } } }`,
  );
  expect(data.planConnection.differences).toBeNull();
});
