import { expect, it } from "vitest";
import { buildRandom, pick } from "../../bench/protocol.ts";
import type { BoxLine } from "../../src/pricing/box-lines.ts";
import { chargeAmount, chargeCents, percentAmount, percentCents } from "../../src/pricing/charge-amount.ts";
import type { ExchangeRate } from "../../src/pricing/exchange.ts";
import type { Price } from "../../src/pricing/price-order.ts";

const SEED = 23;
const COUNT = 20_000;
const random = buildRandom(SEED);
const decimals = (digits: number, below: number): string => (random() * below).toFixed(digits);

/** Amounts from round ones, of which many come to half a cent, to such as no double holds. */
function buildPrice(charged_per: Price["charged_per"]): Price {
  const amount = pick(random, [
    decimals(0, 2000),
    decimals(1, 100),
    decimals(3, 10),
    decimals(6, 1),
    decimals(6, 1e11),
  ]);
  return { charged_per, amount, minimum_amount: random() < 0.8 ? null : decimals(2, 500) } as Price;
}

function buildRate(): ExchangeRate {
  const scaled = pick(random, [
    1_000_000_000n,
    700_000_000n,
    140_000_000n,
    BigInt(Math.ceil(random() * 2e9)),
    1_960_785n,
  ]);
  return { currency: "X", scaled, approximate: Number(scaled) } as ExchangeRate;
}

it(`cents in doubles are those of whole numbers, ${COUNT} random charges of seed ${SEED}`, () => {
  for (let n = 0; n < COUNT; n++) {
    const price = buildPrice(pick(random, ["BOX", "KM_BOX", "TONNE", "TEU"] as const));
    const units = random() < 0.1 ? Math.ceil(random() * 1e6) : 1 + Math.floor(random() * 9);
    const lines = [{ units, grossKg: Math.ceil(random() * 30_000), teuHundredths: 225 } as BoxLine];
    const metres = pick(random, [0, 1000 * Math.ceil(random() * 9000), Math.ceil(random() * 9e6)]);
    const rate = buildRate();
    const told = `${price.amount}, at least ${price.minimum_amount}, ${price.charged_per}, ${units} boxes, ${metres} m, ${rate.scaled}`;
    expect(chargeCents(price, lines, metres, rate), told).toBe(chargeAmount(price, lines, metres, rate).cents);
  }
});

it(`so are percentages, ${COUNT} random ones`, () => {
  for (let n = 0; n < COUNT; n++) {
    const price = buildPrice("PERCENT_OF_CHARGE");
    const ofCents = Math.ceil(random() * pick(random, [1000, 1e6, 1e9]));
    const rate = buildRate();
    const told = `${price.amount} % of ${ofCents}, at least ${price.minimum_amount}, ${rate.scaled}`;
    expect(percentCents(price, ofCents, rate), told).toBe(percentAmount(price, ofCents, rate).cents);
  }
});
