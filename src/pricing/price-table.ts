import type { Charge } from "../model/itinerary.ts";
import type { NetworkRecords } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";
import type { BoxLine } from "./box-lines.ts";
import { type ChargeAmount, chargeAmount, percentAmount } from "./charge-amount.ts";
import { type ExchangeRate, listRates } from "./exchange.ts";
import { fitsLine, PriceIndex, type PriceQuestion } from "./price-index.ts";
import { findBestPrice, isSameTariff, type Price } from "./price-order.ts";

/** The row of a charge code that some of the boxes pay. */
export interface ChosenPrice {
  readonly price: Price;
  readonly lines: readonly BoxLine[];
}
/** Which boxes pay which codes; without one all pay all. */
export type Keep = (line: BoxLine, code: string) => boolean;
/** A storage tariff of some boxes: what each of its tiers costs a started day. */
export interface StorageRow {
  readonly freeMinutes: number;
  readonly tiers: readonly { readonly fromDay: number; readonly charge: Charge }[];
}

/** The price rows that one cargo pays on one pricing date (YYYY-MM-DD). */
export class PriceTable {
  private readonly index: PriceIndex;
  private readonly rates: ReadonlyMap<string, ExchangeRate>;
  private readonly chosenByQuestion = new Map<string, readonly ChosenPrice[]>();

  constructor(
    records: NetworkRecords,
    readonly lines: readonly BoxLine[],
    private readonly pricingDate: string,
    customer: string | null,
  ) {
    this.index = new PriceIndex(records.prices, customer);
    this.rates = listRates(records, pricingDate);
  }

  /** Charges of every code for a question over a distance, each row rounded half up to a cent for all boxes that pay it. */
  listCharges(question: PriceQuestion, distanceMetres = 0, keep?: Keep): Charge[] {
    const chosen = this.choose(question).flatMap(({ price, lines }) => {
      const kept = keep ? lines.filter((line) => keep(line, price.charge_code)) : lines;
      return kept.length > 0 ? [{ price, lines: kept }] : [];
    });
    const charges = chosen.map((row) =>
      this.toCharge(row.price, this.amountOf(row, chosen, distanceMetres), placeOf(row.price, question), question.part),
    );
    // A percentage of a charge that is not there is no charge.
    return charges.filter((charge) => charge.chargedPer !== "PERCENT_OF_CHARGE" || charge.amountCents > 0);
  }

  /** The row of each charge code for each of the boxes; boxes that pay the same row stand together. */
  choose(question: PriceQuestion): readonly ChosenPrice[] {
    const places = question.places.map(({ scope, place }) => `${scope}=${place}`);
    const services = this.index.listNamed(question.services);
    const key = `${question.part}|${question.mode}|${services}|${places}|${question.direction}`;
    const known = this.chosenByQuestion.get(key);
    if (known) return known;
    const chosen = this.chooseBest(this.index.listFitting(question));
    this.chosenByQuestion.set(key, chosen);
    return chosen;
  }

  /** Storage at a terminal: for every charge code and kind of box its tiers, which compete as one tariff. */
  listStorage(question: PriceQuestion): StorageRow[] {
    const fitting = this.index.listFitting(question);
    return this.chooseBest(fitting).map(({ price, lines }) => ({
      freeMinutes: price.free_minutes ?? 0,
      tiers: fitting
        .filter(
          (row) =>
            row.charge_code === price.charge_code &&
            isSameTariff(row, price) &&
            lines.every((line) => fitsLine(row, line)),
        )
        .sort((a, b) => (a.from_day ?? 0) - (b.from_day ?? 0))
        .map((row) => {
          const amount = chargeAmount(row, lines, 0, this.rates.get(row.currency)!.scaled);
          return {
            fromDay: row.from_day ?? 0,
            charge: this.toCharge(row, amount, placeOf(row, question), question.part),
          };
        }),
    }));
  }

  private chooseBest(fitting: readonly Price[]): ChosenPrice[] {
    const linesByPrice = new Map<Price, BoxLine[]>();
    for (const code of new Set(fitting.map((price) => price.charge_code)))
      for (const line of this.lines) {
        const rows = fitting.filter((price) => price.charge_code === code && fitsLine(price, line));
        const best = findBestPrice(rows, this.pricingDate);
        if (!best) continue;
        const together = linesByPrice.get(best);
        if (together) together.push(line);
        else linesByPrice.set(best, [line]);
      }
    return [...linesByPrice].map(([price, lines]) => ({ price, lines }));
  }

  /** A percentage is taken of what the same boxes pay of the other charge at the same place. */
  private amountOf(row: ChosenPrice, beside: readonly ChosenPrice[], distanceMetres: number): ChargeAmount {
    const rate = this.rates.get(row.price.currency)!.scaled;
    if (row.price.charged_per !== "PERCENT_OF_CHARGE") return chargeAmount(row.price, row.lines, distanceMetres, rate);
    const base = beside
      .filter(({ price }) => price.charge_code === row.price.percent_of && price.charged_per !== "PERCENT_OF_CHARGE")
      .map(({ price, lines }) => ({ price, lines: lines.filter((line) => row.lines.includes(line)) }))
      .filter(({ lines }) => lines.length > 0);
    if (base.length === 0) return { cents: 0, originalHundredths: 0, quantityThousandths: 0n };
    const cents = base.reduce((sum, other) => sum + this.amountOf(other, beside, distanceMetres).cents, 0);
    return percentAmount(row.price, cents, rate);
  }

  private toCharge(price: Price, amount: ChargeAmount, place: string, part: string): Charge {
    // A percentage is of US dollars, whatever the currency of its row's minimum.
    const currency = price.charged_per === "PERCENT_OF_CHARGE" ? "USD" : price.currency;
    const rate = this.rates.get(currency)!.row;
    return {
      code: price.charge_code,
      name: price.name,
      amountCents: amount.cents,
      originalHundredths: amount.originalHundredths,
      money: { hundredths: amount.cents, currency: "USD" },
      price: price.price,
      chargedPer: price.charged_per,
      quantity: Number(amount.quantityThousandths) / 1000,
      unitPrice: price.amount,
      currency,
      usdPerUnit: rate.usd_per_unit,
      rateDate: rate.valid_from,
      rateSource: rate.source,
      rateBasis: rate.basis,
      place,
      incurredAt: part === "ORIGIN" || part === "DESTINATION" ? part : "CARRIAGE",
      validFrom: price.valid_from,
      validTo: price.valid_to,
      validityExceeded: !isValidOn(price, this.pricingDate),
      basis: price.basis,
      source: price.source,
    };
  }
}

function placeOf(price: Price, question: PriceQuestion): string {
  return price.place === "*" ? question.places.find(({ scope }) => scope === price.scope)!.place : price.place;
}
