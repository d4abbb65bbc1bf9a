import { divideHalfUp, parseDecimal } from "../model/units.ts";
import type { BoxLine } from "./box-lines.ts";
import { type ExchangeRate, RATE_DIGITS } from "./exchange.ts";
import type { Price } from "./price-order.ts";

/** Decimals that amounts may have. */
const AMOUNT_DIGITS = 6;
const HUNDREDTH_DIVISOR = 10n ** BigInt(AMOUNT_DIGITS - 2);
const CENT_DIVISOR = 10n ** BigInt(AMOUNT_DIGITS + RATE_DIGITS - 2);

/** A dollar's own rate, by which the divisor of cents falls. */
const DOLLAR_RATE = 10 ** RATE_DIGITS;
const DOLLAR_CENT_DIVISOR = 10 ** (AMOUNT_DIGITS - 2 + 3);
const PERCENT_DIVISOR = 100 * 10 ** AMOUNT_DIGITS;
/** Doubles hold twice as much and the divisor, and the floor of its quotient is exact. */
const GREATEST_EXACT = 2 ** 51;
/** Cents in doubles below this are off by less than the doubt: a product and quotient of three rounded numbers by at most 6 * 2^-53 of itself. */
const GREATEST_CLEAR = 2 ** 31;
const DOUBT = 1e-5;

/** What a row comes to for some boxes: exact until one rounding half up to a cent. */
export interface ChargeAmount {
  readonly cents: number;
  /** In hundredths of the row's own currency. */
  readonly originalHundredths: number;
  /** Thousandths of the unit of charged_per. */
  readonly quantityThousandths: bigint;
}

/** Amount times quantity at the rate, at least the row's minimum. */
export function chargeAmount(
  price: Price,
  lines: readonly BoxLine[],
  distanceMetres: number,
  rate: ExchangeRate,
): ChargeAmount {
  const quantity = BigInt(countThousandths(price, lines, distanceMetres));
  const { amount, minimum } = scaledOf(price);
  const exact = largerOf(amount * quantity, minimum * 1000n);
  return {
    cents: Number(divideHalfUp(exact * rate.scaled, CENT_DIVISOR * 1000n)),
    originalHundredths: Number(divideHalfUp(exact, HUNDREDTH_DIVISOR * 1000n)),
    quantityThousandths: quantity,
  };
}

/** The cents of `chargeAmount` alone: in doubles, where these are sure. */
export function chargeCents(
  price: Price,
  lines: readonly BoxLine[],
  distanceMetres: number,
  rate: ExchangeRate,
): number {
  const { amount, minimum } = numbersOf(price);
  const scaled = Math.max(amount * countThousandths(price, lines, distanceMetres), minimum * 1000);
  return findCents(scaled, rate) ?? chargeAmount(price, lines, distanceMetres, rate).cents;
}

/** Cents, rounded half up, of a scaled amount times thousandths; null where doubles leave a doubt. */
export function findCents(scaled: number, { approximate }: ExchangeRate): number | null {
  if (approximate === DOLLAR_RATE)
    return scaled >= 0 && scaled <= GREATEST_EXACT ? divideExactly(scaled, DOLLAR_CENT_DIVISOR) : null;
  const raised = (scaled / DOLLAR_CENT_DIVISOR) * (approximate / DOLLAR_RATE) + 0.5;
  const cents = Math.floor(raised);
  const isSure = raised >= 0 && raised < GREATEST_CLEAR && raised - cents > DOUBT && cents + 1 - raised > DOUBT;
  return isSure ? cents : null;
}

/** `divideHalfUp` of doubles, the numerator an integer from 0 to GREATEST_EXACT. */
function divideExactly(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** A percentage of the US cents of another charge, at least the row's minimum; its quantity is the per cent. */
export function percentAmount(price: Price, ofCents: number, rate: ExchangeRate): ChargeAmount {
  const { amount: percent, minimum } = scaledOf(price);
  const share = divideHalfUp(percent * BigInt(ofCents), BigInt(PERCENT_DIVISOR));
  const cents = Number(largerOf(share, divideHalfUp(minimum * rate.scaled, CENT_DIVISOR)));
  return { cents, originalHundredths: cents, quantityThousandths: percent / 1000n };
}

/** The cents of `percentAmount` alone: in doubles, where these are exact. */
export function percentCents(price: Price, ofCents: number, rate: ExchangeRate): number {
  const { amount: percent, minimum } = numbersOf(price);
  const scaled = percent * ofCents;
  if (minimum !== 0 || scaled < 0 || scaled > GREATEST_EXACT) return percentAmount(price, ofCents, rate).cents;
  return divideExactly(scaled, PERCENT_DIVISOR);
}

interface Scaled<Integer> {
  readonly amount: Integer;
  readonly minimum: Integer;
}
const scaledByPrice = new WeakMap<Price, Scaled<bigint>>();
const numbersByPrice = new WeakMap<Price, Scaled<number>>();

/** Amount and minimum of a row as scaled integers, read once. */
function scaledOf(price: Price): Scaled<bigint> {
  const known = scaledByPrice.get(price);
  if (known) return known;
  const scaled = {
    amount: parseDecimal(price.amount, AMOUNT_DIGITS)!,
    minimum: price.minimum_amount === null ? 0n : parseDecimal(price.minimum_amount, AMOUNT_DIGITS)!,
  };
  scaledByPrice.set(price, scaled);
  return scaled;
}

/** The same as doubles, which may not be exact above 2^53. */
export function numbersOf(price: Price): Scaled<number> {
  const known = numbersByPrice.get(price);
  if (known) return known;
  const { amount, minimum } = scaledOf(price);
  const numbers = { amount: Number(amount), minimum: Number(minimum) };
  numbersByPrice.set(price, numbers);
  return numbers;
}

function largerOf(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function countThousandths(price: Price, lines: readonly BoxLine[], distanceMetres: number): number {
  switch (price.charged_per) {
    case "TEU":
      return addUp(lines, "teuHundredths") * 10;
    case "WAGON":
      return countWagons(lines) * 1000;
    case "KM_BOX":
      return countBoxes(lines) * distanceMetres;
    case "TONNE":
      return addUp(lines, "grossKg");
    case "CONSIGNMENT":
      return 1000;
    default:
      return countBoxes(lines) * 1000;
  }
}

/** Boxes of all lines. */
export function countBoxes(lines: readonly BoxLine[]): number {
  let sum = 0;
  for (const line of lines) sum += line.units;
  return sum;
}

/** The sum of a measure of all boxes. */
function addUp(lines: readonly BoxLine[], measure: "teuHundredths" | "grossKg"): number {
  let sum = 0;
  for (const line of lines) sum += line.units * line[measure];
  return sum;
}

/** One box of 40 or 45 feet, or two of 20; a single one of 20 pays the wagon. */
function countWagons(lines: readonly BoxLine[]): number {
  const short = lines.filter((line) => line.lengthFeet <= 20).reduce((sum, line) => sum + line.units, 0);
  const long = lines.filter((line) => line.lengthFeet > 20).reduce((sum, line) => sum + line.units, 0);
  return long + Math.ceil(short / 2);
}
