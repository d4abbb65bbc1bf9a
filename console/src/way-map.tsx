import { geoPath, type GeoProjection } from "d3-geo";
import type { LineString, MultiLineString } from "geojson";
import { useMemo } from "preact/hooks";
import { nameOf, type Place } from "./api.ts";
import type { Speech } from "./language.ts";
import { MapFrame } from "./map-frame.tsx";
import { placeLabels, widthOf } from "./place-labels.ts";
import { LineSample } from "./shapes.tsx";
import { kindOfLeg, type Leg, type Stretch, type Way } from "./ways.ts";

type Position = [number, number];
interface Drawn {
  readonly kind: Stretch["kind"];
  readonly line: LineString;
}
interface Sign {
  readonly code: string;
  readonly kind: "end" | "gauge" | "port" | "handover" | "passed";
}

const LEGEND: Readonly<
  Record<Exclude<Stretch["kind"], "wait">, "map.rail1435" | "map.rail1520" | "map.sea" | "map.road">
> = {
  rail1435: "map.rail1435",
  rail1520: "map.rail1520",
  sea: "map.sea",
  road: "map.road",
};

/** Places on water that the map names. */
export const SEAS = [
  ["sea.black", [34.5, 43.2]],
  ["sea.caspian", [51, 41.8]],
  ["sea.mediterranean", [18, 35]],
  ["sea.arabian", [64, 16]],
  ["sea.yellow", [123, 35.5]],
  ["sea.baltic", [19.5, 57]],
] as const;
export const COUNTRIES: readonly (readonly [string, Position])[] = [
  ["KZ", [68, 48.5]],
  ["CN", [104, 34]],
  ["UZ", [62, 42.5]],
  ["TM", [58.5, 39.2]],
  ["RU", [60, 57]],
  ["MN", [104, 46.8]],
  ["IN", [78, 22]],
  ["TR", [33, 39]],
  ["IR", [54, 33]],
];

