import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Question, readQuestion, writeQuestion } from "./address.ts";
import { AnswerPage } from "./answer-page.tsx";
import { type NetworkInfo, type Place, useApi } from "./api.ts";
import { CalendarPage } from "./calendar-page.tsx";
import { Header } from "./header.tsx";
import { isLanguage, LANGUAGES, type Language, type Speech } from "./language.ts";
import { createSpeech } from "./speech.ts";
import { NetworkPage } from "./network-page.tsx";
import { SearchBar } from "./search-bar.tsx";
import { WhatIfPage } from "./what-if-page.tsx";

/** What a press changed, and the question before it. */
interface Notice {
  readonly text: string;
  readonly before: Question;
}

function readLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem("landbridge-language");
  if (isLanguage(kept)) return kept;
  return LANGUAGES.find((language) => navigator.language.startsWith(language)) ?? "en";
}

/** The console: header, search bar and the page of the address. */
export function App() {
  const { loadPlaces, keptPlaces } = useApi();
  const [path, setPath] = useState(location.pathname);
  const [question, setQuestion] = useState(() => readQuestion(location.search, Date.now()));
  const [language, setLanguage] = useState(readLanguage);
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(keptPlaces ?? new Map());
  const [notice, setNotice] = useState<Notice | null>(null);
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
      setNotice(null);
    };
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, []);

  const go = (toPath: string, asked: Question, isReplaced = false): void => {
    const address = asked.to ? `${toPath}?${writeQuestion(asked)}` : toPath;
    history[isReplaced ? "replaceState" : "pushState"](null, "", address);
    setPath(toPath);
    setQuestion(asked);
  };
  const isNetwork = path.startsWith("/network");
  /** Asks; `done` says what a press changed, so that it can be undone. */
  const ask = (asked: Question, done?: string): void => {
    performance.mark("asked");
    setNotice(done ? { text: done, before: question } : null);
    go(isNetwork ? "/" : path, asked);
  };
  const choose = (way: string): void => go(path, { ...question, way }, true);
  const page = { question, places, speech, onAsk: ask };
  return (
    <>
      <a class="skip" href="#answer">
        {speech.say("nav.skip")}
      </a>
      <Header
        path={path}
        speech={speech}
        onGo={(to) => go(to, to === "/what-if" ? question : { ...question, asOf: null, closures: [] })}
        onLanguage={setLanguage}
      />
      {isNetwork ? null : <SearchBar {...page} />}
      <main>
        {notice ? <NoticeBar notice={notice} speech={speech} onUndo={() => ask(notice.before)} /> : null}
        {isNetwork ? (
          <NetworkPage chosen={readChosen(path)} {...page} onOpen={(to) => go(to, question)} />
        ) : path === "/calendar" ? (
          <CalendarPage {...page} onAsk={(asked) => go("/", asked)} />
        ) : path === "/what-if" ? (
          <WhatIfPage {...page} onChoose={choose} />
        ) : (
          <AnswerPage {...page} onChoose={choose} onCalendar={() => go("/calendar", question)} />
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

/** Says what was changed; it takes the focus, since what was pressed is gone. */
function NoticeBar({ notice, speech, onUndo }: { notice: Notice; speech: Speech; onUndo: () => void }) {
  const bar = useRef<HTMLParagraphElement>(null);
  useEffect(() => bar.current?.focus(), [notice]);
  return (
    <p class="notice" role="status" tabIndex={-1} ref={bar}>
      {notice.text}
      <button type="button" class="link" onClick={onUndo}>
        {speech.say("relax.undo")}
      </button>
    </p>
  );
}

function Footer({ speech }: { speech: Speech }) {
  const { loadInfo } = useApi();
  const [info, setInfo] = useState<NetworkInfo | null>(null);
  useEffect(() => {
    loadInfo().then(setInfo, () => {});
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
