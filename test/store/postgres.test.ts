import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { type ServedNetwork, startNetwork } from "../../src/server/start-network.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { bundled, IS_QUICK, POSTGRES_URL, type Place, startCli, toPostgres, withStore } from "./databases.ts";

const QUERY = `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" }) { networkVersion totalCount } }`;

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

/** Speaks as much of PostgreSQL's protocol as to say, in answer to any simple query, that it is of a version. */
function oldServer(version: string): Server {
  const message = (type: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const text = (value: string): Buffer => Buffer.from(`${value}\0`);
  const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number): Buffer => Buffer.from([0, 0, value >> 8, value & 255]);
  const ready = message("Z", Buffer.from("I"));
  const column = (name: string) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(25), int32(0), int16(0)]);
  const cell = (value: string) => Buffer.concat([int32(value.length), Buffer.from(value)]);
  return createServer((socket) => {
    let isStarted = false;
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      if (!isStarted) {
        isStarted = true;
        socket.write(
          Buffer.concat([message("R", int32(0)), message("S", text("server_version"), text("12.3")), ready]),
        );
      } else if (data[0] === "Q".charCodeAt(0))
        socket.write(
          Buffer.concat([
            message("T", int16(2), column("version"), column("encoding")),
            message("D", int16(2), cell(version), cell("UTF8")),
            message("C", text("SELECT 1")),
            ready,
          ]),
        );
    });
  });
}

describe("a PostgreSQL server that cannot be used", () => {
  it("is named with its fault: too old", async () => {
    const server = oldServer("120003");
    const port = await listen(server);
    await expect(openPostgres(`postgres://user:secret@127.0.0.1:${port}/trade`)).rejects.toThrow(
      new Error(`DATABASE_URL: PostgreSQL at 127.0.0.1:${port}/trade is version 12, wanted 15 or newer`),
    );
    server.close();
  });

  it.skipIf(IS_QUICK)("is named with its fault: not there, and the command ends", async () => {
    const place = { databaseUrl: "postgres://user:secret@127.0.0.1:9/trade", dataDir: null };
    for (const command of ["serve", "versions"]) {
      const { code, error } = await startCli(place, [command]).finished;
      expect(code).toBe(1);
      expect(error).toMatch(
        /^landbridge: DATABASE_URL: PostgreSQL at 127\.0\.0\.1:9\/trade cannot be used \(ECONNREFUSED\)/,
      );
      expect(error).not.toContain("secret");
    }
  });

  it("is named with its fault: silent", async () => {
    const server = createServer(() => undefined);
    const port = await listen(server);
    await expect(openPostgres(`postgres://127.0.0.1:${port}/trade`)).rejects.toThrow(
      /cannot be used \(CONNECT_TIMEOUT\)/,
    );
    server.close();
  });
});

/** A line to PostgreSQL that can be stopped (refused and cut), frozen (nothing passes) and made slow. */
class Line {
  mode: "OPEN" | "STOPPED" | "FROZEN" | "SLOW" = "OPEN";
  private readonly sockets = new Set<Socket>();
  readonly server: Server;

  constructor(target: URL) {
    this.server = createServer((near) => {
      if (this.mode === "STOPPED") return near.destroy();
      const far = connect(Number(target.port || 5432), target.hostname);
      this.join(near, far);
      this.join(far, near);
    });
  }

  set(mode: Line["mode"]): void {
    this.mode = mode;
    if (mode === "STOPPED") for (const socket of this.sockets) socket.destroy();
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on("error", () => undefined);
    from.on("close", () => {
      this.sockets.delete(from);
      to.destroy();
    });
    from.on("data", (data) => {
      // What is frozen is lost for good, as behind a firewall that forgot the connection.
      if (this.mode === "SLOW") setTimeout(() => to.write(data), 1_500);
      else if (this.mode !== "FROZEN") to.write(data);
    });
  }
}

describe.runIf(POSTGRES_URL !== null)("a server over PostgreSQL", () => {
  const kind = toPostgres(POSTGRES_URL ?? "postgres://none/none");
  let place: Place;
  let line: Line;
  let served: ServedNetwork;
  let server: RunningServer;
  const logged: string[] = [];

  beforeAll(async () => {
    place = await kind.makeEmpty();
    const url = new URL(place.databaseUrl!);
    line = new Line(new URL(place.databaseUrl!));
    url.hostname = "127.0.0.1";
    url.port = String(await listen(line.server));
    const config = { host: "127.0.0.1", port: 0, databaseUrl: url.href, dataDir: null };
    served = await startNetwork(config, undefined, (text) => logged.push(text));
    server = await startServer(served, config);
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await served.close();
    line.set("STOPPED");
    line.server.close();
    await kind.remove(place);
  }, 60_000);

  const ask = async (): Promise<{ networkVersion: string; totalCount: number }> => {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
    });
    return ((await response.json()) as { data: { planConnection: never } }).data.planConnection;
  };
  const readiness = async () =>
    (await (await fetch(`${server.address}/health/ready`)).json()) as Record<string, string>;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
  };

  it("follows a version that another process made live, without a pause in its answers", async () => {
    const before = await ask();
    expect(before.networkVersion.startsWith(bundled.dataVersion)).toBe(true);
    const drayage = bundled.records.drayage.map((row) => ({ ...row, minutes: 321 }));
    const { dataVersion } = await withStore(place, (store) =>
      store.importNetwork({ ...bundled.records, drayage }, false),
    );
    await until(async () => (await ask()).networkVersion.startsWith(dataVersion));
    expect(await readiness()).toMatchObject({ status: "ready", database: "UP" });
  });

  it.each(["STOPPED", "FROZEN"] as const)(
    "answers route queries while the database is %s, and recovers",
    async (mode) => {
      line.set(mode);
      await until(async () => (await readiness()).status === "degraded");
      expect((await ask()).totalCount).toBeGreaterThan(0);
      expect(await readiness()).toMatchObject({ status: "degraded", database: "AWAY" });
      const rolledBack = await withStore(place, (store) => store.rollBack(bundled.dataVersion));
      expect((await ask()).totalCount).toBeGreaterThan(0);
      line.set("OPEN");
      await until(async () => (await readiness()).status === "ready");
      await until(async () => (await ask()).networkVersion.startsWith(rolledBack.dataVersion));
      expect(logged.at(-1)).toBe("database: answers again");
    },
  );

  it("answers route queries while the database is slow", async () => {
    line.set("SLOW");
    const answered: number[] = [];
    const silent = served
      .openStores()
      .then(({ network }) => network.listVersions())
      .then(() => answered.push(0));
    for (let index = 1; index <= 3; index++) {
      await ask();
      answered.push(index);
    }
    line.set("OPEN");
    await silent.catch(() => undefined);
    expect(answered.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it("lets three migrators and three seeding starts at once do the work of one", async () => {
    const fresh = await kind.makeEmpty();
    const migrated = await Promise.all(Array.from({ length: 3 }, () => startCli(fresh, ["migrate"]).finished));
    expect(migrated.map(({ code, error }) => [code, error])).toEqual(Array.from({ length: 3 }, () => [0, ""]));
    const listed = await Promise.all(Array.from({ length: 3 }, () => startCli(fresh, ["versions", "--json"]).finished));
    for (const { out } of listed) expect(JSON.parse(out)).toMatchObject([{ dataVersion: bundled.dataVersion }]);
    await kind.remove(fresh);
  });
});
