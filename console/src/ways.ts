import type { WaysQuery } from "./operations.gen.ts";

type Edge = WaysQuery["planConnection"]["edges"][number];
export type Itinerary = Edge["node"];
export type Leg = Itinerary["legs"][number];

/** An itinerary with what chart, list and map read of it. */
export interface Way {
  readonly id: string;
  readonly letter: string;
  readonly itinerary: Itinerary;
  readonly minutes: number;
  readonly cost: number;
  readonly currency: string;
  readonly transfers: number;
  readonly co2eTonnes: number;
  /** More kilometres at sea than on land. */
  readonly isBySea: boolean;
  /** Cursor of the entry before it in the answer's own order; null for the first. */
  readonly after: string | null;
}

/** A stretch of the time bar. */
export interface Stretch {
  readonly kind: "wait" | "rail1435" | "rail1520" | "sea" | "road";
  readonly minutes: number;
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Minutes of a duration such as P6DT3H4M. */
export function minutesOf(duration: string): number {
  const parts = DURATION.exec(duration);
  if (!parts) throw new Error(`${duration} is not a duration such as P6DT3H4M`);
  const [, days = "0", hours = "0", minutes = "0"] = parts;
  return (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
}

export function letterOf(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}

/** The ways of an answer by arrival, then cost: A is the fastest. */
export function toWays(answer: WaysQuery["planConnection"]): readonly Way[] {
  const ways = answer.edges.map(({ node }, index) => {
    const seaKm = node.legs.reduce((sum, leg) => sum + (leg.mode === "SEA" ? leg.distanceKm : 0), 0);
    const km = node.legs.reduce((sum, leg) => sum + leg.distanceKm, 0);
    return {
      id: node.id,
      letter: "",
      itinerary: node,
      minutes: minutesOf(node.totalDuration),
      cost: Number(node.cost.total.amount),
      currency: node.cost.total.currency,
      transfers: node.numberOfTransfers,
      co2eTonnes: node.footprint.co2eKg / 1000,
      isBySea: seaKm * 2 > km,
      after: answer.edges[index - 1]?.cursor ?? null,
    };
  });
  ways.sort((a, b) => a.minutes - b.minutes || a.cost - b.cost || a.transfers - b.transfers);
  return ways.map((way, index) => ({ ...way, letter: letterOf(index) }));
}

export function kindOfLeg(leg: Pick<Leg, "mode" | "gaugeMm">): Stretch["kind"] {
  if (leg.mode === "SEA") return "sea";
  if (leg.mode === "ROAD") return "road";
  return leg.gaugeMm === 1520 ? "rail1520" : "rail1435";
}

/** Legs and what lies between them in order, as minutes of one bar; the parts add up to the total. */
export function listStretches({ legs, steps }: Itinerary): readonly Stretch[] {
  const parts = [
    ...legs.map((leg) => ({ at: leg.sequenceNumber, kind: kindOfLeg(leg), minutes: minutesOf(leg.duration) })),
    ...steps
      .filter((step) => !step.insideLeg && step.durationMinutes > 0)
      .map((step) => ({ at: step.sequenceNumber, kind: "wait" as const, minutes: step.durationMinutes })),
  ].sort((a, b) => a.at - b.at);
  const joined: Stretch[] = [];
  for (const { kind, minutes } of parts) {
    const last = joined.at(-1);
    if (last?.kind === kind && kind === "wait") joined[joined.length - 1] = { kind, minutes: last.minutes + minutes };
    else joined.push({ kind, minutes });
  }
  return joined;
}

/** Codes of the places where the box changes hands, ends left out. */
export function listHandovers({ legs }: { readonly legs: readonly Pick<Leg, "locationCodes">[] }): readonly string[] {
  return legs.slice(1).map((leg) => leg.locationCodes[0]!);
}

/** Least and greatest emissions that the four steps of colour divide at round limits. */
export function emissionLimits(tonnes: readonly number[]): readonly [number, number, number] {
  const least = Math.min(...tonnes);
  const step = Math.max((Math.max(...tonnes) - least) / 4, 0.1);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(least + step), round(least + 2 * step), round(least + 3 * step)];
}

export function emissionStep(tonnes: number, limits: readonly [number, number, number]): 1 | 2 | 3 | 4 {
  if (tonnes < limits[0]) return 1;
  if (tonnes < limits[1]) return 2;
  return tonnes < limits[2] ? 3 : 4;
}

/** Ways that no other beats on time and cost alone, by time: the staircase of the chart. */
export function listUnbeaten(ways: readonly Way[]): readonly Way[] {
  const unbeaten: Way[] = [];
  for (const way of ways) if (way.cost < (unbeaten.at(-1)?.cost ?? Number.POSITIVE_INFINITY)) unbeaten.push(way);
  return unbeaten;
}
