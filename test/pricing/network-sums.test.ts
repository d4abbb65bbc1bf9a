import { expect, it } from "vitest";
import { type Cargo, PLAIN_LINE } from "../../src/model/cargo.ts";
import { sumCents } from "../../src/pricing/add-up.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { bundledPlanner } from "../planner/bundled.ts";

/** One of each way in which sums are worked out: in doubles, beyond them (so many boxes), by percentages, of several lines. */
const CARGOES: Record<string, Cargo> = {
  "one box": { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "45G1" }] },
  "900,000 boxes": {
    requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "22G1", units: 900_000, cargoWeightKg: 24_000 }],
  },
  "boxes of three kinds": {
    requestedEquipments: [
      { ...PLAIN_LINE, isoEquipmentCode: "22G1", units: 3 },
      { ...PLAIN_LINE, isoEquipmentCode: "45R1", cargoWeightKg: 12_345, hsCode: "020230" },
      {
        ...PLAIN_LINE,
        isoEquipmentCode: "45G1",
        units: 2,
        dangerousGoods: [{ unNumber: "UN1203", isLimitedQuantity: false, packingGroup: null, declarations: [] }],
      },
    ],
  },
};

for (const [name, cargo] of Object.entries(CARGOES))
  it(`the numbers of the network are the sums of its charges: ${name}`, { timeout: 60_000 }, () => {
    const { network } = bundledPlanner;
    const { timetable } = network;
    const { costs, charges } = priceNetwork(network, cargo, "2026-12-01");
    for (let position = 0; position < timetable.positionCount; position++) {
      const service = timetable.positionService[position]!;
      const isFirst = timetable.firstPosition[service] === position;
      const carriage = isFirst ? 0 : costs.carriageCents[position]! - costs.carriageCents[position - 1]!;
      const listed = [...charges.listCarriage(position), ...charges.listBorders(position).map(({ charge }) => charge)];
      // Columns of 32 bits: so many boxes go round in both.
      expect(carriage | 0, `carriage to position ${position}`).toBe(sumCents(listed) | 0);
      expect(costs.boardCents[position], `boarding at position ${position}`).toBe(
        sumCents(charges.listBoarding(position)) | 0,
      );
    }
    costs.stops.forEach(({ originCents, destinationCents }, stop) => {
      expect(originCents, `origin at stop ${stop}`).toBe(sumCents(charges.listOrigin(stop)));
      expect(destinationCents, `destination at stop ${stop}`).toBe(sumCents(charges.listDestination(stop)));
    });
  });
