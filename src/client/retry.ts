import { RequestFailed } from "./request-failed.ts";

const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** What the server asks to wait, in milliseconds: `Retry-After` as seconds or as a date; null when it does not ask. */
export function readRetryAfter(header: string | null, nowMilliseconds: number): number | null {
  if (header === null) return null;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMilliseconds;
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

/** Milliseconds before attempt `attempt` (1 for the first repeat): doubled each time, with jitter. */
export function backOff(attempt: number, random: number): number {
  return Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1)) * (0.5 + random / 2);
}

/** Whether a longer wait than the client takes upon itself is asked for. */
export function isTooLong(milliseconds: number): boolean {
  return milliseconds > LONGEST_WAIT_MILLISECONDS;
}

/** Waits, or rejects with the reason of the signal as soon as that is aborted. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Statuses that say "later": over a limit, or over capacity. */
export function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status === 502 || status === 503 || status === 504;
}

export function toNetworkError(cause: unknown): RequestFailed {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RequestFailed(`no answer from the server: ${reason}`, { code: "NETWORK_ERROR", status: 0, cause });
}
