import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { CONSOLE_BUILD, isConsoleStale, PROJECT_FOLDER } from "../../src/server/console-sources.ts";
import { type RunningServer, startServer } from "../../src/server/http.ts";
import { bundledServed } from "../../test/planner/bundled.ts";

const PLACES = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const WAIT_MILLISECONDS = 30_000;
const WARM_UP_ATTEMPTS = 10;

const executable = PLACES.find((path) => path !== "" && existsSync(path));
/** False on a machine without Chromium, where the browser tests are skipped; with CI set they fail instead. */
export const hasBrowser = executable !== undefined || Boolean(process.env.CI);
if (!executable) console.log("browser tests skipped: no Chromium found; install it or set CHROMIUM to its path");

let server: RunningServer;
let browser: Browser;

/** Builds the pages where they are old, and serves them with the bundled network. */
export function useConsole(): void {
  beforeAll(async () => {
    if (isConsoleStale()) execFileSync(process.execPath, ["--import", "tsx", CONSOLE_BUILD], { cwd: PROJECT_FOLDER });
    server = await startServer(bundledServed, { host: "127.0.0.1", port: 0 });
    if (!executable) throw new Error("no Chromium found: install it or set CHROMIUM to its path");
    await warmUp();
    browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
}

/** The first query prices every call, which a busy machine may not finish in a request's time. */
async function warmUp(): Promise<void> {
  const query = `{ planConnection(origin: { location: "CNLYG" } destination: { location: "TRIST" }) { totalCount } }`;
  const ask = () =>
    fetch(addressOf("/graphql"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  for (let attempt = 0; attempt < WARM_UP_ATTEMPTS && !(await ask()).ok; attempt++);
}

export const addressOf = (path: string): string => `${server.address}${path}`;

/** A fresh profile for one test, closed after it; every console error, failed answer and foreign request is a fault. */
export async function withPage(
  options: BrowserContextOptions,
  visit: (page: Page, faults: string[]) => Promise<void>,
  allowed: readonly string[] = [],
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MILLISECONDS);
    const faults = watch(page, [server.address, ...allowed]);
    await visit(page, faults);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

function watch(page: Page, allowed: readonly string[]): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !allowed.some((origin) => url.startsWith(`${origin}/`)))
      faults.push(`foreign request: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

/** Fails with the rules that the page breaks. */
export async function expectAccessible(page: Page): Promise<void> {
  // The page's policy admits no added script element: axe is evaluated instead.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const here = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await here.axe.run()).violations.map(({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`.slice(0, 600),
    );
  });
  expect(violations).toEqual([]);
}

/** Nothing scrolls sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}
