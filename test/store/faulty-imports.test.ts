import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BadNetworkFiles, formatFault } from "../../src/formats/fault.ts";
import { formatNetworkFile } from "../../src/formats/network-content.ts";
import { NETWORK_FILE_NAMES } from "../../src/formats/network-files.ts";
import type { NetworkFileName } from "../../src/network/records.ts";
import { compilePlanner, today } from "../../src/server/live-network.ts";
import { toCommands } from "../../src/server/network-commands.ts";
import { readNetworkTexts } from "../../src/server/read-network.ts";
import { readRows } from "../../src/store/database.ts";
import { recordTableName } from "../../src/store/tables.ts";
import { bundled, DATABASE_KINDS, type HeldStore, holdStore, makeFolder, type Place, startCli } from "./databases.ts";

const TEXTS = Object.fromEntries(NETWORK_FILE_NAMES.map((name) => [name, formatNetworkFile(name, bundled.records)]));

/** A bad cell: file, line, column, the value put there, and a part of the cure that must be named. */
const CELLS: readonly (readonly [NetworkFileName, number, string, string, string])[] = [
  ["sources", 2, "title", "", "some text"],
  ["sources", 3, "publisher", "", "some text"],
  ["locations", 2, "latitude", "north", "a decimal number"],
  ["locations", 3, "latitude", "91", "from -90 to 90"],
  ["locations", 4, "longitude", "-181.5", "from -180 to 180"],
  ["locations", 5, "longitude", "1e2", "a decimal number"],
  ["locations", 6, "time_zone", "Asia/Almatty", "a time zone such as Asia/Almaty"],
  ["locations", 7, "country", "ZZ", "a country of countries.csv"],
  ["locations", 8, "source", "hearsay", "a source of sources.csv"],
  ["locations", 9, "basis", "GUESSED", "PUBLISHED, DERIVED or ESTIMATED"],
  ["locations", 10, "valid_from", "2026-02-30", "a date YYYY-MM-DD"],
  ["locations", 11, "valid_to", "31.12.2026", "a date YYYY-MM-DD"],
  ["locations", 12, "name", "", "some text"],
  ["location-names", 2, "code", "XXXXX", "a code of locations.csv"],
  ["location-aliases", 2, "code", "XXXXX", "a code of locations.csv"],
  ["terminals", 2, "kind", "AIR", "RAIL or SEA"],
  ["terminals", 3, "location", "CNLYG", "CNLYG:RAIL"],
  ["terminals", 4, "origin_minutes", "-5", "at least 0"],
  ["terminals", 5, "destination_minutes", "6h", "an integer"],
  ["terminals", 6, "customs", "yes", "true or false"],
  ["routes", 2, "departures_per_week", "daily", "a decimal number"],
  ["route-stops", 2, "sequence", "0", "at least 1"],
  ["route-stops", 3, "location", "CNXXX", "a code of locations.csv"],
  ["segments", 2, "track", "1000", "one of 1435, 1520, SEA, ROAD"],
  ["segments", 3, "to_terminal", "CNXXX:RAIL", "a terminal of terminals.csv"],
  ["segments", 4, "distance_km", "12.5", "an integer"],
  ["segments", 5, "running_minutes", "99999999999", "at most nine digits"],
  ["segments", 6, "countries", "China", "country codes of two capital letters"],
  ["crossings", 2, "border_minutes", "-1", "at least 0"],
  ["crossings", 3, "valid_to", "2024-01-01", "a day from 2025-01-01 on"],
  ["drayage", 2, "from_terminal", "KZAAU:AIR", "a terminal of terminals.csv"],
  ["drayage", 3, "minutes", "soon", "an integer"],
  ["transfers", 2, "from_track", "", "one of 1435, 1520, SEA, ROAD"],
  ["services", 2, "route", "R9", "a route of routes.csv"],
  ["services", 3, "capacity_teu", "-110", "at least 0"],
  ["calls", 2, "service", "R1-999", "a service of services.csv"],
  ["calls", 3, "sequence", "1", "each row once"],
  ["calls", 4, "can_board", "TRUE", "true or false"],
  ["calls", 5, "border_crossing", "CN-XX", "a crossing of crossings.csv"],
  ["schedules", 2, "departs_at", "24:00", "a local time HH:MM"],
  ["schedules", 3, "weekdays", "1;8", "ISO weekdays 1 (Monday) to 7 (Sunday)"],
  ["schedules", 4, "interval_weeks", "0", "weeks from 1 to 520"],
  ["schedules", 5, "dates", "2026-13-01", "dates YYYY-MM-DD"],
  ["exchange-rates", 2, "usd_per_unit", "0", "a rate above 0"],
  ["prices", 2, "amount", "0,56", "a decimal number"],
  ["prices", 3, "currency", "XXX", "a currency of exchange-rates.csv"],
  ["hubs", 2, "location", "CNXXX", "a code of locations.csv"],
];

