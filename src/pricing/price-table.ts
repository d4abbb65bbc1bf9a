import type { Charge } from "../model/charge.ts";
import type { NetworkRecords } from "../network/records.ts";
import type { StorageTariff } from "../network/cost-arrays.ts";
import { isValidOn } from "../network/validity.ts";
import type { BoxLine } from "./box-lines.ts";
import { type ChargeAmount, chargeAmount, chargeCents, percentAmount } from "./charge-amount.ts";
import { type ChosenPrice, listBase } from "./chosen-price.ts";
import { type ExchangeRate, listRates } from "./exchange.ts";
import { type FittingRows, getPriceIndex, type PriceIndex, type PriceQuestion } from "./price-index.ts";
import type { Price } from "./price-order.ts";
import { RowChoice } from "./row-choice.ts";
import { addUpTariffs, type StorageRow } from "./storage.ts";
import { buildSum, centsAt, type SumByLength } from "./sum-by-length.ts";

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
  private readonly rows: RowChoice;
  private readonly tariffByFitting = new Map<FittingRows, StorageTariff>();
  /** By number of `FittingRows`. */
  private readonly sumByFitting: (SumByLength | undefined)[] = [];

  constructor(
    records: NetworkRecords,
    readonly lines: readonly BoxLine[],
    readonly pricingDate: string,
    customer: string | null,
  ) {
    this.index = getPriceIndex(records, customer);
    this.rates = listRates(records, pricingDate);
    this.rows = new RowChoice(this.index, lines, pricingDate);
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
    return dues.reduce((sum, due) => sum + centsAt(this.buildSum([due], due.beside), due.metres), 0);
  }

  buildSum(rows: readonly ChosenPrice[], chosen: readonly ChosenPrice[]): SumByLength {
    return buildSum(rows, chosen, this.rates);
  }

  /** What all boxes pay where some rows fit. */
  getSum(fitting: FittingRows): SumByLength {
    const known = this.sumByFitting[fitting.number];
    if (known) return known;
    const chosen = this.rows.choose(fitting);
    const sum = this.buildSum(chosen, chosen);
    this.sumByFitting[fitting.number] = sum;
    return sum;
  }

  /** Whether none of the boxes pays any of the rows. */
  isFree(fitting: FittingRows): boolean {
    return this.rows.choose(fitting).length === 0;
  }

  /** The row of each charge code for each of the boxes; boxes that pay the same row stand together. The very same list where the same rows fit. */
  choose(question: PriceQuestion): readonly ChosenPrice[] {
    return this.rows.choose(this.index.getFitting(question));
  }

  /** Storage at a terminal as one tariff. The very same where the same rows fit. */
  sumStorage(fitting: FittingRows): StorageTariff {
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
    return this.rows.choose(fitting).map((chosen) => ({
      freeMinutes: chosen.price.free_minutes ?? 0,
      tiers: this.rows
        .listTiers(fitting, chosen)
        .map((row) => ({ fromDay: row.from_day ?? 0, charge: chargeOf(row, chosen.lines) })),
    }));
  }

  /** US dollars for a unit of the row's currency. */
  private rateOf(price: Price): ExchangeRate {
    return this.rates.get(price.currency)!;
  }

  private amountOf(row: ChosenPrice, beside: readonly ChosenPrice[], metres: number): ChargeAmount {
    const { price, lines } = row;
    if (price.charged_per !== "PERCENT_OF_CHARGE") return chargeAmount(price, lines, metres, this.rateOf(price));
    const base = listBase(row, beside);
    if (base.length === 0) return { cents: 0, originalHundredths: 0, quantityThousandths: 0n };
    const cents = base.reduce((sum, other) => sum + this.amountOf(other, beside, metres).cents, 0);
    return percentAmount(price, cents, this.rateOf(price));
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
