import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { ReachJob, RunReach, RunSearches, SearchJob } from "../search/run-searches.ts";
import { type Sent, type SentJob, UNKNOWN } from "./search-jobs.ts";

const isSource = import.meta.url.endsWith(".ts");
const IDLE_MILLISECONDS = 30_000;

let pool: Tinypool | null = null;

/** Runs searches on the cores beside the one that answers requests; the arrays of a timetable are shared with the workers, not copied. */
export const runInPool: RunSearches = ({ timetable, costs, queries }) => runJob(timetable, costs, { queries });

/** A search to every stop, likewise. */
export const reachInPool: RunReach = ({ timetable, costs, reach }) => runJob(timetable, costs, { reach });

/** Copying what a timetable has beside its arrays takes longer than most searches, so that workers keep it. */
async function runJob<Result>(
  timetable: Timetable,
  costs: CostArrays,
  asked: Pick<SearchJob, "queries"> | Pick<ReachJob, "reach">,
): Promise<Result> {
  const send = (isWhole: boolean): Promise<Result | typeof UNKNOWN> => {
    const job: SentJob = { timetable: toSent(timetable, isWhole), costs: toSent(costs, isWhole), ...asked };
    return openPool().run(job);
  };
  const answer = await send(false);
  return answer === UNKNOWN ? (send(true) as Promise<Result>) : answer;
}

const numberByOriginal = new WeakMap<object, number>();
let count = 0;

/** The number of what was sent to some worker before, with the value itself where it was not, or where it is wanted. */
function toSent<Value extends object>(original: Value, isWhole: boolean): Sent<Value> {
  const known = numberByOriginal.get(original);
  const number = known ?? ++count;
  numberByOriginal.set(original, number);
  return known !== undefined && !isWhole ? { number } : { number, value: share(original) };
}

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

/** Parts of a timetable read the arrays of the whole. */
const copyByArray = new WeakMap<TypedArray, TypedArray>();

function copyShared(array: TypedArray): TypedArray {
  const known = copyByArray.get(array);
  if (known) return known;
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => TypedArray;
  const copy = new Kind(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  copyByArray.set(array, copy);
  return copy;
}
