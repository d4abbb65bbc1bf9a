import postgres from "postgres";
import { search } from "../../src/search/search.ts";
import { boundsFor, type Lab, listPairs, toQuery } from "../lab.ts";
import { formatDistribution, summarise, toYardstick, type Yardstick } from "../protocol.ts";
import { mergeArcs } from "../static-peers.ts";

const ID = "front-vs-pgrouting";
const AIM = 0.1;
const REPEATS = 3;

/**
 * The full front against pgr_dijkstra on the merged static graph, one weighted sum, its round trip to PostgreSQL included. All of it
 * happens in one transaction that is rolled back. Without a database that has the extension there is nothing to compare with.
 */
export async function measurePgrouting(lab: Lab, pairCount: number, seed: number, url: string): Promise<Yardstick[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  let measured: Yardstick | null = null;
  try {
    await sql.begin(async (session) => {
      measured = await measure(lab, pairCount, seed, session);
      throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback))
      return [{ id: ID, value: null, aim: AIM, holds: false, detail: `no pgRouting: ${(error as Error).message}` }];
  } finally {
    await sql.end();
  }
  return [measured!];
}

class Rollback extends Error {}

async function measure(lab: Lab, pairCount: number, seed: number, sql: postgres.TransactionSql): Promise<Yardstick> {
  await sql`create extension if not exists pgrouting cascade`;
  const [row] = await sql`select extversion from pg_extension where extname = 'pgrouting'`;
  await sql`create temporary table arcs (id int, source int, target int, cost float8)`;
  const arcs = mergeArcs(lab).map(({ from, to, weight }, id) => ({ id, source: from, target: to, cost: weight }));
  for (let at = 0; at < arcs.length; at += 1000) await sql`insert into arcs ${sql(arcs.slice(at, at + 1000))}`;
  await sql`analyze arcs`;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const pair of listPairs(lab, Math.min(pairCount, 100), seed)) {
    const query = toQuery(pair);
    const bounds = boundsFor(lab, query);
    let [front, path] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const start = performance.now();
      search(lab.timetable, lab.costs, query, bounds);
      const between = performance.now();
      await sql`select * from pgr_dijkstra('select id, source, target, cost from arcs', ${pair.origin}::int, ${pair.destination}::int)`;
      front = Math.min(front, between - start);
      path = Math.min(path, performance.now() - between);
    }
    ours.push(front);
    theirs.push(path);
  }
  const [a, b] = [summarise(ours), summarise(theirs)];
  const detail = `front ${formatDistribution(a)}; pgr_dijkstra of pgRouting ${row!.extversion} ${formatDistribution(b)}; ${a.count} pairs, ${arcs.length} arcs`;
  return toYardstick(ID, a.p50 / b.p50, AIM, detail);
}
