import { execFileSync } from "node:child_process";
import type { Lab } from "../lab.ts";
import { toYardstick, type Yardstick } from "../protocol.ts";

/** Bytes of all columns of the timetable, and the memory of a process that answers from it. */
export function measureMemory(lab: Lab): Yardstick[] {
  const { timetable } = lab;
  const columns = Object.values(timetable).filter((value) => ArrayBuffer.isView(value)) as ArrayBufferView[];
  const bytes = columns.reduce((sum, column) => sum + column.byteLength, 0);
  const script = new URL("../resident.ts", import.meta.url).pathname;
  const resident = measureResident([script]);
  const empty = measureResident(["--eval", "console.log(process.memoryUsage().rss)"]);
  return [
    toYardstick(
      "memory-bytes-per-event",
      bytes / timetable.eventCount,
      10,
      `${bytes} bytes in ${columns.length} columns, ${timetable.eventCount} events, ${timetable.pairMinutes.length} pairs`,
    ),
    toYardstick(
      "memory-rss-mb",
      resident / 2 ** 20,
      200,
      `a process with network and prices after 200 queries, garbage collected; ${(empty / 2 ** 20).toFixed(0)} of it are Node and the loader of the sources`,
    ),
  ];
}

/** What a process prints that loads TypeScript. */
function measureResident(args: readonly string[]): number {
  return Number(execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", ...args], { encoding: "utf8" }));
}
