import { describe, expect, it } from "vitest";
import type { SearchQuery, Via } from "../../src/search/query.ts";
import { type CompiledInstance, getAt } from "../oracle/compiled-instance.ts";
import { enumerateFront, type JudgedPath } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { toLatest } from "../oracle/turn-instance.ts";
import { type Lifts, searchInstance } from "./pack-instance.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const INSTANCES = Math.round(1000 * SCALE);

interface Family {
  readonly name: string;
  readonly firstSeed: number;
  readonly least: number;
  readonly setUp: (seed: number) => {
    instance: CompiledInstance;
    query: Partial<SearchQuery>;
    options: Parameters<typeof enumerateFront>[1];
  };
}
type Options = NonNullable<Parameters<typeof enumerateFront>[1]>;

/** Numbers that look like nothing else of the instance, the same for the same seed. */
function mix(seed: number, salt: number): number {
  return (Math.imul(seed + salt, 2_654_435_761) >>> 8) & 0xffff;
}

/** Emissions by call: dear services emit least, so that there is something to trade. */
function listGrams(instance: CompiledInstance, seed: number): number[][] {
  return instance.services.map((service, index) => {
    let sum = 0;
    return service.stops.map((_, call) => {
      if (call > 0) sum += mix(seed, 31 * index + call) % 12;
      return sum;
    });
  });
}
function listBorders(instance: CompiledInstance, seed: number): number[][] {
  return instance.services.map((service, index) => {
    let sum = 0;
    return service.stops.map((_, call) => {
      if (call > 0 && mix(seed, 17 * index + call) % 3 === 0) sum++;
      return sum;
    });
  });
}
/** Grams read off the finished path: links, handling at its ends and between vehicles, and the rides. */
const gramsOf = (path: JudgedPath, { grams, links, lifts }: Grams, instance: CompiledInstance) => {
  const [first, last] = [getAt(path.rides, 0), getAt(path.rides, path.rides.length - 1)];
  return path.rides.reduce(
    (sum, ride, index) => {
      const before = path.rides[index - 1];
      const here = getAt(ride.service.stops, ride.from);
      const left = before === undefined ? here : getAt(before.service.stops, before.to);
      const link = instance.drayage.findIndex((each) => each.from === left && each.to === here);
      const { toTrack, grams: lift } = getAt(lifts, here).transfer;
      const ofLift = before !== undefined && toTrack === getAt(ride.service.tracks, ride.from) ? lift : 0;
      const ofLink = left === here ? ofLift : getAt(links, link);
      const ofService = getAt(grams, ride.serviceIndex);
      return sum + ofLink + getAt(ofService, ride.to) - getAt(ofService, ride.from);
    },
    (links[path.startLink] ?? 0) +
      (links[path.endLink] ?? 0) +
      getAt(lifts, getAt(first.service.stops, first.from)).origin +
      getAt(lifts, getAt(last.service.stops, last.to)).destination,
  );
};
interface Grams {
  readonly grams: readonly number[][];
  readonly links: readonly number[];
  readonly lifts: readonly Lifts[];
}

/** Places seen in order, read off the finished path: calls in the order of the vehicles, stays between them. */
function hasSeen(path: JudgedPath, via: readonly Via[]): boolean {
  let next = 0;
  const call = (stop: number): void => {
    while (via[next]?.kind === "PASS_THROUGH" && via[next]?.stops.includes(stop)) next++;
  };
  path.rides.forEach((ride, index) => {
    const before = path.rides[index - 1];
    const departure = getAt(getAt(ride.service.departures, ride.departureIndex).departures, ride.from);
    if (before !== undefined) {
      const arrival = getAt(getAt(before.service.departures, before.departureIndex).arrivals, before.to);
      const place = via[next];
      const stops = [getAt(before.service.stops, before.to), getAt(ride.service.stops, ride.from)];
      const isThere = place?.kind === "VISIT" && stops.some((stop) => place.stops.includes(stop));
      if (isThere && departure - arrival >= place.minimumStayMinutes) next++;
    }
    for (let at = ride.from; at <= ride.to; at++) call(getAt(ride.service.stops, at));
  });
  return next === via.length;
}

function withGrams(seed: number, instance: CompiledInstance) {
  const grams = listGrams(instance, seed);
  const links = instance.drayage.map((_, link) => mix(seed, link) % 4);
  const lifts = instance.stops.map((_, stop) => ({
    origin: mix(seed, 101 + stop) % 5,
    destination: mix(seed, 201 + stop) % 5,
    transfer: { toTrack: mix(seed, 301 + stop) % 4, grams: mix(seed, 401 + stop) % 6 },
  }));
  return { grams, links, lifts };
}

