import type { Charge } from "../model/charge.ts";
import type { NetworkRecords } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";
import type { BoxLine } from "./box-lines.ts";
import { type ChargeAmount, chargeAmount, chargeCents, percentAmount } from "./charge-amount.ts";
import { type ExchangeRate, listRates } from "./exchange.ts";
import {
  type FittingRows,
  fitsLine,
  getPriceIndex,
  type PriceIndex,
  type PriceQuestion,
  type RowsOfCode,
} from "./price-index.ts";
import { findBestPrice, isSameTariff, type Price } from "./price-order.ts";
import { addUpTariffs, type StorageRow } from "./storage.ts";
import type { StorageTariff } from "../network/cost-arrays.ts";

/** The row of a charge code that some of the boxes pay. */
export interface ChosenPrice {
  readonly price: Price;
  readonly lines: readonly BoxLine[];
}
/** Which boxes pay which codes; without one all pay all. */
export type Keep = (line: BoxLine, code: string) => boolean;
/** What some boxes pay of one row at one place over a distance, not yet worked out. */
export interface Due extends ChosenPrice {
  readonly question: PriceQuestion;
  readonly metres: number;
  /** The rows of all codes there, for percentages. */
  readonly beside: readonly ChosenPrice[];
}
/** The price rows that one cargo pays on one pricing date (YYYY-MM-DD). */
export class PriceTable {
  private readonly index: PriceIndex;
  private readonly rates: ReadonlyMap<string, ExchangeRate>;
  private lastQuestion: PriceQuestion | null = null;
  private lastChosen: readonly ChosenPrice[] = [];
  private readonly tariffByFitting = new Map<FittingRows, StorageTariff>();
  private readonly chosenByFitting = new Map<FittingRows, readonly ChosenPrice[]>();
  /** By line and number of `RowsOfCode`; null where none of the rows is for such boxes. */
  private readonly bestOfCode: readonly (Price | null)[][];

  constructor(
    records: NetworkRecords,
    readonly lines: readonly BoxLine[],
    readonly pricingDate: string,
    customer: string | null,
  ) {
    this.index = getPriceIndex(records, customer);
    this.rates = listRates(records, pricingDate);
    this.bestOfCode = lines.map(() => []);
  }

  /** What the boxes pay for a question over a distance, a row of each code. */
  listDue(question: PriceQuestion, metres = 0, keep?: Keep): Due[] {
    const beside = this.choose(question);
    if (!keep) return beside.map(({ price, lines }) => ({ price, lines, question, metres, beside }));
    const kept = beside.flatMap(({ price, lines }) => {
      const left = lines.filter((line) => keep(line, price.charge_code));
      return left.length > 0 ? [{ price, lines: left }] : [];
    });
    return kept.map((row) => ({ ...row, question, metres, beside: kept }));
  }

  /** Charges of every code for a question over a distance, each row rounded half up to a cent for all boxes that pay it. */
  listCharges(question: PriceQuestion, metres = 0, keep?: Keep): Charge[] {
    return this.toCharges(this.listDue(question, metres, keep));
  }

  toCharges(dues: readonly Due[]): Charge[] {
    const charges = dues.map((due) =>
      this.toCharge(
        due.price,
        this.amountOf(due, due.beside, due.metres),
        placeOf(due.price, due.question),
        due.question.part,
      ),
    );
    // A percentage of a charge that is not there is no charge.
    return charges.filter((charge) => charge.chargedPer !== "PERCENT_OF_CHARGE" || charge.amountCents > 0);
  }

  /** The sum of the charges. */
  sumCents(dues: readonly Due[]): number {
    let sum = 0;
    for (const { price, lines, metres, beside } of dues)
      sum +=
        price.charged_per === "PERCENT_OF_CHARGE"
          ? this.amountOf({ price, lines }, beside, metres).cents
          : chargeCents(price, lines, metres, this.rateOf(price));
    return sum;
  }

  /** The row of each charge code for each of the boxes; boxes that pay the same row stand together. The very same list where the same rows fit. */
  choose(question: PriceQuestion): readonly ChosenPrice[] {
    // The same question is asked for many lengths in a row.
    if (question !== this.lastQuestion) this.lastChosen = this.chooseBest(this.index.getFitting(question));
    this.lastQuestion = question;
    return this.lastChosen;
  }

  /** Storage at a terminal as one tariff. The very same where the same rows fit. */
  sumStorage(question: PriceQuestion): StorageTariff {
    const fitting = this.index.getFitting(question);
    const known = this.tariffByFitting.get(fitting);
    if (known) return known;
    const rows = this.listTariffs(fitting, (row, lines) => ({
      amountCents: chargeCents(row, lines, 0, this.rateOf(row)),
    }));
    const tariff = addUpTariffs(rows);
    this.tariffByFitting.set(fitting, tariff);
    return tariff;
  }

  /** Storage at a terminal: for every charge code and kind of box its tiers, which compete as one tariff. */
  listStorage(question: PriceQuestion): StorageRow[] {
    return this.listTariffs(this.index.getFitting(question), (row, lines) =>
      this.toCharge(row, chargeAmount(row, lines, 0, this.rateOf(row)), placeOf(row, question), question.part),
    );
  }

  private listTariffs<OfDay extends Pick<Charge, "amountCents">>(
    fitting: FittingRows,
    chargeOf: (row: Price, lines: readonly BoxLine[]) => OfDay,
  ): StorageRow<OfDay>[] {
    return this.chooseBest(fitting).map(({ price, lines }) => ({
      freeMinutes: price.free_minutes ?? 0,
      tiers: fitting.byCode
        .find(({ rows }) => rows.includes(price))!
        .rows.filter((row) => isSameTariff(row, price) && lines.every((line) => fitsLine(row, line)))
        .sort((a, b) => (a.from_day ?? 0) - (b.from_day ?? 0))
        .map((row) => ({ fromDay: row.from_day ?? 0, charge: chargeOf(row, lines) })),
    }));
  }

  private chooseBest(fitting: FittingRows): readonly ChosenPrice[] {
    const known = this.chosenByFitting.get(fitting);
    if (known) return known;
    const chosen: { price: Price; lines: BoxLine[] }[] = [];
    for (const ofCode of fitting.byCode)
      for (let number = 0; number < this.lines.length; number++) {
        const price = this.findBest(ofCode, number);
        if (price === null) continue;
        const together = chosen.find((other) => other.price === price);
        if (together) together.lines.push(this.lines[number]!);
        else chosen.push({ price, lines: [this.lines[number]!] });
      }
    this.chosenByFitting.set(fitting, chosen);
    return chosen;
  }

  private findBest({ number, rows }: RowsOfCode, line: number): Price | null {
    const bestOfLine = this.bestOfCode[line]!;
    let best = bestOfLine[number];
    if (best === undefined) {
      const fitting = rows.filter((price) => fitsLine(price, this.lines[line]!));
      best = findBestPrice(fitting, this.pricingDate) ?? null;
      bestOfLine[number] = best;
    }
    return best;
  }

  /** US dollars for a unit of the row's currency, scaled. */
  rateOf(price: Price): bigint {
    return this.rates.get(price.currency)!.scaled;
  }

  /** A percentage is taken of what the same boxes pay of the other charge at the same place. */
  private amountOf(row: ChosenPrice, beside: readonly ChosenPrice[], distanceMetres: number): ChargeAmount {
    const rate = this.rateOf(row.price);
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
