import { readyAfterTransfer, type Timetable, type TimetableInput } from "./timetable.ts";

/** Packs services into flat arrays and finds, for every alighting position, the boardings it can go on to. */
export function packTimetable(input: TimetableInput): Timetable {
  const { stops, drayage, services } = input;
  const firstPosition = new Int32Array(services.length + 1);
  services.forEach((service, index) => {
    firstPosition[index + 1] = firstPosition[index]! + service.stops.length;
  });
  const positionCount = firstPosition[services.length]!;
  const positionService = new Int32Array(positionCount);
  const positionStop = new Int32Array(positionCount);
  const trackIn = new Int8Array(positionCount).fill(-1);
  const trackOut = new Int8Array(positionCount).fill(-1);
  const eventOffset = new Int32Array(positionCount + 1);
  const leastRunMinutes = new Int32Array(positionCount);
  const leastDwellMinutes = new Int32Array(positionCount);
  services.forEach((service, index) => {
    service.stops.forEach((stop, call) => {
      const position = firstPosition[index]! + call;
      positionService[position] = index;
      positionStop[position] = stop;
      if (call > 0) trackIn[position] = service.tracks[call - 1]!;
      if (call < service.tracks.length) trackOut[position] = service.tracks[call]!;
      eventOffset[position + 1] = eventOffset[position]! + service.departures.length;
    });
  });
  const eventCount = eventOffset[positionCount]!;
  const arrivalMinute = new Int32Array(eventCount);
  const departureMinute = new Int32Array(eventCount);
  services.forEach((service, index) => {
    const ordered = [...service.departures.keys()];
    service.stops.forEach((_, call) => {
      const position = firstPosition[index]! + call;
      let run = Number.MAX_SAFE_INTEGER;
      let dwell = Number.MAX_SAFE_INTEGER;
      for (const d of ordered) {
        const departure = service.departures[d]!;
        const event = eventOffset[position]! + d;
        arrivalMinute[event] = departure.arrivals[call]!;
        departureMinute[event] = departure.departures[call]!;
        if (d > 0 && departureMinute[event]! < departureMinute[event - 1]!)
          throw new Error(
            `service ${service.id}: departure ${departure.id} overtakes the one before it at call ${call + 1}`,
          );
        dwell = Math.min(dwell, departure.departures[call]! - departure.arrivals[call]!);
        if (call + 1 < service.stops.length)
          run = Math.min(run, departure.arrivals[call + 1]! - departure.departures[call]!);
      }
      leastRunMinutes[position] = call + 1 < service.stops.length && ordered.length > 0 ? run : 0;
      leastDwellMinutes[position] = ordered.length > 0 ? dwell : 0;
      if (ordered.length > 0 && call + 1 < service.stops.length && run <= 0)
        throw new Error(`service ${service.id}: call ${call + 2} is not after call ${call + 1}`);
    });
  });

  const boardingsByStop: number[][] = stops.map(() => []);
  for (let position = 0; position < positionCount; position++) {
    const service = services[positionService[position]!]!;
    const call = position - firstPosition[positionService[position]!]!;
    if (service.canBoard[call] && trackOut[position]! >= 0 && service.departures.length > 0)
      boardingsByStop[positionStop[position]!]!.push(position);
  }

  const pairOffset = new Int32Array(positionCount + 1);
  const pairs: { boarding: number; link: number; minutes: number; wait: number }[] = [];
  const linksByStop: number[][] = stops.map(() => []);
  drayage.forEach((link, index) => {
    linksByStop[link.from]!.push(index);
  });

  const addPair = (alighting: number, boarding: number, link: number, readyOf: (arrival: number) => number): void => {
    const arrivals = arrivalMinute.subarray(eventOffset[alighting]!, eventOffset[alighting + 1]!);
    const departures = departureMinute.subarray(eventOffset[boarding]!, eventOffset[boarding + 1]!);
    let least = Number.POSITIVE_INFINITY;
    let leastWait = Number.POSITIVE_INFINITY;
    for (const arrival of arrivals) {
      const ready = readyOf(arrival);
      const departure = departures[firstAtLeast(departures, ready)];
      if (departure === undefined) continue;
      least = Math.min(least, departure - arrival);
      leastWait = Math.min(leastWait, departure - ready);
    }
    if (least < Number.POSITIVE_INFINITY) pairs.push({ boarding, link, minutes: least, wait: leastWait });
  };
  for (let alighting = 0; alighting < positionCount; alighting++) {
    const service = services[positionService[alighting]!]!;
    const call = alighting - firstPosition[positionService[alighting]!]!;
    if (service.canAlight[call] && trackIn[alighting]! >= 0) {
      const stop = positionStop[alighting]!;
      const rows = stops[stop]!.transferMinutes;
      for (const boarding of boardingsByStop[stop]!)
        addPair(alighting, boarding, -1, (arrival) =>
          readyAfterTransfer(rows, trackIn[alighting]!, trackOut[boarding]!, arrival),
        );
      for (const index of linksByStop[stop]!) {
        const link = drayage[index]!;
        for (const boarding of boardingsByStop[link.to]!)
          addPair(alighting, boarding, index, (arrival) => arrival + link.minutes);
      }
    }
    pairOffset[alighting + 1] = pairs.length;
  }
  return {
    ...input,
    positionCount,
    eventCount,
    firstPosition,
    positionService,
    positionStop,
    trackIn,
    trackOut,
    eventOffset,
    arrivalMinute,
    departureMinute,
    leastRunMinutes,
    leastDwellMinutes,
    boardingsByStop,
    pairOffset,
    pairBoarding: Int32Array.from(pairs, (pair) => pair.boarding),
    pairLink: Int32Array.from(pairs, (pair) => pair.link),
    pairLeastMinutes: Int32Array.from(pairs, (pair) => pair.minutes),
    pairLeastWaitMinutes: Int32Array.from(pairs, (pair) => pair.wait),
  };
}

/** Index of the first value >= `least` in an ascending list, its length when there is none. */
export function firstAtLeast(ascending: Int32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
