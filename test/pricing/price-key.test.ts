import { expect, it } from "vitest";
import { type Cargo, PLAIN_LINE } from "../../src/model/cargo.ts";
import { compileNetwork, DAYS_BEFORE } from "../../src/network/compile-network.ts";
import { getPriceKey } from "../../src/pricing/price-key.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { buildRandom, pick } from "../../bench/protocol.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const { records, version, firstDay } = bundledPlanner.network;
/** The bundled prices know no weights: here every third row is for light boxes alone. */
const prices = records.prices.map((price, n) => (n % 3 === 0 ? { ...price, gross_to_kg: 15_000 } : price));
const network = compileNetwork({ ...records, prices }, version, firstDay + DAYS_BEFORE, null);
const DAY = "2026-12-07";
const SEED = 7;
const CARGOES = Math.max(20, Math.round(300 * Number(process.env.TEST_SCALE ?? "0.1")));

function buildCargo(random: () => number): Cargo {
  const line = {
    ...PLAIN_LINE,
    isoEquipmentCode: pick(random, ["22G1", "45G1", "22R1", "45R1"]),
    cargoWeightKg: 2000 + Math.floor(random() * 25_000),
    provision: pick(random, ["SHIPPER", "CARRIER"] as const),
    hsCode: pick(random, [null, "8517", "2814", "100199"]),
  };
  return { requestedEquipments: [line] };
}

it(`cargoes of one name pay the same everywhere, charges and all, ${CARGOES} random ones of seed ${SEED}`, () => {
  const random = buildRandom(SEED);
  const firstByKey = new Map<string, ReturnType<typeof priceNetwork>>();
  let shared = 0;
  for (let n = 0; n < CARGOES; n++) {
    const cargo = buildCargo(random);
    const key = getPriceKey(network.records, cargo);
    const priced = priceNetwork(network, cargo, DAY);
    const first = firstByKey.get(key);
    if (!first) {
      firstByKey.set(key, priced);
      continue;
    }
    shared++;
    expect(priced.costs, key).toEqual(first.costs);
    const position = Math.floor(random() * network.timetable.positionCount);
    const stop = network.timetable.positionStop[position]!;
    expect(priced.charges.listCarriage(position)).toEqual(first.charges.listCarriage(position));
    expect(priced.charges.listOrigin(stop)).toEqual(first.charges.listOrigin(stop));
  }
  // Or every cargo would have a name of its own, or all the same one.
  expect(shared).toBeGreaterThan(0);
  expect(firstByKey.size).toBeGreaterThan(4);
});
