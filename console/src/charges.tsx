import { useState } from "preact/hooks";
import { nameOf, type Place } from "./api.ts";
import type { Details } from "./itinerary.tsx";
import type { Speech } from "./language.ts";

type Charge = Details["legs"][number]["charges"][number];
interface Line {
  readonly key: string;
  readonly name: string;
  readonly charges: readonly (Charge & { readonly part: string })[];
}

/** The flag of what is our estimate. */
export function Estimate({ speech }: { speech: Speech }) {
  return <span class="est">{speech.say("est")}</span>;
}

/** Every charge, by kind or by part of the way; each opens to its source and basis. */
export function Charges(props: { details: Details; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { details, speech } = props;
  const [isByLeg, setByLeg] = useState(false);
  const lines = isByLeg
    ? groupBy(listCharges(props), (charge) => charge.part)
    : groupBy(listCharges(props), (charge) => charge.name);
  const { amount, currency } = details.cost.total;
  return (
    <section class="charges" aria-labelledby="charges-title">
      <header>
        <h3 id="charges-title">{speech.say("charges.title")}</h3>
        <button type="button" class="link" onClick={() => setByLeg(!isByLeg)}>
          {speech.say(isByLeg ? "charges.byCharge" : "charges.byLeg")}
        </button>
      </header>
      {lines.map((line) => (
        <ChargeLine key={line.key} line={line} isByLeg={isByLeg} speech={speech} />
      ))}
      {lines.length === 0 ? <p>{speech.say("charges.none")}</p> : null}
      <p class="total">
        <b>{speech.say("charges.total", { currency })}</b>
        <b>{speech.number(Number(amount), 2)}</b>
      </p>
      <p class="note">
        <Estimate speech={speech} /> {speech.say("est.text")}
      </p>
      <p class="note" lang="en">
        {speech.say("charges.excluded", { list: details.cost.excluded.join(", ") })}
      </p>
    </section>
  );
}

function ChargeLine({ line, isByLeg, speech }: { line: Line; isByLeg: boolean; speech: Speech }) {
  const cents = line.charges.reduce((sum, charge) => sum + Math.round(Number(charge.amount.amount) * 100), 0);
  return (
    <details class="charge">
      <summary>
        <span>{line.name}</span>
        {line.charges.some((charge) => charge.provenance.basis === "ESTIMATED") ? <Estimate speech={speech} /> : null}
        <span class="amount">{speech.number(cents / 100, 2)}</span>
      </summary>
      {line.charges.map((charge, index) => (
        <dl key={index}>
          <dt>{isByLeg ? charge.name : charge.part}</dt>
          <dd class="amount">{speech.number(Number(charge.amount.amount), 2)}</dd>
          <dt>{speech.say("charges.basis")}</dt>
          <dd>{speech.sayOr(`basis.${charge.provenance.basis}`, charge.provenance.basis)}</dd>
          <dt>{speech.say("charges.source")}</dt>
          <dd class="source">{charge.provenance.source}</dd>
        </dl>
      ))}
    </details>
  );
}

function listCharges({
  details,
  places,
  speech,
}: {
  details: Details;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const named = ({ code, name }: { code: string; name: string }): string =>
    places.has(code) ? nameOf(places.get(code)!, speech.language) : name;
  const parts = [
    ...details.legs.map((leg) => ({
      ...leg,
      part: `${named(leg.departure.location)} – ${named(leg.arrival.location)}`,
    })),
    ...details.steps.map((step) => ({ ...step, part: named(step.location) })),
  ].sort((a, b) => a.sequenceNumber - b.sequenceNumber);
  return parts.flatMap(({ charges, part }) =>
    charges.map((charge) => ({ ...charge, part, name: speech.sayOr(`charge.${charge.code}`, charge.name) })),
  );
}

function groupBy(
  charges: readonly (Charge & { part: string })[],
  keyOf: (charge: Charge & { part: string }) => string,
): readonly Line[] {
  const byKey = new Map<string, (Charge & { part: string })[]>();
  for (const charge of charges) byKey.set(keyOf(charge), [...(byKey.get(keyOf(charge)) ?? []), charge]);
  return [...byKey].map(([key, grouped]) => ({ key, name: key, charges: grouped }));
}
