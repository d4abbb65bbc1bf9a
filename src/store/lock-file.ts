import { randomUUID } from "node:crypto";
import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Who holds a data directory. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it: tells it from a later one of the same number; null where unknown. */
  readonly began: string | null;
  readonly nonce: string;
}
export class DataDirInUse extends Error {
  constructor(
    dataDir: string,
    readonly holder: LockHolder,
  ) {
    const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
    super(
      `DATA_DIR: ${dataDir} is in use by process ${holder.pid}${where}: stop that process, or set DATA_DIR to another folder` +
        (where ? `. If it is gone for certain, remove ${join(dataDir, "lock")}` : ""),
    );
    this.name = "DataDirInUse";
  }
}

/**
 * Takes a data directory for this process and gives the function that lets it go. Throws DataDirInUse while another
 * process lives that holds it. A lock is stolen only from a dead process, by one of those who try: whoever holds the
 * lock on the stealing of that very lock, which is a lock file like it.
 */
export function lockDataDir(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`DATA_DIR: ${dataDir} cannot be written to (${code}), wanted a folder of this user's, or memory:`);
  }
  const own: LockHolder = { pid: process.pid, host: hostname(), began: beganAt(process.pid), nonce: randomUUID() };
  const path = join(dataDir, "lock");
  takeLock(path, own, dataDir);
  return () => {
    if (readHolder(path)?.nonce === own.nonce) rmSync(path, { force: true });
  };
}

/** The living process that holds a data directory, null when none does. */
export function findHolder(dataDir: string): LockHolder | null {
  const holder = readHolder(join(dataDir, "lock"));
  return holder && isAlive(holder) ? holder : null;
}

function takeLock(path: string, own: LockHolder, dataDir: string): void {
  const written = `${path}.${own.nonce}`;
  writeFileSync(written, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      if (linkNew(written, path)) return;
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (holder !== null && isAlive(holder)) throw new DataDirInUse(dataDir, holder);
      const stealing = `${path}.steal-${holder?.nonce ?? "unreadable"}`;
      takeLock(stealing, own, dataDir);
      try {
        const now = readHolder(path);
        if (now === undefined || now?.nonce !== holder?.nonce) continue;
        renameSync(written, path);
        return;
      } finally {
        rmSync(stealing, { force: true });
      }
    }
  } finally {
    rmSync(written, { force: true });
  }
}

/** A hard link appears with its whole content, and only where nothing is. */
function linkNew(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Undefined when there is no lock, null when it cannot be read: a machine that lost power may leave it empty. */
function readHolder(path: string): LockHolder | null | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockHolder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : null;
  }
}

function isAlive(holder: LockHolder): boolean {
  // Another machine's processes cannot be seen from here: they count as living.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return holder.began === null || holder.began === beganAt(holder.pid);
}

/** Boot and start time of a process on Linux, null elsewhere. */
function beganAt(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!;
    const ticks = afterName.split(" ")[19]!;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${ticks}`;
  } catch {
    return null;
  }
}
