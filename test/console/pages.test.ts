import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONSOLE_DIST, hashConsoleSources } from "../../src/server/console-sources.ts";
import { addressOf, useServer } from "./server.ts";

useServer();
const isBuilt = existsSync(join(CONSOLE_DIST, "graphiql/index.html"));

describe("the pages", () => {
  it("answer under a policy that admits no other host", async () => {
    for (const path of ["/", "/graphiql", "/docs", "/network/place/KZAAU"]) {
      const response = await fetch(addressOf(path));
      expect([200, 404], path).toContain(response.status);
      expect(response.headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(response.headers.get("content-security-policy"), path).not.toMatch(/https?:|\*/);
      expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  it("serve nothing from outside their folder", async () => {
    for (const path of [
      "/assets/..%2f..%2f..%2fpackage.json",
      "/docs/..%2f..%2fpackage",
      "/assets/%2e%2e/%2e%2e/sources.sha256",
    ]) {
      const response = await fetch(addressOf(path));
      expect(response.status, path).toBeGreaterThanOrEqual(400);
      expect(await response.text(), path).not.toMatch(/"name": "landbridge"|^[0-9a-f]{64}$/);
    }
  });

  it.skipIf(!isBuilt)("send compressed files that are kept by their hash", async () => {
    const html = await (await fetch(addressOf("/graphiql"))).text();
    const asset = /src="(\/graphiql\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    const response = await fetch(addressOf(asset!), { headers: { "accept-encoding": "br" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-type")).toContain("javascript");
    expect(response.headers.get("cache-control")).toContain("immutable");
    await response.arrayBuffer();
  });

  it("are built again when their sources changed: the hash is of the content", () => {
    expect(hashConsoleSources()).toBe(hashConsoleSources());
    expect(hashConsoleSources()).toMatch(/^[0-9a-f]{64}$/);
  });
});
