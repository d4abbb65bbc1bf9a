import { countryOf, factsOf } from "./network-facts.ts";
import { locationOf } from "../model/terminal.ts";
import createGraph, { type Graph } from "ngraph.graph";
import { aStar } from "ngraph.path";
import type { SeaLanes } from "../lanes/sea-lanes.ts";
import { allows, NO_CONSTRAINTS } from "../model/constraints.ts";
import {
  INDICATIVE_FIELDS,
  type IndicativeAnswer,
  type IndicativeConstraints,
  type IndicativeCriterion,
  type IndicativeRequest,
  type IndicativeRoute,
} from "../model/indicative.ts";
import { BadInput, type RoutingError } from "../model/refusal.ts";
import { formatDay } from "../network/calendar.ts";
import { DAYS_BEFORE, type Network } from "../network/compile-network.ts";
import type { NetworkRecords } from "../network/records.ts";
import { checkConstraints } from "./check-constraints.ts";
import { findPlace, placeNotFound } from "./find-place.ts";
import { describeLinks } from "./describe-links.ts";
import { type IndicativeLink, listLandLinks, terminalOf } from "./indicative-links.ts";
import { isWayAllowed } from "./is-way-allowed.ts";
import { listSeaLinks } from "./sea-legs.ts";
import { suggestAmong } from "./suggest-codes.ts";

const ORIGIN = "origin";
const DESTINATION = "destination";
const NONE: IndicativeConstraints = NO_CONSTRAINTS;

/** Terminals where a route may begin and end. */
export interface IndicativeEnds {
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
}

/** The shortest way between two places of a network over tracks, roads and lanes; no timetable is looked at. */
export async function findIndicative(
  network: Network,
  lanes: SeaLanes,
  request: IndicativeRequest,
): Promise<IndicativeAnswer> {
  checkFilters(network.records, lanes, request.constraints);
  const origin = findPlace(network, request.origin);
  const destination = findPlace(network, request.destination);
  const named = { networkVersion: network.version, origin, destination };
  const refuse = (error: RoutingError): IndicativeAnswer => ({ ...named, route: null, routingErrors: [error] });
  if (!origin) return refuse(placeNotFound(network, "origin", request.origin));
  if (!destination) return refuse(placeNotFound(network, "destination", request.destination));
  if (origin.code === destination.code)
    return refuse({
      code: "SAME_LOCATION",
      description: `origin and destination are both ${origin.code}`,
      inputField: "destination",
    });
  const toTerminals = (stops: readonly number[]) => stops.map((stop) => network.timetable.stops[stop]!.id);
  const ends = { origins: toTerminals(origin.stops), destinations: toTerminals(destination.stops) };
  const day = formatDay(network.firstDay + DAYS_BEFORE);
  const find = (constraints: IndicativeConstraints) =>
    findIndicativeRoute(network.records, lanes, day, ends, request.by, constraints);
  const route = await find(request.constraints);
  return route ? { ...named, route, routingErrors: [] } : refuse(await explain(request.constraints, find));
}

/** Throws BadInput for the first code that means nothing; the lanes know passages that no service takes. */
export function checkFilters(records: NetworkRecords, lanes: SeaLanes, constraints: IndicativeConstraints): void {
  const { passages } = constraints;
  const known = lanes.passages.map(({ id }) => id);
  passages?.codes.forEach((code, index) => {
    if (!known.includes(code))
      throw new BadInput(
        `constraints.passages.${passages.kind}[${index}]`,
        code,
        `a passage of the sea lanes, perhaps ${suggestAmong(code, known)}`,
      );
  });
  checkConstraints(records, { ...NO_CONSTRAINTS, ...constraints, passages: null });
}

