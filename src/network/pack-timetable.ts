import { findPairMinutesInSteps } from "./pair-minutes.ts";
import { runAtOnce, type Steps } from "./steps.ts";
import {
  DATED_TRANSFER,
  NO_TRANSFER,
  type PackedService,
  readyAfterTransfer,
  type Timetable,
  type TimetableInput,
  type TimetableService,
} from "./timetable.ts";

const TRACK_COUNT = 4;
const MAXIMUM_DWELL_MINUTES = 65_535;

export function packTimetable(input: TimetableInput): Timetable {
  return runAtOnce(packInSteps(input));
}

/** Packs services into flat arrays and finds, for every alighting position, the least minutes to the boardings it can go on to. */
export function* packInSteps(input: TimetableInput): Steps<Timetable> {
  const { stops, drayage } = input;
  const { canBoard: boards, ...positions } = packPositions(input.services, stops.length);
  yield;
  const events = yield* packEvents(input.services, positions);
  const packed = {
    stops,
    drayage,
    services: input.services.map(packService),
    ...positions,
    ...events,
    ...groupByStop(stops.length, positions.positionStop, boards, positions.canAlight),
    ...groupLinks(stops.length, drayage),
    fixedTransferMinutes: tabulateTransfers(stops),
  };
  yield;
  return { ...packed, ...(yield* findPairMinutesInSteps(packed)) };
}

/** Written out, so that all are objects of one shape. */
function packService(service: TimetableService): PackedService {
  const { id, stops, tracks, canBoard, canAlight, transfers, borders, departures } = service;
  const departureIds = departures.map((departure) => departure.id);
  return { id, stops, tracks, canBoard, canAlight, transfers, borders, departureIds };
}

/** Drayage links by the stop they leave and by the one they lead to. */
export function groupLinks(
  stopCount: number,
  drayage: TimetableInput["drayage"],
): Pick<Timetable, "linksFrom" | "linksTo"> {
  const linksFrom: number[][] = Array.from({ length: stopCount }, () => []);
  const linksTo: number[][] = Array.from({ length: stopCount }, () => []);
  drayage.forEach((link, index) => {
    linksFrom[link.from]!.push(index);
    linksTo[link.to]!.push(index);
  });
  return { linksFrom, linksTo };
}

function canBoard(service: TimetableService, call: number): boolean {
  return service.canBoard[call]! && call < service.stops.length - 1 && service.departures.length > 0;
}

function canAlight(service: TimetableService, call: number): boolean {
  return service.canAlight[call]! && call > 0 && service.departures.length > 0;
}

/** Two bytes an index where they suffice. */
export function smallestIndexes(length: number, limit: number): Uint16Array | Int32Array {
  return limit <= 65_536 ? new Uint16Array(length) : new Int32Array(length);
}

function packPositions(services: readonly TimetableService[], stopCount: number) {
  const firstPosition = new Int32Array(services.length + 1);
  services.forEach((service, index) => {
    firstPosition[index + 1] = firstPosition[index]! + service.stops.length;
  });
  const positionCount = firstPosition[services.length]!;
  const eventOffset = new Int32Array(positionCount);
  const eventStride = new Uint16Array(positionCount);
  const positionService = smallestIndexes(positionCount, services.length);
  const positionStop = smallestIndexes(positionCount, stopCount);
  const trackIn = new Int8Array(positionCount).fill(-1);
  const trackOut = new Int8Array(positionCount).fill(-1);
  const boardingFlags = new Uint8Array(positionCount);
  const alightingFlags = new Uint8Array(positionCount);
  const insideTransfers = new Uint8Array(positionCount);
  let eventCount = 0;
  services.forEach((service, index) => {
    service.stops.forEach((stop, call) => {
      const position = firstPosition[index]! + call;
      eventOffset[position] = eventCount + call;
      eventStride[position] = service.stops.length;
      positionService[position] = index;
      positionStop[position] = stop;
      if (call > 0) trackIn[position] = service.tracks[call - 1]!;
      if (call < service.tracks.length) trackOut[position] = service.tracks[call]!;
      boardingFlags[position] = Number(canBoard(service, call));
      alightingFlags[position] = Number(canAlight(service, call));
      insideTransfers[position] = service.transfers[call]!;
    });
    eventCount += service.stops.length * service.departures.length;
  });
  return {
    positionCount,
    eventCount,
    firstPosition,
    eventOffset,
    eventStride,
    positionService,
    positionStop,
    trackIn,
    trackOut,
    canBoard: boardingFlags,
    canAlight: alightingFlags,
    insideTransfers,
  };
}

