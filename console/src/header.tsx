import { useState } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { LANGUAGES, type Language, type Speech } from "./language.ts";
import { readTheme, setTheme, THEMES } from "./theme.ts";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "EN", zh: "中文", ru: "Рус", kk: "Қаз" };
const PAGES = [
  ["/", "nav.search"],
  ["/calendar", "nav.calendar"],
  ["/what-if", "nav.whatIf"],
  ["/network", "nav.network"],
] as const;

/** Name, pages, language and theme. */
export function Header(props: {
  path: string;
  speech: Speech;
  onGo: (path: string) => void;
  onLanguage: (language: Language) => void;
}) {
  const { path, speech } = props;
  const isHere = (page: string): boolean => (page === "/" ? path === "/" : path.startsWith(page));
  return (
    <header class="site-header">
      <a class="brand" href="/">
        <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
          <path d="M1,12V9C1,4 7,1 12,1S23,4 23,9V12M1,8H23M7,8V12M12,8V12M17,8V12" />
        </svg>
        <span>landbridge</span>
      </a>
      <nav aria-label={speech.say("nav.main")}>
        {PAGES.map(([page, key]) => (
          <a
            key={page}
            href={page}
            aria-current={isHere(page) ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              props.onGo(page);
            }}
          >
            {speech.say(key)}
          </a>
        ))}
        <a href="/docs">{speech.say("nav.docs")}</a>
      </nav>
      <div class="tools">
        <a href="/graphiql">GraphiQL</a>
        <div class="languages" role="group" aria-label={speech.say("nav.language")}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={speech.language === language}
              onClick={() => props.onLanguage(language)}
            >
              {LANGUAGE_NAMES[language]}
            </button>
          ))}
        </div>
        <ThemeButton speech={speech} />
      </div>
    </header>
  );
}

/** One press, the next theme: as the system, light, dark. */
function ThemeButton({ speech }: { speech: Speech }) {
  const [theme, choose] = useState(readTheme);
  const text = `${speech.say("theme.name")}: ${speech.say(`theme.${theme}`)}`;
  return (
    <button
      type="button"
      class="theme"
      aria-label={text}
      title={text}
      onClick={() => {
        const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
        setTheme(next);
        choose(next);
      }}
    >
      <Icon name={theme} />
    </button>
  );
}
