import { factsOf } from "./network-facts.ts";
import { locationOf } from "../model/terminal.ts";
import { toLineGeometry } from "../lanes/sea-geometry.ts";
import type { SeaLanes } from "../lanes/sea-lanes.ts";
import type { Position } from "../lanes/sphere.ts";
import type { LineGeometry, LinePoint } from "../model/geometry.ts";
import type { IndicativeLeg, IndicativeRoute } from "../model/indicative.ts";
import type { Sourced } from "../model/itinerary.ts";
import type { TransportMode } from "../model/track.ts";
import type { NetworkRecords } from "../network/records.ts";
import { gaugeOf, type IndicativeLink, terminalOf } from "./indicative-links.ts";
import { HIGH_SEAS } from "./is-way-allowed.ts";

/** Where the lanes come from; what is less sure than the rest is told in seeds/SOURCES.md. */
export const LANES: Sourced = { source: "lanes-generated", basis: "DERIVED" };
const MODES: readonly TransportMode[] = ["RAIL", "SEA", "ROAD"];

/** A way of links as legs, with what it passes and its line. */
export function describeLinks(
  links: readonly IndicativeLink[],
  records: NetworkRecords,
  lanes: SeaLanes,
  closed: readonly string[],
): IndicativeRoute {
  const legs = groupLegs(links).map((group) => describeLeg(group, records, lanes, closed));
  const kmByMode = MODES.map((mode) => ({
    mode,
    km: toTenths(legs.filter((leg) => leg.mode === mode).reduce((sum, leg) => sum + leg.distanceKm, 0)),
  })).filter(({ km }) => km > 0);
  return {
    distanceKm: toTenths(links.reduce((sum, link) => sum + link.km, 0)),
    minutes: links.reduce((sum, link) => sum + link.minutes, 0),
    kmByMode,
    legs,
    countries: withoutRepeats(legs.flatMap((leg) => leg.countries)),
    borders: links.flatMap(({ border }) => border ?? []),
    gaugeBreaks: links.flatMap(({ gaugeBreak }) => gaugeBreak ?? []),
    passages: [...new Set(legs.flatMap((leg) => leg.passages))],
    geometry: joinLines(legs.map((leg) => leg.geometry)),
  };
}

/** Links that one vehicle could ride: changes of gauge part them, and every way by sea or drayage is one of its own. */
function groupLegs(links: readonly IndicativeLink[]): IndicativeLink[][] {
  const groups: IndicativeLink[][] = [];
  let before: IndicativeLink | null = null;
  for (const link of links) {
    if (link.mode !== null || link.isDrayage) {
      const goesOn = before !== null && before.mode === link.mode && link.mode === "RAIL" && before.to === link.from;
      if (goesOn) groups.at(-1)!.push(link);
      else groups.push([link]);
    }
    before = link;
  }
  return groups;
}

function describeLeg(
  group: readonly IndicativeLink[],
  records: NetworkRecords,
  lanes: SeaLanes,
  closed: readonly string[],
): IndicativeLeg {
  const [first, last] = [group[0]!, group.at(-1)!];
  const route = first.mode === "SEA" ? lanes.findRoute(locationOf(first.from), locationOf(last.to), closed) : null;
  const positions = [first.from, ...group.map((link) => link.to)].map((node) => placeOf(records, locationOf(node)));
  return {
    mode: first.mode ?? "ROAD",
    isDrayage: first.isDrayage,
    gaugeMm: gaugeOf(first.from),
    from: terminalOf(first.from),
    to: terminalOf(last.to),
    distanceKm: toTenths(group.reduce((sum, link) => sum + link.km, 0)),
    minutes: group.reduce((sum, link) => sum + link.minutes, 0),
    countries: withoutRepeats(group.flatMap((link) => link.countries.filter((country) => country !== HIGH_SEAS))),
    passages: route?.passages ?? [],
    geometry: toLineGeometry(route?.positions ?? positions, route === null),
    provenance: listSources(group),
  };
}

function listSources(group: readonly IndicativeLink[]): Sourced[] {
  const all = group.map(({ provenance }) => provenance ?? LANES).map(({ source, basis }) => ({ source, basis }));
  return [...new Map(all.map((one) => [`${one.source} ${one.basis}`, one])).values()];
}

function placeOf(records: NetworkRecords, code: string): Position {
  const row = factsOf(records).locationByCode.get(code)!;
  return { latitude: Number(row.latitude), longitude: Number(row.longitude) };
}

/** One line out of those that begin where the one before ends. */
function joinLines(geometries: readonly LineGeometry[]): LineGeometry {
  const lines: LinePoint[][] = [];
  for (const geometry of geometries)
    for (const [index, line] of linesOf(geometry).entries()) {
      // Parts of one geometry lie on both sides of the antimeridian; two geometries follow each other.
      const isNext = index === 0 && lines.length > 0;
      if (isNext) lines.at(-1)!.push(...line);
      else lines.push([...line]);
    }
  return lines.length === 1
    ? { type: "LineString", coordinates: lines[0]! }
    : { type: "MultiLineString", coordinates: lines };
}

function linesOf(geometry: LineGeometry): readonly (readonly LinePoint[])[] {
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}

function withoutRepeats(values: readonly string[]): string[] {
  return values.filter((value, index) => value !== values[index - 1]);
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
