import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "landbridge-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout } = spawnSync("npx", ["tsx", "src/cli/main.ts", ...args, "--bundled"], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return {
    status,
    answers: stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}
function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const day = new Date(Date.now() + 7 * 86_400_000).toISOString();
const ask = (rest: object, destination = "KZALA") => ({
  origin: { location: "CNLYG" },
  destination: { location: destination },
  dateTime: { earliestDeparture: day },
  ...rest,
});
const REQUESTS = [
  ask({}),
  ask({ constraints: { countries: { exclude: ["RU"] } } }, "DEDUI"),
  ask({ constraints: { countries: { exclude: ["KZ", "MN", "RU"] }, modes: { only: ["RAIL"] } } }, "DEDUI"),
  ask({}, "XXXXX"),
  ask({ constraints: { locations: { exclude: ["KZALE"] } } }),
  ask({ constraints: { maximumCost: { amount: "9000" } } }, "DEDUI"),
];
const LINES = `${REQUESTS.map((request) => JSON.stringify(request)).join("\n")}\n{"origin":\n\n`;

describe("requests from files", { timeout: 240_000 }, () => {
  const requests = write("requests.ndjson", LINES);

  it("plan gives one answer a line and goes on after a line that fails", () => {
    const { status, answers } = run("plan", "--requests", requests, "--json");
    expect(status).toBe(0);
    expect(answers).toHaveLength(7);
    const [plain, around, none, unknown, badCode, limited, broken] = answers;
    for (const answer of [plain, around, limited]) expect(answer.front.length).toBeGreaterThan(0);
    expect(Object.keys(plain)).toEqual(["networkVersion", "front"]);
    expect(Object.keys(plain.front[0])).toEqual([
      "departureMinute",
      "handoverMinute",
      "arrivalMinute",
      "costCents",
      "transfers",
      "rides",
    ]);
    expect(none).toEqual({ networkVersion: plain.networkVersion, front: [] });
    const failed = (code: string, inputField: string | null) => ({
      networkVersion: plain.networkVersion,
      front: [],
      error: { code, inputField },
    });
    expect(unknown).toEqual(failed("LOCATION_NOT_FOUND", "destination"));
    expect(badCode).toEqual(failed("BAD_USER_INPUT", "constraints.locations.exclude[0]"));
    expect(broken).toEqual(failed("BAD_USER_INPUT", null));
    for (const { costCents } of limited.front) expect(costCents).toBeLessThanOrEqual(900_000);
  });

  it("export gives the instance of each line, without front, and refuses what it cannot say", () => {
    const { status, answers } = run("export", "--compiled", "--requests", requests);
    expect(status).toBe(0);
    const [plain, around, , unknown, , limited] = answers;
    expect(plain.request).toEqual(REQUESTS[0]);
    expect(around.services.length).toBeGreaterThan(0);
    expect(new Set(around.services.map(({ id }: { id: string }) => id)).size).toBe(around.services.length);
    const { networkVersion } = plain;
    expect(unknown).toEqual({ networkVersion, error: { code: "LOCATION_NOT_FOUND", inputField: "destination" } });
    expect(limited).toEqual({
      networkVersion,
      error: { code: "NOT_EXPRESSIBLE", inputField: "constraints.maximumCost" },
    });
  });

  it("a single request that fails says so and exits 1", () => {
    for (const [index, code, inputField] of [
      [3, "LOCATION_NOT_FOUND", "destination"],
      [4, "BAD_USER_INPUT", "constraints.locations.exclude[0]"],
    ] as const) {
      const file = write("request.json", JSON.stringify(REQUESTS[index]));
      const { status, answers } = run("plan", "--request", file, "--json");
      expect(status).toBe(1);
      expect(answers).toMatchObject([{ front: [], error: { code, inputField } }]);
    }
  });
});
