import { factsOf } from "./network-facts.ts";
import { locationOf } from "../model/terminal.ts";
import type { IndicativeBorder, GaugeBreak } from "../model/indicative.ts";
import type { Sourced } from "../model/itinerary.ts";
import type { TransportMode } from "../model/track.ts";
import { groupBy } from "../network/group-by.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { findNearestValid } from "../network/validity.ts";

type Crossing = RecordOf<"crossings">;

/** One step over the topology of record: a segment, a change of gauge, drayage, or a way by sea. Nodes are a terminal and a track. */
export interface IndicativeLink {
  readonly from: string;
  readonly to: string;
  /** Null for drayage and changes of gauge, which no filter of modes concerns. */
  readonly mode: TransportMode | null;
  readonly isDrayage: boolean;
  readonly km: number;
  readonly minutes: number;
  /** In order of travel. */
  readonly countries: readonly string[];
  /** Crossing that is passed, or whose change of gauge is made. */
  readonly crossing: string | null;
  readonly border: IndicativeBorder | null;
  readonly gaugeBreak: GaugeBreak | null;
  readonly provenance: Sourced | null;
}

export function nodeOf(terminal: string, track: string): string {
  return `${terminal}@${track}`;
}

export function terminalOf(node: string): string {
  return node.split("@", 1)[0]!;
}

export function gaugeOf(node: string): number | null {
  return Number(node.split("@")[1]) || null;
}

/** Every step over tracks, roads and ferries, in both directions, by the facts of a day. */
export function listLandLinks(records: NetworkRecords, day: string): IndicativeLink[] {
  const crossings = [...groupBy(records.crossings, (row) => row.crossing).values()].map(
    (rows) => findNearestValid(rows, day)!,
  );
  const { countryByCode } = factsOf(records);
  return [
    ...records.segments.flatMap((segment) => toSegmentLinks(segment, crossings)),
    ...crossings.flatMap((crossing) => listChanges(crossing, countryByCode)),
    ...listDrayage(records, day, countryByCode),
  ];
}

function toSegmentLinks(segment: RecordOf<"segments">, crossings: readonly Crossing[]): IndicativeLink[] {
  const { from_terminal: from, to_terminal: to, track } = segment;
  const crossing = findCrossing(crossings, from, to);
  const border = crossing && toBorder(crossing);
  const isRoad = track === "ROAD";
  const mode = track === "SEA" || isRoad ? track : "RAIL";
  const link = (ends: readonly [string, string], isAlong: boolean): IndicativeLink => {
    // A road between two gauges has its change with the border.
    const gaugeBreak = isRoad && crossing ? toRoadBreak(crossing, ends[0], ends[1]) : null;
    return {
      from: nodeOf(ends[0], track),
      to: nodeOf(ends[1], track),
      mode,
      isDrayage: false,
      km: segment.distance_km,
      minutes: segment.running_minutes + (border?.minutes ?? 0) + (gaugeBreak?.minutes ?? 0),
      countries: isAlong ? segment.countries : segment.countries.toReversed(),
      crossing: crossing?.crossing ?? null,
      border,
      gaugeBreak,
      provenance: segment,
    };
  };
  return [link([from, to], true), link([to, from], false)];
}

function findCrossing(crossings: readonly Crossing[], from: string, to: string): Crossing | null {
  return (
    crossings.find(
      (row) =>
        (row.from_terminal === from && row.to_terminal === to) ||
        (row.from_terminal === to && row.to_terminal === from),
    ) ?? null
  );
}

function toBorder({ crossing, border_minutes, source, basis }: Crossing): IndicativeBorder {
  return { crossing, minutes: border_minutes, source, basis };
}

/** The change from one track to another, made at a terminal. */
function toBreak(row: Crossing, terminal: string, before: string, behind: string): GaugeBreak {
  const { crossing, transfer_minutes: minutes, source, basis } = row;
  const [gaugeBeforeMm, gaugeBehindMm] = [Number(before), Number(behind)];
  return { crossing, code: locationOf(terminal), gaugeBeforeMm, gaugeBehindMm, minutes, source, basis };
}

/** The change that a road over the border makes, told at its far end. */
function toRoadBreak(row: Crossing, from: string, to: string): GaugeBreak {
  const { track_from: before, track_to: behind } = row;
  const tracks = row.from_terminal === from ? ([before, behind] as const) : ([behind, before] as const);
  return toBreak(row, to, tracks[0]!, tracks[1]!);
}

/** Changes of gauge at a terminal; where there are two terminals, the box goes by road between them. */
function listChanges(crossing: Crossing, countryByCode: ReadonlyMap<string, string>): IndicativeLink[] {
  const { track_from: before, track_to: behind, change_terminals: terminals } = crossing;
  if (before === null || behind === null) return [];
  return terminals.flatMap((terminal) => {
    const isWithRoad = terminals.length > 1;
    const far = isWithRoad ? "ROAD" : behind;
    const near = isWithRoad && terminal === crossing.to_terminal ? behind : before;
    const link = (from: string, to: string): IndicativeLink => {
      const gaugeBreak = isWithRoad ? null : toBreak(crossing, terminal, from, to);
      return {
        from: nodeOf(terminal, from),
        to: nodeOf(terminal, to),
        mode: null,
        isDrayage: false,
        km: 0,
        minutes: gaugeBreak?.minutes ?? 0,
        countries: [countryByCode.get(locationOf(terminal))!],
        crossing: crossing.crossing,
        border: null,
        gaugeBreak,
        provenance: null,
      };
    };
    return [link(near, far), link(far, near)];
  });
}

/** Drayage leads from each track of a terminal to each of its sibling. */
function listDrayage(
  records: NetworkRecords,
  day: string,
  countryByCode: ReadonlyMap<string, string>,
): IndicativeLink[] {
  const tracksOf = (terminal: string): string[] =>
    terminal.endsWith(":SEA")
      ? ["SEA"]
      : [
          ...new Set(
            records.segments
              .filter((row) => row.from_terminal === terminal || row.to_terminal === terminal)
              .map((row) => row.track),
          ),
        ];
  const rows = [...groupBy(records.drayage, (row) => `${row.from_terminal}>${row.to_terminal}`).values()];
  return rows.flatMap((ofEnds) => {
    const row = findNearestValid(ofEnds, day)!;
    return tracksOf(row.from_terminal).flatMap((from) =>
      tracksOf(row.to_terminal).map((to) => ({
        from: nodeOf(row.from_terminal, from),
        to: nodeOf(row.to_terminal, to),
        mode: null,
        isDrayage: true,
        km: Number(row.distance_km ?? 0),
        minutes: row.minutes,
        countries: [countryByCode.get(row.location)!],
        crossing: null,
        border: null,
        gaugeBreak: null,
        provenance: row,
      })),
    );
  });
}

/** A link over the lanes between two sea terminals; a crossing by sea that joins them is passed. */
export function toSeaLink(
  ends: readonly [string, string],
  km: number,
  minutes: number,
  countries: readonly string[],
  crossings: readonly Crossing[],
): IndicativeLink {
  const crossing = findCrossing(crossings, ends[0], ends[1]);
  return {
    from: nodeOf(ends[0], "SEA"),
    to: nodeOf(ends[1], "SEA"),
    mode: "SEA",
    isDrayage: false,
    km,
    minutes,
    countries,
    crossing: crossing?.crossing ?? null,
    border: crossing && toBorder(crossing),
    gaugeBreak: null,
    provenance: null,
  };
}
