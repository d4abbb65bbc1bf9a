import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../store/database.ts";

const FIRST_WAIT_MILLISECONDS = 500;
const LONGEST_WAIT_MILLISECONDS = 60_000;

export interface Opened<Stores> {
  readonly database: Database;
  readonly stores: Stores;
}
/** OPENING before the first is open, AWAY while there is none. */
type Tell = (state: "UP" | "AWAY", trouble: Error | null) => void;

/**
 * Opens a database when it is asked for, once, and again whenever it ends by itself, with longer and longer waits. One that cannot be
 * opened the first time is not tried again: its files want an operator.
 */
export function keepOpen<Stores>(open: () => Promise<Opened<Stores>>, tell: Tell) {
  let current: Promise<Opened<Stores>> | null = null;
  const closing = new AbortController();
  const start = (opening: Promise<Opened<Stores>>): void => {
    current = opening;
    opening.then(
      ({ database }) => {
        tell("UP", null);
        void database.lost.then((trouble) => {
          tell("AWAY", trouble);
          if (!closing.signal.aborted) start(reopen());
        });
      },
      (trouble: Error) => tell("AWAY", trouble),
    );
  };
  const reopen = async (): Promise<Opened<Stores>> => {
    for (let pause = FIRST_WAIT_MILLISECONDS; ; pause = Math.min(2 * pause, LONGEST_WAIT_MILLISECONDS)) {
      await wait(pause, undefined, { ref: false, signal: closing.signal });
      try {
        return await open();
      } catch (error) {
        tell("AWAY", error as Error);
      }
    }
  };
  return {
    /** The stores, once they are open; rejects when they cannot be opened. */
    async get(): Promise<Stores> {
      if (!current) start(open());
      return (await current!).stores;
    },
    /** The stores if they were asked for. */
    find: async (): Promise<Stores | undefined> => (await current)?.stores,
    async close(): Promise<void> {
      closing.abort();
      const opened = await current?.catch(() => null);
      await opened?.database.close().catch(() => undefined);
    },
  };
}
