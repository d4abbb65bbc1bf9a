import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import type { PgliteAnswer, PgliteQuestion } from "./pglite-protocol.ts";

/**
 * Runs PGlite beside the main thread: its WebAssembly blocks the event loop of the thread it runs in for as long as a
 * statement takes. Statements come one by one; results go back parsed.
 */
const AS_TEXT = [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE];
const parsers = Object.fromEntries(AS_TEXT.map((type) => [type, (value: string) => value]));

const port = parentPort!;
const { folder } = workerData as { folder: string | null };
const opening = PGlite.create(folder === null ? {} : { dataDir: folder });
opening.then(
  () => answer({ id: 0, rows: [] }),
  (error: unknown) => answer({ id: 0, ...toFailure(error) }),
);
let turn: Promise<unknown> = opening.catch(() => undefined);
port.on("message", (question: PgliteQuestion) => {
  turn = turn.then(() => run(question));
});

async function run({ id, sql, params, rowMode }: PgliteQuestion): Promise<void> {
  try {
    const database = await opening;
    if (sql === null) {
      await database.close();
      answer({ id, rows: [] });
      port.close();
    } else if (params === null) {
      await database.exec(sql);
      answer({ id, rows: [] });
    } else {
      const { rows } = await database.query(sql, params as unknown[], { rowMode, parsers });
      answer({ id, rows });
    }
  } catch (error) {
    answer({ id, ...toFailure(error) });
  }
}

function toFailure(error: unknown): { message: string; code: string | undefined } {
  const { message, code } = error as Error & { code?: string };
  return { message: message ?? String(error), code };
}

function answer(message: PgliteAnswer): void {
  port.postMessage(message);
}
