import { afterAll, beforeAll } from "vitest";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

let server: RunningServer;

/** Starts the server for the tests of a file. */
export function useServer(): void {
  beforeAll(async () => {
    server = await startServer(bundledServed, { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => server.close());
}

export const addressOf = (path: string): string => `${server.address}${path}`;

/** Asks over HTTP. */
export async function ask(
  query: string,
  variables: unknown = {},
): Promise<{ data?: Record<string, unknown>; errors?: unknown }> {
  const response = await fetch(addressOf("/graphql"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}
