import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { startNetwork } from "../../src/server/start-network.ts";
import { IS_QUICK } from "../store/databases.ts";

it.skipIf(IS_QUICK)("opens the embedded database again when it ended by itself, and loses nothing", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "landbridge-"));
  const logged: string[] = [];
  const served = await startNetwork({ databaseUrl: null, dataDir }, undefined, (line) => logged.push(line));
  const { network } = await served.openStores();
  const before = await network.listVersions();
  const { drizzle } = (network as unknown as { database: Database }).database;
  const { worker } = (drizzle as unknown as { $client: { worker: Worker } }).$client;
  await worker.terminate();
  await vi.waitFor(() => expect(served.databaseState().state).toBe("AWAY"), 10_000);
  expect(served.planners.current(Date.now()).directory.info.stationCount).toBe(104);
  await vi.waitFor(() => expect(served.databaseState().state).toBe("UP"), 120_000);
  expect(await (await served.openStores()).network.listVersions()).toEqual(before);
  expect(logged).toEqual(["database: the embedded database has ended", "database: open again"]);
  await served.close();
  rmSync(dataDir, { recursive: true });
});
