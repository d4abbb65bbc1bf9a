import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { SearchQuery } from "./query.ts";
import { ViaStages } from "./via.ts";

/** What a path has gathered beside minutes, cents and legs, where the query asks for it. */
export interface Load {
  readonly grams: number;
  readonly borders: number;
  /** Places of `via` seen. */
  readonly stage: number;
}
export const EMPTY_LOAD: Load = { grams: 0, borders: 0, stage: 0 };

/** Whether the answer depends on more than minutes, cents and legs. */
export function needsHistory(query: SearchQuery): boolean {
  return (
    query.withEmissions === true ||
    query.maximumGrams !== undefined ||
    query.maximumBorderCrossings !== undefined ||
    (query.via?.length ?? 0) > 0
  );
}

/** How a load grows along a path, and what it may be at the end. What the query does not ask for stays 0. */
export class LoadRules {
  private readonly stages: ViaStages;
  private readonly carriageGrams: Int32Array | null;
  private readonly drayageGrams: Int32Array | null;
  private readonly countsBorders: boolean;
  readonly maximumGrams: number;
  private readonly maximumBorders: number;

  constructor(
    private readonly timetable: Timetable,
    costs: CostArrays,
    query: SearchQuery,
  ) {
    this.stages = new ViaStages(query.via ?? []);
    const countsGrams = query.withEmissions === true || query.maximumGrams !== undefined;
    if (countsGrams && !costs.carriageGrams) throw new Error("cost arrays without grams seen, emissions wanted");
    this.carriageGrams = countsGrams ? (costs.carriageGrams ?? null) : null;
    this.drayageGrams = countsGrams ? (costs.drayageGrams ?? null) : null;
    this.countsBorders = query.maximumBorderCrossings !== undefined;
    this.maximumGrams = query.maximumGrams ?? Number.POSITIVE_INFINITY;
    this.maximumBorders = query.maximumBorderCrossings ?? Number.POSITIVE_INFINITY;
  }

  /** Boarding, with the stay before it; no stay before the first. */
  board(load: Load, boarding: number, arrivalStop: number, stayMinutes: number, link: number): Load {
    const stop = this.timetable.positionStop[boarding]!;
    const stayed = stayMinutes < 0 ? load.stage : this.stages.afterStay(load.stage, arrivalStop, stop, stayMinutes);
    const grams = load.grams + (link >= 0 ? (this.drayageGrams?.[link] ?? 0) : 0);
    return { grams, borders: load.borders, stage: this.stages.afterCall(stayed, stop) };
  }

  /** Riding from one position to the next of the same service. */
  ride(load: Load, position: number): Load {
    const next = position + 1;
    const service = this.timetable.positionService[position]!;
    const { borders } = this.timetable.services[service]!;
    const call = next - this.timetable.firstPosition[service]!;
    return {
      grams: load.grams + (this.carriageGrams ? this.carriageGrams[next]! - this.carriageGrams[position]! : 0),
      borders: load.borders + (this.countsBorders ? borders[call]! - borders[call - 1]! : 0),
      stage: this.stages.afterCall(load.stage, this.timetable.positionStop[next]!),
    };
  }

  endGrams(load: Load, link: number): number {
    return load.grams + (link >= 0 ? (this.drayageGrams?.[link] ?? 0) : 0);
  }

  isWithinLimits(load: Load): boolean {
    return load.grams <= this.maximumGrams && load.borders <= this.maximumBorders;
  }

  hasSeenAll(load: Load): boolean {
    return load.stage === this.stages.count;
  }
}

/** Whether a load is in nothing worse than another. */
export function isNoHeavier(a: Load, b: Load): boolean {
  return a.grams <= b.grams && a.borders <= b.borders && a.stage >= b.stage;
}
