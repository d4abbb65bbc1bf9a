/** What a yardstick says: a ratio measured in this process, the aim, and what it was made of. */
export interface Yardstick {
  readonly id: string;
  readonly value: number | null;
  readonly aim: number;
  readonly holds: boolean;
  readonly detail: string;
}
export type Random = () => number;
const REPEATS = 3;

/** mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
export function buildRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

/** Milliseconds of each task, the best of three interleaved rounds, so that all meet the same caches and the same noise. */
export function measureInterleaved(tasks: readonly (() => unknown)[]): number[] {
  const best = tasks.map(() => Number.POSITIVE_INFINITY);
  for (let repeat = 0; repeat < REPEATS; repeat++)
    tasks.forEach((task, index) => {
      const start = performance.now();
      task();
      best[index] = Math.min(best[index]!, performance.now() - start);
    });
  return best;
}

export interface Distribution {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
  readonly count: number;
}

export function summarise(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), mean, count: sorted.length };
}

export function formatDistribution({ p50, p95, p99, mean }: Distribution): string {
  const us = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(0)}`;
  return `p50 ${us(p50)}, p95 ${us(p95)}, p99 ${us(p99)}, mean ${us(mean)} us`;
}

export function toYardstick(id: string, value: number, aim: number, detail: string): Yardstick {
  const rounded = Number(value.toPrecision(3));
  return { id, value: rounded, aim, holds: value <= aim, detail };
}