/** What is wrong with a whole file: its new text, and what the fault must say. */
const FILES: readonly (readonly [NetworkFileName, (text: string) => string, RegExp])[] = [
  ["hubs", (text) => text.replace("yard", "garden"), /^hubs\.csv:1: column yard is missing, wanted hub,location/],
  ["calls", (text) => text.replace(/^/, "extra,"), /^calls\.csv:1: column "extra" is unknown, wanted service,sequence/],
  ["drayage", (text) => text.replace(/\n/, "\na,b\n"), /^drayage\.csv:2: has 2 cells, wanted \d+ cells/],
  ["closures", (text) => `${text}"open`, /^closures\.csv:\d+: .*, wanted CSV as in RFC 4180/],
  ["routes", (text) => text.replace("R1-", "\0R1-"), /^routes\.csv:2: route: "\\u0000R1-.* wanted some text/],
  ["hubs", (text) => text + text.split("\n")[1], /^hubs\.csv:5: hub: "LIANYUNGANG" is on line 2 already, wanted each/],
  ["segments", (text) => text.split("\n").toSpliced(1, 2).join("\n"), /does not compile.* calls\.csv:\d+: no 1435/],
];

function setCell(text: string, line: number, column: string, value: string): string {
  const rows = parse(text) as string[][];
  rows[line - 1]![rows[0]!.indexOf(column)] = value;
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
}

async function countRows({ database }: HeldStore): Promise<readonly unknown[]> {
  const counts = NETWORK_FILE_NAMES.map(
    (name) =>
      sql`select ${name}::text as file, count(*)::integer as count from ${sql.identifier(recordTableName(name))}`,
  );
  return readRows(database.drizzle, sql.join(counts, sql` union all `));
}

describe.each(DATABASE_KINDS)("faulty imports into $name", (kind) => {
  let place: Place;
  let held: HeldStore;
  let before: unknown;
  beforeAll(async () => {
    place = await kind.makeSeeded();
    held = await holdStore(place, {
      compile: async (records, dataVersion) => void (await compilePlanner(records, dataVersion, today())),
      publish: async () => undefined,
    });
    before = [await held.store.listVersions(), await countRows(held)];
  }, 300_000);
  afterAll(async () => {
    await held.close();
    await kind.remove(place);
  });
  const importTexts = async (texts: Record<string, string>): Promise<Error> => {
    const report = toCommands(held.store).importNetwork(texts, false);
    return report.then(
      () => expect.fail("the import was taken"),
      (error: Error) => error,
    );
  };

  it.each(CELLS)("%s.csv:%i %s %j", async (name, line, column, value, wanted) => {
    const error = await importTexts({ ...TEXTS, [name]: setCell(TEXTS[name]!, line, column, value) });
    const faults = (error as BadNetworkFiles).faults;
    const fault = faults.find((found) => found.file === `${name}.csv` && found.line === line);
    expect(fault, error.message).toBeDefined();
    expect(fault!.column!.split(",")).toSatisfy(
      (columns: string[]) => columns.includes(column) || (column === "location" && columns.includes("terminal")),
    );
    expect(fault!.value).toContain(column === "location" && name === "terminals" ? ":RAIL" : value.split(";").at(-1));
    expect(fault!.wanted).toContain(wanted);
    expect(error.message).toContain(formatFault(fault!));
  });

  it.each(FILES)("%s.csv as a whole, %#", async (name, change, expected) => {
    const error = await importTexts({ ...TEXTS, [name]: change(TEXTS[name]!) });
    expect(error instanceof BadNetworkFiles ? formatFault(error.faults[0]!) : error.message).toMatch(expected);
  });

  it("reports up to 100 faults of all files at once and counts the rest", async () => {
    const bad = (await importTexts({
      ...TEXTS,
      locations: TEXTS.locations!.replaceAll(/,ESTIMATED/g, ",GUESSED"),
      calls: TEXTS.calls!.replaceAll(",true,", ",yes,"),
    })) as BadNetworkFiles;
    expect(bad.faults).toHaveLength(100);
    expect(bad.faultCount).toBeGreaterThan(1000);
    expect(bad.message).toMatch(/and \d+ more$/);
  });

  it("changed nothing by any of them", async () => {
    expect([await held.store.listVersions(), await countRows(held)]).toEqual(before);
  });
});

describe("a folder of network files", () => {
  it("is refused for what is no network file, missing, or not UTF-8", () => {
    const folder = makeFolder();
    expect(() => readNetworkTexts(join(folder, "nothing"))).toThrow("there is no such folder");
    for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, `${name}.csv`), text);
    writeFileSync(join(folder, "callz.csv"), "");
    writeFileSync(join(folder, "hubs.csv"), Buffer.from([0x68, 0xff, 0xfe]));
    expect(() => readNetworkTexts(folder)).toThrow(/callz\.csv: is no network file, wanted one of sources, /);
    expect(() => readNetworkTexts(folder)).toThrow(/hubs\.csv: is not UTF-8, wanted text in UTF-8/);
    rmSync(folder, { recursive: true });
  });

  it("gives its faults as data with --json, and no network", async () => {
    const folder = makeFolder();
    const files = join(folder, "files");
    mkdirSync(files);
    for (const [name, text] of Object.entries(TEXTS))
      if (name !== "hubs") writeFileSync(join(files, `${name}.csv`), text);
    const { code, out } = await startCli({ databaseUrl: null, dataDir: join(folder, "data") }, [
      "import",
      files,
      "--json",
    ]).finished;
    expect(code).toBe(1);
    expect(JSON.parse(out).faults).toMatchObject([{ file: "hubs.csv", line: null, problem: "the file is missing" }]);
    rmSync(folder, { recursive: true });
  });
});
