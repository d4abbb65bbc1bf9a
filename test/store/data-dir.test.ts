import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BUNDLED_NETWORK } from "../../src/server/read-network.ts";
import { findHolder, lockDataDir } from "../../src/store/lock-file.ts";
import { bundled, DATABASE_KINDS, IS_QUICK, makeFolder, startCli, withStore } from "./databases.ts";

const [PGLITE] = DATABASE_KINDS;
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeLock(holder: object): void {
  writeFileSync(join(folder, "lock"), JSON.stringify({ host: hostname(), began: null, nonce: "n", ...holder }));
}
const DEAD = 2 ** 22 - 1;

describe("the lock of a data directory", () => {
  it("keeps a second process out and names the first", () => {
    const unlock = lockDataDir(folder);
    expect(() => lockDataDir(folder)).toThrow(`${folder} is in use by process ${process.pid}: stop that process`);
    unlock();
    lockDataDir(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("cannot be taken where nothing can be written, and says so", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => lockDataDir(join(file, "data"))).toThrow(
      `DATA_DIR: ${file}/data cannot be written to (ENOTDIR), wanted a folder of this user's, or memory:`,
    );
  });

  it("keeps out a command while its holder takes none", async () => {
    const unlock = lockDataDir(folder);
    const { code, error } = await startCli({ databaseUrl: null, dataDir: folder }, ["versions"]).finished;
    expect([code, error]).toEqual([
      1,
      `landbridge: DATA_DIR: ${folder} is in use by process ${process.pid}: stop that process, or set DATA_DIR to another folder\n`,
    ]);
    unlock();
  });

  it("is stolen from a dead process, also one whose number lives on, and from nobody", () => {
    for (const holder of [{ pid: DEAD }, { pid: process.pid, began: "another boot/1" }]) {
      writeLock(holder);
      expect(findHolder(folder)).toBeNull();
      lockDataDir(folder)();
    }
    writeFileSync(join(folder, "lock"), "");
    lockDataDir(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not stolen from a process on another machine, and says what to do", () => {
    writeLock({ pid: DEAD, host: "elsewhere" });
    expect(() => lockDataDir(folder)).toThrow(
      /in use by process 4194303 on elsewhere: .* If it is gone for certain, remove/,
    );
  });

  it("goes to one of many that steal at once, also when a thief died", async () => {
    writeLock({ pid: DEAD });
    writeFileSync(
      join(folder, "lock.steal-n"),
      JSON.stringify({ pid: DEAD, host: hostname(), began: null, nonce: "m" }),
    );
    const script = `const { lockDataDir } = await import("./src/store/lock-file.ts");
      try { lockDataDir(process.argv[1]); console.log("taken"); setTimeout(() => {}, 4000); } catch (error) { console.log(error.name); }`;
    const run = async (): Promise<string> => {
      const { spawn } = await import("node:child_process");
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder]);
      let out = "";
      child.stdout.on("data", (part: Buffer) => {
        out += part;
      });
      await new Promise((resolve) => child.on("close", resolve));
      return out.trim();
    };
    const answers = await Promise.all(Array.from({ length: 6 }, run));
    expect(answers.filter((answer) => answer === "taken").length).toBeGreaterThanOrEqual(1);
    expect(answers.filter((answer) => answer !== "taken" && answer !== "DataDirInUse")).toEqual([]);
    expect(readdirSync(folder).filter((file) => file !== "lock")).toEqual([]);
  });
});

describe.skipIf(IS_QUICK)("a data directory", () => {
  it("that another process serves takes commands through it, and no second server", async () => {
    const place = { databaseUrl: null, dataDir: folder };
    const server = startCli(place, ["serve"]);
    try {
      while (!server.readOut().includes("answers at")) await new Promise((resolve) => setTimeout(resolve, 100));
      const second = await startCli(place, ["serve"]).finished;
      expect(second.code).toBe(1);
      expect(second.error).toBe(
        `landbridge: DATA_DIR: ${folder} is in use by process ${server.child.pid}: stop that process, or set DATA_DIR to another folder\n`,
      );
      const listed = await startCli(place, ["versions", "--json"]).finished;
      expect(JSON.parse(listed.out)).toMatchObject([
        { dataVersion: bundled.dataVersion, isLive: true, reason: "SEED" },
      ]);
      const imported = await startCli(place, ["import", BUNDLED_NETWORK, "--dry-run", "--json"]).finished;
      expect(JSON.parse(imported.out)).toMatchObject({ isDryRun: true, differences: [] });
    } finally {
      server.child.kill("SIGTERM");
      await server.finished;
    }
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it("that is half written is begun anew where it never was whole, and refused with a cure where it was", async () => {
    mkdirSync(join(folder, "pglite.unfinished"));
    writeFileSync(join(folder, "pglite.unfinished", "PG_VERSION"), "18");
    const place = { databaseUrl: null, dataDir: folder };
    await withStore(place, async (store) => expect(await store.listVersions()).toHaveLength(1));
    expect(readdirSync(folder).sort()).toEqual(["network", "pglite"]);

    const control = join(folder, "pglite", "global", "pg_control");
    const whole = readFileSync(control);
    truncateSync(control, 100);
    await expect(withStore(place, async () => undefined)).rejects.toThrow(
      /the embedded database .*pglite cannot be opened: .*Move it away to begin a new one, or restore a copy/,
    );
    writeFileSync(control, whole);
    await withStore(place, async (store) => expect(await store.listVersions()).toHaveLength(1));

    rmSync(join(folder, "pglite", "PG_VERSION"));
    await expect(withStore(place, async () => undefined)).rejects.toThrow(
      /is not a whole database \(PG_VERSION is missing\)/,
    );
  });

  it("is not begun twice when it is kept in memory", async () => {
    const { code, error } = await startCli({ databaseUrl: null, dataDir: null }, ["migrate"]).finished;
    expect(code).toBe(1);
    expect(error).toContain("DATA_DIR: memory: keeps nothing once this command ends");
  });
});

const canMount = ((): boolean => {
  const trial = makeFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", trial], { stdio: "pipe" });
    execFileSync("umount", [trial]);
    return true;
  } catch (error) {
    console.log(`full disk not tested: no file system can be mounted here (${(error as Error).message.trim()})`);
    return false;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
})();

describe.runIf(canMount && !IS_QUICK)("a full disk", () => {
  it("refuses an import in clear words and leaves the old network whole", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", disk]);
    try {
      const seeded = await PGLITE!.makeSeeded();
      execFileSync("cp", ["-r", `${seeded.dataDir}/.`, disk]);
      await PGLITE!.remove(seeded);
      const place = { databaseUrl: null, dataDir: disk };
      const records = {
        ...bundled.records,
        calls: bundled.records.calls.map((call) => ({ ...call, dwell_minutes: 1 })),
      };
      const fill = join(disk, "filler");
      try {
        execFileSync("dd", ["if=/dev/zero", `of=${fill}`, "bs=64k"], { stdio: "pipe" });
      } catch {
        // dd ends when the disk is full.
      }
      await expect(withStore(place, (store) => store.importNetwork(records, false))).rejects.toThrow(
        /space|disk|ENOSPC/i,
      );
      rmSync(fill);
      await withStore(place, async (store) => {
        expect((await store.listVersions()).filter((entry) => entry.isLive)).toMatchObject([
          { dataVersion: bundled.dataVersion },
        ]);
        await store.importNetwork(records, false);
      });
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});
