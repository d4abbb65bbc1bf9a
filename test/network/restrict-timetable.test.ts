import { expect, it } from "vitest";
import { findPairMinutesInSteps } from "../../src/network/pair-minutes.ts";
import { type Prohibitions, restrictCosts, restrictTimetable } from "../../src/network/restrict-timetable.ts";
import type { DatedProhibitions } from "../../src/network/split-departures.ts";
import type { CostArrays } from "../../src/network/cost-arrays.ts";
import { runAtOnce } from "../../src/network/steps.ts";
import { listDepartures, type Timetable } from "../../src/network/timetable.ts";
import { search } from "../../src/search/search.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { packInstance } from "../search/pack-instance.ts";

const count = Math.round(1000 * Number(process.env.TEST_SCALE ?? "0.1"));
const seeds = Array.from({ length: count }, (_, index) => 5001 + index);

/** A small linear congruential generator, so that a seed says all. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function prohibitAtRandom(timetable: Timetable, seed: number) {
  const next = random(seed);
  const share = next() * 0.4;
  return {
    hops: Uint8Array.from({ length: timetable.positionCount }, () => (next() < share ? 1 : 0)),
    boardings: Uint8Array.from({ length: timetable.positionCount }, () => (next() < share / 2 ? 1 : 0)),
    alightings: Uint8Array.from({ length: timetable.positionCount }, () => (next() < share / 2 ? 1 : 0)),
    links: Uint8Array.from(timetable.drayage, () => (next() < share ? 1 : 0)),
    minimumTransferMinutes: 0,
    dated: null,
    leastOriginMinutes: null,
  };
}

/** Calls that only departures from some minute on may make, about half of the departures being earlier. */
function prohibitUntil(timetable: Timetable, seed: number): Prohibitions & { readonly dated: DatedProhibitions } {
  const next = random(seed + 1);
  const minutes = timetable.departureMinute.toSorted();
  const share = 0.1 + next() * 0.4;
  const draw = () =>
    Int32Array.from({ length: timetable.positionCount }, () =>
      next() < share ? minutes[Math.floor(next() * minutes.length)]! : 0,
    );
  return {
    ...prohibitAtRandom(timetable, seed),
    dated: { fromMinute: 0, hops: draw(), boardings: draw(), alightings: draw() },
    leastOriginMinutes: Int32Array.from(timetable.stops, () => Math.floor(next() * 40)),
  };
}

/** Departures that do not run: about a third of those of each service. */
function closeAtRandom(timetable: Timetable, seed: number): NonNullable<Prohibitions["runs"]> {
  const next = random(seed + 2);
  return new Map(
    timetable.services.map(({ departureIds }, service) => {
      const departures = [...departureIds.keys()].filter(() => next() < 0.67);
      return [service, [{ departures, closedCalls: new Set<number>() }]];
    }),
  );
}

/** Every ride as service, departure, calls, minutes and cents, by the base's names; those with a forbidden hop left out. */
function listRides(
  timetable: Timetable,
  costs: CostArrays,
  basePosition: (position: number) => number,
  forbidden?: Prohibitions,
) {
  const dated = forbidden?.dated;
  const rides: string[] = [];
  timetable.services.forEach((service, index) => {
    const first = timetable.firstPosition[index]!;
    for (let from = 0; from < service.stops.length; from++) {
      if (!service.canBoard[from] || forbidden?.boardings[first + from]) continue;
      for (let to = from + 1; to < service.stops.length; to++) {
        if (forbidden?.hops[first + to]) break;
        if (!service.canAlight[to] || forbidden?.alightings[first + to]) continue;
        const cents =
          costs.carriageCents[first + to]! - costs.carriageCents[first + from]! + costs.boardCents[first + from]!;
        for (const [number, departure] of listDepartures(timetable, index).entries()) {
          if (forbidden?.runs?.get(index)?.every(({ departures }) => !departures.includes(number))) continue;
          const isTooEarly =
            dated != null &&
            (departure.departures[from]! < dated.boardings[first + from]! ||
              departure.arrivals[to]! < dated.alightings[first + to]! ||
              departure.departures.slice(from, to).some((minute, hop) => minute < dated.hops[first + from + hop + 1]!));
          if (isTooEarly) continue;
          rides.push(
            `${basePosition(first + from)}-${basePosition(first + to)} ${departure.id} ${departure.departures[from]} ${departure.arrivals[to]} ${cents} ${service.transfers[to]! - service.transfers[from]!} ${service.stops[from]}-${service.stops[to]} ${service.tracks[from]}-${service.tracks[to - 1]}`,
          );
        }
      }
    }
  });
  return rides.sort();
}

it(`keeps exactly the rides that pass nothing forbidden, on ${count} random instances`, () => {
  for (const seed of seeds) {
    const { timetable, costs } = packInstance(buildRandomInstance(seed));
    const runs = seed % 3 === 0 ? { runs: closeAtRandom(timetable, seed) } : {};
    const prohibitions: Prohibitions = { ...prohibitAtRandom(timetable, seed), ...runs };
    const restricted = restrictTimetable(timetable, prohibitions);
    expect(
      listRides(
        restricted.timetable,
        restrictCosts(costs, restricted),
        (position) => restricted.basePosition[position]!,
      ),
      `seed ${seed}`,
    ).toEqual(listRides(timetable, costs, (position) => position, prohibitions));
    expect(restricted.timetable.drayage).toEqual(timetable.drayage.filter((_, link) => !prohibitions.links[link]));
    if (!prohibitions.runs)
      expect(restricted.timetable, `seed ${seed}`).toMatchObject(
        runAtOnce(findPairMinutesInSteps(restricted.timetable)),
      );
    const ids = restricted.timetable.services.map((service) => service.id);
    const baseIds = timetable.services.map((service) => service.id);
    if (new Set(baseIds).size === baseIds.length) expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
  }
});

