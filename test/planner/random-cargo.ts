import { type Cargo, PLAIN_LINE, type RequestedEquipment } from "../../src/model/cargo.ts";
import type { NetworkRecords } from "../../src/network/records.ts";

/** A small fast generator (mulberry32), so that every failure can be run again from its seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One to three lines of boxes that are carried, some of the carrier, some with goods that have a code or are dangerous. */
export function randomCargo(records: NetworkRecords, random: () => number): Cargo {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const equipment = records.equipment.filter((row) => row.is_carried);
  const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, (): RequestedEquipment => {
    const box = pick(equipment);
    const room = Math.min(30_480, box.max_gross_kg) - box.tare_kg;
    return {
      ...PLAIN_LINE,
      isoEquipmentCode: box.code,
      units: 1 + Math.floor(random() * 5),
      cargoWeightKg: 1_000 + Math.floor(random() * (room - 1_000)),
      provision: random() < 0.3 ? "CARRIER" : "SHIPPER",
      hsCode: random() < 0.3 ? pick(records.commodities).hs_code : null,
    };
  });
  return { requestedEquipments: lines };
}
