import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, type InlineConfig } from "vite";
import { buildDocs } from "./build-docs.ts";
import { CONSOLE_DIST, CONSOLE_STAMP, hashConsoleSources } from "../src/server/console-sources.ts";

/** Builds the pages part by part, what is looked at first coming first; each part appears whole or not at all. */
const ROOT = import.meta.dirname;

const PREACT = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

const PARTS: Record<string, InlineConfig> = {
  app: { root: ROOT, oxc: PREACT },
  embed: {
    root: join(ROOT, "embed"),
    oxc: PREACT,
    build: { lib: { entry: "main.tsx", formats: ["es"], fileName: () => "embed.js" }, minify: true },
  },
  graphiql: { root: join(ROOT, "graphiql"), base: "/graphiql/" },
};

async function buildPart(name: string, config: InlineConfig): Promise<void> {
  const folder = join(CONSOLE_DIST, `${name}.new`);
  await build({
    ...config,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 8000,
      reportCompressedSize: false,
      ...config.build,
    },
  });
  finish(name);
}

function finish(name: string): void {
  const folder = join(CONSOLE_DIST, `${name}.new`);
  compress(folder);
  rmSync(join(CONSOLE_DIST, name), { recursive: true, force: true });
  renameSync(folder, join(CONSOLE_DIST, name));
}

/** Writes what a browser is really sent beside each file of text, so that no request compresses. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(js|css|html|json|svg)$/.test(entry)) continue;
    const file = join(folder, entry);
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    const quality = text.length > 1_000_000 ? 5 : 9;
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
}

const hash = hashConsoleSources();
mkdirSync(CONSOLE_DIST, { recursive: true });
buildDocs(join(CONSOLE_DIST, "docs.new"));
finish("docs");
for (const [name, config] of Object.entries(PARTS)) await buildPart(name, config);
writeFileSync(CONSOLE_STAMP, hash);
