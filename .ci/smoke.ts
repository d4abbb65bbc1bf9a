import { spawn } from "node:child_process";
import { createServer } from "node:net";

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

/** Starts the server as a user would and asks the first query over HTTP. */
const START_LIMIT_MILLISECONDS = 30_000;

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = probe.address() as { port: number };
    probe.close(() => resolve(free));
  });
});
const began = Date.now();
const child = spawn("npm", ["start"], {
  env: { ...process.env, PORT: String(port) },
  stdio: "inherit",
  detached: true,
});
try {
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const isReady = await fetch(`${address}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) break;
    if (Date.now() - began > START_LIMIT_MILLISECONDS) throw new Error("the server was not ready in 30 s");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: FIRST_QUERY }),
  });
  const answer = (await response.json()) as { data?: { planConnection: { edges: unknown[] } }; errors?: unknown };
  if (answer.errors || !answer.data?.planConnection.edges.length)
    throw new Error(`no itinerary: ${JSON.stringify(answer)}`);
  console.log(`first answer ${Date.now() - began} ms after npm start`);
} finally {
  process.kill(-child.pid!, "SIGTERM");
}
