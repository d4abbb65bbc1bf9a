import createGraph from "ngraph.graph";
import { aStar } from "ngraph.path";
import { expect, it } from "vitest";
import type { CostArrays } from "../../src/network/cost-arrays.ts";
import { NO_PAIR, type Timetable } from "../../src/network/timetable.ts";
import { NEVER } from "../../src/search/bounds.ts";
import { buildBounds, completeBounds } from "../../src/search/build-bounds.ts";
import { listDestinations } from "../../src/search/ends.ts";
import { search } from "../../src/search/search.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { storageCents, transferCents } from "../oracle/enumerate-front.ts";
import { packInstance } from "./pack-instance.ts";

const INSTANCES = Math.round(200 * Number(process.env.TEST_SCALE ?? "0.1"));
/** More legs than any least path of these instances has. */
const MANY_LEGS = 30;

/** Positions aboard and set down as a plain graph: rides, and the pairs of the timetable between them. */
function buildPositionGraph(
  timetable: Timetable,
  costs: CostArrays,
  ends: ReturnType<typeof listDestinations>,
  instance: ReturnType<typeof buildRandomInstance>,
) {
  const graph = createGraph<null, { minutes: number; cents: number }>();
  graph.addNode("end", null);
  const link = (from: string, to: string, minutes: number, cents: number): void => {
    const known = graph.getLink(from, to);
    if (known) {
      known.data.minutes = Math.min(known.data.minutes, minutes);
      known.data.cents = Math.min(known.data.cents, cents);
    } else graph.addLink(from, to, { minutes, cents });
  };
  for (let p = 0; p < timetable.positionCount; p++) {
    for (const name of [`aboard${p}`, `set${p}`]) graph.addNode(name, null);
  }
  for (let p = 0; p + 1 < timetable.positionCount; p++) {
    if (timetable.positionService[p] !== timetable.positionService[p + 1]) continue;
    const cents = costs.carriageCents[p + 1]! - costs.carriageCents[p]!;
    const run = timetable.leastRunMinutes[p]!;
    link(`aboard${p}`, `aboard${p + 1}`, run + timetable.leastDwellMinutes[p + 1]!, cents);
    if (timetable.canAlight[p + 1]) link(`aboard${p}`, `set${p + 1}`, run, cents);
  }
  for (const a of timetable.alightings) {
    const stop = timetable.positionStop[a]!;
    for (const end of ends) if (end.stop === stop) link(`set${a}`, "end", end.minutes, end.cents);
    const goOn = (to: number, base: number, drayage: number): void => {
      for (let at = timetable.boardingOffset[to]!; at < timetable.boardingOffset[to + 1]!; at++) {
        const b = timetable.boardings[at]!;
        const minutes = timetable.pairMinutes[timetable.pairOffset[a]! + base + at - timetable.boardingOffset[to]!]!;
        if (minutes === NO_PAIR) continue;
        const [from, onto] = [timetable.trackIn[a]!, timetable.trackOut[b]!];
        const rows = instance.stops[to]!.transferMinutes.filter(
          (row) => (row.fromTrack ?? from) === from && (row.toTrack ?? onto) === onto,
        );
        const isDated = rows.some((row) => row.fromMinute !== null || row.toMinute !== null);
        const handled =
          drayage >= 0
            ? instance.drayage[drayage]!.minutes
            : isDated
              ? minutes
              : Math.min(...rows.map((row) => row.minutes));
        const handling =
          drayage >= 0 ? instance.drayage[drayage]!.cents : transferCents(instance.stops[to]!, from, onto);
        const storage = storageCents(instance.stops[to]!.storage, minutes - handled);
        link(`set${a}`, `aboard${b}`, minutes, handling + storage + costs.boardCents[b]!);
      }
    };
    goOn(stop, 0, -1);
    for (const index of timetable.linksFrom[stop]!)
      goOn(timetable.drayage[index]!.to, timetable.linkPairBase[index]!, index);
  }
  return graph;
}

it(`bounds of many legs are the shortest paths of ngraph.path on the graph of positions, seeds 70001 to ${70_000 + INSTANCES}`, () => {
  let reached = 0;
  for (let seed = 70_001; seed <= 70_000 + INSTANCES; seed++) {
    const instance = buildRandomInstance(seed);
    const { timetable, costs, query } = packInstance(instance);
    const ends = listDestinations(timetable, costs, query);
    const bounds = buildBounds(timetable, costs, ends, MANY_LEGS);
    completeBounds(timetable, costs, bounds, [...timetable.stops.keys()], MANY_LEGS);
    const graph = buildPositionGraph(timetable, costs, ends, instance);
    const boarded = new Set(Array.from(timetable.boardings, (b) => timetable.positionService[b]!));
    for (const weight of ["minutes", "cents"] as const) {
      const finder = aStar(graph, { oriented: true, distance: (_a, _b, link) => link.data[weight] });
      for (let p = 0; p < timetable.positionCount; p++) {
        // No search is ever aboard a service that cannot be boarded anywhere, and nothing reads its bounds.
        if (!boarded.has(timetable.positionService[p]!)) continue;
        const path = finder.find(`aboard${p}`, "end");
        const found = bounds.aboard[MANY_LEGS]![2 * p + (weight === "minutes" ? 0 : 1)]!;
        if (path.length === 0) {
          expect(bounds.aboard[MANY_LEGS]![2 * p]).toBe(NEVER);
          continue;
        }
        // The path is given from its end.
        const least = path
          .slice(1)
          .reduce((sum, node, index) => sum + graph.getLink(node.id, path[index]!.id)!.data[weight], 0);
        expect(found, `seed ${seed}, ${weight} of position ${p}`).toBe(least);
        reached++;
      }
    }
  }
  expect(reached).toBeGreaterThan(INSTANCES * 10);
});

it(`bounds completed for one origin after the other give what bounds of their own give, seeds 71001 to ${71_000 + INSTANCES}`, () => {
  let points = 0;
  for (let seed = 71_001; seed <= 71_000 + INSTANCES; seed++) {
    const { timetable, costs, query } = packInstance(buildRandomInstance(seed));
    const ends = listDestinations(timetable, costs, query);
    // What is read before it is made good says that there is no way.
    const used = buildBounds(timetable, costs, ends, 6);
    for (const array of [...used.aboard, ...used.alighted]) array.fill(NEVER);
    const shared = buildBounds(timetable, costs, ends, 6, used);
    for (const [index, maximumTransfers] of [2, 5, 3, 4, 5].entries())
      for (let stop = index % 2; stop < timetable.stops.length; stop += 2) {
        const asked = { ...query, origins: [stop], maximumTransfers };
        const { front } = search(timetable, costs, asked, shared);
        expect(front, `seed ${seed}, from ${stop}`).toEqual(search(timetable, costs, asked).front);
        points += front.length;
      }
  }
  expect(points).toBeGreaterThan(INSTANCES * 10);
});
