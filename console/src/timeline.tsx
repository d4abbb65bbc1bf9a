import { type Place, nameOfCode } from "./api.ts";
import { Estimate } from "./charges.tsx";
import { Icon } from "./icons.tsx";
import type { Speech } from "./language.ts";
import type { DetailLeg, DetailStep, Details } from "./use-details.ts";
import { kindOfLeg, minutesOf, type Way } from "./ways.ts";

/** A place of the timeline with what happens there, and the leg that leaves it. */
interface Stop {
  readonly code: string;
  readonly name: string;
  readonly arrival: string | null;
  readonly steps: DetailStep[];
  leg: DetailLeg | null;
  /** Steps inside the leg. */
  readonly inside: DetailStep[];
}

const TO = { RAIL: "itinerary.toRail", SEA: "itinerary.toSea", ROAD: "itinerary.toRoad" } as const;

/** Legs and steps in order as places with what happens there. */
export function listStops(details: Pick<Details, "legs" | "steps">): readonly Stop[] {
  const parts = [
    ...details.legs.map((leg) => ({ at: leg.sequenceNumber, leg })),
    ...details.steps.map((step) => ({ at: step.sequenceNumber, step })),
  ].sort((a, b) => a.at - b.at);
  const first = details.legs[0]!.departure;
  const stops: Stop[] = [{ ...first.location, arrival: null, steps: [], leg: null, inside: [] }];
  for (const part of parts) {
    const stop = stops.at(-1)!;
    if ("step" in part) {
      if (part.step.insideLeg) stops.at(-2)?.inside.push(part.step);
      else stop.steps.push(part.step);
      continue;
    }
    const { location, dateTime } = part.leg.arrival;
    stop.leg = part.leg;
    stops.push({ ...location, arrival: dateTime, steps: [], leg: null, inside: [] });
  }
  return stops;
}

/** When what happens: places down a line that is drawn as the gauge or the mode of each leg. */
export function Timeline(props: {
  details: Details;
  way: Way;
  ready: string;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { details, way, ready, places, speech } = props;
  const named = ({ code, name }: { code: string; name: string }): string =>
    nameOfCode(code, places, speech.language, name);
  return (
    <ol class="timeline">
      {listStops(details).map((stop, index) => (
        <li key={`${stop.code}${index}`} class={stop.leg ? `to-${kindOfLeg(stop.leg)}` : "to-end"}>
          <p class="when">
            <b>{speech.day(stop.arrival ?? ready)}</b>
            {stop.arrival ? (
              <small title={places.get(stop.code)?.timeZone ?? ""}>{speech.time(stop.arrival)}</small>
            ) : (
              <small>{speech.say("itinerary.readyAt")}</small>
            )}
          </p>
          <div class="stop">
            <h3>
              {named(stop)} <span class="code">{stop.code}</span>
            </h3>
            <Steps steps={stop.steps} speech={speech} />
            {stop.leg ? (
              <LegLines leg={stop.leg} inside={stop.inside} named={named} speech={speech} />
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

function LegLines(props: {
  leg: DetailLeg;
  inside: readonly DetailStep[];
  named: (place: { code: string; name: string }) => string;
  speech: Speech;
}) {
  const { leg, inside, named, speech } = props;
  const facts = [
    speech.say("unit.km", { n: speech.number(leg.distanceKm) }),
    ...(leg.gaugeMm ? [speech.say("unit.mm", { n: leg.gaugeMm })] : []),
    ...(leg.passages.length > 0
      ? [
          speech.say("itinerary.by", {
            names: speech.list(leg.passages.map((id) => speech.sayOr(`passage.${id}`, id))),
          }),
        ]
      : []),
  ];
  return (
    <div class="leg">
      <p class="leg-name">
        <Icon name={leg.mode} /> {speech.say(TO[leg.mode], { place: named(leg.arrival.location) })},{" "}
        <b>{speech.duration(minutesOf(leg.duration))}</b>
      </p>
      <p class="note">
        {speech.say("itinerary.departs", {
          when: `${speech.day(leg.departure.dateTime)} ${speech.time(leg.departure.dateTime)}`,
        })}
        {" · "}
        {facts.join(" · ")}
        <br />
        <span lang="en">{leg.serviceName}</span>
      </p>
      {leg.callsBetween.length > 0 ? (
        <details class="calls">
          <summary>{speech.say("itinerary.calls", { n: leg.callsBetween.length })}</summary>
          <ul>
            {leg.callsBetween.map((call) => (
              <li key={call.dateTime + call.terminal}>
                {named(call.location)} <small>{`${speech.day(call.dateTime)} ${speech.time(call.dateTime)}`}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Steps steps={inside} speech={speech} />
    </div>
  );
}

function Steps({ steps, speech }: { steps: readonly DetailStep[]; speech: Speech }) {
  const timed = steps.filter((step) => step.durationMinutes > 0);
  if (timed.length === 0) return null;
  return (
    <ul class="steps">
      {timed.map((step) => (
        <li key={step.sequenceNumber} class={`step-${step.kind}`}>
          <Icon name={step.kind} /> {speech.sayOr(`step.${step.kind}`, step.kind)}{" "}
          <b>{speech.duration(step.durationMinutes)}</b>
          {step.provenance?.basis === "ESTIMATED" ? <Estimate speech={speech} title={step.provenance.title} /> : null}
        </li>
      ))}
    </ul>
  );
}
