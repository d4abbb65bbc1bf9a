import { search } from "../src/search/search.ts";
import { boundsFor, listPairs, openLab, toQuery } from "./lab.ts";

/** Prints the resident bytes of a process that has answered some queries. */
const lab = openLab();
for (const pair of listPairs(lab, 200, 42)) {
  const query = toQuery(pair);
  search(lab.timetable, lab.costs, query, boundsFor(lab, query));
}
(globalThis as { gc?: () => void }).gc?.();
await new Promise((done) => setTimeout(done, 200));
(globalThis as { gc?: () => void }).gc?.();
console.log(process.memoryUsage().rss);
