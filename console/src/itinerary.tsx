import { useEffect, useState } from "preact/hooks";
import { type Question, toVariables } from "./address.ts";
import { nameOf, type Place, useApi } from "./api.ts";
import { Charges, Estimate } from "./charges.tsx";
import type { Speech } from "./language.ts";
import { WayDetailsDocument, type WayDetailsQuery } from "./operations.gen.ts";
import { labelsOf, viaOf } from "./way-list.tsx";
import { kindOfLeg, minutesOf, type Way } from "./ways.ts";

export type Details = WayDetailsQuery["planConnection"]["edges"][number]["node"];
type DetailLeg = Details["legs"][number];
type DetailStep = Details["steps"][number];

/** A place of the timeline with what happens there, and the leg that leaves it. */
interface Stop {
  readonly code: string;
  readonly name: string;
  readonly arrival: string | null;
  readonly steps: DetailStep[];
  leg: DetailLeg | null;
  readonly inside: DetailStep[];
}

/** One itinerary: four figures, the timeline, and the charges beside it. */
export function ItineraryCard(props: {
  way: Way;
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { way, question, places, speech } = props;
  const details = useDetails(way, question);
  const countries = new Set(
    way.itinerary.legs.flatMap((leg) =>
      leg.locationCodes.map((code) => places.get(code)?.countryCode ?? code.slice(0, 2)),
    ),
  );
  const km = way.itinerary.legs.reduce((sum, leg) => sum + leg.distanceKm, 0);
  const charges = details ? [...details.legs, ...details.steps].flatMap((part) => part.charges) : [];
  const title = labelsOf(way, speech);
  return (
    <section class="card itinerary" id="itinerary" aria-labelledby="itinerary-title">
      <header>
        <div class="itinerary-title">
          <h2 id="itinerary-title">
            <span class="letter-badge">{way.letter}</span> {title ? `${title}: ` : ""}
            {viaOf(way, places, speech)}
          </h2>
          <p class="note">
            {speech.number(km)} km · {speech.say("itinerary.countries", { n: countries.size })}
          </p>
        </div>
        <Figure value={speech.duration(way.minutes)} unit={speech.say("itinerary.ready")} />
        <Figure
          value={speech.money(way.cost, way.currency)}
          unit={
            details ? speech.say("itinerary.charges", { n: new Set(charges.map((charge) => charge.code)).size }) : "…"
          }
        />
        <Figure value={String(way.transfers)} unit={speech.say("itinerary.transfers", { n: way.transfers })} />
        <Figure
          value={speech.say("ways.tonnes", { t: speech.number(way.co2eTonnes, 1) })}
          unit={speech.say("itinerary.emissions")}
        />
      </header>
      <div class="itinerary-body">
        {details ? (
          <Timeline details={details} way={way} question={question} places={places} speech={speech} />
        ) : (
          <Skeleton />
        )}
        {details ? <Charges details={details} places={places} speech={speech} /> : <div class="charges" />}
      </div>
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

function useDetails(way: Way, question: Question): Details | null {
  const { client } = useApi();
  const [details, setDetails] = useState<Details | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    client
      .request(WayDetailsDocument, { ...toVariables(question), after: way.after }, { signal: aborter.signal })
      .then(({ planConnection }) => setDetails(planConnection.edges[0]?.node ?? null))
      .catch(() => {});
    return () => aborter.abort();
  }, [way.id]);
  return details?.id === way.id ? details : null;
}

function listStops(details: Details): readonly Stop[] {
  const parts = [
    ...details.legs.map((leg) => ({ at: leg.sequenceNumber, leg })),
    ...details.steps.map((step) => ({ at: step.sequenceNumber, step })),
  ].sort((a, b) => a.at - b.at);
  const first = details.legs[0]!.departure;
  const stops: Stop[] = [
    { code: first.location.code, name: first.location.name, arrival: null, steps: [], leg: null, inside: [] },
  ];
  for (const part of parts) {
    const stop = stops.at(-1)!;
    if ("step" in part) {
      if (part.step.insideLeg) stops.at(-2)?.inside.push(part.step);
      else stop.steps.push(part.step);
      continue;
    }
    const { location, dateTime } = part.leg.arrival;
    stop.leg = part.leg;
    stops.push({ code: location.code, name: location.name, arrival: dateTime, steps: [], leg: null, inside: [] });
  }
  return stops;
}

function Timeline(props: {
  details: Details;
  way: Way;
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { details, way, question, places, speech } = props;
  const named = (code: string, name: string): string =>
    places.has(code) ? nameOf(places.get(code)!, speech.language) : name;
  const stops = listStops(details);
  return (
    <ol class="timeline">
      {stops.map((stop, index) => (
        <li key={`${stop.code}${index}`} class={stop.leg ? `to-${kindOfLeg(stop.leg)}` : "to-end"}>
          <p class="when">
            <b>{speech.day(stop.arrival ?? question.ready)}</b>
            {stop.arrival ? <small>{speech.time(stop.arrival)}</small> : null}
          </p>
          <div class="stop">
            <h3>
              {named(stop.code, stop.name)} <span class="code">{stop.code}</span>
            </h3>
            <Steps steps={stop.steps} speech={speech} />
            {stop.leg ? (
              <div class="leg">
                <p>
                  {speech.say(
                    ({ RAIL: "itinerary.toRail", SEA: "itinerary.toSea", ROAD: "itinerary.toRoad" } as const)[
                      stop.leg.mode
                    ],
                    {
                      place: named(stop.leg.arrival.location.code, stop.leg.arrival.location.name),
                    },
                  )}
                  , <b>{speech.duration(minutesOf(stop.leg.duration))}</b>
                </p>
                <p class="note">
                  {speech.day(stop.leg.departure.dateTime)} {speech.time(stop.leg.departure.dateTime)} ·{" "}
                  {stop.leg.serviceName} · {speech.number(stop.leg.distanceKm)} km
                  {stop.leg.gaugeMm ? ` · ${stop.leg.gaugeMm} mm` : ""}
                </p>
                <Steps steps={stop.inside} speech={speech} />
              </div>
            ) : (
              <p class="arrives">
                {speech.say("itinerary.arrives")}{" "}
                <b>
                  {speech.day(way.itinerary.end)} {speech.time(way.itinerary.end)}
                </b>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Steps({ steps, speech }: { steps: readonly DetailStep[]; speech: Speech }) {
  const timed = steps.filter((step) => step.durationMinutes > 0);
  if (timed.length === 0) return null;
  return (
    <ul class="steps">
      {timed.map((step) => (
        <li key={step.sequenceNumber} class={`step-${step.kind}`}>
          {speech.sayOr(`step.${step.kind}`, step.kind)} <b>{speech.duration(step.durationMinutes)}</b>
          {step.provenance?.basis === "ESTIMATED" ? <Estimate speech={speech} /> : null}
        </li>
      ))}
    </ul>
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
