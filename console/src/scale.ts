/** An axis from round number to round number. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Round ends near the data, not at zero, with five to seven ticks where the data allow. */
export function buildAxis(least: number, greatest: number, wanted = 6): Axis {
  const span = Math.max(greatest - least, Math.abs(greatest) * 0.02, 1e-9);
  const raw = span / (wanted - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw)!;
  const from = Math.floor(least / step) * step;
  const to = Math.ceil(greatest / step) * step === from ? from + step : Math.ceil(greatest / step) * step;
  const ticks: number[] = [];
  for (let index = 0; from + index * step <= to + step / 1000; index++) ticks.push(from + index * step);
  return { from, to, ticks };
}

export function place(axis: Axis, value: number, start: number, end: number): number {
  return start + ((value - axis.from) / (axis.to - axis.from)) * (end - start);
}
