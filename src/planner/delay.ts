/**
 * Delays as distributions over whole minutes: `chances[m]` is the probability of a delay of m minutes, `lost` that of never going on.
 * Sums are convolutions; an extra time is made of three even pieces, so that each takes O(minutes).
 */
export interface Delay {
  readonly chances: Float64Array;
  readonly lost: number;
}

export const NO_DELAY: Delay = { chances: Float64Array.of(1), lost: 0 };

/** Probability of the pieces up to P50, from there to P90, and from there as far again as P90 is from P50. */
const PIECES = [0.5, 0.4, 0.1] as const;

/** The delay with an independent extra time more: evenly spread within each piece, a piece without length as a point at its end. */
export function addSpread(delay: Delay, p50Minutes: number, p90Minutes: number): Delay {
  const knots = [0, p50Minutes, p90Minutes, 2 * p90Minutes - p50Minutes];
  const { length } = delay.chances;
  const sums = new Float64Array(length + 1);
  for (let minute = 0; minute < length; minute++) sums[minute + 1] = sums[minute]! + delay.chances[minute]!;
  const upTo = (minute: number): number => sums[Math.max(0, Math.min(length, minute + 1))]!;
  const chances = new Float64Array(length + knots[3]!);
  PIECES.forEach((chance, piece) => {
    const from = knots[piece]!;
    const to = knots[piece + 1]!;
    if (to === from) {
      for (let minute = 0; minute < length; minute++) chances[minute + to]! += chance * delay.chances[minute]!;
      return;
    }
    const each = chance / (to - from);
    // An extra of from + 1 to `to` minutes.
    for (let minute = from + 1; minute < length + to; minute++)
      chances[minute]! += each * (upTo(minute - from - 1) - upTo(minute - to - 1));
  });
  return { chances, lost: delay.lost };
}

/** A later chance to go on: minutes after the planned departure, and what the ride then arrives later than planned. */
export interface LaterDeparture {
  readonly departsLater: number;
  readonly arrivesLater: number;
}

/** Goes on with a departure: a delay within the buffer is made good, a longer one waits for the first later departure it catches. */
export function board(
  delay: Delay,
  bufferMinutes: number,
  later: readonly LaterDeparture[],
): { readonly delay: Delay; readonly probability: number } {
  const latest = Math.max(0, ...later.map(({ arrivesLater }) => arrivesLater));
  const chances = new Float64Array(latest + 1);
  let { lost } = delay;
  let probability = 0;
  let at = 0;
  delay.chances.forEach((chance, minute) => {
    if (chance === 0) return;
    if (minute <= bufferMinutes) {
      probability += chance;
      return;
    }
    while (at < later.length && later[at]!.departsLater < minute - bufferMinutes) at++;
    if (at === later.length) lost += chance;
    else chances[Math.max(0, later[at]!.arrivesLater)]! += chance;
  });
  chances[0]! += probability;
  return { delay: { chances, lost }, probability };
}

/** The least minutes that hold with a probability; null where the delay may be for ever with more than what is left. */
export function quantile({ chances }: Delay, probability: number): number | null {
  // Sums of many small chances end a little short of what they should be.
  const wanted = probability - 1e-9;
  let sum = 0;
  for (let minute = 0; minute < chances.length; minute++) {
    sum += chances[minute]!;
    if (sum >= wanted) return minute;
  }
  return null;
}
