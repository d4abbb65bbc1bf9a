import type { Speech } from "./language.ts";
import { type Stretch, type Way, emissionStep, listStretches } from "./ways.ts";

type Limits = readonly [number, number, number];

/** Outline of a mark by number of transfers; 0 and 1 share the circle. */
export const OUTLINES: readonly string[] = [
  "M-11,0A11,11 0 1,0 11,0A11,11 0 1,0 -11,0Z",
  "M-11,0A11,11 0 1,0 11,0A11,11 0 1,0 -11,0Z",
  "M-10,-10H10V10H-10Z",
  "M0,-12L12,9H-12Z",
  "M0,-13L13,0L0,13L-13,0Z",
  "M0,-12L12,-3L7.5,11H-7.5L-12,-3Z",
];

/** Mark of a way: shape by transfers, fill by emissions, the digit inside. */
export function Mark({ way, limits }: { way: Way; limits: Limits }) {
  return (
    <g class={`mark e${emissionStep(way.co2eTonnes, limits)}`}>
      <path d={OUTLINES[Math.min(way.transfers, 5)]} />
      <text y={way.transfers === 3 ? 6 : 4.5} text-anchor="middle">
        {way.transfers}
      </text>
    </g>
  );
}

export function MarkIcon(props: { way: Way; limits: Limits }) {
  return (
    <svg class="mark-icon" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true">
      <Mark {...props} />
    </svg>
  );
}

const BAR_WIDTH = 240;
const WAVE = 8;

function wave(from: number, to: number): string {
  let path = `M${from.toFixed(1)},6`;
  for (let x = from, up = true; x < to; x += WAVE / 2, up = !up) {
    const width = Math.min(WAVE / 2, to - x);
    path += `q${(width / 2).toFixed(1)},${up ? -4 : 4} ${width.toFixed(1)},0`;
  }
  return path;
}

function StretchShape({ stretch, from, to }: { stretch: Stretch; from: number; to: number }) {
  const width = Math.max(to - from, 0.5);
  if (stretch.kind === "rail1435") return <rect class="rail" x={from} y={3} width={width} height={6} rx={1} />;
  if (stretch.kind === "sea") return <path class="sea-line" d={wave(from, to)} />;
  if (stretch.kind === "road") return <path class="road-line" d={`M${from},6H${to}`} />;
  if (stretch.kind === "wait") return <rect class="wait" x={from} y={5} width={width} height={2} />;
  return (
    <g class="rail">
      <rect x={from} y={2} width={width} height={3} />
      <rect x={from} y={7} width={width} height={3} />
    </g>
  );
}

/** Legs of a way on a scale of time that all bars of a list share. */
export function LegsBar({ way, longest, speech }: { way: Way; longest: number; speech: Speech }) {
  const scale = BAR_WIDTH / longest;
  let at = 0;
  return (
    <svg class="legs-bar" viewBox={`0 0 ${BAR_WIDTH} 12`} role="img" aria-label={speech.duration(way.minutes)}>
      {listStretches(way.itinerary).map((stretch, index) => {
        const from = at;
        at += stretch.minutes * scale;
        return <StretchShape key={index} stretch={stretch} from={from} to={at} />;
      })}
    </svg>
  );
}

/** A sample of a line for legends and timelines. */
export function LineSample({ kind }: { kind: Stretch["kind"] }) {
  return (
    <svg class="line-sample" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <StretchShape stretch={{ kind, minutes: 1 }} from={0} to={28} />
    </svg>
  );
}