/** Where the chosen way goes; the others lie below it in grey. */
export function WayMap(props: {
  chosen: Way;
  others: readonly Way[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  height?: number;
}) {
  const { chosen, others, places, speech } = props;
  const lines = useMemo(() => drawLegs(chosen.itinerary.legs, places), [chosen.id, places]);
  const rest = useMemo(
    () => others.filter((way) => way.id !== chosen.id).map((way) => drawLegs(way.itinerary.legs, places)),
    [others, chosen.id, places],
  );
  const fitTo = useMemo(
    (): MultiLineString => ({ type: "MultiLineString", coordinates: lines.map(({ line }) => line.coordinates) }),
    [lines],
  );
  const signs = useMemo(() => listSigns(chosen), [chosen.id]);
  const kinds = [...new Set(lines.map(({ kind }) => kind))].filter((kind) => kind !== "wait");
  if (lines.length === 0) return null;
  const spread =
    Math.max(...fitTo.coordinates.flat().map((point) => point[0]!)) -
    Math.min(...fitTo.coordinates.flat().map((point) => point[0]!));
  return (
    <MapFrame
      fitTo={fitTo}
      isWorld={spread > 140}
      height={props.height ?? 350}
      description={speech.say("map.text", {
        n: new Set(signs.filter(({ kind }) => kind !== "end" && kind !== "passed").map(({ code }) => code)).size,
      })}
      speech={speech}
      legend={kinds.map((kind) => (
        <span key={kind} class="legend-entry">
          <LineSample kind={kind} />
          {speech.say(LEGEND[kind])}
        </span>
      ))}
      draw={(projection, size) => (
        <>
          {rest.map((way, index) =>
            way.map(({ line }, part) => (
              <path key={`${index}-${part}`} class="other-way" d={geoPath(projection)(line) ?? ""} />
            )),
          )}
          {lines.map(({ kind, line }, index) => (
            <LegLine key={index} kind={kind} path={geoPath(projection)(line) ?? ""} />
          ))}
          <Signs signs={signs} projection={projection} size={size} places={places} speech={speech} lines={lines} />
        </>
      )}
    />
  );
}

function LegLine({ kind, path }: { kind: Stretch["kind"]; path: string }) {
  return (
    <>
      <path class="casing" d={path} />
      <path class={`leg-line leg-${kind}`} d={path} />
      {kind === "rail1520" ? <path class="between-rails" d={path} /> : null}
    </>
  );
}

function drawLegs(legs: readonly Leg[], places: ReadonlyMap<string, Place>): readonly Drawn[] {
  return legs.flatMap((leg) => {
    const coordinates = leg.locationCodes.flatMap((code) => {
      const place = places.get(code);
      return place ? [[place.longitude, place.latitude] as Position] : [];
    });
    return coordinates.length < 2 ? [] : [{ kind: kindOfLeg(leg), line: { type: "LineString" as const, coordinates } }];
  });
}

/** What happens where: ends first, then gauge changes and ports, then places passed. */
function listSigns({ itinerary }: Way): readonly Sign[] {
  const { legs } = itinerary;
  const kindAt = (before: Leg, after: Leg): Sign["kind"] => {
    if (before.mode === "SEA" || after.mode === "SEA") return "port";
    return before.gaugeMm !== after.gaugeMm && before.mode === "RAIL" && after.mode === "RAIL" ? "gauge" : "handover";
  };
  const handovers = legs
    .slice(1)
    .map((leg, index) => ({ code: leg.locationCodes[0]!, kind: kindAt(legs[index]!, leg) }));
  const ends: Sign[] = [
    { code: legs[0]!.locationCodes[0]!, kind: "end" },
    { code: legs.at(-1)!.locationCodes.at(-1)!, kind: "end" },
  ];
  const known = new Set([...ends, ...handovers].map(({ code }) => code));
  const passed = [...new Set(legs.flatMap((leg) => (leg.mode === "SEA" ? [] : leg.locationCodes)))].filter(
    (code) => !known.has(code),
  );
  return [...ends, ...handovers, ...passed.map((code): Sign => ({ code, kind: "passed" }))];
}

function Signs(props: {
  signs: readonly Sign[];
  projection: GeoProjection;
  size: { width: number; height: number };
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  lines: readonly Drawn[];
}) {
  const { projection, size, speech } = props;
  const frame = { x: 4, y: 4, width: size.width - 52, height: size.height - 8 };
  const points = props.signs.flatMap((sign) => {
    const place = props.places.get(sign.code);
    const at = place && projection([place.longitude, place.latitude]);
    return place && at ? [{ ...sign, x: at[0], y: at[1], text: nameOf(place, speech.language) }] : [];
  });
  const radius = (kind: Sign["kind"]): number => (kind === "passed" ? 4 : kind === "end" ? 7 : 10);
  const marks = points.map(({ kind, x, y }) => ({
    x: x - radius(kind),
    y: y - radius(kind),
    width: 2 * radius(kind),
    height: 2 * radius(kind),
  }));
  const trail = listTrail(props.lines, projection);
  const wanted = points.map(({ code, kind, x, y, text }, index) => ({
    key: `${index}:${code}`,
    x,
    y,
    width: widthOf(text, kind !== "passed"),
    height: 16,
    gap: radius(kind) + 3,
  }));
  const labels = placeLabels(wanted, frame, [...marks, ...trail]);
  const missing = wanted.filter(
    ({ key }, index) => points[index]!.kind !== "passed" && !labels.some((label) => label.key === key),
  );
  const all = [...labels, ...placeLabels(missing, frame, [...marks, ...labels])];
  const ground = placeLabels(listGroundNames(projection, speech), frame, [...all, ...marks, ...trail]);
  return (
    <>
      {ground.map(({ key, x, y, width }) => (
        <text
          key={key}
          class={key.startsWith("sea.") ? "sea-name" : "country-name"}
          x={x + width / 2}
          y={y + 12}
          text-anchor="middle"
        >
          {groundName(key, speech)}
        </text>
      ))}
      {points.map(({ code, kind, x, y }, index) => (
        <SignMark key={`${index}${code}`} kind={kind} x={x} y={y} />
      ))}
      {all.map(({ key, x, y }) => {
        const point = points[Number(key.split(":")[0])]!;
        return (
          <text key={key} class={`map-label ${point.kind}`} x={x} y={y + 12}>
            {point.text}
          </text>
        );
      })}
    </>
  );
}

function SignMark({ kind, x, y }: { kind: Sign["kind"]; x: number; y: number }) {
  if (kind === "passed") return <circle class="ring" cx={x} cy={y} r={3} />;
  if (kind === "end") return <circle class="end" cx={x} cy={y} r={6} />;
  if (kind === "handover") return <circle class="ring handover" cx={x} cy={y} r={6} />;
  return (
    <g class="sign" transform={`translate(${x},${y})`}>
      {kind === "gauge" ? <rect x={-9} y={-9} width={18} height={18} rx={3} /> : <circle r={9} />}
      <path d={kind === "gauge" ? "M-4,5V1L-1.5,-2V-5M4,5V1L1.5,-2V-5" : "M-5,1H5L3,4.5H-3ZM-2.5,1V-3H2.5V1"} />
    </g>
  );
}

const groundName = (key: string, speech: Speech): string =>
  key.startsWith("sea.") ? speech.sayOr(key, key) : speech.country(key);

function listGroundNames(projection: GeoProjection, speech: Speech) {
  return [...SEAS, ...COUNTRIES].flatMap(([key, at]) => {
    const point = projection([at[0], at[1]]);
    const text = groundName(key, speech);
    return point
      ? [
          {
            key,
            x: point[0],
            y: point[1],
            width: widthOf(text) * (key.startsWith("sea.") ? 1 : 1.35),
            height: 16,
            gap: 0,
          },
        ]
      : [];
  });
}

/** Small boxes along the lines, so that no label lies on the way itself where another place is free. */
function listTrail(lines: readonly Drawn[], projection: GeoProjection) {
  return lines.flatMap(({ line }) =>
    line.coordinates.slice(1).flatMap((to, index) => {
      const from = projection(line.coordinates[index] as Position);
      const end = projection(to as Position);
      if (!from || !end) return [];
      const count = Math.min(Math.ceil(Math.hypot(end[0] - from[0], end[1] - from[1]) / 10), 60);
      return Array.from({ length: count }, (_, step) => ({
        x: from[0] + ((end[0] - from[0]) * step) / count - 2,
        y: from[1] + ((end[1] - from[1]) * step) / count - 2,
        width: 4,
        height: 4,
      }));
    }),
  );
}
