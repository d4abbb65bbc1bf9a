import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { BadNetworkFiles, type Fault } from "../formats/fault.ts";
import { type KeyCommands, toKeyCommands } from "./key-commands.ts";
import { type NetworkCommands, toCommands } from "./network-commands.ts";
import type { ServedNetwork } from "./start-network.ts";

/** A local line to the server that holds a data directory: only users who may open the directory reach it. */
const BODY_LIMIT = 256 * 2 ** 20;
/** The system's limit for the path of a socket is 107 characters. */
const LONGEST_SOCKET_PATH = 100;

const COMMANDS = [
  "importNetwork",
  "exportNetwork",
  "listVersions",
  "compareVersions",
  "rollBack",
  "createKey",
  "listKeys",
  "rotateKey",
  "revokeKey",
] as const satisfies readonly (keyof StoreCommands)[];
/** Whatever an operator asks of the stores. */
export type StoreCommands = NetworkCommands & KeyCommands;
type CommandName = (typeof COMMANDS)[number];
interface Refusal {
  readonly message: string;
  readonly faults: readonly Fault[];
  readonly faultCount: number;
}

function socketPath(dataDir: string): string {
  const path = join(dataDir, "control.sock");
  if (path.length <= LONGEST_SOCKET_PATH) return path;
  return join(tmpdir(), `landbridge-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}.sock`);
}

/** Answers the commands of other processes, which wait until the database is open. The caller holds the data directory. */
export async function startControl(dataDir: string, served: ServedNetwork): Promise<() => Promise<void>> {
  const app = fastify({ logger: false, bodyLimit: BODY_LIMIT });
  app.post<{ Params: { command: string }; Body: unknown[] }>("/:command", async ({ params, body }, reply) => {
    const name = COMMANDS.find((known) => known === params.command);
    if (!name) return reply.code(404).send({ message: `${params.command}: unknown command`, faults: [] });
    try {
      const { network, keys } = await served.openStores();
      const commands = { ...toCommands(network), ...toKeyCommands(keys) } as unknown as Record<
        CommandName,
        (...args: unknown[]) => unknown
      >;
      return { answer: await commands[name](...body) };
    } catch (error) {
      const isBad = error instanceof BadNetworkFiles;
      const { faults, faultCount } = isBad ? error : { faults: [], faultCount: 0 };
      return reply.code(400).send({ message: (error as Error).message, faults, faultCount } satisfies Refusal);
    }
  });
  const path = socketPath(dataDir);
  rmSync(path, { force: true });
  await app.listen({ path });
  return () => app.close();
}

/** The commands of the server that holds the data directory. */
export function callControl(dataDir: string): StoreCommands {
  const call = (name: CommandName) =>
    (async (...args: unknown[]) => {
      const { status, text } = await post(socketPath(dataDir), `/${name}`, JSON.stringify(args));
      if (status === 200) return (JSON.parse(text) as { answer: unknown }).answer;
      const { message, faults = [] } = JSON.parse(text) as Refusal;
      throw faults.length > 0 ? new BadNetworkFiles(faults) : new Error(message);
    }) as never;
  return Object.fromEntries(COMMANDS.map((name) => [name, call(name)])) as unknown as StoreCommands;
}

function post(socket: string, path: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request({ socketPath: socket, path, method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
