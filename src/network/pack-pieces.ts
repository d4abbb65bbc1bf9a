import { groupByStop, groupLinks, smallestIndexes, tabulateTransfers } from "./pack-timetable.ts";
import { copyPairMinutes } from "./restrict-pairs.ts";
import type { PackedService, Timetable, TimetableInput } from "./timetable.ts";

/** What is left of a service: some of its calls, one after another, and some of its departures. */
export interface Piece {
  readonly id: string;
  readonly service: number;
  /** First and last call. */
  readonly from: number;
  readonly to: number;
  /** By call of the whole service. */
  readonly canBoard: readonly boolean[];
  readonly canAlight: readonly boolean[];
  /** Numbers of the departures, ascending. */
  readonly departures: readonly number[];
}

/**
 * A timetable of pieces of another one. It reads the events of its base: only where a piece leaves out departures between others
 * are those that are left written once more. O(positions + pairs).
 */
export function packPieces(
  base: Timetable,
  pieces: readonly Piece[],
  stops: TimetableInput["stops"],
  drayage: TimetableInput["drayage"],
  baseLink: Int32Array,
  minimumTransferMinutes: number,
): { readonly timetable: Timetable; readonly basePosition: Int32Array } {
  const { canBoard, basePosition, ...columns } = copyPositions(base, pieces);
  // It may move positions to events of its own, so that it comes before they are used.
  const events = moveEvents(base, pieces, columns);
  const unpaired = {
    stops,
    drayage,
    services: pieces.map((piece) => toService(base, piece)),
    ...columns,
    ...events,
    ...groupByStop(stops.length, columns.positionStop, canBoard, columns.canAlight),
    ...groupLinks(stops.length, drayage),
    fixedTransferMinutes: minimumTransferMinutes === 0 ? base.fixedTransferMinutes : tabulateTransfers(stops),
  };
  const pairs = copyPairMinutes(base, unpaired, basePosition, baseLink, minimumTransferMinutes);
  return { timetable: { ...unpaired, ...pairs }, basePosition };
}

function copyPositions(base: Timetable, pieces: readonly Piece[]) {
  const firstPosition = new Int32Array(pieces.length + 1);
  pieces.forEach(({ from, to }, index) => {
    firstPosition[index + 1] = firstPosition[index]! + to - from + 1;
  });
  const positionCount = firstPosition[pieces.length]!;
  const basePosition = new Int32Array(positionCount);
  const eventOffset = new Int32Array(positionCount);
  const eventStride = new Uint16Array(positionCount);
  const positionService = smallestIndexes(positionCount, pieces.length);
  const positionStop = smallestIndexes(positionCount, base.stops.length);
  const trackIn = new Int8Array(positionCount).fill(-1);
  const trackOut = new Int8Array(positionCount).fill(-1);
  const canBoard = new Uint8Array(positionCount);
  const canAlight = new Uint8Array(positionCount);
  const insideTransfers = new Uint8Array(positionCount);
  // Fewer departures run no quicker: the least minutes of all are bounds for those that are left.
  const leastRunMinutes = new Uint16Array(positionCount);
  const leastDwellMinutes = new Uint16Array(positionCount);
  pieces.forEach((piece, index) => {
    const { from, to, departures } = piece;
    const first = base.firstPosition[piece.service]!;
    const runs = departures.length > 0;
    for (let call = from; call <= to; call++) {
      const position = firstPosition[index]! + call - from;
      const old = first + call;
      basePosition[position] = old;
      eventStride[position] = base.eventStride[old]!;
      eventOffset[position] = base.eventOffset[old]! + (departures[0] ?? 0) * base.eventStride[old]!;
      positionService[position] = index;
      positionStop[position] = base.positionStop[old]!;
      if (call > from) trackIn[position] = base.trackIn[old]!;
      if (call < to) trackOut[position] = base.trackOut[old]!;
      canBoard[position] = Number(runs && call < to && piece.canBoard[call]!);
      canAlight[position] = Number(runs && call > from && piece.canAlight[call]!);
      insideTransfers[position] = base.insideTransfers[old]! - base.insideTransfers[first + from]!;
      leastRunMinutes[position] = base.leastRunMinutes[old]!;
      leastDwellMinutes[position] = base.leastDwellMinutes[old]!;
    }
  });
  return {
    positionCount,
    firstPosition,
    basePosition,
    eventOffset,
    eventStride,
    positionService,
    positionStop,
    trackIn,
    trackOut,
    canBoard,
    canAlight,
    insideTransfers,
    leastRunMinutes,
    leastDwellMinutes,
  };
}

/** The events of the base; those of pieces with gaps between their departures are added, and their positions led there. */
function moveEvents(
  base: Timetable,
  pieces: readonly Piece[],
  { firstPosition, eventOffset, eventStride }: Pick<Timetable, "firstPosition" | "eventOffset" | "eventStride">,
): Pick<Timetable, "eventCount" | "departureMinute" | "dwellMinutes"> {
  const apart = [...pieces.entries()].filter(([, { departures }]) => hasGaps(departures));
  if (apart.length === 0) {
    const { eventCount, departureMinute, dwellMinutes } = base;
    return { eventCount, departureMinute, dwellMinutes };
  }
  const added = apart.reduce((sum, [, { from, to, departures }]) => sum + (to - from + 1) * departures.length, 0);
  const eventCount = base.eventCount + added;
  const departureMinute = new Int32Array(eventCount);
  const dwellMinutes = new Uint16Array(eventCount);
  departureMinute.set(base.departureMinute);
  dwellMinutes.set(base.dwellMinutes);
  let event = base.eventCount;
  for (const [index, { service, from, to, departures }] of apart) {
    for (let call = from; call <= to; call++) {
      const position = firstPosition[index]! + call - from;
      eventOffset[position] = event + call - from;
      eventStride[position] = to - from + 1;
    }
    for (const departure of departures)
      for (let call = from; call <= to; call++, event++) {
        const old = base.firstPosition[service]! + call;
        const at = base.eventOffset[old]! + departure * base.eventStride[old]!;
        departureMinute[event] = base.departureMinute[at]!;
        dwellMinutes[event] = base.dwellMinutes[at]!;
      }
  }
  return { eventCount, departureMinute, dwellMinutes };
}

function hasGaps(numbers: readonly number[]): boolean {
  return numbers.length > 0 && numbers.at(-1)! - numbers[0]! !== numbers.length - 1;
}

function toService(base: Timetable, { id, service, from, to, canBoard, canAlight, departures }: Piece): PackedService {
  const whole = base.services[service]!;
  const departureIds =
    departures.length === whole.departureIds.length
      ? whole.departureIds
      : departures.map((number) => whole.departureIds[number]!);
  if (to - from + 1 === whole.stops.length) return { ...whole, id, canBoard, canAlight, departureIds };
  const part = <Value>(values: readonly Value[]): readonly Value[] => values.slice(from, to + 1);
  const counts = (prefix: readonly number[]): readonly number[] => part(prefix).map((count) => count - prefix[from]!);
  return {
    ...whole,
    id,
    stops: part(whole.stops),
    tracks: whole.tracks.slice(from, to),
    canBoard: part(canBoard),
    canAlight: part(canAlight),
    transfers: counts(whole.transfers),
    borders: counts(whole.borders),
    departureIds,
  };
}
