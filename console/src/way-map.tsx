import { geoPath } from "d3-geo";
import type { MultiLineString } from "geojson";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Place } from "./api.ts";
import type { Speech } from "./language.ts";
import { partsOf } from "./line-geometry.ts";
import { MapFrame, type MapPress } from "./map-frame.tsx";
import { type Sign, signAt, Signs } from "./map-signs.tsx";
import { LineSample } from "./shapes.tsx";
import { kindOfLeg, type Leg, type Stretch, type Way } from "./ways.ts";

const LEGEND: Readonly<
  Record<Exclude<Stretch["kind"], "wait">, "map.rail1435" | "map.rail1520" | "map.sea" | "map.road">
> = {
  rail1435: "map.rail1435",
  rail1520: "map.rail1520",
  sea: "map.sea",
  road: "map.road",
};
const NONE: readonly Sign[] = [];
const NO_LINES: MultiLineString = { type: "MultiLineString", coordinates: [] };
/** Degrees of longitude beyond which the whole world is shown. */
const CORRIDOR_DEGREES = 140;

/** Where the chosen way goes; the others lie below it in grey. */
export function WayMap(props: {
  chosen: Way;
  others: readonly Way[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  height?: number;
  /** What is marked over all. */
  marked?: readonly Sign[];
  /** What is marked below all. */
  ticks?: readonly Sign[];
  shaded?: readonly string[];
  /** Services whose lines are drawn as closed. */
  closedServices?: readonly string[];
  /** Lines of routes that are closed. */
  closedLines?: MultiLineString;
  onPress?: (press: MapPress) => void;
  children?: ComponentChildren;
}) {
  const {
    chosen,
    others,
    places,
    speech,
    marked = NONE,
    ticks = NONE,
    closedServices = [],
    closedLines = NO_LINES,
  } = props;
  const { legs } = chosen.itinerary;
  const rest = others.filter((way) => way.id !== chosen.id);
  const fitTo = useMemo(
    (): MultiLineString => ({
      type: "MultiLineString",
      coordinates: [
        ...[chosen, ...rest].flatMap((way) =>
          way.itinerary.legs.flatMap((leg) => partsOf(leg.geometry).map((part) => [...part] as [number, number][])),
        ),
        // What is marked is seen, wherever the ways go.
        ...marked.map(({ at }) => [[...at], [...at]] as [number, number][]),
      ],
    }),
    [chosen.id, rest.map((way) => way.id).join(), marked.map(({ key }) => key).join()],
  );
  const signs = useMemo(
    () => [
      ...marked,
      ...listSigns(chosen, places, speech).filter(({ key }) => !marked.some((mark) => mark.key === key)),
      ...ticks,
    ],
    [chosen.id, places, speech, marked, ticks],
  );
  const kinds = [...new Set(legs.map(kindOfLeg))].filter((kind) => kind !== "wait");
  const longitudes = fitTo.coordinates.flat().map((point) => point[0]!);
  const handovers = new Set(
    signs.filter(({ kind }) => ["gauge", "port", "handover"].includes(kind)).map(({ key }) => key),
  );
  return (
    <MapFrame
      fitTo={fitTo}
      isWorld={Math.max(...longitudes) - Math.min(...longitudes) > CORRIDOR_DEGREES}
      height={props.height ?? 350}
      description={speech.say("map.text", { n: handovers.size })}
      speech={speech}
      {...(props.onPress ? { onPress: props.onPress } : {})}
      {...(props.shaded ? { shaded: props.shaded } : {})}
      legend={kinds.map((kind) => (
        <span key={kind} class="legend-entry">
          <LineSample kind={kind} />
          {speech.say(LEGEND[kind])}
        </span>
      ))}
      draw={(projection, size) => {
        const path = geoPath(projection);
        return (
          <>
            {rest.map((way) =>
              way.itinerary.legs.map((leg) => (
                <path
                  key={`${way.id}${leg.sequenceNumber}`}
                  class={`other-way other-${leg.mode.toLowerCase()}${closedServices.includes(leg.serviceCode) ? " closed-line" : ""}`}
                  d={path(leg.geometry) ?? ""}
                />
              )),
            )}
            <path class="closed-line" d={path(closedLines) ?? ""} />
            {legs.map((leg) => (
              <LegLine key={leg.sequenceNumber} leg={leg} path={path(leg.geometry) ?? ""} />
            ))}
            <Signs
              signs={signs}
              lines={legs.flatMap((leg) => partsOf(leg.geometry))}
              projection={projection}
              size={size}
              speech={speech}
            />
          </>
        );
      }}
    >
      {props.children}
    </MapFrame>
  );
}

function LegLine({ leg, path }: { leg: Leg; path: string }) {
  const kind = kindOfLeg(leg);
  return (
    <>
      <path class="casing" d={path} />
      <path class={`leg-line leg-${kind}`} d={path} />
      {kind === "rail1520" ? <path class="between-rails" d={path} /> : null}
    </>
  );
}

/** What happens where: ends first, then gauge changes and ports, then places passed. */
function listSigns({ itinerary }: Way, places: ReadonlyMap<string, Place>, speech: Speech): readonly Sign[] {
  const { legs } = itinerary;
  const kindAt = (before: Leg, after: Leg): Sign["kind"] => {
    if (before.mode === "SEA" || after.mode === "SEA") return "port";
    return before.gaugeMm !== after.gaugeMm && before.mode === "RAIL" && after.mode === "RAIL" ? "gauge" : "handover";
  };
  const signs: [string, Sign["kind"]][] = [
    [legs[0]!.locationCodes[0]!, "end"],
    [legs.at(-1)!.locationCodes.at(-1)!, "end"],
    ...legs.slice(1).map((leg, index): [string, Sign["kind"]] => [leg.locationCodes[0]!, kindAt(legs[index]!, leg)]),
  ];
  const known = new Set(signs.map(([code]) => code));
  const passed = new Set(legs.flatMap((leg) => (leg.mode === "SEA" ? [] : leg.locationCodes)));
  for (const code of passed) if (!known.has(code)) signs.push([code, "passed"]);
  return signs.map(([code, kind]) => signAt(code, kind, places, speech)).filter((sign) => sign !== null);
}
