import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { PROJECT_FOLDER } from "../src/server/console-sources.ts";

/** Takes the pictures of the README from a running console: `npm run -s screenshots -- http://127.0.0.1:4000`. */
const address = process.argv[2] ?? "http://127.0.0.1:4000";
const folder = join(PROJECT_FOLDER, "docs/pictures");
const ISTANBUL = "from=CNLYG&to=TRIST&ready=2026-12-07";

const PICTURES = [
  { name: "answer", path: `/?${ISTANBUL}&lang=en`, width: 1280, height: 900, theme: "light", wait: ".timeline" },
  {
    name: "calendar",
    path: `/calendar?${ISTANBUL}&lang=en`,
    width: 1280,
    height: 900,
    theme: "light",
    wait: ".calendar-page",
  },
  { name: "answer-phone-zh", path: `/?${ISTANBUL}&lang=zh`, width: 390, height: 844, theme: "dark", wait: ".chart" },
] as const;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const { name, path, width, height, theme, wait } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce" });
  await page.goto(address + path);
  await page.locator(wait).first().waitFor();
  // A phone draws the map when its tab is opened.
  if (path.startsWith("/?") && width > 767) await page.locator(".map .land").waitFor({ state: "attached" });
  // Names come after the answer.
  await page.waitForFunction(
    () => !/^[A-Z]{5}$/.test(document.querySelector<HTMLInputElement>(".location input")?.value ?? "CODES"),
  );
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
