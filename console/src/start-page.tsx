import { useEffect, useState } from "preact/hooks";
import { BASE, type Question } from "./address.ts";
import { type Place, useApi, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import { NetworkMap } from "./network-map.tsx";
import { HubsDocument, type ChoicesQuery, type HubsQuery } from "./operations.gen.ts";
import { LineSample } from "./shapes.tsx";

const EXAMPLES = [
  ["KZALA", "start.almaty"],
  ["TRIST", "start.istanbul"],
  ["DEDUI", "start.duisburg"],
] as const;

/** What a newcomer sees: the corridor, three questions to press, and how an answer is read. */
export function StartPage(props: {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { question, places, speech } = props;
  const { client, loadChoices } = useApi();
  const [network, setNetwork] = useState<{ choices: ChoicesQuery; hubs: HubsQuery } | null>(null);
  useEffect(() => {
    Promise.all([loadChoices(), client.request(HubsDocument)]).then(
      ([choices, hubs]) => setNetwork({ choices, hubs }),
      () => {},
    );
  }, []);
  const named = (code: string): string => nameOfCode(code, places, speech.language);
  return (
    <div class="columns">
      <div class="column start">
        <header class="finding" id="answer">
          <h1>{speech.say("answer.start")}</h1>
          <p>{speech.say("answer.startText")}</p>
        </header>
        <ul class="examples" aria-label={speech.say("answer.try")}>
          {EXAMPLES.map(([to, text]) => (
            <li key={to}>
              <button type="button" class="card example" onClick={() => props.onAsk({ ...question, from: BASE, to })}>
                <b>
                  {named(BASE)} → {named(to)}
                </b>
                <small>{speech.say(text)}</small>
              </button>
            </li>
          ))}
        </ul>
        <section class="card pad reading" aria-labelledby="reading-title">
          <h2 id="reading-title">{speech.say("start.reading")}</h2>
          <dl>
            <dt>
              <b>A B C</b>
            </dt>
            <dd>{speech.say("start.letters")}</dd>
            <dt>
              <LineSample kind="rail1435" />
              <LineSample kind="rail1520" />
              <LineSample kind="sea" />
            </dt>
            <dd>{speech.say("start.lines")}</dd>
            <dt>
              <span class="est">{speech.say("est")}</span>
            </dt>
            <dd>{speech.say("start.estimates")}</dd>
          </dl>
        </section>
      </div>
      <div class="column">
        {network ? (
          <NetworkMap
            routes={network.choices.routes.edges.map((edge) => edge.node)}
            hubs={network.hubs.hubs.edges.map((edge) => edge.node)}
            places={places}
            speech={speech}
          />
        ) : (
          <div class="card skeleton map-skeleton" aria-hidden="true" />
        )}
      </div>
    </div>
  );
}
