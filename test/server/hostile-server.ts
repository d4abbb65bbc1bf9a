import { Session } from "node:inspector/promises";
import { startServer } from "./start.ts";
import { bundledServed } from "../planner/bundled.ts";

/*
 * A server in a process of its own, whose memory and processor time are nobody else's. It answers each message of its parent: "cpu"
 * with its milliseconds of processor time, "heap" with the MiB in use. Its caches are small, so that they are full early.
 */
const MEBIBYTE = 2 ** 20;
const server = await startServer(bundledServed, {
  port: 0,
  logLevel: "silent",
  answerCacheBytes: 4 * MEBIBYTE,
  queryCacheBytes: 4 * MEBIBYTE,
});
const session = new Session();
session.connect();

/** All that can be collected is: a plain collection leaves code that was compiled lately. */
async function readHeap(): Promise<number> {
  await session.post("HeapProfiler.collectGarbage");
  return process.memoryUsage().heapUsed / MEBIBYTE;
}

function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.on("message", async (asked) => process.send!(asked === "heap" ? await readHeap() : readCpu()));
process.on("disconnect", () => process.exit(0));
process.send!(server.address);
