import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { ReachResult } from "../search/reach.ts";
import type { ReachJob, RunReach, RunSearches, SearchJob } from "../search/run-searches.ts";
import type { SearchResult } from "../search/query.ts";

const isSource = import.meta.url.endsWith(".ts");
const IDLE_MILLISECONDS = 30_000;

let pool: Tinypool | null = null;

/** Runs searches on the cores beside the one that answers requests; the arrays of a timetable are shared with the workers, not copied. */
export const runInPool: RunSearches = ({ timetable, costs, queries }) => {
  const shared: SearchJob = { timetable: share(timetable), costs: share(costs), queries };
  return openPool().run(shared) as Promise<readonly SearchResult[]>;
};

/** A search to every stop, likewise. */
export const reachInPool: RunReach = ({ timetable, costs, reach }) => {
  const shared: ReachJob = { timetable: share(timetable), costs: share(costs), reach };
  return openPool().run(shared) as Promise<ReachResult>;
};

function openPool(): Tinypool {
  pool ??= new Tinypool({
    filename: fileURLToPath(
      new URL(isSource ? "./search-worker-from-source.mjs" : "./search-worker.js", import.meta.url),
    ),
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism()),
    idleTimeout: IDLE_MILLISECONDS,
    execArgv: [],
  });
  return pool;
}

/** Ends the workers; a later job starts new ones. */
export async function closePool(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.destroy();
}

const sharedByOriginal = new WeakMap<object, object>();

/** The same object with its typed arrays in shared memory, made once. */
function share<Value extends object>(original: Value): Value {
  const known = sharedByOriginal.get(original);
  if (known) return known as Value;
  const shared = Object.fromEntries(
    Object.entries(original).map(([key, value]) => [key, isTypedArray(value) ? copyShared(value) : value]),
  );
  sharedByOriginal.set(original, shared);
  return shared as Value;
}

type TypedArray = Int8Array | Uint8Array | Uint16Array | Int32Array | Float64Array;

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function copyShared(array: TypedArray): TypedArray {
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => TypedArray;
  const copy = new Kind(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
