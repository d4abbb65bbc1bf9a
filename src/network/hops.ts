import type { RecordOf } from "./records.ts";
import type { Segment, Topology } from "./topology.ts";

/** A leg at sea as its calls.csv row gives it: the lane from the call before. */
export interface SeaLane {
  readonly distanceNm: number;
  /** Named passages of the lane, such as suez. */
  readonly passages: readonly string[];
  /** Of the trade: OUT or BACK, empty where prices make no difference. */
  readonly direction: string;
}

/** How a box gets from the call before to this one: track segments, a lane at sea, or a change of gauge in place. */
export interface Hop {
  readonly segments: readonly { readonly segment: Segment; readonly isAlong: boolean }[];
  readonly lane: SeaLane | null;
  readonly borders: readonly string[];
  /** Crossing whose change is made here, null for a ride. */
  readonly change: string | null;
}

/** The way to a call from the terminal before it. Throws an Error that names the row when no tracks lead there. */
export function findHop(from: string, call: RecordOf<"calls">, topology: Topology): Hop {
  if (call.distance_nm !== null) {
    const lane = { distanceNm: Number(call.distance_nm), passages: call.passages, direction: call.direction ?? "" };
    return { segments: [], lane, borders: call.border_crossing, change: null };
  }
  return { segments: listSegments(from, call, topology), lane: null, borders: call.border_crossing, change: null };
}

/** Staying in place while the box changes gauge. */
export function changeHop(crossing: string): Hop {
  return { segments: [], lane: null, borders: [], change: crossing };
}

function listSegments(from: string, call: RecordOf<"calls">, topology: Topology): Hop["segments"] {
  const path = topology.findPath(from, call.terminal, call.track ?? "");
  if (!path)
    throw new Error(
      `calls.csv:${call.line}: no ${call.track} segments lead from ${from} to ${call.terminal}, wanted a connected way`,
    );
  let at = from;
  return path.map((segment) => {
    const isAlong = segment.from_terminal === at;
    at = isAlong ? segment.to_terminal : segment.from_terminal;
    return { segment, isAlong };
  });
}
