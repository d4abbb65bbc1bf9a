import {
  geoConicEqualArea,
  geoEqualEarth,
  geoGraticule10,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from "d3-geo";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { listCountryShapes } from "./country-shapes.ts";
import type { Speech } from "./language.ts";
import { type Ground, loadGround } from "./map-ground.ts";
import { useWidth } from "./use-width.ts";

const MOST_ZOOM = 12;
const FINE_FROM_ZOOM = 2;
const REST_MILLISECONDS = 120;
const PADDING = 44;
const NUDGE = 60;

export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
/** A press on the map without moving it. */
export interface MapPress {
  /** Pixels from the frame's corner. */
  readonly x: number;
  readonly y: number;
  /** Degrees east and north. */
  readonly at: readonly [number, number];
  readonly projection: GeoProjection;
  readonly ground: Ground | null;
  /** Pixels from one side of the frame to the other. */
  readonly width: number;
}
const FITTED: View = { zoom: 1, x: 0, y: 0 };

/** Land and water with pan and zoom; what is drawn on it is given the projection. */
export function MapFrame(props: {
  /** What the map is fitted to. */
  fitTo: GeoPermissibleObjects;
  /** Whether the whole world is needed rather than the corridor. */
  isWorld: boolean;
  height: number;
  description: string;
  legend: ComponentChildren;
  speech: Speech;
  draw: (projection: GeoProjection, size: { width: number; height: number }) => ComponentChildren;
  /** Drawn on a canvas below the lines, for the many. */
  paint?: (context: CanvasRenderingContext2D, projection: GeoProjection) => void;
  /** Countries that are shaded. */
  shaded?: readonly string[];
  onPress?: (press: MapPress) => void;
  /** Laid over the map, such as a menu at the point that was pressed. */
  children?: ComponentChildren;
}) {
  const { speech, height } = props;
  const frame = useRef<HTMLDivElement>(null);
  const moved = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const [view, setView] = useState<View>(FITTED);
  const [ground, setGround] = useState<Ground | null>(null);
  const [hasBoundaries, setBoundaries] = useState(false);

  useEffect(() => setView(FITTED), [props.fitTo]);
  const resolution = view.zoom >= FINE_FROM_ZOOM ? "50m" : "110m";
  useEffect(() => {
    loadGround(resolution).then(setGround, () => {});
  }, [resolution]);

  const projection = useMemo(() => {
    const base = props.isWorld
      ? geoEqualEarth().rotate([-75, 0])
      : geoConicEqualArea().parallels([28, 52]).rotate([-75, 0]);
    base.fitExtent(
      [
        [PADDING, PADDING],
        [width - PADDING, height - PADDING],
      ],
      props.fitTo,
    );
    const [x, y] = base.translate();
    base.scale(base.scale() * view.zoom);
    base.translate([
      (x - width / 2) * view.zoom + width / 2 + view.x,
      (y - height / 2) * view.zoom + height / 2 + view.y,
    ]);
    return base.clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ]);
  }, [props.fitTo, props.isWorld, width, height, view]);
  // Nothing is drawn while the frame is hidden, as in another tab of a phone.
  const isLaidOut = width > 0;
  const land = useMemo(
    () => (isLaidOut && ground ? geoPath(projection)(ground.land) : null),
    [projection, ground, isLaidOut],
  );
  const boundaries = useMemo(
    () => (hasBoundaries && isLaidOut && ground ? geoPath(projection)(ground.boundaries) : null),
    [projection, ground, isLaidOut, hasBoundaries],
  );
  const shaded = useMemo(
    () =>
      isLaidOut && ground
        ? (props.shaded ?? []).map((code) => geoPath(projection)(listCountryShapes(ground, code)) ?? "").join("")
        : "",
    [projection, ground, isLaidOut, props.shaded],
  );
  useEffect(() => {
    if (props.paint && canvas.current && width > 0)
      paintCanvas(canvas.current, width, height, (context) => props.paint!(context, projection));
  }, [projection, props.paint, width, height]);

  const press = (event: PointerEvent): void => {
    const box = frame.current!.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const at = projection.invert?.([x, y]);
    if (at) props.onPress?.({ x, y, at, projection, ground, width });
  };
  const move = usePan(moved, setView, press);
  const zoomBy = (factor: number, atX = width / 2, atY = height / 2): void =>
    setView((old) => {
      const zoom = Math.min(Math.max(old.zoom * factor, 1), MOST_ZOOM);
      const ratio = zoom / old.zoom;
      const dx = atX - width / 2;
      const dy = atY - height / 2;
      return zoom === 1 ? FITTED : { zoom, x: dx - (dx - old.x) * ratio, y: dy - (dy - old.y) * ratio };
    });
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = frame.current!.getBoundingClientRect();
    zoomBy(event.deltaY < 0 ? 1.3 : 1 / 1.3, event.clientX - box.left, event.clientY - box.top);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [NUDGE, 0], ArrowRight: [-NUDGE, 0], ArrowUp: [0, NUDGE], ArrowDown: [0, -NUDGE] }[
      event.key
    ];
    if (by) setView((old) => ({ ...old, x: old.x + by[0]!, y: old.y + by[1]! }));
    else if (event.key === "+" || event.key === "=") zoomBy(1.5);
    else if (event.key === "-") zoomBy(1 / 1.5);
    else if (event.key === "0") setView(FITTED);
    else return;
    event.preventDefault();
  };
  return (
    <section class="card map" aria-label={speech.say("map.name")}>
      <div
        class="map-frame"
        ref={frame}
        tabIndex={0}
        role="group"
        aria-label={props.description}
        onWheel={onWheel}
        onKeyDown={onKeyDown}
        {...move}
      >
        <div class="map-moved" ref={moved}>
          <svg class="ground" width={width} height={height} aria-hidden="true">
            {land ? <path class="land" d={land} /> : null}
            {isLaidOut && !land ? <path class="graticule" d={geoPath(projection)(geoGraticule10()) ?? ""} /> : null}
            {shaded ? <path class="closed-country" d={shaded} /> : null}
            {boundaries ? <path class="boundaries" d={boundaries} /> : null}
          </svg>
          {props.paint ? <canvas ref={canvas} aria-hidden="true" /> : null}
          <svg class="drawn" width={width} height={height} role="img" aria-label={props.description}>
            {isLaidOut ? props.draw(projection, { width, height }) : null}
          </svg>
        </div>
        <div class="map-buttons">
          <button type="button" aria-label={speech.say("map.in")} onClick={() => zoomBy(1.5)}>
            +
          </button>
          <button type="button" aria-label={speech.say("map.out")} onClick={() => zoomBy(1 / 1.5)}>
            −
          </button>
          <button type="button" aria-label={speech.say("map.fit")} onClick={() => setView(FITTED)}>
            ⤢
          </button>
        </div>
      </div>
      {props.children}
      <div class="map-foot">
        {props.legend}
        <label class="check">
          <input
            type="checkbox"
            checked={hasBoundaries}
            onChange={(event) => setBoundaries(event.currentTarget.checked)}
          />
          {speech.say("map.boundaries")}
        </label>
        {hasBoundaries ? <span class="note">{speech.say("map.disclaimer")}</span> : null}
      </div>
    </section>
  );
}

function paintCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): void {
  const ratio = devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(ratio, ratio);
  paint(context);
}

/** While it is dragged the picture is only moved; it is drawn anew at rest. */
function usePan(
  moved: { current: HTMLDivElement | null },
  setView: (change: (old: View) => View) => void,
  onPress: (event: PointerEvent) => void,
) {
  const drag = useRef<{ x: number; y: number; dx: number; dy: number; pointer: number } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = (): void => {
    const done = drag.current;
    drag.current = null;
    if (!done || (done.dx === 0 && done.dy === 0)) return;
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      if (moved.current) moved.current.style.transform = "";
      setView((old) => ({ ...old, x: old.x + done.dx, y: old.y + done.dy }));
    }, REST_MILLISECONDS);
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.pointerType === "touch" && !event.isPrimary) return;
      if ((event.target as Element).closest("button, a")) return;
      drag.current = { x: event.clientX, y: event.clientY, dx: 0, dy: 0, pointer: event.pointerId };
    },
    onPointerMove: (event: PointerEvent): void => {
      const current = drag.current;
      if (!current || !moved.current) return;
      current.dx = event.clientX - current.x;
      current.dy = event.clientY - current.y;
      moved.current.style.transform = `translate(${current.dx}px, ${current.dy}px)`;
    },
    onPointerUp: (event: PointerEvent): void => {
      const isPress = drag.current !== null && Math.hypot(drag.current.dx, drag.current.dy) < 4;
      settle();
      if (isPress) onPress(event);
    },
    onPointerLeave: settle,
    onPointerCancel: settle,
  };
}
