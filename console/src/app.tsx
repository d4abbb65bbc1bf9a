import { useEffect, useMemo, useState } from "preact/hooks";
import { AnswerPage } from "./answer-page.tsx";
import { type Question, readQuestion, writeQuestion } from "./address.ts";
import { type Place, useApi } from "./api.ts";
import { createSpeech, isLanguage, LANGUAGES, type Language, type Speech } from "./language.ts";
import { NetworkPage } from "./network-page.tsx";
import { NetworkPageDocument, type NetworkPageQuery } from "./operations.gen.ts";
import { SearchBar } from "./search-bar.tsx";
import { isTheme, readTheme, setTheme, THEMES, type Theme } from "./theme.ts";
import { WhatIfPage } from "./what-if-page.tsx";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "EN", zh: "中文", ru: "Рус", kk: "Қаз" };

function readLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem("landbridge-language");
  if (isLanguage(kept)) return kept;
  return LANGUAGES.find((language) => navigator.language.startsWith(language)) ?? "en";
}

/** The console: header, search bar and the page of the address. */
export function App() {
  const { loadPlaces } = useApi();
  const [path, setPath] = useState(location.pathname);
  const [question, setQuestion] = useState(() => readQuestion(location.search, Date.now()));
  const [language, setLanguage] = useState(readLanguage);
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const speech = useMemo(() => createSpeech(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem("landbridge-language", language);
  }, [language]);
  useEffect(() => {
    loadPlaces().then(setPlaces, () => {});
    const onBack = (): void => {
      setPath(location.pathname);
      setQuestion(readQuestion(location.search, Date.now()));
    };
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, []);

  const go = (toPath: string, asked: Question, isReplaced = false): void => {
    const address = asked.from || asked.to ? `${toPath}?${writeQuestion(asked)}` : toPath;
    history[isReplaced ? "replaceState" : "pushState"](null, "", address);
    setPath(toPath);
    setQuestion(asked);
  };
  const ask = (asked: Question, isReplaced = false): void => {
    if (!isReplaced) performance.mark("asked");
    go(path.startsWith("/network") ? "/" : path, asked, isReplaced);
  };
  const isNetwork = path.startsWith("/network");
  return (
    <>
      <a class="skip" href="#answer">
        {speech.say("nav.skip")}
      </a>
      <Header
        path={path}
        speech={speech}
        onGo={(to) => go(to, to === "/what-if" ? question : { ...question, asOf: null })}
        onLanguage={setLanguage}
      />
      {isNetwork ? null : <SearchBar question={question} speech={speech} onAsk={ask} />}
      <main>
        {isNetwork ? (
          <NetworkPage chosen={readChosen(path)} places={places} speech={speech} onOpen={(to) => go(to, question)} />
        ) : path === "/what-if" ? (
          <WhatIfPage question={question} places={places} speech={speech} onAsk={ask} />
        ) : (
          <AnswerPage question={question} places={places} speech={speech} onAsk={ask} />
        )}
      </main>
      <Footer speech={speech} />
    </>
  );
}

function readChosen(path: string): { kind: "route" | "place"; code: string } | null {
  const parts = /^\/network\/(route|place)\/([\w-]+)$/.exec(path);
  return parts ? { kind: parts[1] as "route" | "place", code: parts[2]! } : null;
}

const PAGES = [
  ["/", "nav.search"],
  ["/what-if", "nav.whatIf"],
  ["/network", "nav.network"],
] as const;

function Header(props: {
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
        landbridge
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
        <ThemeSwitch speech={speech} />
      </div>
    </header>
  );
}

function ThemeSwitch({ speech }: { speech: Speech }) {
  const [theme, choose] = useState<Theme>(readTheme);
  return (
    <select
      class="theme"
      aria-label={speech.say("theme.name")}
      value={theme}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (!isTheme(value)) return;
        setTheme(value);
        choose(value);
      }}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {speech.say(`theme.${name}`)}
        </option>
      ))}
    </select>
  );
}

function Footer({ speech }: { speech: Speech }) {
  const { client } = useApi();
  const [info, setInfo] = useState<NetworkPageQuery["networkInfo"] | null>(null);
  useEffect(() => {
    client.request(NetworkPageDocument).then(
      ({ networkInfo }) => setInfo(networkInfo),
      () => {},
    );
  }, []);
  return (
    <footer class="site-footer">
      <span>
        {info
          ? speech.say("foot.network", { version: info.version, to: speech.day(info.validTo, true).replace(/\.$/, "") })
          : ""}
      </span>
      <a href="/docs/data">{speech.say("foot.sources")}</a>
    </footer>
  );
}
