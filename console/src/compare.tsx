import type { Place } from "./api.ts";
import { describeDifferences } from "./finding.ts";
import type { Speech } from "./language.ts";
import { LegsBar, MarkIcon } from "./shapes.tsx";
import { createFigures } from "./tell-apart.ts";
import { labelsOf, viaOf } from "./way-list.tsx";
import { emissionLimits, type Way } from "./ways.ts";

const waitingOf = (way: Way): number =>
  way.itinerary.steps.reduce(
    (sum, step) => sum + (step.kind === "WAIT" && !step.insideLeg ? step.durationMinutes : 0),
    0,
  );
const gaugeChangesOf = (way: Way): number => way.itinerary.steps.filter((step) => step.kind === "GAUGE_CHANGE").length;

/** Countries in the order of the way, each once. */
export function listCountries(way: Way, places: ReadonlyMap<string, Place>): readonly string[] {
  const codes = way.itinerary.legs.flatMap((leg) =>
    leg.mode === "SEA" ? [leg.locationCodes[0]!, leg.locationCodes.at(-1)!] : leg.locationCodes,
  );
  return [...new Set(codes.map((code) => places.get(code)?.countryCode ?? code.slice(0, 2)))];
}
const countriesOf = (way: Way, places: ReadonlyMap<string, Place>, speech: Speech): string =>
  listCountries(way, places)
    .map((code) => speech.country(code))
    .join(speech.language === "zh" ? "、" : ", ");

/** Two to four ways side by side; the best of a row is marked by word and weight. */
export function Comparison(props: {
  ways: readonly Way[];
  all: readonly Way[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onClose: () => void;
}) {
  const { ways, speech } = props;
  const limits = emissionLimits(props.all.map((way) => way.co2eTonnes));
  const figures = createFigures(ways, speech);
  const longest = Math.max(...ways.map((way) => way.minutes));
  const rows: { name: string; text: (way: Way) => string; rank?: (way: Way) => number }[] = [
    { name: speech.say("compare.total"), text: (way) => figures.duration(way.minutes), rank: (way) => way.minutes },
    { name: speech.say("compare.arrives"), text: (way) => speech.day(way.itinerary.end) },
    { name: speech.say("ways.cost"), text: (way) => figures.cost(way.cost), rank: (way) => way.cost },
    { name: speech.say("compare.transfers"), text: (way) => String(way.transfers), rank: (way) => way.transfers },
    {
      name: speech.say("ways.emissions"),
      text: (way) => speech.say("ways.tonnes", { t: speech.number(way.co2eTonnes, 1) }),
      rank: (way) => way.co2eTonnes,
    },
    { name: speech.say("compare.gauge"), text: (way) => String(gaugeChangesOf(way)), rank: gaugeChangesOf },
    { name: speech.say("compare.countries"), text: (way) => countriesOf(way, props.places, speech) },
    { name: speech.say("compare.waiting"), text: (way) => speech.duration(waitingOf(way)), rank: waitingOf },
  ];
  return (
    <section class="card comparison" aria-labelledby="comparison-title">
      <header>
        <h2 id="comparison-title" tabIndex={-1}>
          {speech.say("compare.title", { letters: speech.list(ways.map((way) => way.letter)) })}
        </h2>
        <button type="button" onClick={props.onClose}>
          {speech.say("compare.close")}
        </button>
      </header>
      <div class="table-scroll" tabIndex={0} role="group" aria-labelledby="comparison-title">
        <table>
          <thead>
            <tr>
              <td />
              {ways.map((way) => (
                <th key={way.id} scope="col">
                  <div class="way-head">
                    <MarkIcon way={way} limits={limits} />
                    <span>
                      <b>
                        {way.letter} {labelsOf(way, speech)}
                      </b>
                      <small>{viaOf(way.itinerary, props.places, speech)}</small>
                    </span>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{speech.say("compare.legs")}</th>
              {ways.map((way) => (
                <td key={way.id}>
                  <LegsBar way={way} longest={longest} speech={speech} />
                </td>
              ))}
            </tr>
            {rows.map(({ name, text, rank }) => {
              const best = rank ? Math.min(...ways.map(rank)) : undefined;
              const isShared = rank ? ways.every((way) => rank(way) === best) : true;
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {ways.map((way) =>
                    rank && !isShared && rank(way) === best ? (
                      <td key={way.id}>
                        <b>{text(way)}</b> <span class="best">{speech.say("compare.best")}</span>
                      </td>
                    ) : (
                      <td key={way.id}>{text(way)}</td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="card-foot">
        <span>
          <b>{speech.say("compare.buys")}</b> {describeDifferences(ways, speech).join(" ")}
        </span>
      </p>
    </section>
  );
}
