import { type Place, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import { LegsBar, MarkIcon } from "./shapes.tsx";
import { createFigures, type Figures } from "./tell-apart.ts";
import { emissionLimits, listHandovers, type Way } from "./ways.ts";

const MOST_COMPARED = 4;

/** Names of the places where the box changes hands. */
export function viaOf(
  itinerary: Parameters<typeof listHandovers>[0],
  places: ReadonlyMap<string, Place>,
  speech: Speech,
): string {
  const codes = [...new Set(listHandovers(itinerary))];
  if (codes.length === 0) return speech.say("ways.direct");
  return codes.map((code) => nameOfCode(code, places, speech.language)).join(speech.language === "zh" ? "、" : ", ");
}

export function labelsOf(way: Way, speech: Speech): string {
  const words = way.itinerary.labels.map((label) => speech.sayOr(`label.${label}`, label));
  const [first = "", ...rest] = words;
  return [
    first,
    ...rest.map((word) => (speech.language === "zh" ? word : word.charAt(0).toLowerCase() + word.slice(1))),
  ].join(speech.language === "zh" ? "、" : ", ");
}

/** The ways as a table whose rows are chosen by radio buttons. */
export function WayList(props: {
  ways: readonly Way[];
  places: ReadonlyMap<string, Place>;
  chosen: string | null;
  hovered: string | null;
  compared: readonly string[];
  speech: Speech;
  onChoose: (id: string) => void;
  /** Called when a row is pressed, chosen or not: a phone then shows the itinerary. */
  onOpen: () => void;
  onHover: (id: string | null) => void;
  onCompare: (ids: readonly string[]) => void;
  onOpenComparison: () => void;
}) {
  const { ways, compared, speech } = props;
  const limits = emissionLimits(ways.map((way) => way.co2eTonnes));
  const figures = createFigures(ways, speech);
  const longest = Math.max(...ways.map((way) => way.minutes));
  const letters = ways.filter((way) => compared.includes(way.id)).map((way) => way.letter);
  return (
    <section class="card ways" aria-label={speech.say("ways.name")}>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {speech.say("ways.way")}
            </th>
            <th scope="col" class="figure">
              {speech.say("ways.time")}
            </th>
            <th scope="col" class="figure wide">
              {speech.say("ways.cost")}
            </th>
            <th scope="col" class="figure wide">
              {speech.say("ways.emissions")}
            </th>
            <th scope="col">
              <span class="visually-hidden">{speech.say("ways.compare")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr
              key={way.id}
              data-way={way.letter}
              class={`${props.chosen === way.id ? "chosen" : ""}${props.hovered && props.hovered !== way.id ? " faded" : ""}`}
              onMouseEnter={() => props.onHover(way.id)}
              onMouseLeave={() => props.onHover(null)}
            >
              <td class="mark-cell">
                <MarkIcon way={way} limits={limits} />
              </td>
              <td>
                <label class="choice">
                  <input
                    type="radio"
                    name="way"
                    checked={props.chosen === way.id}
                    aria-label={nameWay(way, figures, props.places, speech)}
                    onChange={() => {
                      props.onChoose(way.id);
                      props.onOpen();
                    }}
                    onClick={() => {
                      // A press on the chosen way changes nothing; drawing anew before a change would undo it.
                      if (props.chosen === way.id) props.onOpen();
                    }}
                  />
                  <span class="labels">{labelsOf(way, speech)}</span>
                  <span>
                    <b>{way.letter}</b> {viaOf(way.itinerary, props.places, speech)}
                  </span>
                </label>
                <LegsBar way={way} longest={longest} speech={speech} />
              </td>
              <td class="figure">
                <b>{figures.duration(way.minutes)}</b>
                <small>{speech.day(way.itinerary.end)}</small>
                <span class="narrow">{figures.cost(way.cost)}</span>
              </td>
              <td class="figure wide">
                <b>{figures.cost(way.cost)}</b>
                <small>{speech.say("ways.transfers", { n: way.transfers })}</small>
              </td>
              <td class="figure wide">{speech.say("ways.tonnes", { t: speech.number(way.co2eTonnes, 1) })}</td>
              <td>
                <label class="compare-box">
                  <input
                    type="checkbox"
                    checked={compared.includes(way.id)}
                    disabled={!compared.includes(way.id) && compared.length >= MOST_COMPARED}
                    aria-label={`${speech.say("ways.compare")} ${way.letter}`}
                    onChange={(event) =>
                      props.onCompare(
                        event.currentTarget.checked ? [...compared, way.id] : compared.filter((id) => id !== way.id),
                      )
                    }
                  />
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ways.length > 1 ? (
        <p class="card-foot">
          <span>
            {compared.length < 2 ? speech.say("compare.hint") : speech.say("ways.chosen", { n: compared.length })}
          </span>
          {compared.length >= 2 ? (
            <button type="button" onClick={props.onOpenComparison}>
              {speech.say("compare.open", { letters: speech.list(letters) })}
            </button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function nameWay(way: Way, figures: Figures, places: ReadonlyMap<string, Place>, speech: Speech): string {
  return speech
    .say("ways.choose", {
      letter: way.letter,
      labels: labelsOf(way, speech),
      via: viaOf(way.itinerary, places, speech),
      duration: figures.duration(way.minutes),
      cost: figures.cost(way.cost),
      transfers: speech.say("ways.transfers", { n: way.transfers }),
      co2e: speech.number(way.co2eTonnes, 1),
    })
    .replace(/, ,|，，/, speech.language === "zh" ? "，" : ",");
}
