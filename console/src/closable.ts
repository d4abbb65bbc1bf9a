import type { Point } from "./choices.ts";
import type { Place } from "./api.ts";
import type { Closable } from "./closures.ts";
import { findCountryAt } from "./country-shapes.ts";
import { partsOf } from "./line-geometry.ts";
import type { MapPress } from "./map-frame.tsx";
import type { Way } from "./ways.ts";

/** Pixels around a press within which a place, a crossing or a passage is meant, and a line. */
const POINT_PIXELS = 16;
const LINE_PIXELS = 8;

/** What a press on the map can close, the nearest first, the country last. */
export function listClosable(
  press: MapPress,
  ways: readonly Way[],
  points: readonly Point[],
  places: ReadonlyMap<string, Place>,
): readonly Closable[] {
  const country = press.ground ? findCountryAt(press.ground, press.at) : undefined;
  return [
    ...listPoints(press, ways, points, places),
    ...listServices(press, ways),
    ...(country ? [{ scope: "COUNTRY" as const, place: country }] : []),
  ];
}

function pixelsTo({ x, y, projection }: MapPress, at: readonly [number, number]): number {
  const point = projection([at[0], at[1]]);
  return point ? Math.hypot(point[0] - x, point[1] - y) : Number.POSITIVE_INFINITY;
}

function listPoints(
  press: MapPress,
  ways: readonly Way[],
  points: readonly Point[],
  places: ReadonlyMap<string, Place>,
): readonly Closable[] {
  const codes = new Set(ways.flatMap((way) => way.itinerary.legs.flatMap((leg) => leg.locationCodes)));
  const near = [
    ...points.map((point) => ({ pixels: pixelsTo(press, point.at), closables: [point] as readonly Closable[] })),
    ...[...codes].flatMap((code) => {
      const place = places.get(code);
      return place
        ? [{ pixels: pixelsTo(press, [place.longitude, place.latitude]), closables: listTerminals(place) }]
        : [];
    }),
  ].filter(({ pixels }) => pixels <= POINT_PIXELS);
  return near
    .sort((a, b) => a.pixels - b.pixels)
    .flatMap(({ closables }) => closables.map(({ scope, place }) => ({ scope, place })));
}

/** The place, and its terminals where there is more than one. */
function listTerminals({ code, terminals }: Place): readonly Closable[] {
  const single: readonly Closable[] =
    terminals.length > 1 ? terminals.map(({ kind }) => ({ scope: "TERMINAL", place: `${code}:${kind}` })) : [];
  return [{ scope: "LOCATION", place: code }, ...single];
}

/** Services whose line is under the press. */
function listServices(press: MapPress, ways: readonly Way[]): readonly Closable[] {
  const codes = new Set<string>();
  for (const { itinerary } of ways)
    for (const { serviceCode, geometry } of itinerary.legs)
      if (partsOf(geometry).some((line) => isNear(press, line))) codes.add(serviceCode);
  return [...codes].map((place) => ({ scope: "SERVICE", place }));
}

function isNear({ x, y, projection }: MapPress, line: readonly number[][]): boolean {
  const shown = line.map((point) => projection([point[0]!, point[1]!]));
  return shown.slice(1).some((end, index) => {
    const begin = shown[index];
    return begin && end ? distanceTo([x, y], begin, end) <= LINE_PIXELS : false;
  });
}

type Pixels = readonly [number, number];

/** Pixels from a point to a stretch. */
function distanceTo([x, y]: Pixels, [ax, ay]: Pixels, [bx, by]: Pixels): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = squared === 0 ? 0 : Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared, 0), 1);
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}
