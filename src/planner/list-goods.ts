import type { CommodityEntry, DangerousGoodsEntry } from "../model/directory.ts";
import type { NetworkRecords } from "../network/records.ts";

/** The commodities of the network, for browsing. */
export function listCommodities(records: NetworkRecords): CommodityEntry[] {
  return records.commodities.map((row) => ({
    code: row.commodity,
    hsCode: row.hs_code,
    names: Object.fromEntries(
      Object.entries({ en: row.name_en, zh: row.name_zh, ru: row.name_ru, kk: row.name_kk }).filter(
        (entry): entry is [string, string] => entry[1] !== null && entry[1] !== "",
      ),
    ),
    category: row.category,
    isDangerous: row.dangerous,
    unNumber: row.un_number || null,
    equipment: row.equipment,
    minimumCelsius: toNumber(row.temperature_min_c),
    maximumCelsius: toNumber(row.temperature_max_c),
    restrictions: row.restrictions || null,
    note: row.note || null,
    source: row.source,
    basis: row.basis,
  }));
}

/** The dangerous goods of the network, for browsing. */
export function listDangerousGoods(records: NetworkRecords): DangerousGoodsEntry[] {
  return records["dangerous-goods"].map((row) => ({
    unNumber: row.un_number,
    name: row.name,
    hazardClass: row.class,
    subsidiaryClasses: row.subsidiary,
    packingGroups: row.packing_groups,
    hasLimitedQuantity: row.limited_quantity,
    source: row.source,
    basis: row.basis,
  }));
}

function toNumber(decimal: string | null): number | null {
  return decimal === null || decimal === "" ? null : Number(decimal);
}
