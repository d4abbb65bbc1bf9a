import { useMemo, useState } from "preact/hooks";
import type { MultiLineString } from "geojson";
import { type Place, nameOfCode } from "./api.ts";
import type { Choices } from "./choices.ts";
import { listClosable } from "./closable.ts";
import { type Closable, type Closure, isSame, nameClosure, type PlaceNames } from "./closures.ts";
import type { Speech } from "./language.ts";
import { partsOf } from "./line-geometry.ts";
import type { MapPress } from "./map-frame.tsx";
import { MapMenu } from "./map-menu.tsx";
import type { Sign } from "./map-signs.tsx";
import { WayMap } from "./way-map.tsx";
import type { Way } from "./ways.ts";

/** The map of the what-if page: what is closed is marked, and a press offers what can be closed there. */
export function WhatIfMap(props: {
  chosen: Way;
  before: readonly Way[];
  now: readonly Way[];
  closures: readonly Closure[];
  ready: string;
  choices: Choices;
  names: PlaceNames;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onClose: (closure: Closure) => void;
}) {
  const { chosen, before, now, closures, choices, names, places, speech } = props;
  const [press, setPress] = useState<MapPress | null>(null);
  const ways = [...now, ...before];
  const signs = useMemo(
    () =>
      closures.flatMap((closure) => {
        const at = findMark(closure, ways, choices, places);
        return at
          ? [{ key: closure.place, kind: "closed" as const, at, text: nameClosure(closure, choices, names) }]
          : [];
      }),
    [closures, before, now, choices.points, places, speech],
  );
  const ticks = useMemo(
    () =>
      choices.points
        .filter((point) => !closures.some((closure) => isSame(closure, point)))
        .map(
          ({ scope, place, at }): Sign => ({
            key: place,
            kind: scope === "CROSSING" ? "crossing" : "passage",
            at,
            text: "",
          }),
        ),
    [closures, choices.points],
  );
  const shaded = useMemo(
    () => closures.filter(({ scope }) => scope === "COUNTRY").map(({ place }) => place),
    [closures],
  );
  const closedLines = useMemo(
    (): MultiLineString => ({
      type: "MultiLineString",
      coordinates: closures
        .filter(({ scope }) => scope === "ROUTE")
        .flatMap(({ place }) => toLines(choices.branchesOf(place), places))
        .map((line) => line.map((at) => [...at])),
    }),
    [closures, choices.points, places],
  );
  const closables = press ? listClosable(press, ways, choices.points, places) : [];
  const isClosed = (closable: Closable): boolean => closures.some((closure) => isSame(closure, closable));
  return (
    <WayMap
      chosen={chosen}
      others={before.slice(0, 1)}
      places={places}
      speech={speech}
      marked={signs}
      ticks={ticks}
      shaded={shaded}
      closedServices={closures.filter(({ scope }) => scope === "SERVICE").map(({ place }) => place)}
      closedLines={closedLines}
      onPress={setPress}
    >
      {press && closables.length > 0 ? (
        <MapMenu
          key={`${press.x},${press.y}`}
          press={press}
          closables={closables}
          ready={props.ready}
          nameOf={(closable) => nameClosure(closable, choices, names)}
          isClosed={isClosed}
          speech={speech}
          onClose={() => setPress(null)}
          onChoose={(closure) => {
            setPress(null);
            props.onClose(closure);
          }}
        />
      ) : null}
    </WayMap>
  );
}

/** Where a closure is marked: a country in the middle of its places, a service in the middle of its line, a route in that of its trunk. */
function findMark(
  { scope, place }: Closure,
  ways: readonly Way[],
  { points, branchesOf }: Choices,
  places: ReadonlyMap<string, Place>,
): readonly [number, number] | undefined {
  if (scope === "CROSSING" || scope === "PASSAGE")
    return points.find((point) => point.scope === scope && point.place === place)?.at;
  if (scope === "LOCATION" || scope === "TERMINAL") {
    const found = places.get(place.split(":")[0]!);
    return found && [found.longitude, found.latitude];
  }
  if (scope === "SERVICE") {
    const leg = ways.flatMap((way) => way.itinerary.legs).find(({ serviceCode }) => serviceCode === place);
    const line = leg ? partsOf(leg.geometry)[0]! : [];
    const middle = line[Math.floor(line.length / 2)];
    return middle && [middle[0]!, middle[1]!];
  }
  if (scope === "ROUTE") {
    const trunk = toLines(branchesOf(place), places)[0] ?? [];
    return trunk[Math.floor(trunk.length / 2)];
  }
  return middleOf([...places.values()].filter(({ countryCode }) => countryCode === place));
}

/** The lines from place to place of a route's branches. */
function toLines(
  branches: readonly (readonly string[])[],
  places: ReadonlyMap<string, Place>,
): (readonly [number, number])[][] {
  return branches.map((codes) =>
    codes.flatMap((code) => {
      const found = places.get(code);
      return found ? [[found.longitude, found.latitude] as const] : [];
    }),
  );
}

function middleOf(found: readonly Place[]): readonly [number, number] | undefined {
  if (found.length === 0) return undefined;
  const sum = (pick: (place: Place) => number): number => found.reduce((total, place) => total + pick(place), 0);
  return [sum(({ longitude }) => longitude) / found.length, sum(({ latitude }) => latitude) / found.length];
}

/** Names of places, terminals and services in the language of the page. */
export function createNames(
  places: ReadonlyMap<string, Place>,
  serviceNames: ReadonlyMap<string, string>,
  speech: Speech,
): PlaceNames {
  const place = (code: string): string => nameOfCode(code, places, speech.language);
  const terminal = (id: string): string => {
    const [code = "", kind] = id.split(":");
    return kind ? `${place(code)} (${speech.say(kind === "RAIL" ? "search.rail" : "search.sea")})` : place(code);
  };
  return { place, terminal, service: (code) => serviceNames.get(code) ?? code };
}
