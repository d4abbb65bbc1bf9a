import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/server/console-sources.ts";
import { addressOf, expectAccessible, hasBrowser, useConsole, withPage } from "./browser.ts";

const EMBED_FOLDER = join(PROJECT_FOLDER, "console/embed");

/** The example page as it stands, with the address of the server under test. */
const readExample = (): string =>
  readFileSync(join(EMBED_FOLDER, "example.html"), "utf8").replaceAll("http://127.0.0.1:4000", addressOf(""));

let partner: Server;
let origin: string;

/** A page of another site, whose policy admits nothing but the server's script and answers. */
function partnerPage(attributes: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,">
<script type="module" src="${addressOf("/embed.js")}"></script></head>
<body><main><h1>Partner</h1><landbridge-search ${attributes}></landbridge-search></main></body></html>`;
}

describe.skipIf(!hasBrowser)("<landbridge-search> on another site", () => {
  useConsole();
  beforeAll(async () => {
    partner = createServer((request, response) => {
      if (request.url === "/example.html" || request.url === "/example.css") {
        const isPage = request.url.endsWith("html");
        response.setHeader("content-type", isPage ? "text/html; charset=utf-8" : "text/css");
        response.end(isPage ? readExample() : readFileSync(join(EMBED_FOLDER, "example.css")));
        return;
      }
      const attributes = new URL(request.url ?? "/", "http://partner").searchParams.get("attributes") ?? "";
      const server = addressOf("");
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader(
        "content-security-policy",
        `default-src 'none'; script-src ${server}; connect-src ${server} http://127.0.0.1:9; img-src data:`,
      );
      response.end(partnerPage(attributes));
    });
    await new Promise<void>((resolve) => partner.listen(0, "127.0.0.1", resolve));
    const address = partner.address();
    origin = typeof address === "object" && address ? `http://localhost:${address.port}` : "";
  });
  afterAll(() => partner.close());
  const pageWith = (attributes: string): string => `${origin}/?attributes=${encodeURIComponent(attributes)}`;

  it("shows the labelled ways, tells them by events and keeps nothing", () =>
    withPage(
      { viewport: { width: 800, height: 900 } },
      async (page) => {
        await page.addInitScript(() => {
          const heard: unknown[] = [];
          (globalThis as unknown as { heard: unknown[] }).heard = heard;
          for (const name of ["search", "result", "select", "error"])
            addEventListener(`landbridge-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
        });
        await page.goto(pageWith('origin="CNLYG" destination="TRIST" locale="ru"'));
        await page.locator(".way").first().waitFor();
        await page.locator(".way").first().click();
        const heard = await page.evaluate(
          () => (globalThis as unknown as { heard: [string, { totalCount?: number; cost?: string }][] }).heard,
        );
        expect(heard.map(([name]) => name)).toEqual(["search", "result", "select"]);
        expect(heard[1]![1].totalCount).toBeGreaterThan(1);
        expect(heard[2]![1].cost).toMatch(/^\d+\.\d\d$/);
        expect(await page.locator(".foot a").getAttribute("href")).toContain(addressOf("/?from=CNLYG&to=TRIST"));
        expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
          "",
          0,
          0,
        ]);
        await expectAccessible(page);
      },
      [origin],
    ));

  it("runs the example page, light and dark, under its own strict policy", () =>
    withPage(
      { viewport: { width: 700, height: 1200 } },
      async (page) => {
        await page.goto(`${origin}/example.html`);
        await page.locator("landbridge-search").nth(1).locator(".way").first().waitFor();
        const surfaces = await page
          .locator("landbridge-search .box")
          .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).backgroundColor));
        expect(surfaces).toEqual(["rgb(255, 255, 255)", "rgb(21, 32, 43)"]);
        expect(
          await page
            .locator("button.primary")
            .first()
            .evaluate((button) => getComputedStyle(button).backgroundColor),
        ).toBe("rgb(15, 107, 74)");
        await expectAccessible(page);
      },
      [origin],
    ));

  it("says that the service cannot be reached and keeps the entries", () =>
    withPage(
      { viewport: { width: 400, height: 900 } },
      async (page, faults) => {
        await page.goto(
          pageWith('origin="CNLYG" destination="TRIST" endpoint="http://127.0.0.1:9/graphql" locale="en"'),
        );
        await page.getByRole("alert").waitFor({ timeout: 60_000 });
        expect(await page.locator(".location input").first().inputValue()).toBe("CNLYG");
        faults.length = 0;
      },
      [origin, "http://127.0.0.1:9"],
    ));
});