/** The way between terminals by the facts of a day (YYYY-MM-DD); null where there is none. */
export async function findIndicativeRoute(
  records: NetworkRecords,
  lanes: SeaLanes,
  day: string,
  ends: IndicativeEnds,
  by: IndicativeCriterion,
  constraints: IndicativeConstraints,
): Promise<IndicativeRoute | null> {
  const closed = lanes.passages.map(({ id }) => id).filter((id) => !allows(constraints.passages, id));
  const requested = [...ends.origins, ...ends.destinations].filter((terminal) => terminal.endsWith(":SEA"));
  const isSeaOpen = allows(constraints.modes, "SEA");
  const isAllowed = allowLinks(records, constraints, ends);
  const links = [
    ...listLandLinks(records, day),
    ...(isSeaOpen ? await listSeaLinks(records, lanes, requested, closed) : []),
  ].filter(isAllowed);
  const found = findShortest(links, ends, (link) => (by === "DISTANCE" ? link.km : link.minutes));
  return found && describeLinks(found, records, lanes, closed);
}

/** Whether the constraints allow a link of a way between the ends. */
function allowLinks(
  records: NetworkRecords,
  constraints: IndicativeConstraints,
  { origins, destinations }: IndicativeEnds,
): (link: IndicativeLink) => boolean {
  const facts = factsOf(records);
  const [from, to] = [locationOf(origins[0]!), locationOf(destinations[0]!)];
  const [leftCountry, enteredCountry] = [countryOf(facts, from), countryOf(facts, to)];
  const isOpen = (code: string): boolean => code === from || code === to || allows(constraints.locations, code);
  return (link) =>
    (link.mode === null || allows(constraints.modes, link.mode)) &&
    (link.crossing === null || allows(constraints.borderCrossings, link.crossing)) &&
    [link.from, link.to].every((node) => isOpen(locationOf(node))) &&
    isWayAllowed(constraints.countries, link.countries, leftCountry, enteredCountry);
}

/** The links of the lightest way, by A* of ngraph.path without a heuristic; null where there is none. */
function findShortest(
  links: readonly IndicativeLink[],
  ends: IndicativeEnds,
  weigh: (link: IndicativeLink) => number,
): IndicativeLink[] | null {
  const linkByEnds = new Map<string, IndicativeLink>();
  const graph: Graph<unknown, number> = createGraph();
  const nodes = new Set(links.flatMap(({ from, to }) => [from, to]));
  for (const link of links) {
    const key = `${link.from}>${link.to}`;
    const known = linkByEnds.get(key);
    if (!known || weigh(link) < weigh(known)) linkByEnds.set(key, link);
  }
  for (const link of linkByEnds.values()) graph.addLink(link.from, link.to, weigh(link));
  for (const node of nodes) {
    if (ends.origins.includes(terminalOf(node))) graph.addLink(ORIGIN, node, 0);
    if (ends.destinations.includes(terminalOf(node))) graph.addLink(node, DESTINATION, 0);
  }
  if (!graph.getNode(ORIGIN) || !graph.getNode(DESTINATION)) return null;
  const finder = aStar(graph, { oriented: true, distance: (_from, _to, link) => link.data });
  const found = finder.find(ORIGIN, DESTINATION).map(({ id }) => String(id));
  const way = found.reverse().slice(1, -1);
  if (way.length < 2) return null;
  return way.slice(1).map((node, index) => linkByEnds.get(`${way[index]!}>${node}`)!);
}

/** Why there is no way: the one constraint, or all of them, without which there is one. */
async function explain(
  constraints: IndicativeConstraints,
  find: (constraints: IndicativeConstraints) => Promise<IndicativeRoute | null>,
): Promise<RoutingError> {
  const set = INDICATIVE_FIELDS.filter((field) => constraints[field] !== null);
  for (const field of set)
    if (await find({ ...constraints, [field]: null }))
      return {
        code: "EXCLUDED_BY_CONSTRAINT",
        description: `no way keeps to constraints.${field}; without it there is one`,
        inputField: `constraints.${field}`,
      };
  if (set.length > 1 && (await find(NONE)))
    return {
      code: "EXCLUDED_BY_CONSTRAINT",
      description: `no way keeps to all of ${set.map((field) => `constraints.${field}`).join(", ")}; without them there is one`,
      inputField: "constraints",
    };
  return {
    code: "NO_CONNECTION",
    description: "neither tracks nor lanes lead there",
    inputField: null,
  };
}
