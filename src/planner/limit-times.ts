import type { Timetable } from "../network/timetable.ts";
import type { SearchQuery } from "../search/query.ts";
import type { CutOffs } from "./cut-offs.ts";
import type { TimeLimits } from "./search-space.ts";

/** What a cargo's cut-offs forbid a request that is made at a minute; none of those of paper without such a minute. */
export function limitTimes(
  timetable: Timetable,
  requestedAtMinute: number | null,
  query: SearchQuery,
  cutOffs: CutOffs,
): TimeLimits {
  const leastOriginMinutes = cutOffs.listLeastOriginMinutes();
  const origins = new Set([
    ...query.origins,
    ...timetable.drayage.filter(({ from }) => query.origins.includes(from)).map(({ to }) => to),
  ]);
  const dated =
    requestedAtMinute === null ? null : cutOffs.listProhibitions(requestedAtMinute, query.readyMinute, origins);
  const key =
    dated === null && leastOriginMinutes === null
      ? null
      : JSON.stringify([cutOffs.name, dated && [requestedAtMinute, query.readyMinute, [...origins]]]);
  return { key, dated, leastOriginMinutes };
}
