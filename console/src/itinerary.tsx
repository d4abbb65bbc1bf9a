import { useState } from "preact/hooks";
import type { Question } from "./address.ts";
import type { Place } from "./api.ts";
import { ChargesSheet } from "./charges-sheet.tsx";
import { listCountries } from "./compare.tsx";
import type { Speech } from "./language.ts";
import { WayDetailsDocument } from "./operations.gen.ts";
import { Rules } from "./rules.tsx";
import { Timeline } from "./timeline.tsx";
import { useDetails } from "./use-details.ts";
import { toVariables } from "./variables.ts";
import { labelsOf, viaOf } from "./way-list.tsx";
import type { Way } from "./ways.ts";

/** One itinerary: four figures, the timeline, and the charges beside it. */
export function ItineraryCard(props: {
  way: Way;
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { way, question, places, speech } = props;
  const details = useDetails(way, question);
  const km = way.itinerary.legs.reduce((sum, leg) => sum + leg.distanceKm, 0);
  const charges = details ? [...details.legs, ...details.steps].flatMap((part) => part.charges) : [];
  const chargeCount = new Set(charges.map((charge) => charge.code)).size;
  const title = labelsOf(way, speech);
  return (
    <section class="card itinerary" id="itinerary" aria-labelledby="itinerary-title">
      <header>
        <div class="itinerary-title">
          <h2 id="itinerary-title">
            <span class="letter-badge">{way.letter}</span>{" "}
            {title
              ? speech.say("itinerary.title", { labels: title, via: viaOf(way.itinerary, places, speech) })
              : viaOf(way.itinerary, places, speech)}
          </h2>
          <p class="note">
            {speech.say("unit.km", { n: speech.number(km) })} ·{" "}
            {speech.say("itinerary.countries", { n: listCountries(way, places).length })}
          </p>
        </div>
        <Figure value={speech.duration(way.minutes)} unit={speech.say("itinerary.ready")} />
        <Figure
          value={speech.money(way.cost, way.currency)}
          unit={details ? speech.say("itinerary.charges", { n: chargeCount }) : "…"}
        />
        <Figure value={String(way.transfers)} unit={speech.say("itinerary.transfers", { n: way.transfers })} />
        <Figure
          value={speech.say("ways.tonnes", { t: speech.number(way.co2eTonnes, 1) })}
          unit={speech.say("itinerary.emissions")}
        />
      </header>
      <div class="itinerary-body">
        {details ? (
          <Timeline details={details} way={way} ready={question.ready} places={places} speech={speech} />
        ) : (
          <Skeleton />
        )}
        {details ? (
          <ChargesSheet details={details} way={way} count={chargeCount} places={places} speech={speech} />
        ) : (
          <div class="charges" />
        )}
      </div>
      {details ? (
        <Rules
          rules={details.rulesMet}
          codes={way.itinerary.legs.flatMap((leg) => leg.locationCodes)}
          places={places}
          speech={speech}
        />
      ) : null}
      <Actions question={question} speech={speech} />
    </section>
  );
}

function Figure({ value, unit }: { value: string; unit: string }) {
  return (
    <p class="figure-box">
      <b>{value}</b>
      <small>{unit}</small>
    </p>
  );
}

function Skeleton() {
  return (
    <div class="timeline skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}

function Actions({ question, speech }: { question: Question; speech: Speech }) {
  const [isCopied, setCopied] = useState(false);
  const query = new URLSearchParams({
    query: WayDetailsDocument.toString(),
    variables: JSON.stringify({ ...toVariables(question), after: null }, null, 2),
  });
  return (
    <footer class="actions">
      <button type="button" onClick={() => navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
        {speech.say(isCopied ? "itinerary.copied" : "itinerary.copy")}
      </button>
      <button type="button" onClick={() => print()}>
        {speech.say("itinerary.print")}
      </button>
      <a class="button" href={`/graphiql?${query}`}>
        {speech.say("itinerary.query")}
      </a>
      <span class="note">{speech.say("itinerary.local")}</span>
    </footer>
  );
}
