import { useRef } from "preact/hooks";
import type { Speech } from "./language.ts";
import { placeLabels, widthOf } from "./place-labels.ts";
import { buildAxis, place } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import { Mark, OUTLINES } from "./shapes.tsx";
import { type Way, emissionLimits, listUnbeaten } from "./ways.ts";

const HEIGHT = 300;
/** Of a chart in a tab that is hidden. */
const GUESSED_WIDTH = 520;
const LEFT = 58;
const TOP = 52;
const BOTTOM = 252;
const MANY = 12;
const NEAR = 20;

interface Spot {
  readonly way: Way;
  readonly x: number;
  readonly y: number;
  /** Where the mark is drawn when another stands on its place. */
  readonly shownX: number;
  readonly shownY: number;
}

/** Days against money of every way; shape is transfers, colour is emissions. */
export function Chart(props: {
  ways: readonly Way[];
  before?: readonly Way[];
  chosen: string | null;
  hovered: string | null;
  speech: Speech;
  onChoose: (id: string) => void;
  onHover: (id: string | null) => void;
}) {
  const { ways, before = [], speech } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) || GUESSED_WIDTH;
  const right = width - 15;
  const all = [...ways, ...before];
  const days = buildAxis(
    Math.min(...all.map((way) => way.minutes)) / 1440,
    Math.max(...all.map((way) => way.minutes)) / 1440,
  );
  const costs = all.map((way) => way.cost);
  const slack = (Math.max(...costs) - Math.min(...costs)) * 0.04;
  const money = buildAxis(Math.min(...costs) - slack, Math.max(...costs) + slack);
  const limits = emissionLimits(ways.map((way) => way.co2eTonnes));
  const xOf = (way: Way): number => place(days, way.minutes / 1440, LEFT + 14, right - 14);
  const yOf = (way: Way): number => place(money, way.cost, BOTTOM, TOP);
  const spots = fanOut(
    ways.map((way) => ({ way, x: xOf(way), y: yOf(way), shownX: xOf(way), shownY: yOf(way) })),
    right,
  );
  const gone = before.filter((old) => !ways.some((way) => way.minutes === old.minutes && way.cost === old.cost));
  const ghosts = gone.map((way) => ({ way, x: xOf(way), y: yOf(way), shownX: xOf(way), shownY: yOf(way) }));
  const labels = labelSpots(spots, ghosts, width, props.chosen, props.hovered, speech);
  const stairs = listUnbeaten(ways);
  const path = stairs
    .map((way, index) => `${index === 0 ? "M" : "H"}${xOf(way)}${index === 0 ? "," : "V"}${yOf(way)}`)
    .join("");

  const move = (event: KeyboardEvent): void => {
    const next = nextByKey(event.key, ways, props.chosen);
    if (!next) return;
    event.preventDefault();
    props.onChoose(next.id);
  };
  return (
    <div class="chart" ref={frame} role="group" tabIndex={0} aria-label={speech.say("chart.name")} onKeyDown={move}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <text class="axis-title" x={8} y={14}>
          {speech.say("chart.cost")}
        </text>
        {money.ticks.map((tick) => (
          <g key={tick}>
            <line
              class="grid"
              x1={LEFT}
              x2={right}
              y1={place(money, tick, BOTTOM, TOP)}
              y2={place(money, tick, BOTTOM, TOP)}
            />
            <text class="axis" x={LEFT - 8} y={place(money, tick, BOTTOM, TOP) + 4} text-anchor="end">
              {speech.money(tick, ways[0]!.currency)}
            </text>
          </g>
        ))}
        {days.ticks.map((tick) => (
          <text
            key={tick}
            class="axis"
            x={place(days, tick, LEFT + 14, right - 14)}
            y={BOTTOM + 18}
            text-anchor="middle"
          >
            {Number.isInteger(tick) ? tick : speech.number(tick, 1)}
          </text>
        ))}
        <text class="axis-title" x={right} y={BOTTOM + 38} text-anchor="end">
          {speech.say("chart.days")}
        </text>
        <path class="stairs" d={path} />
        {ghosts.map(({ way, x, y }) => (
          <g key={way.id} class="before" transform={`translate(${x},${y})`}>
            <path d={OUTLINES[Math.min(way.transfers, 5)]} />
          </g>
        ))}
        {spots.map(({ way, x, y, shownX, shownY }) => (
          <g
            key={way.id}
            data-way={way.letter}
            class={`spot${props.hovered && props.hovered !== way.id ? " faded" : ""}`}
            onClick={() => props.onChoose(way.id)}
            onMouseEnter={() => props.onHover(way.id)}
            onMouseLeave={() => props.onHover(null)}
          >
            {shownX !== x || shownY !== y ? <line class="leader" x1={x} y1={y} x2={shownX} y2={shownY} /> : null}
            <g transform={`translate(${shownX},${shownY})${ways.length > MANY ? " scale(0.7)" : ""}`}>
              <circle class="hit" r="22" />
              {props.chosen === way.id ? <circle class="chosen-ring" r="18" /> : null}
              <Mark way={way} limits={limits} />
            </g>
          </g>
        ))}
        {labels.map(({ key, x, y, letter, words }) => (
          <text key={key} class="spot-label" x={x} y={y + 12}>
            <tspan class="letter">{letter}</tspan> {words}
          </text>
        ))}
      </svg>
      <Legend limits={limits} transfers={[...new Set(ways.map((way) => Math.min(way.transfers, 5)))]} speech={speech} />
    </div>
  );
}

