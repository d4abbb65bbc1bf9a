import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { DATABASE_KINDS, IS_QUICK, type Place, startCli } from "./databases.ts";

const WITHIN = { timeout: 5000, interval: 50 };
const MEBIBYTES_OF_LOG = 20;

/** A server in a process of its own that answers to keys alone and logs all it has to say. */
async function serve(place: Place) {
  const { child, finished, readOut } = startCli(place, ["serve"], { ANONYMOUS: "off", LOG_LEVEL: "trace" });
  await expect.poll(readOut, { timeout: 60_000 }).toContain("departures");
  const address = /at (\S+)\/graphql/.exec(readOut())![1]!;
  const ask = async (key: string): Promise<number> => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: "{ networkInfo { stationCount } }" }),
    });
    return response.status;
  };
  const stop = async (): Promise<{ code: number | null; error: string }> => {
    child.kill("SIGTERM");
    return finished;
  };
  return { child, ask, stop };
}

describe.skipIf(IS_QUICK).each(DATABASE_KINDS)("keys of servers on $name", (kind) => {
  let place: Place;
  const servers: Awaited<ReturnType<typeof serve>>[] = [];
  afterEach(async () => {
    for (const { child } of servers.splice(0))
      if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "close");
    await kind.remove(place);
  });

  it("are good, rotated and revoked within five seconds by commands beside the servers, and never logged", async () => {
    place = await kind.makeSeeded();
    const keys = async (...args: string[]): Promise<string> => {
      const { code, out, error } = await startCli(place, ["keys", ...args]).finished;
      expect([code, code === 0 ? "" : error]).toEqual([0, ""]);
      return out.trim();
    };
    servers.push(await serve(place));
    // Replicas share a PostgreSQL server; a data directory has one server, which takes the commands.
    if (place.databaseUrl !== null) servers.push(await serve(place));
    const first = await keys("create", "--name", "partner");
    const everywhere = async (key: string): Promise<number[]> => Promise.all(servers.map(({ ask }) => ask(key)));
    const all = (status: number) => servers.map(() => status);
    await expect.poll(() => everywhere(first), WITHIN).toEqual(all(200));
    const second = await keys("rotate", first.split("_")[2]!, "--overlap", "P1D");
    await expect.poll(() => everywhere(second), WITHIN).toEqual(all(200));
    expect(await everywhere(first)).toEqual(all(200));
    await keys("revoke", first.split("_")[2]!);
    await expect.poll(() => everywhere(first), WITHIN).toEqual(all(401));
    expect(await everywhere(second)).toEqual(all(200));

    const ended = await Promise.all(servers.splice(0).map(({ stop }) => stop()));
    const log = ended.map(({ error }) => error).join("");
    for (const { code } of ended) expect(code).toBe(0);
    expect(log.length).toBeLessThan(MEBIBYTES_OF_LOG * 2 ** 20);
    for (const key of [first, second]) expect(log).not.toContain(key.split("_")[3]);

    // A start knows the keys with its first answer, and when they were used.
    servers.push(await serve(place));
    expect(await everywhere(second)).toEqual([200]);
    expect(await everywhere(first)).toEqual([401]);
    const listed = JSON.parse(await keys("list", "--json")) as { lastUsedAt: number | null }[];
    expect(listed).toHaveLength(2);
    for (const { lastUsedAt } of listed) expect(Date.now() - lastUsedAt!).toBeLessThan(120_000);
  });
});
