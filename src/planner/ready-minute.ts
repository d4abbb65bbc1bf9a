import type { FoundPath, SearchQuery } from "../search/query.ts";

/** What the total time of a path counts from: ready at the origin, or the hand-over where no ready time is asked. */
export function readyMinuteOf(
  { direction, readyMinute }: Pick<SearchQuery, "direction" | "readyMinute">,
  { handoverMinute }: Pick<FoundPath, "handoverMinute">,
): number {
  return direction === "EARLIEST" ? readyMinute : handoverMinute;
}
