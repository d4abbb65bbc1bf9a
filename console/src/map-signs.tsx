import type { GeoProjection } from "d3-geo";
import { nameOf, type Place } from "./api.ts";
import { GroundNames } from "./ground-names.tsx";
import type { Speech } from "./language.ts";
import { type Box, placeLabels, widthOf } from "./place-labels.ts";

/** What is marked at a place, or at a point of its own. */
export interface Sign {
  readonly key: string;
  readonly kind: "end" | "gauge" | "port" | "handover" | "passed" | "closed" | "crossing" | "passage";
  /** Degrees east and north. */
  readonly at: readonly [number, number];
  readonly text: string;
}

const RADIUS: Readonly<Record<Sign["kind"], number>> = {
  end: 7,
  gauge: 10,
  port: 10,
  handover: 7,
  passed: 4,
  closed: 10,
  crossing: 4,
  passage: 4,
};
/** What can be pressed but bears no name: there are too many. */
const isNamed = ({ text }: Sign): boolean => text !== "";

/** The sign of a place in the language; null where the place is not known. */
export function signAt(
  code: string,
  kind: Sign["kind"],
  places: ReadonlyMap<string, Place>,
  speech: Speech,
): Sign | null {
  const place = places.get(code);
  return place
    ? { key: code, kind, at: [place.longitude, place.latitude], text: nameOf(place, speech.language) }
    : null;
}

/** Signs, most important first, with their labels: none over another, none out of the frame, and off the lines where there is room. */
export function Signs(props: {
  signs: readonly Sign[];
  lines: readonly (readonly (readonly number[])[])[];
  projection: GeoProjection;
  size: { width: number; height: number };
  speech: Speech;
}) {
  const { projection, size } = props;
  const frame = { x: 4, y: 4, width: size.width - 52, height: size.height - 8 };
  const points = props.signs.flatMap((sign, index) => {
    const at = projection([sign.at[0], sign.at[1]]);
    return at ? [{ ...sign, key: `${index}:${sign.key}`, x: at[0], y: at[1] }] : [];
  });
  const marks = points.map(({ kind, x, y }) => ({
    x: x - RADIUS[kind],
    y: y - RADIUS[kind],
    width: 2 * RADIUS[kind],
    height: 2 * RADIUS[kind],
  }));
  const trail = props.lines.flatMap((line) => listTrail(line, projection));
  const wanted = points.filter(isNamed).map(({ key, kind, x, y, text }) => ({
    key,
    x,
    y,
    width: widthOf(text, kind !== "passed"),
    height: 16,
    gap: RADIUS[kind] + 3,
  }));
  const labels = placeLabels(wanted, frame, [...marks, ...trail]);
  const minor = new Set(points.filter(({ kind }) => kind === "passed").map(({ key }) => key));
  const missing = wanted.filter(({ key }) => !minor.has(key) && !labels.some((label) => label.key === key));
  const all = [...labels, ...placeLabels(missing, frame, [...marks, ...labels])];
  return (
    <>
      <GroundNames projection={projection} frame={frame} taken={[...all, ...marks, ...trail]} speech={props.speech} />
      {[...points].reverse().map(({ key, kind, x, y }) => (
        <SignMark key={key} kind={kind} x={x} y={y} />
      ))}
      {all.map(({ key, x, y }) => {
        const point = points.find((candidate) => candidate.key === key)!;
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
  if (kind === "crossing") return <path class="crossing-mark" d={`M${x},${y - 5}l5,5l-5,5l-5,-5Z`} />;
  if (kind === "passage") return <circle class="passage-mark" cx={x} cy={y} r={4} />;
  if (kind === "closed")
    return (
      <g class="closed-mark" transform={`translate(${x},${y})`}>
        <circle r={10} />
        <path d="M-5,0H5" />
      </g>
    );
  return (
    <g class="sign" transform={`translate(${x},${y})`}>
      {kind === "gauge" ? <rect x={-9} y={-9} width={18} height={18} rx={3} /> : <circle r={9} />}
      <path d={kind === "gauge" ? "M-4,5V1L-1.5,-2V-5M4,5V1L1.5,-2V-5" : "M-5,1H5L3,4.5H-3ZM-2.5,1V-3H2.5V1"} />
    </g>
  );
}

/** Small boxes along a line, so that no label lies on the way itself where another place is free. */
function listTrail(line: readonly (readonly number[])[], projection: GeoProjection): readonly Box[] {
  return line.slice(1).flatMap((to, index) => {
    const from = projection(line[index] as [number, number]);
    const end = projection(to as [number, number]);
    if (!from || !end) return [];
    const count = Math.min(Math.ceil(Math.hypot(end[0] - from[0], end[1] - from[1]) / 10), 60);
    return Array.from({ length: count }, (_, step) => ({
      x: from[0] + ((end[0] - from[0]) * step) / count - 2,
      y: from[1] + ((end[1] - from[1]) * step) / count - 2,
      width: 4,
      height: 4,
    }));
  });
}
