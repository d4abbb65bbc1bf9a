import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { PROJECT_FOLDER } from "../src/server/console-sources.ts";

/** Pages in the order of their menu. */
const PAGES = [
  "quick-start",
  "concepts",
  "data",
  "cargo",
  "rules",
  "prices",
  "what-if",
  "provenance",
  "api",
  "clients",
  "embedding",
  "operating",
];
const SOURCE = join(PROJECT_FOLDER, "docs/guide");

const toSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${toSlug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code({ text, lang }) {
      const link =
        lang === "graphql"
          ? `<p><a class="run" href="/graphiql?query=${encodeURIComponent(text)}">Run in GraphiQL</a></p>`
          : "";
      return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>${link}\n`;
    },
  },
});

/** The console's header, as links alone: these pages run no script. */
const HEADER = `<header class="site-header"><a class="brand" href="/"><svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
<path d="M1,12V9C1,4 7,1 12,1S23,4 23,9V12M1,8H23M7,8V12M12,8V12M17,8V12"/></svg><span>landbridge</span></a><nav aria-label="Pages"><a href="/">Search</a>
<a href="/calendar">Calendar</a><a href="/what-if">What-if</a><a href="/network">Network</a><a href="/docs" aria-current="page">Docs</a></nav>
<div class="tools"><a href="/graphiql">GraphiQL</a></div></header>`;

/** Writes the guide as pages into a folder. Throws an Error when a page is missing from the menu or the folder. */
export function buildDocs(folder: string): void {
  const found = readdirSync(SOURCE).map((file) => file.replace(/\.md$/, ""));
  const wrong = [...found.filter((name) => !PAGES.includes(name)), ...PAGES.filter((name) => !found.includes(name))];
  if (wrong.length > 0) throw new Error(`docs/guide: ${wrong.join(", ")} is not in both the folder and the menu`);
  mkdirSync(folder, { recursive: true });
  const style = ["tokens", "base", "shapes", "frame", "docs"].map((name) =>
    readFileSync(join(import.meta.dirname, `src/styles/${name}.css`), "utf8"),
  );
  writeFileSync(join(folder, "docs.css"), style.join("\n"));
  const titles = new Map(PAGES.map((name) => [name, titleOf(name)]));
  for (const name of PAGES) writeFileSync(join(folder, `${name}.html`), buildPage(name, titles));
  writeFileSync(join(folder, "index.html"), buildPage("quick-start", titles));
}

const textOf = (name: string): string => readFileSync(join(SOURCE, `${name}.md`), "utf8");
const titleOf = (name: string): string => /^# (.*)/.exec(textOf(name))?.[1] ?? name;

function buildPage(name: string, titles: ReadonlyMap<string, string>): string {
  const menu = [...titles]
    .map(
      ([page, title]) =>
        `<li><a href="/docs/${page}"${page === name ? ' aria-current="page"' : ""}>${escapeHtml(title)}</a></li>`,
    )
    .join("");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>landbridge: ${escapeHtml(titles.get(name) ?? name)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/docs.css"></head>
<body>${HEADER}
<main class="docs"><nav aria-label="Guide"><ul>${menu}</ul></nav><article>${marked.parse(textOf(name))}</article></main></body></html>`;
}
