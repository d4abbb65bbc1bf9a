import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { toCallRows } from "../../src/liner/format-services.ts";
import { measureLanes } from "../../src/liner/measure-lanes.ts";
import { readParameters } from "../../src/liner/parameters.ts";
import { planLoops } from "../../src/liner/plan-loops.ts";
import { Sources } from "../../src/liner/sources.ts";
import { timeLoop } from "../../src/liner/time-loop.ts";
import { formatSeaServices } from "../../src/liner/write-sea-services.ts";
import { BUNDLED_NETWORK, readNetwork } from "../../src/server/read-network.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const SAMPLE = 12;
const { records } = readNetwork();

it("gives the committed calls again for some loops", () => {
  const isPort = new Set(records.terminals.filter(({ kind }) => kind === "SEA").map(({ location }) => location));
  const places = records.locations
    .filter(({ code }) => isPort.has(code))
    .map(({ code, latitude, longitude }) => ({
      code,
      position: { latitude: Number(latitude), longitude: Number(longitude) },
    }));
  const distances = measureLanes(readLaneRows(), places);
  const parameters = readParameters((name) => readFileSync(`${BUNDLED_NETWORK}../sea-services/${name}.csv`, "utf8"));
  const loops = planLoops(parameters);
  for (let seed = 0; seed < SAMPLE; seed++) {
    const loop = loops[(seed * 67) % loops.length]!;
    const rows = toCallRows(loop, timeLoop(loop, parameters, distances), new Sources());
    const committed = records.calls.filter((call) => call.service === loop.id);
    expect(
      committed.map((call) => [
        call.terminal,
        call.run_minutes,
        call.dwell_minutes,
        call.distance_nm,
        call.passages.join(";"),
      ]),
      loop.id,
    ).toEqual(
      rows.map((row) => [
        row.terminal,
        Number(row.run_minutes),
        Number(row.dwell_minutes),
        row.distance_nm,
        row.passages,
      ]),
    );
  }
});

it.runIf(SCALE >= 1)("gives every committed row again", () => {
  for (const [name, text] of Object.entries(formatSeaServices()))
    expect(
      text === readFileSync(`${BUNDLED_NETWORK}${name}.csv`, "utf8"),
      `${name}.csv as npm run build:sea-services makes it`,
    ).toBe(true);
});
