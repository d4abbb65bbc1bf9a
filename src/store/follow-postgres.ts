import type { KeyStore } from "./key-store.ts";
import type { NetworkStore } from "./network-store.ts";
import type { PostgresDatabase } from "./open-postgres.ts";

interface FollowTimes {
  /** Announcements may be missed while the line is down. */
  readonly pollMilliseconds: number;
  /** A server that is silent for longer counts as away. */
  readonly silenceMilliseconds: number;
}
const TIMES: FollowTimes = { pollMilliseconds: 3_000, silenceMilliseconds: 3_000 };

/**
 * Follows the live version and the keys in PostgreSQL: asks at each announcement and every few seconds, one question at a time.
 * `onState` hears whether the database answered. Gives the function that stops.
 */
export function followPostgres(
  database: PostgresDatabase,
  { network, keys }: { readonly network: NetworkStore; readonly keys: KeyStore },
  firstActivation: number,
  onState: (trouble: Error | null) => void,
  times: FollowTimes = TIMES,
): () => void {
  let known = firstActivation;
  let isAsking = false;
  let isStopped = false;
  const ask = async (): Promise<void> => {
    if (isAsking || isStopped) return;
    isAsking = true;
    const silence = setTimeout(() => {
      onState(new Error(`no answer within ${times.silenceMilliseconds / 1000} s`));
      // Rejects the question that hangs, so that the next one is asked on a new connection.
      database.reconnect();
    }, times.silenceMilliseconds);
    try {
      known = (await network.follow(known))?.activation ?? known;
      await keys.follow();
      if (!isStopped) onState(null);
    } catch (error) {
      if (!isStopped) onState(error as Error);
    } finally {
      clearTimeout(silence);
      isAsking = false;
    }
  };
  database.listen(() => void ask()).catch(() => undefined);
  const timer = setInterval(() => void ask(), times.pollMilliseconds);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
