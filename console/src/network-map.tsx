import { type GeoProjection, geoPath } from "d3-geo";
import type { MultiLineString } from "geojson";
import { useCallback, useMemo, useState } from "preact/hooks";
import { nameOf, type Place } from "./api.ts";
import type { Speech } from "./language.ts";
import { MapFrame } from "./map-frame.tsx";
import type { ChoicesQuery, HubsQuery } from "./operations.gen.ts";
import { placeLabels, widthOf } from "./place-labels.ts";
import { readColour } from "./theme.ts";

export type Route = ChoicesQuery["routes"]["edges"][number]["node"];
export type Hub = HubsQuery["hubs"]["edges"][number]["node"];

/** From the Rhine to the Yellow Sea. */
const CORRIDOR: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [8, 54],
      [128, 46],
    ],
    [
      [24, 36],
      [121, 33],
    ],
  ],
};
const WORLD: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [-104.9, 0],
      [75, 0],
      [-105.1, 0],
    ],
    [
      [75, -50],
      [75, 72],
    ],
  ],
};

/** Routes, stations, ports and hubs; the chosen route stands out. */
export function NetworkMap(props: {
  route?: Route | undefined;
  place?: Place | undefined;
  routes: readonly Route[];
  hubs: readonly Hub[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { route, place, routes, hubs, places, speech } = props;
  const [hasStations, setStations] = useState(true);
  const [hasPorts, setPorts] = useState(false);
  const lineOf = (codes: readonly string[]) => ({
    type: "LineString" as const,
    coordinates: codes.flatMap((code) =>
      places.has(code) ? [[places.get(code)!.longitude, places.get(code)!.latitude]] : [],
    ),
  });
  const isPort = place !== undefined && !place.terminals.some(({ kind }) => kind === "RAIL");
  const isWorld = hasPorts || isPort;
  const fitTo = useMemo((): MultiLineString => {
    const lines = (route?.branches ?? [])
      .map((branch) => lineOf(branch.locationCodes).coordinates)
      .filter((line) => line.length > 1);
    if (isWorld) return WORLD;
    return lines.length > 0 ? { type: "MultiLineString", coordinates: lines } : CORRIDOR;
  }, [route, places, isWorld]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, projection: GeoProjection): void => {
      const colours = { rail: readColour("--rail"), sea: readColour("--sea") };
      for (const entry of places.values()) {
        const isStation = entry.terminals.some(({ kind }) => kind === "RAIL");
        if (!(isStation ? hasStations : isWorld)) continue;
        const at = projection([entry.longitude, entry.latitude]);
        if (!at) continue;
        context.fillStyle = isStation ? colours.rail : colours.sea;
        context.beginPath();
        context.arc(at[0], at[1], isStation ? 2.5 : 2, 0, 2 * Math.PI);
        context.fill();
      }
    },
    [places, hasStations, isWorld],
  );
  const hubCodes = hubs.map((hub) => hub.location.code);
  const named = [
    ...new Set([
      ...(place ? [place.code] : []),
      ...hubCodes,
      ...(route?.branches[0]?.locationCodes ?? []),
      ...routes.flatMap((entry) => entry.branches.map((branch) => branch.locationCodes.at(-1) ?? "")),
    ]),
  ];
  return (
    <MapFrame
      fitTo={fitTo}
      isWorld={isWorld}
      height={460}
      description={speech.say("network.map")}
      speech={speech}
      paint={paint}
      legend={
        <>
          <span class="legend-entry">
            <i class="diamond" />
            {speech.say("network.hub")}
          </span>
          <MapSwitch isOn={hasStations} text={speech.say("network.showStations")} onChange={setStations} />
          <MapSwitch isOn={isWorld} text={speech.say("network.showPorts")} onChange={setPorts} />
        </>
      }
      draw={(projection, size) => {
        const path = geoPath(projection);
        return (
          <>
            {routes.flatMap((entry) =>
              entry.branches.map((branch) => (
                <path key={entry.code + branch.name} class="other-route" d={path(lineOf(branch.locationCodes)) ?? ""} />
              )),
            )}
            {(route?.branches ?? []).map((branch) => (
              <path key={branch.name} class="leg-line leg-rail1435" d={path(lineOf(branch.locationCodes)) ?? ""} />
            ))}
            <NamedPlaces
              codes={named}
              hubCodes={hubCodes}
              chosen={place?.code}
              places={places}
              projection={projection}
              size={size}
              speech={speech}
            />
          </>
        );
      }}
    />
  );
}

function MapSwitch(props: { isOn: boolean; text: string; onChange: (isOn: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      {props.text}
    </label>
  );
}

/** Places with their names where there is room, hubs as diamonds. */
function NamedPlaces(props: {
  codes: readonly string[];
  hubCodes: readonly string[];
  chosen: string | undefined;
  places: ReadonlyMap<string, Place>;
  projection: GeoProjection;
  size: { width: number; height: number };
  speech: Speech;
}) {
  const { hubCodes, projection, size, speech } = props;
  const points = props.codes.flatMap((code) => {
    const entry = props.places.get(code);
    const at = entry && projection([entry.longitude, entry.latitude]);
    const isHub = hubCodes.includes(code);
    return entry && at ? [{ code, x: at[0], y: at[1], text: nameOf(entry, speech.language), isHub }] : [];
  });
  const labels = placeLabels(
    points.map(({ code, x, y, text, isHub }) => ({
      key: code,
      x,
      y,
      width: widthOf(text, isHub),
      height: 16,
      gap: isHub ? 11 : 6,
    })),
    { x: 4, y: 4, width: size.width - 52, height: size.height - 8 },
    points.filter(({ isHub }) => isHub).map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
  );
  return (
    <>
      {points.map(({ code, x, y, isHub }) => (
        <path
          key={code}
          class={isHub ? "hub-mark" : code === props.chosen ? "end" : "ring"}
          d={isHub ? `M${x},${y - 8}l8,8l-8,8l-8,-8Z` : `M${x - 3},${y}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z`}
        />
      ))}
      {labels.map(({ key, x, y }) => {
        const point = points.find(({ code }) => code === key)!;
        return (
          <text key={key} class={`map-label ${point.isHub ? "end" : "passed"}`} x={x} y={y + 12}>
            {point.text}
          </text>
        );
      })}
    </>
  );
}
