import type { Cargo, EquipmentGroup } from "../model/cargo.ts";
import { findEquipmentGroup } from "../model/cargo.ts";
import type { Charge } from "../model/itinerary.ts";
import { divideHalfUp, parseDecimal } from "../model/units.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { findNearestValid, isValidOn } from "../network/validity.ts";

type Price = RecordOf<"prices">;

/** What a price is asked for: a place of the network, the part of the carriage, and the way through it. */
export interface PriceQuestion {
  readonly part: string;
  readonly mode: string;
  /** The service and the route that it belongs to. */
  readonly services?: readonly string[];
  readonly segment?: string;
  readonly crossing?: string;
  readonly terminal?: string;
  readonly country?: string;
  /** WEST or EAST along a segment, OUT or BACK of a sea trade. */
  readonly direction?: string;
  /** Metres ridden, for KM_BOX. */
  readonly distanceMetres?: number;
}

const SCOPES = ["STATION_PAIR", "SEGMENT", "CROSSING", "TERMINAL", "COUNTRY"];
const AMOUNT_DIGITS = 6;
const RATE_DIGITS = 9;

/** The price rows that one cargo pays on one pricing date (YYYY-MM-DD). */
export class PriceTable {
  private readonly boxesByGroup = new Map<EquipmentGroup, number>();
  private readonly tonnesScaled: bigint;
  private readonly pricesByPart: Map<string, Price[]> = new Map();
  private readonly usdPerUnit = new Map<string, bigint>();
  private readonly rowsByQuestion = new Map<string, { price: Price; boxes: number }[]>();

  constructor(
    records: NetworkRecords,
    cargo: Cargo,
    private readonly pricingDate: string,
  ) {
    let kilograms = 0;
    for (const line of cargo.requestedEquipments) {
      const group = findEquipmentGroup(line.isoEquipmentCode);
      if (!group) throw new Error(`no prices for equipment ${line.isoEquipmentCode}, wanted 20, 40 or 45 feet`);
      this.boxesByGroup.set(group, (this.boxesByGroup.get(group) ?? 0) + line.units);
      kilograms += line.units * line.cargoWeightKg;
    }
    this.tonnesScaled = BigInt(Math.round(kilograms));
    for (const price of records.prices) {
      if (price.customer || price.covers.length > 0) continue;
      const list = this.pricesByPart.get(price.part);
      if (list) list.push(price);
      else this.pricesByPart.set(price.part, [price]);
    }
    for (const currency of new Set(records["exchange-rates"].map((row) => row.currency))) {
      const row = findNearestValid(
        records["exchange-rates"].filter((rate) => rate.currency === currency),
        pricingDate,
      )!;
      this.usdPerUnit.set(currency, parseDecimal(row.usd_per_unit, RATE_DIGITS)!);
    }
  }

  /** Charges of every code for a question, each row rounded half up to a cent for all boxes; rows of one code compete. */
  listCharges(question: PriceQuestion): Charge[] {
    return this.listRows(question).map(({ price, boxes }) => ({
      code: price.charge_code,
      name: price.name,
      amountCents: this.toCents(price, boxes, question),
      basis: price.basis,
      source: price.source,
    }));
  }

  /** Storage of a terminal: the tiers' rows with what one started day costs for all boxes. */
  listStorage(question: PriceQuestion): {
    freeMinutes: number;
    tiers: { fromDay: number; centsPerStartedDay: number }[];
    source: string;
    basis: Charge["basis"];
  } {
    const centsByDay = new Map<number, number>();
    let freeMinutes = Number.POSITIVE_INFINITY;
    const rows = this.listRows(question);
    for (const { price, boxes } of rows) {
      const day = price.from_day ?? 0;
      centsByDay.set(day, (centsByDay.get(day) ?? 0) + this.toCents(price, boxes, question));
      freeMinutes = Math.min(freeMinutes, price.free_minutes ?? 0);
    }
    const tiers = [...centsByDay]
      .sort(([a], [b]) => a - b)
      .map(([fromDay, centsPerStartedDay]) => ({ fromDay, centsPerStartedDay }));
    return {
      freeMinutes: tiers.length ? freeMinutes : 0,
      tiers,
      source: rows[0]?.price.source ?? "",
      basis: rows[0]?.price.basis ?? "ESTIMATED",
    };
  }

  private listRows(question: PriceQuestion): { price: Price; boxes: number }[] {
    const { distanceMetres: _, ...asked } = question;
    const key = JSON.stringify(asked);
    const known = this.rowsByQuestion.get(key) ?? this.chooseRows(question);
    this.rowsByQuestion.set(key, known);
    return known;
  }

  private chooseRows(question: PriceQuestion): { price: Price; boxes: number }[] {
    const fitting = (this.pricesByPart.get(question.part) ?? []).filter((price) => fits(price, question));
    const chosen: { price: Price; boxes: number }[] = [];
    const boxesInAll = [...this.boxesByGroup.values()].reduce((sum, boxes) => sum + boxes, 0);
    const groups: [EquipmentGroup | null, number][] = [[null, boxesInAll], ...this.boxesByGroup];
    const keys = new Set(fitting.map((price) => `${price.charge_code}/${price.from_day ?? ""}`));
    for (const key of keys) {
      const competing = fitting.filter((price) => `${price.charge_code}/${price.from_day ?? ""}` === key);
      for (const [group, boxes] of groups) {
        const best = this.findBest(competing.filter((price) => (price.equipment_group || null) === group));
        if (best) chosen.push({ price: best, boxes: best.charged_per === "CONSIGNMENT" ? 1 : boxes });
      }
    }
    return chosen;
  }

  /** Higher priority, then narrower scope, named place and service, then later valid_from; nearest in time where none is valid. */
  private findBest(prices: readonly Price[]): Price | undefined {
    const rank = (price: Price): number =>
      price.priority * 100 - SCOPES.indexOf(price.scope) * 4 - (price.place === "*" ? 2 : 0) - (price.service ? 0 : 1);
    const valid = prices.filter((price) => isValidOn(price, this.pricingDate));
    const pool = valid.length > 0 ? valid : prices;
    const top = Math.max(...pool.map(rank));
    return findNearestValid(
      pool.filter((price) => rank(price) === top),
      this.pricingDate,
    );
  }

  private toCents(price: Price, boxes: number, question: PriceQuestion): number {
    const amount = parseDecimal(price.amount, AMOUNT_DIGITS)!;
    const rate = this.usdPerUnit.get(price.currency)!;
    let quantity = BigInt(boxes);
    let divisor = 10n ** BigInt(AMOUNT_DIGITS + RATE_DIGITS - 2);
    if (price.charged_per === "KM_BOX") {
      quantity *= BigInt(question.distanceMetres ?? 0);
      divisor *= 1000n;
    } else if (price.charged_per === "TEU") quantity *= price.equipment_group === "20" ? 1n : 2n;
    else if (price.charged_per === "TONNE") {
      quantity = this.tonnesScaled;
      divisor *= 1000n;
    }
    return Number(divideHalfUp(amount * rate * quantity, divisor));
  }
}

function fits(price: Price, question: PriceQuestion): boolean {
  if (price.mode && price.mode !== question.mode) return false;
  if (price.direction && price.direction !== question.direction) return false;
  if (price.service && !question.services?.includes(price.service)) return false;
  const place = {
    SEGMENT: question.segment,
    CROSSING: question.crossing,
    TERMINAL: question.terminal,
    COUNTRY: question.country,
  }[price.scope];
  return place !== undefined && (price.place === "*" || price.place === place);
}
