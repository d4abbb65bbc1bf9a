import { useEffect, useState } from "preact/hooks";
import { nameOf, type Place, type Service, useApi, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import { DeparturesDocument, type DeparturesQuery } from "./operations.gen.ts";

const DEPARTURES_SHOWN = 12;

/** A place: names, terminals, its next departures and the services that call. */
export function PlaceCard(props: { place: Place; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { place, places, speech } = props;
  const { client, loadServices } = useApi();
  const [services, setServices] = useState<readonly Service[]>([]);
  const [departures, setDepartures] = useState<DeparturesQuery["departures"] | null>(null);
  useEffect(() => {
    loadServices().then(setServices, () => {});
  }, []);
  useEffect(() => {
    const aborter = new AbortController();
    setDepartures(null);
    client
      .request(
        DeparturesDocument,
        { at: { location: place.code }, from: null, first: DEPARTURES_SHOWN },
        { signal: aborter.signal },
      )
      .then(
        (answer) => setDepartures(answer.departures),
        () => {},
      );
    return () => aborter.abort();
  }, [place.code]);
  const named = (code: string): string => nameOfCode(code, places, speech.language);
  const placeOf = (terminal: string): string => terminal.split(":")[0]!;
  const calling = services.filter((service) => service.terminals.some((terminal) => placeOf(terminal) === place.code));
  const others = place.names.filter(
    ({ language, name }) => ["zh", "ru", "kk"].includes(language) && name !== nameOf(place, speech.language),
  );
  return (
    <section class="card pad place">
      <h2>
        {nameOf(place, speech.language)} <span class="code">{place.code}</span>
      </h2>
      <p class="note">
        {speech.country(place.countryCode)} · {speech.number(place.latitude, 2)}°, {speech.number(place.longitude, 2)}°
        · {place.timeZone} ·{" "}
        {place.terminals.map(({ kind }) => speech.say(kind === "RAIL" ? "search.rail" : "search.sea")).join(", ")}
      </p>
      <p>
        {others.map(({ language, name }) => (
          <span key={`${language}${name}`} lang={language} class="other-name">
            {name}
          </span>
        ))}
      </p>
      <h3>{speech.say("network.departures")}</h3>
      {departures?.length === 0 ? <p>{speech.say("network.noDepartures")}</p> : null}
      <ul class="services" tabIndex={0} aria-label={speech.say("network.departures")}>
        {(departures ?? []).map(({ serviceCode, departureId, departure, callsAfter }) => (
          <li key={serviceCode + departureId + departure.terminal}>
            <b>
              {speech.day(departure.dateTime)} {speech.time(departure.dateTime)}
            </b>{" "}
            → {named(callsAfter.at(-1)?.location.code ?? place.code)}
            <small lang="en">{services.find((service) => service.code === serviceCode)?.name ?? serviceCode}</small>
          </li>
        ))}
      </ul>
      <h3>{speech.say("network.services", { n: calling.length })}</h3>
      <ul class="services" tabIndex={0} aria-label={speech.say("network.services", { n: calling.length })}>
        {calling.map((service) => (
          <li key={service.code}>
            <b lang="en">{service.name}</b>
            <small>
              {named(placeOf(service.terminals[0]!))} – {named(placeOf(service.terminals.at(-1)!))} ·{" "}
              {speech.number(service.capacityTeu)} {speech.say("network.teu")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
