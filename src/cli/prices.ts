import { BadInput } from "../model/refusal.ts";
import { formatCents } from "../model/units.ts";
import { comparePricePoints, type PointComparison, TOLERANCE } from "../pricing/price-points.ts";
import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";

/** Shares of the published prices that the price rows must meet. */
const WANTED_SHARE: Readonly<Record<string, number>> = { RAIL: 0.8, SEA: 0.75 };

/** `prices --check`: published prices beside what the price rows give, as a table or as JSON. */
export async function checkPricePoints(_positionals: string[], options: Options): Promise<number> {
  if (!options.check) throw new BadInput("prices", null, "--check: compares published prices with what the rows give");
  const planner = await loadPlanner(options);
  const compared = comparePricePoints(planner.network, Object.keys(WANTED_SHARE));
  const shares = Object.keys(WANTED_SHARE).map((mode) => {
    const rows = compared.filter(({ point }) => point.mode === mode);
    const within = rows.filter(({ isWithin }) => isWithin).length;
    return { mode, within, of: rows.length, wantedShare: WANTED_SHARE[mode]! };
  });
  if (options.json) process.stdout.write(`${JSON.stringify({ shares, points: compared.map(toJson) })}\n`);
  else {
    for (const comparison of compared) process.stdout.write(`${formatRow(comparison)}\n`);
    for (const { mode, within, of, wantedShare } of shares)
      process.stdout.write(
        `${mode}: ${within} of ${of} within ${TOLERANCE * 100} % (${((100 * within) / of).toFixed(0)} %, wanted ${wantedShare * 100} %)\n`,
      );
  }
  return shares.every(({ within, of, wantedShare }) => within >= of * wantedShare) ? 0 : 1;
}

function toJson({ point, publishedCents, modelCents, deviation, isWithin, reason }: PointComparison): object {
  return { point: point.point, publishedCents, modelCents, deviation, isWithin, reason };
}

function formatRow({ point, publishedCents, modelCents, deviation, isWithin, reason }: PointComparison): string {
  const model = modelCents === null ? "-" : formatCents(modelCents);
  const percent = deviation === null ? "-" : `${(deviation * 100).toFixed(0)} %`;
  const way = `${point.from_name} - ${point.to_name}`.padEnd(36).slice(0, 36);
  const mark = isWithin ? "" : ` OUTSIDE: ${reason}`;
  return `${point.point} ${point.mode.padEnd(4)} ${way} ${point.equipment.padEnd(4)} ${point.date.padEnd(15)} published ${formatCents(publishedCents).padStart(9)} model ${model.padStart(9)} ${percent.padStart(6)}${mark}`;
}
