import type { GeoProjection } from "d3-geo";
import type { Speech } from "./language.ts";
import { type Box, placeLabels, widthOf } from "./place-labels.ts";

/** Where seas and countries are named; a name finds its room or is left out. */
const NAMES: readonly (readonly [string, readonly [number, number]])[] = [
  ["sea.black", [34.5, 43.2]],
  ["sea.caspian", [51, 41.8]],
  ["sea.mediterranean", [18, 35]],
  ["sea.arabian", [64, 16]],
  ["sea.bengal", [89, 14]],
  ["sea.southChina", [114, 14]],
  ["sea.yellow", [123, 35.5]],
  ["sea.red", [38, 20]],
  ["sea.baltic", [19.5, 57]],
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
/** Countries are written in spaced capitals. */
const SPACING = 1.35;

const isSea = (key: string): boolean => key.startsWith("sea.");
const nameOf = (key: string, speech: Speech): string => (isSea(key) ? speech.sayOr(key, key) : speech.country(key));

/** Names of seas and countries where nothing else stands. */
export function GroundNames(props: { projection: GeoProjection; frame: Box; taken: readonly Box[]; speech: Speech }) {
  const { projection, speech } = props;
  const wanted = NAMES.flatMap(([key, at]) => {
    const point = projection([at[0], at[1]]);
    const width = widthOf(nameOf(key, speech)) * (isSea(key) ? 1 : SPACING);
    return point ? [{ key, x: point[0], y: point[1], width, height: 16, gap: 0 }] : [];
  });
  return (
    <>
      {placeLabels(wanted, props.frame, props.taken).map(({ key, x, y, width }) => (
        <text
          key={key}
          class={isSea(key) ? "sea-name" : "country-name"}
          x={x + width / 2}
          y={y + 12}
          text-anchor="middle"
        >
          {nameOf(key, speech)}
        </text>
      ))}
    </>
  );
}