it(`keeps exactly the rides that are late enough, and the minutes at the origin, on ${count} random instances`, () => {
  let parted = 0;
  for (const seed of seeds) {
    const { timetable, costs } = packInstance(buildRandomInstance(seed));
    const prohibitions = prohibitUntil(timetable, seed);
    const restricted = restrictTimetable(timetable, prohibitions);
    expect(
      listRides(
        restricted.timetable,
        restrictCosts(costs, restricted),
        (position) => restricted.basePosition[position]!,
      ),
      `seed ${seed}`,
    ).toEqual(listRides(timetable, costs, (position) => position, prohibitions));
    restricted.timetable.services.forEach((service, index) => {
      const base = timetable.positionService[restricted.basePosition[restricted.timetable.firstPosition[index]!]!]!;
      const ids = restricted.baseDepartures[index]!.map((number) => timetable.services[base]!.departureIds[number]);
      expect(ids).toEqual(service.departureIds);
    });
    restricted.timetable.stops.forEach((stop, index) => {
      expect(stop.originMinutes).toBe(
        Math.max(timetable.stops[index]!.originMinutes, prohibitions.leastOriginMinutes![index]!),
      );
    });
    if (restricted.timetable.services.length > timetable.services.length) parted++;
  }
  expect(parted, "instances with more services than before").toBeGreaterThan(count / 2);
});

it(`finds the front of the restricted instance, on ${count} random instances`, {
  timeout: 60_000 + 500 * count,
}, () => {
  let changed = 0;
  for (const seed of seeds) {
    const instance = buildRandomInstance(seed);
    const { timetable, costs, query } = packInstance(instance);
    // Every second instance has calls that are closed to early departures too, others longer transfers and departures that do not run.
    const prohibitions = {
      ...(seed % 2 === 0 ? prohibitUntil(timetable, seed) : prohibitAtRandom(timetable, seed)),
      minimumTransferMinutes: 120 * (seed % 5),
      ...(seed % 3 === 0 ? { runs: closeAtRandom(timetable, seed) } : {}),
    };
    const restricted = restrictTimetable(timetable, prohibitions);
    const found = search(restricted.timetable, restrictCosts(costs, restricted), query).front;
    const wanted = enumerateFront(unpack(instance, restricted.timetable, restrictCosts(costs, restricted)));
    const vectors = (front: readonly { arrivalMinute: number; costCents: number; transfers: number }[]) =>
      front.map(({ arrivalMinute, costCents, transfers }) => [arrivalMinute, costCents, transfers]);
    expect(vectors(found), `seed ${seed}`).toEqual(vectors(wanted));
    if (JSON.stringify(vectors(wanted)) !== JSON.stringify(vectors(enumerateFront(instance)))) changed++;
  }
  expect(changed, "instances where the prohibitions change the front").toBeGreaterThan(count / 4);
});

it("names the pieces of a service ID, ID#2, beside ids that are taken", () => {
  const instance = buildRandomInstance(5001);
  const stop = (id: string) => ({ ...instance.stops[0]!, id });
  const service = (id: string) => ({
    id,
    stops: [0, 1, 2, 3, 4, 5],
    tracks: [0, 0, 0, 0, 0],
    canBoard: [1, 1, 1, 1, 1, 0] as (0 | 1)[],
    canAlight: [0, 1, 1, 1, 1, 1] as (0 | 1)[],
    boardCents: [0, 0, 0, 0, 0, 0],
    cents: [0, 1, 2, 3, 4, 5],
    transfers: [0, 0, 0, 0, 0, 0],
    departures: [{ id: "d", arrivals: [0, 10, 20, 30, 40, 50], departures: [0, 11, 21, 31, 41, 51] }],
  });
  const { timetable } = packInstance({
    ...instance,
    origins: [0],
    destinations: [5],
    stops: ["A", "B", "C", "D", "E", "F"].map(stop),
    drayage: [],
    services: [service("S"), service("S#2")],
  });
  const hops = new Uint8Array(12);
  hops[2] = hops[8 + 1] = 1;
  const { timetable: cut } = restrictTimetable(timetable, {
    hops,
    boardings: new Uint8Array(12),
    alightings: new Uint8Array(12),
    links: new Uint8Array(),
    minimumTransferMinutes: 0,
    dated: null,
    leastOriginMinutes: null,
  });
  expect(cut.services.map((piece) => [piece.id, piece.stops.join("")])).toEqual([
    ["S", "01"],
    ["S#3", "2345"],
    ["S#2", "012"],
    ["S#4", "345"],
  ]);
});

/** The restricted instance in the shape of the export. */
function unpack(instance: CompiledInstance, timetable: Timetable, costs: CostArrays): CompiledInstance {
  return {
    ...instance,
    stops: instance.stops.map((stop, index) => ({
      ...stop,
      originMinutes: timetable.stops[index]!.originMinutes,
      transferMinutes: timetable.stops[index]!.transferMinutes,
    })),
    drayage: timetable.drayage.map((link, index) => ({ ...link, cents: costs.drayageCents[index]! })),
    services: timetable.services.map((service, index) => {
      const part = (values: Int32Array) => [
        ...values.subarray(timetable.firstPosition[index]!, timetable.firstPosition[index + 1]!),
      ];
      return {
        ...service,
        departures: listDepartures(timetable, index),
        canBoard: service.canBoard.map((can) => (can ? 1 : 0)),
        canAlight: service.canAlight.map((can) => (can ? 1 : 0)),
        boardCents: part(costs.boardCents),
        cents: part(costs.carriageCents),
      };
    }),
  };
}