const FAMILIES: readonly Family[] = [
  {
    name: "profile",
    firstSeed: 20_001,
    least: 4,
    setUp: (seed) => {
      const instance = buildRandomInstance(seed);
      const maximumDurationMinutes = 240 * (20 + (mix(seed, 1) % 60));
      return {
        instance,
        query: { direction: "PROFILE", maximumDurationMinutes },
        options: {
          isProfile: true,
          judge: (path) => (path.arrivalMinute - path.handoverMinute <= maximumDurationMinutes ? { grams: 0 } : null),
        },
      };
    },
  },
  {
    name: "four criteria",
    firstSeed: 30_001,
    least: 4,
    setUp: (seed) => {
      const earliest = buildRandomInstance(seed);
      const instance = seed % 4 === 0 ? toLatest(earliest) : earliest;
      const emitted = withGrams(seed, instance);
      return {
        instance,
        query: { withEmissions: true },
        options: { withEmissions: true, judge: (path) => ({ grams: gramsOf(path, emitted, instance) }) },
        ...emitted,
      };
    },
  },
  {
    name: "via",
    firstSeed: 40_001,
    least: 2,
    setUp: (seed) => {
      const earliest = buildRandomInstance(seed);
      const instance = seed % 4 === 0 ? toLatest(earliest) : earliest;
      const inner = instance.stops.length - 2;
      const place = (salt: number): Via => ({
        kind: mix(seed, salt) % 2 === 0 ? "VISIT" : "PASS_THROUGH",
        stops: [
          1 + (mix(seed, salt + 5) % inner),
          ...(mix(seed, salt + 6) % 3 === 0 ? [1 + (mix(seed, salt + 7) % inner)] : []),
        ],
        minimumStayMinutes: 240 * (mix(seed, salt + 8) % 6),
      });
      const via = mix(seed, 2) % 3 === 0 ? [place(10), place(20)] : [place(10)];
      return { instance, query: { via }, options: { judge: (path) => (hasSeen(path, via) ? { grams: 0 } : null) } };
    },
  },
  {
    name: "limits kept in the label and maximum cost",
    firstSeed: 50_001,
    least: 3,
    setUp: (seed) => {
      const earliest = buildRandomInstance(seed);
      const instance = seed % 4 === 0 ? toLatest(earliest) : earliest;
      const emitted = withGrams(seed, instance);
      const borders = listBorders(instance, seed);
      const maximumGrams = 8 + (mix(seed, 3) % 25);
      const maximumBorderCrossings = mix(seed, 4) % 4;
      const maximumCostCents = 60 + (mix(seed, 5) % 120);
      const bordersOf = ({ rides }: JudgedPath): number =>
        rides.reduce(
          (sum, ride) =>
            sum +
            getAt(getAt(borders, ride.serviceIndex), ride.to) -
            getAt(getAt(borders, ride.serviceIndex), ride.from),
          0,
        );
      const judge: Options["judge"] = (path) =>
        path.costCents <= maximumCostCents &&
        bordersOf(path) <= maximumBorderCrossings &&
        gramsOf(path, emitted, instance) <= maximumGrams
          ? { grams: 0 }
          : null;
      return {
        instance,
        query: { maximumGrams, maximumBorderCrossings, maximumCostCents },
        options: { judge, borderCrossings: borders },
        ...emitted,
        borders,
      };
    },
  },
];

describe.each(FAMILIES)("$name", { timeout: 600_000 }, ({ name, firstSeed, least, setUp }) => {
  it(`equals exhaustive enumeration, path and all, on ${INSTANCES} instances that give something to trade`, () => {
    let points = 0;
    let answered = 0;
    let seed = firstSeed;
    for (; answered < INSTANCES; seed++) {
      const { instance, query, options, ...extras } = setUp(seed);
      const wanted = enumerateFront(instance, options);
      const found = searchInstance(instance, query, extras).map(({ grams, ...point }) => point);
      expect(found, `seed ${seed}`).toEqual(wanted);
      if (wanted.length < least) continue;
      points += wanted.length;
      answered++;
    }
    console.log(`${name}: seeds ${firstSeed} to ${seed - 1}, ${(points / answered).toFixed(2)} points a front`);
    expect(points / answered).toBeGreaterThanOrEqual(4);
  });
});
