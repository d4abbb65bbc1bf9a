import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { getCostTables } from "./cost-tables.ts";
import type { End, SearchQuery } from "./query.ts";
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
  private readonly grams: CostArrays | null;
  private readonly transferGrams: Int32Array | null;
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
    if (countsGrams && !costs.grams) throw new Error("cost arrays without grams seen, emissions wanted");
    this.grams = countsGrams ? (costs.grams ?? null) : null;
    this.transferGrams = this.grams && getCostTables(timetable, this.grams).transferCents;
    this.countsBorders = query.maximumBorderCrossings !== undefined;
    this.maximumGrams = query.maximumGrams ?? Number.POSITIVE_INFINITY;
    this.maximumBorders = query.maximumBorderCrossings ?? Number.POSITIVE_INFINITY;
  }

  /** Boarding, with the stay since an arrival at another position; -1 and no stay before the first. */
  board(load: Load, boarding: number, arrived: number, stayMinutes: number, link: number): Load {
    const { positionStop } = this.timetable;
    const stop = positionStop[boarding]!;
    const stage =
      arrived < 0 ? load.stage : this.stages.afterStay(load.stage, positionStop[arrived]!, stop, stayMinutes);
    return {
      grams: load.grams + this.boardingGrams(boarding, arrived, link),
      borders: load.borders,
      stage: this.stages.afterCall(stage, stop),
    };
  }

  /** The stage in which a departure of a boarding may be left at best: a later one may let the box stay long enough. */
  stageAhead(stage: number, boarding: number, arrived: number): number {
    if (arrived < 0) return stage;
    const { positionStop } = this.timetable;
    return this.stages.afterStay(stage, positionStop[arrived]!, positionStop[boarding]!, Number.POSITIVE_INFINITY);
  }

  /** Emitted since an arrival, or since the hand-over, until boarding. */
  private boardingGrams(boarding: number, arrived: number, link: number): number {
    if (!this.grams || !this.transferGrams) return 0;
    const { positionStop, trackIn, trackOut } = this.timetable;
    const stop = positionStop[boarding]!;
    const linkGrams = link < 0 ? 0 : this.grams.drayageCents[link]!;
    const boarded = linkGrams + this.grams.boardCents[boarding]!;
    if (arrived < 0) return boarded + this.grams.stops[stop]!.originCents;
    if (link >= 0) return boarded;
    return boarded + this.transferGrams[stop * 16 + trackIn[arrived]! * 4 + trackOut[boarding]!]!;
  }

  /** Riding from one position to the next of the same service. */
  ride(load: Load, position: number): Load {
    const next = position + 1;
    const service = this.timetable.positionService[position]!;
    const { borders } = this.timetable.services[service]!;
    const call = next - this.timetable.firstPosition[service]!;
    return {
      grams: load.grams + (this.grams ? this.grams.carriageCents[next]! - this.grams.carriageCents[position]! : 0),
      borders: load.borders + (this.countsBorders ? borders[call]! - borders[call - 1]! : 0),
      stage: this.stages.afterCall(load.stage, this.timetable.positionStop[next]!),
    };
  }

  endGrams(load: Load, { stop, link }: End): number {
    if (!this.grams) return 0;
    return load.grams + this.grams.stops[stop]!.destinationCents + (link < 0 ? 0 : this.grams.drayageCents[link]!);
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
