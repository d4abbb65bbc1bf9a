import { useId, useState } from "preact/hooks";
import type { Place } from "./api.ts";
import { Charges, Estimate } from "./charges.tsx";
import type { Speech } from "./language.ts";
import type { Details } from "./use-details.ts";
import type { Way } from "./ways.ts";

/** The charges beside the timeline; on a phone a sheet at the foot of the screen that a press opens. */
export function ChargesSheet(props: {
  details: Details;
  way: Way;
  count: number;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { details, way, speech } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { amount, currency } = details.cost.total;
  return (
    <div
      class={`charges-sheet${isOpen ? " is-open" : ""}`}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <i aria-hidden="true" />
        <b>{speech.say("itinerary.charges", { n: props.count })}</b>
        {way.itinerary.cost.isEstimate ? <Estimate speech={speech} /> : null}
        <b class="amount">{speech.money(Number(amount), currency, 2)}</b>
      </button>
      <div class="sheet-body" id={id}>
        <Charges details={details} places={props.places} speech={speech} />
      </div>
    </div>
  );
}
