import type { Speech } from "./language.ts";
import type { Hub } from "./network-map.tsx";

/** A hub: one large figure, what is on record, and its source. */
export function HubCard({ hub, speech }: { hub: Hub; speech: Speech }) {
  const yesNo = (value: boolean): string => speech.say(value ? "hub.yes" : "hub.no");
  const capacity = hub.capacityTeuPerYear ?? null;
  const rows: [string, string][] = [
    [speech.say("hub.since"), hub.availableFrom ? speech.day(hub.availableFrom, true) : speech.say("hub.unknown")],
    [speech.say("hub.yard"), hub.yard ?? speech.say("hub.unknown")],
    [speech.say("hub.tracks"), hub.railTracks ?? speech.say("hub.unknown")],
    [speech.say("hub.goods"), yesNo(hub.dangerousGoods)],
    [speech.say("hub.customs"), yesNo(hub.customs)],
    [speech.say("hub.channel"), speech.say("hub.planned")],
  ];
  return (
    <section class="card hub">
      <header>
        <div>
          <h2>
            <i class="diamond" /> {speech.sayOr(`hub.${hub.code}`, hub.name)}
          </h2>
          <p class="code">
            {hub.location.code} · {speech.country(hub.location.countryCode)}
          </p>
        </div>
        {capacity === null ? null : (
          <p class="large">
            {speech.number(capacity)}
            <small>{speech.say("hub.capacity")}</small>
          </p>
        )}
      </header>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note" lang="en">
        {hub.note}
      </p>
      <p class="card-foot note" lang="en">
        {hub.provenance.title}
      </p>
    </section>
  );
}
