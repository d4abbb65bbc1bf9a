import { divideHalfUp, parseDecimal } from "../model/units.ts";
import type { BoxLine } from "./box-lines.ts";
import type { Price } from "./price-order.ts";

/** Decimals that amounts and exchange rates may have. */
export const AMOUNT_DIGITS = 6;
export const RATE_DIGITS = 9;
const HUNDREDTH_DIVISOR = 10n ** BigInt(AMOUNT_DIGITS - 2);
const CENT_DIVISOR = 10n ** BigInt(AMOUNT_DIGITS + RATE_DIGITS - 2);

/** A dollar's own rate, by which the divisor of cents falls. */
export const DOLLAR_RATE = 10n ** BigInt(RATE_DIGITS);
const DOLLAR_CENT_DIVISOR = 10 ** (AMOUNT_DIGITS - 2 + 3);
/** Doubles hold twice as much and the divisor, and the floor of its quotient is exact. */
export const GREATEST_EXACT = 2 ** 51;

/** What a row comes to for some boxes: exact until one rounding half up to a cent. */
export interface ChargeAmount {
  readonly cents: number;
  /** In hundredths of the row's own currency. */
  readonly originalHundredths: number;
  /** Thousandths of the unit of charged_per. */
  readonly quantityThousandths: bigint;
}

/** Amount times quantity at the rate (US dollars a unit, as scaled integer), at least the row's minimum. */
export function chargeAmount(
  price: Price,
  lines: readonly BoxLine[],
  distanceMetres: number,
  rate: bigint,
): ChargeAmount {
  const quantity = BigInt(countThousandths(price, lines, distanceMetres));
  const { amount, minimum } = scaledOf(price);
  const exact = largerOf(amount * quantity, minimum * 1000n);
  return {
    cents: Number(divideHalfUp(exact * rate, CENT_DIVISOR * 1000n)),
    originalHundredths: Number(divideHalfUp(exact, HUNDREDTH_DIVISOR * 1000n)),
    quantityThousandths: quantity,
  };
}

/** The cents of `chargeAmount` alone: in doubles, where amounts are in US dollars and small enough for these to be exact. */
export function chargeCents(price: Price, lines: readonly BoxLine[], distanceMetres: number, rate: bigint): number {
  const { amount, minimum } = numbersOf(price);
  const exact = Math.max(amount * countThousandths(price, lines, distanceMetres), minimum * 1000);
  if (rate !== DOLLAR_RATE || exact < 0 || exact > GREATEST_EXACT)
    return chargeAmount(price, lines, distanceMetres, rate).cents;
  return toDollarCents(exact);
}

/** Cents, rounded half up, of a scaled amount in US dollars times thousandths, from 0 to GREATEST_EXACT. */
export function toDollarCents(exact: number): number {
  return Math.floor((2 * exact + DOLLAR_CENT_DIVISOR) / (2 * DOLLAR_CENT_DIVISOR));
}

/** A percentage of the US cents of another charge, at least the row's minimum; its quantity is the per cent. */
export function percentAmount(price: Price, ofCents: number, rate: bigint): ChargeAmount {
  const { amount: percent, minimum } = scaledOf(price);
  const share = divideHalfUp(percent * BigInt(ofCents), 100n * 10n ** BigInt(AMOUNT_DIGITS));
  const cents = Number(largerOf(share, divideHalfUp(minimum * rate, CENT_DIVISOR)));
  return { cents, originalHundredths: cents, quantityThousandths: percent / 1000n };
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
