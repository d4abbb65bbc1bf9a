import { useState } from "preact/hooks";
import { type Place, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import type { Charge, Details } from "./use-details.ts";

type PlacedCharge = Charge & { readonly part: string };
interface Line {
  readonly key: string;
  readonly charges: readonly PlacedCharge[];
}

/** The flag of what is our estimate. */
export function Estimate({ speech, title }: { speech: Speech; title?: string }) {
  return (
    <span class="est" title={title}>
      {speech.say("est")}
    </span>
  );
}

/** Every charge, by kind or by part of the way; each opens to its rate, quantity, validity, basis and source. */
export function Charges(props: { details: Details; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { details, speech } = props;
  const [isByLeg, setByLeg] = useState(false);
  const lines = groupBy(listCharges(props), (charge) => (isByLeg ? charge.part : charge.name));
  const { amount, currency } = details.cost.total;
  const excluded = details.cost.excluded.map((text) => speech.sayOr(`excluded.${text.replace(/\W+/g, "-")}`, text));
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
      <p class="note">
        {speech.say("charges.excluded", { list: excluded.join(speech.language === "zh" ? "、" : ", ") })}
      </p>
    </section>
  );
}

function ChargeLine({ line, isByLeg, speech }: { line: Line; isByLeg: boolean; speech: Speech }) {
  const cents = line.charges.reduce((sum, charge) => sum + Math.round(Number(charge.amount.amount) * 100), 0);
  return (
    <details class="charge">
      <summary>
        <span>{line.key}</span>
        {line.charges.some((charge) => charge.provenance.basis === "ESTIMATED") ? <Estimate speech={speech} /> : null}
        <span class="amount">{speech.number(cents / 100, 2)}</span>
      </summary>
      {line.charges.map((charge, index) => (
        <ChargeSource key={index} charge={charge} title={isByLeg ? charge.name : charge.part} speech={speech} />
      ))}
    </details>
  );
}

function ChargeSource({ charge, title, speech }: { charge: PlacedCharge; title: string; speech: Speech }) {
  const { quantity, unitPrice, calculationBasis, validFrom, validTo, provenance } = charge;
  const count = Number(quantity);
  const isPercent = calculationBasis === "PERCENT_OF_CHARGE";
  const rate = isPercent ? unitPrice.amount : `${unitPrice.amount} ${unitPrice.currency}`;
  const day = (date: string | null | undefined): string => (date ? speech.day(date, true) : speech.say("charges.open"));
  const entries: [string, string][] = [
    [speech.say("charges.rate"), `${rate} ${speech.say(`per.${calculationBasis}`)}`],
    ...(isPercent
      ? []
      : [[speech.say("charges.quantity"), speech.number(count, Number.isInteger(count) ? 0 : 2)] as [string, string]]),
    [
      speech.say("charges.valid"),
      validFrom || validTo ? `${day(validFrom)} – ${day(validTo)}` : speech.say("charges.always"),
    ],
    [speech.say("charges.basis"), speech.sayOr(`basis.${provenance.basis}`, provenance.basis)],
  ];
  return (
    <dl>
      <dt class="charge-title">{title}</dt>
      <dd class="amount">{speech.number(Number(charge.amount.amount), 2)}</dd>
      {entries.map(([name, value]) => (
        <ChargeEntry key={name} name={name} value={value} />
      ))}
      <dt>{speech.say("charges.source")}</dt>
      <dd class="source" lang="en">
        {provenance.title}
      </dd>
      {charge.validityExceeded ? (
        <>
          <dt>{speech.say("charges.note")}</dt>
          <dd class="warning">{speech.say("charges.exceeded")}</dd>
        </>
      ) : null}
    </dl>
  );
}

function ChargeEntry({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function listCharges(props: {
  details: Details;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}): readonly PlacedCharge[] {
  const { details, places, speech } = props;
  const named = ({ code, name }: { code: string; name: string }): string =>
    nameOfCode(code, places, speech.language, name);
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

function groupBy(charges: readonly PlacedCharge[], keyOf: (charge: PlacedCharge) => string): readonly Line[] {
  const byKey = new Map<string, PlacedCharge[]>();
  for (const charge of charges) byKey.set(keyOf(charge), [...(byKey.get(keyOf(charge)) ?? []), charge]);
  return [...byKey].map(([key, grouped]) => ({ key, charges: grouped }));
}
