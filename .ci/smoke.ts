import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FIRST_QUERY = `{
  planConnection(
    origin: { location: "CNLYG" }
    destination: { location: "KZALA" }
    cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", units: 1, cargoWeightKg: 20000 }] }
  ) {
    edges { node {
      start end totalDuration numberOfTransfers labels
      cost { total { amount currency } isEstimate }
      legs { mode serviceName departure { location { name } dateTime } arrival { location { name } dateTime } }
      steps { kind location { name } duration cost { amount } }
    } }
    routingErrors { code description }
  }
}`;

/** Starts the server as a user would, the first time and the second, and asks the first query over HTTP. */
const START_LIMIT_MILLISECONDS = 30_000;
const DATABASE_LIMIT_MILLISECONDS = 60_000;

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = probe.address() as { port: number };
    probe.close(() => resolve(free));
  });
});
const address = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), "landbridge-smoke-"));

async function until(isSo: () => Promise<boolean>, milliseconds: number, what: string): Promise<void> {
  for (const began = Date.now(); !(await isSo().catch(() => false)); ) {
    if (Date.now() - began > milliseconds) throw new Error(`${what} in ${milliseconds / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startAndAsk(which: string): Promise<void> {
  const began = Date.now();
  const child = spawn("npm", ["start"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: "inherit",
    detached: true,
  });
  const closed = new Promise((resolve) => child.on("close", resolve));
  try {
    await until(
      async () => (await fetch(`${address}/health/ready`)).ok,
      START_LIMIT_MILLISECONDS,
      "the server was not ready",
    );
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: FIRST_QUERY }),
    });
    const answer = (await response.json()) as { data?: { planConnection: { edges: unknown[] } }; errors?: unknown };
    if (answer.errors || !answer.data?.planConnection.edges.length)
      throw new Error(`no itinerary: ${JSON.stringify(answer)}`);
    console.log(`${which} start: first answer ${Date.now() - began} ms after npm start`);
    await until(
      async () => ((await (await fetch(`${address}/health/ready`)).json()) as { database: string }).database === "UP",
      DATABASE_LIMIT_MILLISECONDS,
      "the database was not open",
    );
    console.log(`${which} start: database open ${Date.now() - began} ms after npm start`);
  } finally {
    process.kill(-child.pid!, "SIGTERM");
    await closed;
  }
}

try {
  await startAndAsk("first");
  await startAndAsk("second");
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
