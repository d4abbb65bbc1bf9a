import { useEffect, useState } from "preact/hooks";
import { nameOf, nameOfCode, type Suggestion, useApi } from "./api.ts";
import { Combobox } from "./combobox.tsx";
import type { Speech } from "./language.ts";
import { SuggestionsDocument } from "./operations.gen.ts";

/** A place chosen by name in any language or by code. */
export function LocationField(props: {
  label: string;
  code: string;
  speech: Speech;
  onChoose: (code: string) => void;
}) {
  const { code, speech } = props;
  const { client } = useApi();
  const search = async (text: string, signal: AbortSignal) => {
    const { locationSearch } = await client.request(SuggestionsDocument, { text }, { signal });
    return locationSearch.edges.map(({ node }) => ({
      key: node.code,
      name: nameOf(node, speech.language),
      code: node.code,
      other: listOtherNames(node, speech),
      kind: node.terminals.map(({ kind }) => speech.say(kind === "RAIL" ? "search.rail" : "search.sea")).join(", "),
    }));
  };
  return (
    <Combobox
      label={props.label}
      chosen={useChosenName(code, speech)}
      code={code}
      noneText={speech.say("search.noPlace")}
      countText={(n) => speech.say("search.places", { n })}
      search={search}
      onChoose={props.onChoose}
    />
  );
}

function listOtherNames(place: Suggestion, speech: Speech) {
  const own = nameOf(place, speech.language);
  const others = [{ language: "en", name: place.name }, ...place.names]
    .filter(({ language, name }) => ["en", "zh", "ru", "kk"].includes(language) && name !== own)
    .slice(0, 2);
  return [
    speech.country(place.countryCode),
    ...others.map(({ language, name }) => (
      <span key={language} lang={language}>
        {` · ${name}`}
      </span>
    )),
  ];
}

function useChosenName(code: string, speech: Speech): string {
  const { loadPlaces, keptPlaces } = useApi();
  const nameOfKept = (): string => (keptPlaces ? nameOfCode(code, keptPlaces, speech.language) : code);
  const [name, setName] = useState(nameOfKept);
  useEffect(() => {
    setName(nameOfKept());
    if (code === "") return;
    let isCurrent = true;
    loadPlaces().then(
      (places) => {
        const place = places.get(code);
        if (isCurrent && place) setName(nameOf(place, speech.language));
      },
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [code, speech]);
  return name;
}
