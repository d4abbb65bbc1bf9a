/** The least number above `low`, up to `high`, that holds; `high` holds, and what holds for one number holds for all above. */
export async function findLeastNumber(
  low: number,
  high: number,
  holds: (value: number) => Promise<boolean>,
): Promise<number> {
  let below = low;
  let least = high;
  while (least - below > 1) {
    const middle = Math.floor((below + least) / 2);
    if (await holds(middle)) least = middle;
    else below = middle;
  }
  return least;
}
