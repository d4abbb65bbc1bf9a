import type { Charge, PlacedCharge, Money } from "../model/charge.ts";
import type { Leg, Step, StepKind } from "../model/itinerary.ts";
import { formatDay } from "../network/calendar.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { sumCents } from "../pricing/add-up.ts";

/** What a step may say beside its kind, place, time and charges. */
export type StepDetails = Partial<
  Pick<Step, "method" | "customs" | "crossing" | "remark" | "source" | "basis" | "insideLeg" | "co2eGrams" | "factors">
>;

/** Collects legs and steps in order; every minute and cent of the path goes into exactly one of them. */
export class ItineraryParts {
  readonly legs: Leg[] = [];
  readonly steps: Step[] = [];
  private sequence = 0;

  constructor(private readonly tonnes: number) {}

  /** A step that takes no time, costs and emits nothing and says nothing is left out. */
  step(
    kind: StepKind,
    terminal: string,
    minute: number,
    durationMinutes: number,
    charges: readonly Charge[],
    details: StepDetails = {},
  ): void {
    if (durationMinutes === 0 && charges.length === 0 && details.remark == null && !details.co2eGrams) return;
    const sequenceNumber = ++this.sequence;
    this.steps.push({
      sequenceNumber,
      kind,
      insideLeg: false,
      terminal,
      startMinute: minute,
      durationMinutes,
      costCents: sumCents(charges),
      money: dollars(sumCents(charges)),
      charges: charges.map((charge) => place(charge, sequenceNumber, minute)),
      method: null,
      crossing: null,
      remark: null,
      spread: null,
      customs: null,
      co2eGrams: 0,
      tonnes: this.tonnes,
      factors: [],
      source: charges[0]?.source ?? null,
      basis: charges[0]?.basis ?? null,
      ...details,
    });
  }

  leg(
    leg: Omit<Leg, "sequenceNumber" | "costCents" | "money" | "tonnes" | "charges">,
    charges: readonly Charge[],
  ): void {
    const sequenceNumber = ++this.sequence;
    this.legs.push({
      sequenceNumber,
      ...leg,
      tonnes: this.tonnes,
      costCents: sumCents(charges),
      money: dollars(sumCents(charges)),
      charges: charges.map((charge) => place(charge, sequenceNumber, leg.departureMinute)),
    });
  }
}

function dollars(cents: number): Money {
  return { hundredths: cents, currency: "USD" };
}

/** The charge with its part, and with a word on whether its row still holds when it is incurred. */
function place(charge: Charge, sequenceNumber: number, minute: number): PlacedCharge {
  const day = formatDay(Math.floor(minute / MINUTES_PER_DAY));
  const validityExceeded = charge.validityExceeded || (charge.validTo !== null && charge.validTo < day);
  return { ...charge, sequenceNumber, validityExceeded };
}
