import type { FeederHub, FeederRule, PortRow } from "./parameters.ts";

/** Feeders stay in their basin: they never pay a big canal. */
export const CLOSED_TO_FEEDERS = ["suez", "panama"];
/** A port that wants a feeder, and the hub that sends it. */
export interface Spoke {
  readonly port: PortRow;
  readonly hub: FeederHub;
  readonly rule: FeederRule;
  readonly nm: number;
}
