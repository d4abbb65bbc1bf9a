import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterEach, expect, it, vi } from "vitest";
import type { NetworkRecords } from "../../src/network/records.ts";
import { hashNetwork } from "../../src/formats/network-content.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { startServer } from "./start.ts";
import { startLiveNetwork } from "../../src/server/live-network.ts";
import { readNetwork } from "../../src/server/read-network.ts";

const MINUTE = 60_000;
const bundled = readNetwork();

/** A planner of which nothing but its version is asked. */
function planner(version: string): Planner {
  return { directory: { info: { version } } } as Planner;
}
function changed(minutes: number): { records: NetworkRecords; dataVersion: string } {
  const drayage = bundled.records.drayage.map((row) => ({ ...row, minutes }));
  const records = { ...bundled.records, drayage };
  return { records, dataVersion: hashNetwork(records).dataVersion };
}
afterEach(() => vi.useRealTimers());

it("keeps the networks used in the last ten minutes, at most eight, and the live one always", () => {
  const planners = new LivePlanners(planner("v0"));
  planners.current(0);
  for (let index = 1; index <= 9; index++) planners.replace(planner(`v${index}`), index);
  expect(planners.find("v0", 10)).toBeUndefined();
  expect(planners.find("v1", 10)).toBeUndefined();
  expect(planners.find("v2", 10)?.directory.info.version).toBe("v2");
  expect(planners.find("v3", 10 * MINUTE)).toBeDefined();
  expect(planners.find("v4", 10 * MINUTE + 5)).toBeUndefined();
  expect(planners.find("v3", 20 * MINUTE)).toBeDefined();
  expect(planners.find("v3", 31 * MINUTE)).toBeUndefined();
  expect(planners.current(99 * MINUTE).directory.info.version).toBe("v9");
});

it("gives the pages of an answer from the network of that answer after another went live", async () => {
  const live = startLiveNetwork(bundled);
  const databaseState = () => ({ state: "NONE", trouble: null }) as const;
  const server = await startServer({ planners: live.planners, databaseState }, { host: "127.0.0.1", port: 0 });
  const page = async (after: string | null) => {
    const query = `query($after: String) { planConnection(origin: { location: "CNLYG" } destination: { location: "DEDUI" } first: 1 after: $after)
      { networkVersion edges { node { id } } pageInfo { endCursor hasNextPage } } networkInfo { version } }`;
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data, errors } = (await response.json()) as { data?: never; errors?: { extensions: { code: string } }[] };
    return { data: data as unknown as Record<"planConnection" | "networkInfo", Record<string, never>>, errors };
  };
  const first = (await page(null)).data;
  const cursor = (first.planConnection.pageInfo as unknown as { endCursor: string }).endCursor;
  const next = changed(777);
  await live.compile(next.records, next.dataVersion);
  await live.publish({ ...next, activation: 1, reason: "IMPORT", bundled: "x" });
  const second = (await page(cursor)).data;
  expect(second.planConnection.networkVersion).toBe(first.planConnection.networkVersion);
  expect(second.networkInfo.version).toBe(first.networkInfo.version);
  expect((await page(null)).data.planConnection.networkVersion).toMatch(new RegExp(`^${next.dataVersion}`));
  const unknown = Buffer.from(cursor, "base64url").toString().replace(bundled.dataVersion, "0123456789ab");
  expect((await page(Buffer.from(unknown).toString("base64url"))).errors?.[0]?.extensions.code).toBe("CURSOR_EXPIRED");
  live.close();
  await server.close();
});

it("compiles the timetable again when the day changes, from the network that is live then", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  let day = Date.parse("2026-11-24") / 86_400_000;
  const live = startLiveNetwork(bundled, () => day);
  const version = () => live.planners.current(Date.now()).directory.info.version;
  expect(version()).toBe(`${bundled.dataVersion}.2026-10-25.0`);
  const next = changed(778);
  await live.publish({ ...next, activation: 7, reason: "IMPORT", bundled: "x" });
  day++;
  vi.advanceTimersByTime(30_000);
  await vi.waitFor(() => expect(version()).not.toContain("2026-10-25"), 30_000);
  expect(version()).toBe(`${next.dataVersion}.2026-10-26.0`);
  await live.publish({ ...bundled, activation: 6, reason: "IMPORT", bundled: "x" });
  expect(version()).toBe(`${next.dataVersion}.2026-10-26.0`);
  live.close();
});

it("says why a network does not compile, and keeps the live one", async () => {
  const live = startLiveNetwork(bundled);
  const broken = { ...bundled.records, segments: bundled.records.segments.slice(3) };
  await expect(live.compile(broken, "broken")).rejects.toThrow(
    /the network does not compile, so it does not go live: calls\.csv/,
  );
  expect(live.planners.current(0).directory.info.version.startsWith(bundled.dataVersion)).toBe(true);
  live.close();
});

it("goes on answering while a network compiles", async () => {
  const live = startLiveNetwork(bundled);
  const next = changed(779);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let turns = 0;
  const turn = setInterval(() => turns++, 1);
  delay.enable();
  await live.compile(next.records, next.dataVersion);
  delay.disable();
  clearInterval(turn);
  console.log(`longest pause while compiling: ${Math.round(delay.max / 1e6)} ms, ${turns} turns of others`);
  expect(turns).toBeGreaterThan(20);
  live.close();
});
