import { TRACKS, type Track } from "../model/track.ts";
import { changeHop, findHop, type Hop } from "./hops.ts";
import type { RecordOf } from "./records.ts";
import type { TimetableService } from "./timetable.ts";
import type { Topology } from "./topology.ts";

/** A call as a departure makes it: a loop makes each of its calls twice, the last one once, and boards only in the first round. */
export interface ListedCall {
  readonly call: RecordOf<"calls">;
  readonly boards: boolean;
}
/** A service before its departures are timed, with the hop that leads to each of its calls. */
export interface BuiltService {
  readonly service: Omit<TimetableService, "departures">;
  readonly hops: readonly (Hop | null)[];
}

/** The calls of one departure of a service, in order. */
export function listCalls(service: RecordOf<"services">, calls: readonly RecordOf<"calls">[]): ListedCall[] {
  const first = calls.map((call, index) => ({
    call,
    boards: call.can_board && (service.pattern === "LOOP" || index < calls.length - 1),
  }));
  if (service.pattern !== "LOOP") return first;
  return [...first, ...calls.slice(0, -1).map((call) => ({ call, boards: false }))];
}

/** Where a through train changes gauge its terminal is listed twice: left by the first call, boarded at the second. */
export function buildService(
  id: string,
  listed: readonly ListedCall[],
  topology: Topology,
  stopByTerminal: ReadonlyMap<string, number>,
): BuiltService {
  const stops: number[] = [];
  const tracks: number[] = [];
  const canBoard: boolean[] = [];
  const canAlight: boolean[] = [];
  const transfers: number[] = [];
  const borders: number[] = [];
  const hops: (Hop | null)[] = [];
  const add = (terminal: string, hop: Hop | null, track: Track | null, boards: boolean, alights: boolean): void => {
    stops.push(stopByTerminal.get(terminal)!);
    if (hop !== null && track !== null) tracks.push(TRACKS.indexOf(track));
    canBoard.push(boards);
    canAlight.push(alights);
    transfers.push((transfers.at(-1) ?? 0) + (hop?.change ? 1 : 0));
    borders.push((borders.at(-1) ?? 0) + (hop?.borders.length ?? 0));
    hops.push(hop);
  };
  listed.forEach(({ call, boards }, index) => {
    const before = listed[index - 1]?.call;
    const next = listed[index + 1]?.call;
    const changes = call.change_crossing !== null;
    const hop = before ? findHop(before.terminal, call, topology) : null;
    add(call.terminal, hop, call.track, boards && !changes, call.can_alight && index > 0);
    if (call.change_crossing !== null && next)
      add(call.terminal, changeHop(call.change_crossing), next.track, boards, false);
  });
  return { service: { id, stops, tracks, canBoard, canAlight, transfers, borders }, hops };
}