/** Marks nearer than 20 px to one before them step aside, with a line to their place. */
function fanOut(spots: readonly Spot[], right: number): readonly Spot[] {
  const shown: Spot[] = [];
  for (const spot of spots) {
    let { shownX, shownY } = spot;
    for (let turn = 1; turn < 9; turn++) {
      const isFree = !shown.some((other) => Math.hypot(other.shownX - shownX, other.shownY - shownY) < NEAR);
      if (isFree) break;
      const angle = (turn * Math.PI) / 4;
      shownX = Math.min(Math.max(spot.x + 26 * Math.cos(angle), LEFT + 12), right - 12);
      shownY = Math.min(Math.max(spot.y - 26 * Math.sin(angle), TOP - 8), BOTTOM - 8);
    }
    shown.push({ ...spot, shownX, shownY });
  }
  return shown;
}

function labelSpots(
  spots: readonly Spot[],
  ghosts: readonly Spot[],
  width: number,
  chosen: string | null,
  hovered: string | null,
  speech: Speech,
) {
  const rank = ({ way }: Spot): number =>
    way.id === chosen || way.id === hovered ? 0 : way.itinerary.labels.length > 0 ? 1 : 2;
  const shown = [
    ...[...spots].sort((a, b) => rank(a) - rank(b)).filter((spot) => spots.length <= MANY || rank(spot) < 2),
    ...ghosts,
  ];
  const textOf = (spot: Spot): string => {
    if (ghosts.includes(spot)) return speech.say("chart.before");
    const label = spot.way.itinerary.labels[0];
    return label ? speech.say(`label.${label}`) : "";
  };
  const marks = [...spots, ...ghosts].map(({ shownX, shownY }) => ({
    x: shownX - 12,
    y: shownY - 12,
    width: 24,
    height: 24,
  }));
  const frame = { x: LEFT, y: 16, width: width - LEFT, height: BOTTOM - 16 };
  const want = (spot: Spot, words: string) => ({
    key: spot.way.id,
    x: spot.shownX,
    y: spot.shownY,
    width: widthOf(`${spot.way.letter} ${words}`, true),
    height: 16,
    gap: spot.way.id === chosen ? 20 : 15,
  });
  const placed: { key: string; x: number; y: number; width: number; height: number; letter: string; words: string }[] =
    [];
  for (const spot of shown)
    for (const words of new Set([textOf(spot), ""])) {
      const [box] = placeLabels([want(spot, words)], frame, [...marks, ...placed]);
      if (!box) continue;
      placed.push({ ...box, letter: spot.way.letter, words });
      break;
    }
  return placed;
}

/** Left and right by time, up and down by cost. */
function nextByKey(key: string, ways: readonly Way[], chosen: string | null): Way | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (step === undefined) return undefined;
  const order = key === "ArrowRight" || key === "ArrowLeft" ? ways : [...ways].sort((a, b) => a.cost - b.cost);
  return order[Math.min(Math.max(order.findIndex((way) => way.id === chosen) + step, 0), order.length - 1)];
}

function Legend(props: { limits: readonly [number, number, number]; transfers: readonly number[]; speech: Speech }) {
  const { limits, speech } = props;
  const tonnes = limits.map((limit) => speech.number(limit, 1));
  const words = [
    speech.say("chart.under", { t: tonnes[0]! }),
    `${tonnes[0]}–${tonnes[1]}`,
    `${tonnes[1]}–${tonnes[2]}`,
    speech.say("chart.over", { t: tonnes[2]! }),
  ];
  return (
    <p class="legend" aria-hidden="true">
      <span>{speech.say("chart.transfers")}</span>
      {[...props.transfers].sort().map((count) => (
        <span key={count} class="legend-entry legend-shape">
          <svg viewBox="-15 -15 30 30" aria-hidden="true">
            <path d={OUTLINES[count]} />
          </svg>
          {count}
        </span>
      ))}
      <span class="legend-gap">{speech.say("chart.emissions")}</span>
      {words.map((text, index) => (
        <span key={text} class="legend-entry">
          <i class={`swatch e${index + 1}`} />
          {text}
        </span>
      ))}
    </p>
  );
}
