interface Dated {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** Whether the row's validity covers the day (YYYY-MM-DD); an empty date is unbounded. */
export function isValidOn(row: Dated, day: string): boolean {
  return (row.valid_from === null || row.valid_from <= day) && (row.valid_to === null || row.valid_to >= day);
}

/** The row valid on the day, the latest to begin of several; without one the row nearest in time. */
export function findNearestValid<Row extends Dated>(rows: readonly Row[], day: string): Row | undefined {
  let best: Row | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const distance = isValidOn(row, day)
      ? 0
      : Math.abs(Date.parse((row.valid_from ?? "") > day ? row.valid_from! : row.valid_to!) - Date.parse(day));
    if (distance < bestDistance || (distance === bestDistance && (row.valid_from ?? "") > (best?.valid_from ?? ""))) {
      best = row;
      bestDistance = distance;
    }
  }
  return best;
}
