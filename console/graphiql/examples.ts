/// <reference types="vite/client" />
/** A job of the API as a query that runs as it stands. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

const QUERIES = import.meta.glob<string>("./examples/*.graphql", { query: "?raw", import: "default", eager: true });
const DAY_MILLISECONDS = 86_400_000;

const READY_DAYS = 7;
const ARRIVE_DAYS = 40;

/** The examples with dates some days after `now`, so that they lie in the timetable whenever they are run. */
export function listExamples(now: Date): readonly Example[] {
  const dayAfter = (days: number): string =>
    new Date(Math.ceil(now.getTime() / DAY_MILLISECONDS + days) * DAY_MILLISECONDS).toISOString();
  return Object.entries(QUERIES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, query]) => ({
      name: path.replace(/^.*\/\d+-|\.graphql$/g, ""),
      query: query
        .replace("$ready: DateTime!", `$ready: DateTime! = "${dayAfter(READY_DAYS)}"`)
        .replace("$arriveBy: DateTime!", `$arriveBy: DateTime! = "${dayAfter(ARRIVE_DAYS)}"`),
    }));
}