/** The event columns. Throws an Error that names service and call where times do not rise or a departure overtakes. */
function* packEvents(
  services: readonly TimetableService[],
  positions: Omit<ReturnType<typeof packPositions>, "canBoard">,
) {
  const departureMinute = new Int32Array(positions.eventCount);
  const dwellMinutes = new Uint16Array(positions.eventCount);
  const leastRunMinutes = new Uint16Array(positions.positionCount).fill(MAXIMUM_DWELL_MINUTES);
  const leastDwellMinutes = new Uint16Array(positions.positionCount).fill(MAXIMUM_DWELL_MINUTES);
  for (const [index, service] of services.entries()) {
    yield;
    const first = positions.firstPosition[index]!;
    const last = service.stops.length - 1;
    service.departures.forEach((departure, d) => {
      const offset = positions.eventOffset[first]! + d * service.stops.length;
      let before = Number.NEGATIVE_INFINITY;
      for (let call = 0; call <= last; call++) {
        // The ends have one time each that counts; the other may hold anything.
        const given = departure.departures[call]!;
        const arrives = call > 0 ? departure.arrivals[call]! : Math.min(departure.arrivals[call]!, given);
        const leaves = call < last ? given : Math.max(arrives, given);
        if (arrives <= before) throw new Error(`service ${service.id}: call ${call + 1} is not after call ${call}`);
        if (leaves < arrives || leaves - arrives > MAXIMUM_DWELL_MINUTES)
          throw new Error(
            `service ${service.id}: call ${call + 1} stays ${leaves - arrives} minutes, wanted 0 to ${MAXIMUM_DWELL_MINUTES}`,
          );
        departureMinute[offset + call] = leaves;
        dwellMinutes[offset + call] = leaves - arrives;
        const earlier = offset + call - service.stops.length;
        if (d > 0 && call < last && leaves < departureMinute[earlier]!)
          throw new Error(
            `service ${service.id}: departure ${departure.id} overtakes the one before it at call ${call + 1}`,
          );
        leastDwellMinutes[first + call] = Math.min(leastDwellMinutes[first + call]!, leaves - arrives);
        if (call > 0)
          leastRunMinutes[first + call - 1] = Math.min(leastRunMinutes[first + call - 1]!, arrives - before);
        before = leaves;
      }
    });
  }
  return { departureMinute, dwellMinutes, leastRunMinutes, leastDwellMinutes };
}

/** The positions where a box can be boarded and set down, by stop, from a flag for each position. */
export function groupByStop(
  stopCount: number,
  positionStop: ArrayLike<number>,
  canBoard: Uint8Array,
  canAlight: Uint8Array,
): Pick<Timetable, "boardingOffset" | "boardings" | "alightingOffset" | "alightings" | "alightingIndex"> {
  const boards = listFlagged(stopCount, positionStop, canBoard);
  const alights = listFlagged(stopCount, positionStop, canAlight);
  const alightingIndex = new Int32Array(canAlight.length).fill(-1);
  alights.positions.forEach((position, at) => {
    alightingIndex[position] = at;
  });
  return {
    boardingOffset: boards.offset,
    boardings: boards.positions,
    alightingOffset: alights.offset,
    alightings: alights.positions,
    alightingIndex,
  };
}

function listFlagged(
  stopCount: number,
  positionStop: ArrayLike<number>,
  flags: Uint8Array,
): { offset: Int32Array; positions: Int32Array } {
  const offset = new Int32Array(stopCount + 1);
  for (let position = 0; position < flags.length; position++)
    if (flags[position]) offset[positionStop[position]! + 1]!++;
  for (let stop = 0; stop < stopCount; stop++) offset[stop + 1]! += offset[stop]!;
  const positions = new Int32Array(offset[stopCount]!);
  const next = offset.slice(0, stopCount);
  for (let position = 0; position < flags.length; position++)
    if (flags[position]) positions[next[positionStop[position]!]!++] = position;
  return { offset, positions };
}

/** Minutes by stop and pair of tracks where they do not depend on the day, for which one look-up is enough. */
export function tabulateTransfers(stops: TimetableInput["stops"]): Int32Array {
  const table = new Int32Array(stops.length * TRACK_COUNT * TRACK_COUNT);
  stops.forEach(({ transferMinutes }, stop) => {
    for (let from = 0; from < TRACK_COUNT; from++)
      for (let to = 0; to < TRACK_COUNT; to++) {
        const rows = transferMinutes.filter((row) => (row.fromTrack ?? from) === from && (row.toTrack ?? to) === to);
        const isDated = rows.some((row) => row.fromMinute !== null || row.toMinute !== null);
        const minutes = readyAfterTransfer(rows, from, to, 0);
        table[stop * TRACK_COUNT * TRACK_COUNT + from * TRACK_COUNT + to] =
          rows.length === 0 ? NO_TRANSFER : isDated ? DATED_TRANSFER : minutes;
      }
  });
  return table;
}
