import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { CONSOLE_DIST } from "../src/server/console-sources.ts";

/**
 * Measures a running console: `npm run -s measure:console -- http://127.0.0.1:4000`. Prints milliseconds from choosing a destination to
 * the painted answer (and of those the processor time of the page, which a busy machine does not lengthen), kilobytes of the first load, and frames a second while the map with every place is panned.
 */
const address = process.argv[2] ?? "http://127.0.0.1:4000";
const DESTINATIONS = ["KZALA", "TRIST", "UZTAS", "DEDUI", "GEPTI", "AZBAK", "RUMOW", "MNULN", "NLRTM", "KGFRU"];
const ROUNDS = 3;
const PAN_MILLISECONDS = 2000;

function listSizes(): { page: number; map: number; embed: number } {
  const assets = join(CONSOLE_DIST, "app/assets");
  const sizeOf = (file: string): number => readFileSync(join(assets, file)).length;
  const zipped = readdirSync(assets).filter((file) => file.endsWith(".gz"));
  const sum = (pattern: RegExp): number =>
    zipped.filter((file) => pattern.test(file)).reduce((total, file) => total + sizeOf(file), 0);
  return {
    page: sum(/\.(js|css)\.gz$/) + readFileSync(join(CONSOLE_DIST, "app/index.html.gz")).length,
    map: sum(/110m.*\.gz$/),
    embed: readFileSync(join(CONSOLE_DIST, "embed/embed.js.gz")).length,
  };
}

interface Taken {
  /** Milliseconds from the key that chooses the destination to the painted answer. */
  readonly wall: number;
  /** Milliseconds of processor time that the page's main thread took for it, whatever else the machine does. */
  readonly cpu: number;
}

async function measureAnswer(page: Page, session: CDPSession, code: string): Promise<Taken> {
  await page.goto(`${address}/?from=CNLYG&ready=2026-12-07&lang=en`);
  await page.locator(".hub-mark").first().waitFor({ state: "attached" });
  await page.locator(".location input").nth(1).fill(code);
  await page.locator(`[role="option"]:has-text("${code}")`).first().waitFor();
  const before = await readTaskSeconds(session);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => performance.getEntriesByName("answer-drawn").length > 0);
  const cpu = ((await readTaskSeconds(session)) - before) * 1000;
  const wall = await page.evaluate(
    () =>
      performance.getEntriesByName("answer-drawn").at(-1)!.startTime -
      performance.getEntriesByName("asked").at(-1)!.startTime,
  );
  return { wall, cpu };
}

async function readTaskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** A text, since the runner adds names to functions that the page does not know. */
const COUNT_FRAMES = `new Promise((resolve) => {
  const begin = performance.now();
  let count = 0;
  const next = (now) => {
    count++;
    if (now - begin < ${PAN_MILLISECONDS}) requestAnimationFrame(next);
    else resolve((count / (now - begin)) * 1000);
  };
  requestAnimationFrame(next);
})`;

/** Frames a second while the world with every station and port is dragged. */
async function measurePan(page: Page): Promise<number> {
  await page.goto(`${address}/network?lang=en`);
  await page.getByLabel("Ports").check();
  await page.locator(".map .land").waitFor({ state: "attached" });
  const frame = await page.locator(".map-frame").boundingBox();
  if (!frame) throw new Error("no map on the page of the network");
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate<number>(COUNT_FRAMES);
  for (let step = 0; step < PAN_MILLISECONDS / 16; step++) {
    await page.mouse.move(x + 120 * Math.sin(step / 10), y + 40 * Math.cos(step / 10));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  return frames;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable", { timeDomain: "threadTicks" });
// The first round warms the server up.
for (const code of DESTINATIONS) await measureAnswer(page, session, code);
const taken: Taken[] = [];
for (let round = 0; round < ROUNDS; round++)
  for (const code of DESTINATIONS) taken.push(await measureAnswer(page, session, code));
const quantile = (share: number, kind: keyof Taken): number => {
  const sorted = taken.map((entry) => entry[kind]).sort((a, b) => a - b);
  return Math.round(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)]!);
};
const framesPerSecond = Math.round(await measurePan(page));
await browser.close();
const { page: first, map, embed } = listSizes();
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
console.log(
  JSON.stringify({
    answerP50Ms: quantile(0.5, "wall"),
    answerP95Ms: quantile(0.95, "wall"),
    answerCpuP50Ms: quantile(0.5, "cpu"),
    answerCpuP95Ms: quantile(0.95, "cpu"),
    answers: taken.length,
    firstLoadKb: kilobytes(first),
    mapDataKb: kilobytes(map),
    embedKb: kilobytes(embed),
    panFramesPerSecond: framesPerSecond,
  }),
);
