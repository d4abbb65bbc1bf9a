import { type Cargo, type Provision, REEFER_GROUP, type RequestedEquipment } from "../model/cargo.ts";
import type { NetworkRecords } from "../network/records.ts";

/** Boxes that every price row treats alike. */
export interface BoxLine {
  readonly units: number;
  readonly lengthFeet: number;
  /** TEU in hundredths: a 45-foot box counts 225. */
  readonly teuHundredths: number;
  /** Cargo and tare of one box. */
  readonly grossKg: number;
  readonly provision: Provision;
  /** Of a carrier's box, as far as it is known whose. */
  readonly boxProvider: string | null;
  readonly equipmentGroups: readonly string[];
  readonly commodityGroups: readonly string[];
  /** Without those in limited quantity, which pay as harmless goods. */
  readonly dangerousGoodsClasses: readonly string[];
}

/** The lines of a cargo as price rows see them. Throws for a size-type or UN number that the network does not know. */
export function toBoxLines(records: NetworkRecords, cargo: Cargo): BoxLine[] {
  return cargo.requestedEquipments.map((line) => {
    const equipment = records.equipment.find((row) => row.code === line.isoEquipmentCode);
    if (!equipment) throw new Error(`no equipment ${line.isoEquipmentCode}, wanted a code of equipment.csv`);
    const hs = line.hsCode;
    const commodities = records.commodities.filter(
      (row) => hs !== null && row.hs_code !== null && hs.startsWith(row.hs_code),
    );
    const classes = line.dangerousGoods
      .filter((goods) => !goods.isLimitedQuantity)
      .map((goods) => {
        const entry = records["dangerous-goods"].find((row) => row.un_number === goods.unNumber);
        if (!entry) throw new Error(`no dangerous goods ${goods.unNumber}, wanted a number of dangerous-goods.csv`);
        return entry.class;
      });
    return {
      units: line.units,
      lengthFeet: equipment.length_feet,
      teuHundredths: Math.round(Number(equipment.teu) * 100),
      grossKg: Math.round(line.cargoWeightKg) + equipment.tare_kg,
      provision: line.provision,
      boxProvider: line.provision === "CARRIER" ? (cargo.boxProvider ?? null) : null,
      equipmentGroups: listGroups(equipment.price_groups, line.reefer),
      commodityGroups: [...(hs === null ? [] : [hs]), ...new Set(commodities.map((row) => row.category))],
      dangerousGoodsClasses: [...new Set(classes)],
    };
  });
}

/** A reefer is one for prices where it is fed; what feeds it makes a group of its own. Passive or dry it pays as any box. */
function listGroups(groups: readonly string[], reefer: RequestedEquipment["reefer"]): readonly string[] {
  if (!groups.includes(REEFER_GROUP)) return groups;
  if (reefer === null || reefer.power === "PASSIVE") return groups.filter((group) => group !== REEFER_GROUP);
  return [...groups, `${REEFER_GROUP}_${reefer.power}`];
}
