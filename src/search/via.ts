import type { Via } from "./query.ts";

/**
 * Places to be seen, in order; a stage is the number of those seen. Who has seen more is never worse off: what is still to be seen is
 * part of what the other has to see, and every call and stay moves the one ahead at least as far.
 */
export class ViaStages {
  readonly count: number;

  constructor(private readonly via: readonly Via[]) {
    this.count = via.length;
  }

  /** After a call of the vehicle that carries the box. */
  afterCall(stage: number, stop: number): number {
    let after = stage;
    while (after < this.count && this.via[after]!.kind === "PASS_THROUGH" && this.via[after]!.stops.includes(stop))
      after++;
    return after;
  }

  /** After a stay between two vehicles, from the arrival at one stop to the departure at the same or its sibling. */
  afterStay(stage: number, arrivalStop: number, departureStop: number, stayMinutes: number): number {
    const via = this.via[stage];
    if (via?.kind !== "VISIT" || stayMinutes < via.minimumStayMinutes) return stage;
    return via.stops.includes(arrivalStop) || via.stops.includes(departureStop) ? stage + 1 : stage;
  }
}
