import { Worker } from "node:worker_threads";
import type { PgliteAnswer, PgliteQuestion } from "./pglite-protocol.ts";

interface Rows {
  readonly rows: readonly unknown[];
}
interface Waiting {
  resolve(rows: Rows): void;
  reject(error: Error): void;
}
interface QueryOptions {
  readonly rowMode?: "array" | "object";
}

/** An error that PostgreSQL reported, with its SQLSTATE. */
export class StatementError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
    this.name = "StatementError";
  }
}

/**
 * PGlite in a worker thread, with as much of PGlite's own interface as Drizzle calls. One connection: statements and
 * transactions take turns.
 */
export class PgliteClient {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private ended: Error | null = null;
  private isClosing = false;
  private tellLost: (error: Error) => void = () => undefined;
  /** Resolves when the database has ended without being closed. */
  readonly lost = new Promise<Error>((resolve) => {
    this.tellLost = resolve;
  });

  private constructor(private readonly worker: Worker) {
    worker.on("message", (answer: PgliteAnswer) => this.take(answer));
    worker.on("error", (error) => this.end(error));
    worker.on("exit", () => this.end(new Error("the embedded database has ended")));
  }

  /** Opens a data directory, or a database in memory. Rejects with what PGlite says when it cannot. */
  static async open(folder: string | null): Promise<PgliteClient> {
    const worker = startWorker(folder);
    const client = new PgliteClient(worker);
    try {
      await new Promise<Rows>((resolve, reject) => client.waiting.set(0, { resolve, reject }));
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    return client;
  }

  query(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Promise<Rows> {
    return this.takeTurn(() => this.ask(sql, params, options.rowMode));
  }

  /** Several statements in one text. */
  exec(sql: string): Promise<Rows> {
    return this.takeTurn(() => this.ask(sql, null));
  }

  transaction<Result>(run: (client: Pick<PgliteClient, "query" | "exec">) => Promise<Result>): Promise<Result> {
    return this.takeTurn(async () => {
      await this.ask("begin", null);
      try {
        const result = await run({
          query: (sql, params = [], options = {}) => this.ask(sql, params, options.rowMode),
          exec: (sql) => this.ask(sql, null),
        });
        await this.ask("commit", null);
        return result;
      } catch (error) {
        if (!this.ended) await this.ask("rollback", null);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.isClosing = true;
    if (!this.ended) await this.takeTurn(() => this.ask(null, null));
    await this.worker.terminate();
  }

  private takeTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(run);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private ask(sql: string | null, params: readonly unknown[] | null, rowMode: "array" | "object" = "object") {
    return new Promise<Rows>((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      const question: PgliteQuestion = { id: ++this.lastId, sql, params, rowMode };
      this.waiting.set(question.id, { resolve, reject });
      this.worker.postMessage(question);
    });
  }

  private take(answer: PgliteAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ("rows" in answer) waiting?.resolve({ rows: answer.rows });
    else waiting?.reject(new StatementError(answer.message, answer.code));
  }

  private end(error: Error): void {
    this.ended ??= error;
    if (!this.isClosing) this.tellLost(this.ended);
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}

/** The sources run by tsx, which a worker must load itself before it can read TypeScript. */
const SOURCE_LOADER = `import("tsx/esm/api").then(({ register }) => { register(); return import(require("node:worker_threads").workerData.script); })`;

function startWorker(folder: string | null): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const script = new URL(isSource ? "./pglite-worker.ts" : "./pglite-worker.js", import.meta.url);
  const workerData = { folder, script: script.href };
  return isSource
    ? new Worker(SOURCE_LOADER, { eval: true, execArgv: [], workerData })
    : new Worker(script, { workerData });
}
