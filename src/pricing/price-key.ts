import type { Cargo } from "../model/cargo.ts";
import type { NetworkRecords } from "../network/records.ts";
import { type BoxLine, toBoxLines } from "./box-lines.ts";
import { isClassWithin, isWithin } from "./price-conditions.ts";

/** What price rows look at. */
interface Conditions {
  readonly equipmentGroups: readonly string[];
  readonly commodityGroups: readonly string[];
  readonly dangerousGoodsClasses: readonly string[];
  readonly boxProviders: readonly string[];
  /** Gross kilograms at which some row begins or ends. */
  readonly weightLimitsKg: readonly number[];
  readonly isWeighed: boolean;
}
const conditionsByRecords = new WeakMap<NetworkRecords, Conditions>();

/** Names a cargo by what price rows tell apart: cargoes of one name pay the same everywhere, row by row. */
export function getPriceKey(records: NetworkRecords, cargo: Cargo): string {
  const conditions = conditionsByRecords.get(records) ?? listConditions(records);
  conditionsByRecords.set(records, conditions);
  return toBoxLines(records, cargo)
    .map((line) => nameLine(line, conditions))
    .sort()
    .join(";");
}

function listConditions({ prices }: NetworkRecords): Conditions {
  const distinct = <Value>(values: readonly (Value | null)[]): Value[] => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  return {
    equipmentGroups: distinct(prices.map((price) => price.equipment_group)),
    commodityGroups: distinct(prices.map((price) => price.commodity_group)),
    dangerousGoodsClasses: distinct(prices.map((price) => price.dangerous_goods_class)),
    boxProviders: distinct(prices.map((price) => price.box_provider)),
    weightLimitsKg: distinct(prices.flatMap((price) => [price.gross_from_kg, price.gross_to_kg])),
    isWeighed: prices.some((price) => price.charged_per === "TONNE"),
  };
}

function nameLine(line: BoxLine, conditions: Conditions): string {
  return JSON.stringify([
    line.units,
    line.lengthFeet,
    line.teuHundredths,
    line.provision,
    conditions.boxProviders.filter((provider) => provider === line.boxProvider),
    conditions.equipmentGroups.filter((group) => line.equipmentGroups.includes(group)),
    conditions.commodityGroups.filter((wanted) => line.commodityGroups.some((group) => isWithin(group, wanted))),
    conditions.dangerousGoodsClasses.filter((wanted) =>
      line.dangerousGoodsClasses.some((goods) => isClassWithin(goods, wanted)),
    ),
    conditions.isWeighed ? line.grossKg : conditions.weightLimitsKg.filter((limit) => line.grossKg >= limit).length,
  ]);
}
