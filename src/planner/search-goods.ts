import type { CommodityEntry, DangerousGoodsEntry } from "../model/directory.ts";
import { searchByNames } from "./search-names.ts";

const HEADING_DIGITS = 4;

/** Commodities by code or by name in any language; a code that is longer than those known stands for its heading. */
export function searchCommodities(commodities: readonly CommodityEntry[], text: string): CommodityEntry[] {
  const digits = text.replace(/[ .]/g, "");
  const isCode = /^\d{2,10}$/.test(digits);
  if (!isCode) return searchByNames(commodities, ({ names }) => Object.values(names), text);
  const begins = commodities.filter(({ hsCode }) => hsCode?.startsWith(digits));
  if (begins.length > 0 || digits.length <= HEADING_DIGITS) return begins;
  return commodities
    .filter(
      ({ hsCode }) =>
        hsCode !== null && (digits.startsWith(hsCode) || hsCode.startsWith(digits.slice(0, HEADING_DIGITS))),
    )
    .sort((a, b) => Number(!digits.startsWith(a.hsCode!)) - Number(!digits.startsWith(b.hsCode!)));
}

/** Dangerous goods by UN number, with UN or without, or by proper shipping name. */
export function searchDangerousGoods(goods: readonly DangerousGoodsEntry[], text: string): DangerousGoodsEntry[] {
  const digits = /^(?:UN)? ?(\d{1,4})$/i.exec(text.trim())?.[1];
  if (digits !== undefined) return goods.filter(({ unNumber }) => unNumber.startsWith(`UN${digits}`));
  return searchByNames(goods, ({ name }) => [name], text);
}
