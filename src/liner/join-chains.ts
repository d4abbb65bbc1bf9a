import type { Parameters } from "./parameters.ts";
import type { PlannedCall, PlannedService, SeaDistances } from "./planned-service.ts";
import { CLOSED_TO_FEEDERS, type Spoke } from "./spoke.ts";

/** At most so many ports in a chain, and its round at most so many times the way to the farthest of them and back. */
const MOST_PORTS = 4;
const LONGEST_ROUND = 1.3;
/** A port nearer than this share of the way to the farthest is no call on that way. */
const NEAREST_SHARE = 1 / 3;
const SMALLEST_TIER_ALONE = 1;
const FFE_OF_RIVER_SHIPS = 250;
const SLOW_KNOTS = 12;
const KNOTS = 13.5;
const SHORT_NM = 400;
const RIVER_STAY_HOURS = 12;

/** Joins ports of tiers 2 and 3 that one hub serves into loops, the farthest first with what lies by the way. */
export function joinChains(
  spokes: readonly Spoke[],
  parameters: Parameters,
  distances: SeaDistances,
): PlannedService[] {
  const numberByHub = new Map<string, number>();
  const toService = (chain: readonly Spoke[]): PlannedService => {
    const hub = chain[0]!.hub.port;
    const number = (numberByHub.get(hub) ?? 0) + 1;
    numberByHub.set(hub, number);
    return toFeeder(`FD-${hub}-${String(number).padStart(2, "0")}`, chain, parameters);
  };
  const alone = spokes.filter(({ port }) => port.tier <= SMALLEST_TIER_ALONE).map((spoke) => toService([spoke]));
  const left = spokes.filter(({ port }) => port.tier > SMALLEST_TIER_ALONE).sort(farthestFirst);
  const chained: PlannedService[] = [];
  while (left.length > 0) {
    const chain = growChain(left, distances);
    for (const spoke of chain) left.splice(left.indexOf(spoke), 1);
    chained.push(toService(chain));
  }
  return [...alone, ...chained];
}

function farthestFirst(a: Spoke, b: Spoke): number {
  if (a.hub.port !== b.hub.port) return a.hub.port < b.hub.port ? -1 : 1;
  return b.nm - a.nm || (a.port.port < b.port.port ? -1 : 1);
}

/** The farthest port of the first hub, and the ports of that hub and that rhythm which lengthen the round least. */
function growChain(left: readonly Spoke[], distances: SeaDistances): Spoke[] {
  const [first] = left;
  const limit = LONGEST_ROUND * 2 * first!.nm;
  const others = left.filter(
    (spoke) =>
      spoke.hub === first!.hub && spoke.port.tier === first!.port.tier && spoke.nm >= NEAREST_SHARE * first!.nm,
  );
  const lengthOf = (chain: readonly Spoke[]): number => roundNm(chain, distances);
  let chain = [first!];
  while (chain.length < MOST_PORTS) {
    const grown = others
      .filter((spoke) => !chain.includes(spoke))
      .flatMap((spoke) => listInsertions(chain, spoke))
      .map((candidate) => ({ candidate, nm: lengthOf(candidate) }))
      .reduce<{ candidate: Spoke[]; nm: number } | null>(
        (best, next) => (best && best.nm <= next.nm ? best : next),
        null,
      );
    if (!grown || grown.nm > limit) break;
    chain = grown.candidate;
  }
  return chain;
}

function listInsertions(chain: readonly Spoke[], spoke: Spoke): Spoke[][] {
  return Array.from({ length: chain.length + 1 }, (_, at) => [...chain.slice(0, at), spoke, ...chain.slice(at)]);
}

function roundNm(chain: readonly Spoke[], distances: SeaDistances): number {
  const hub = chain[0]!.hub.port;
  const calls = [hub, ...chain.map(({ port }) => port.port), hub];
  return calls
    .slice(1)
    .reduce(
      (sum, port, index) =>
        sum + (distances.measureNm(calls[index]!, port, CLOSED_TO_FEEDERS) ?? Number.POSITIVE_INFINITY),
      0,
    );
}

function toFeeder(id: string, chain: readonly Spoke[], parameters: Parameters): PlannedService {
  const farthest = chain.reduce((far, spoke, index) => (spoke.nm > chain[far]!.nm ? index : far), 0);
  const isRiver = chain.some(({ port }) => port.river);
  const wanted = Math.max(...chain.map(({ rule }) => rule.capacityFfe));
  const capacityFfe = isRiver ? Math.min(wanted, FFE_OF_RIVER_SHIPS) : wanted;
  const { stayHours } = parameters.classes.find((ship) => ship.capacityFfe === capacityFfe)!;
  const { hub, nm } = chain[farthest]!;
  const isSlow = nm < SHORT_NM || capacityFfe < FFE_OF_RIVER_SHIPS;
  const spokeCalls = chain.map(
    ({ port }, index): PlannedCall => ({
      port: port.port,
      stayHours: stayHours + (port.river ? RIVER_STAY_HOURS : 0),
      direction: index < farthest ? "OUT" : "BACK",
      avoids: CLOSED_TO_FEEDERS,
    }),
  );
  return {
    id,
    trade: hub.trade,
    name: `Feeder ${[hub.port, ...chain.map(({ port }) => port.port)].join(" - ")}`,
    kind: "feeder",
    capacityFfe,
    speedKnots: isSlow ? SLOW_KNOTS : KNOTS,
    departuresPerWeek: Math.max(...chain.map(({ rule }) => rule.departuresPerWeek)),
    weekday: null,
    hoursOneWay: null,
    calls: [{ port: hub.port, stayHours, direction: "OUT", avoids: CLOSED_TO_FEEDERS }, ...spokeCalls],
    validFrom: null,
    validTo: null,
    source: "feeder rule: nearest hubs of the basin, small ports chained",
    basis: "ESTIMATED",
  };
}
