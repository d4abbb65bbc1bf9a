import type { Cargo } from "../model/cargo.ts";
import { PROVISION } from "./box-instances.ts";
import { hasCarrierBoxes } from "./box-pools.ts";
import type { RelaxableField } from "./relaxable-field.ts";

/** The same goods in the shipper's own boxes. */
export function toOwnBoxes({ requestedEquipments }: Cargo): Cargo {
  return { requestedEquipments: requestedEquipments.map((line) => ({ ...line, provision: "SHIPPER" })) };
}

/** Another provider's boxes, whoever's. */
export const boxProvider: RelaxableField = {
  name: "cargo.boxProvider",
  restore: (changed, asked) => ({ ...changed, cargo: asked.cargo }),
  loosen: ({ cargo: { requestedEquipments, boxProvider: asked }, ...request }) =>
    asked === undefined ? null : { ...request, cargo: { requestedEquipments } },
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    const found = loose && (await answer(loose));
    const provider = found?.front[0]?.boxProvider;
    return loose && provider ? { ...loose, cargo: { ...loose.cargo, boxProvider: provider } } : null;
  },
  format: ({ cargo }) => cargo.boxProvider ?? "null",
  describe: ({ cargo }) => `take the boxes of ${cargo.boxProvider ?? "any provider"}`,
};

/** The shipper's own boxes instead of the carrier's. */
export const provision: RelaxableField = {
  name: PROVISION,
  restore: (changed, asked) => ({ ...changed, cargo: asked.cargo }),
  loosen: (request) => (hasCarrierBoxes(request.cargo) ? { ...request, cargo: toOwnBoxes(request.cargo) } : null),
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    const found = loose && (await answer(loose));
    return found && found.front.length > 0 ? loose : null;
  },
  format: () => "SHIPPER",
  describe: () => "take the shipper's own boxes",
};
