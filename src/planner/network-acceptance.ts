import { locationOf } from "../model/terminal.ts";
import type { Cargo } from "../model/cargo.ts";
import { byStrictness, type RuleMet } from "../model/rule-met.ts";
import type { Network } from "../network/compile-network.ts";
import { type AcceptanceQuestion, CargoAcceptance } from "../pricing/acceptance.ts";
import { type GoodsRule, listGoodsRulesAt, nameGoodsRules } from "../pricing/goods-rules.ts";
import type { FoundPath } from "../search/query.ts";
import { countryOf, factsOf } from "./network-facts.ts";
import { listWeightRules } from "./weight-rules.ts";

/** By position: ways that are not ridden, and where the box is not boarded or set down. */
interface Forbidden {
  readonly hops: Uint8Array;
  readonly boardings: Uint8Array;
  readonly alightings: Uint8Array;
}

/**
 * What the rules say about a cargo on each way and at each terminal of a network, on one day (the pricing date) and all others of its period. Hard rules: the way
 * is not ridden, the box not lifted there. A train passes a terminal without handling.
 */
export class NetworkAcceptance {
  private readonly goods: CargoAcceptance;
  private readonly weightRules: ReadonlyMap<string, readonly RuleMet[]>;
  private readonly goodsRulesByPlace = new Map<string, readonly RuleMet[]>();
  private forbidden: Forbidden | null = null;
  /** Names what may be forbidden; null when no rule can forbid anything. */
  readonly key: string | null;

  constructor(
    private readonly network: Network,
    cargo: Cargo,
    /** A day, and the name of the period of rules that it lies in. */
    { day, period }: { readonly day: string; readonly period: number },
    /** Those on other than dangerous goods that the cargo meets between its ends. */
    private readonly goodsRules: readonly GoodsRule[],
  ) {
    const goods = listDangerousGoods(cargo);
    this.goods = new CargoAcceptance(network.records, goods, day);
    this.weightRules = listWeightRules(network.records, cargo, day);
    const overweight = [...this.weightRules].filter(([, rules]) => rules.some(isForbidden)).map(([place]) => place);
    const hard = goodsRules.some((rule) => rule.isHard);
    this.key =
      goods.length === 0 && overweight.length === 0 && !hard
        ? null
        : JSON.stringify([period, goods, overweight, hard ? nameGoodsRules(goodsRules) : null]);
  }

  /** Rules about the way to a position from the call before. */
  listHopRules(position: number): readonly RuleMet[] {
    const { timetable, hops, parts, records } = this.network;
    const hop = hops[position];
    if (!hop) return [];
    if (hop.change) return this.listTerminalRules(timetable.positionStop[position]!, false);
    const { record } = parts[timetable.positionService[position]!]!;
    const mode = record.kind === "RAIL_FERRY" ? "FERRY" : (record.mode as "RAIL" | "SEA" | "ROAD");
    const facts = factsOf(records);
    const ends = [position - 1, position].map((call) => timetable.stops[timetable.positionStop[call]!]!.id);
    const countries = new Set([
      ...ends.map((terminal) => countryOf(facts, terminal)),
      ...hop.segments.flatMap(({ segment }) => segment.countries),
    ]);
    const places: [string, string][] =
      mode === "SEA"
        ? ends.map((terminal) => [countryOf(facts, terminal), locationOf(terminal)])
        : [...countries].map((country) => [country, ""]);
    return [
      ...places.flatMap(([country, code]) => this.listPlaceRules(mode, country, code, record.operator, false)),
      ...[...countries, "*"].flatMap((country) => this.weightRules.get(`${mode}|${country}`) ?? []),
    ];
  }

  private listPlaceRules(
    mode: AcceptanceQuestion["mode"],
    country: string,
    location: string,
    operator: string | null,
    isImportDischarge: boolean,
  ): readonly RuleMet[] {
    const dangerous = this.goods.isEmpty ? [] : this.goods.listRules(mode, country, location, isImportDischarge);
    if (this.goodsRules.length === 0) return dangerous;
    const key = `${mode}|${country}|${location}|${operator}`;
    const known = this.goodsRulesByPlace.get(key);
    const met = known ?? listGoodsRulesAt(this.network.records, this.goodsRules, { mode, country, location, operator });
    if (!known) this.goodsRulesByPlace.set(key, met);
    return [...dangerous, ...met];
  }

  /** Rules about lifting the box at a stop. */
  listTerminalRules(stop: number, isImportDischarge: boolean): readonly RuleMet[] {
    const terminal = this.network.timetable.stops[stop]!.id;
    const country = countryOf(factsOf(this.network.records), terminal);
    const code = locationOf(terminal);
    return [
      ...this.listPlaceRules("TERMINAL", country, code, null, isImportDischarge),
      ...(this.weightRules.get(`TERMINAL:${code}|${country}`) ?? []),
    ];
  }

  /** Rules about taking the box on at a position; none where it stays on its wagon. */
  listBoardingRules(position: number): readonly RuleMet[] {
    return this.isLifted(position) ? this.listTerminalRules(this.network.timetable.positionStop[position]!, false) : [];
  }

  /** Rules about setting the box down at a position. */
  listAlightingRules(position: number): readonly RuleMet[] {
    const stop = this.network.timetable.positionStop[position]!;
    return this.isLifted(position) ? this.listTerminalRules(stop, this.isShip(position)) : [];
  }

  /** Marks forbidden ways among the hops and tells where the box may not be boarded or set down. */
  prohibit(hops: Uint8Array): { boardings: Uint8Array; alightings: Uint8Array } {
    // The same whatever else a request forbids.
    this.forbidden ??= this.listForbidden();
    this.forbidden.hops.forEach((isForbiddenHop, position) => {
      if (isForbiddenHop) hops[position] = 1;
    });
    return this.forbidden;
  }

  private listForbidden(): Forbidden {
    const { positionCount } = this.network.timetable;
    const hops = new Uint8Array(positionCount);
    const boardings = new Uint8Array(positionCount);
    const alightings = new Uint8Array(positionCount);
    if (this.key === null) return { hops, boardings, alightings };
    for (let position = 0; position < positionCount; position++) {
      if (this.listHopRules(position).some(isForbidden)) hops[position] = 1;
      if (this.listBoardingRules(position).some(isForbidden)) boardings[position] = 1;
      if (this.listAlightingRules(position).some(isForbidden)) alightings[position] = 1;
    }
    return { hops, boardings, alightings };
  }

  /** Every rule that a path meets, each once, the strictest first. */
  listRulesMet(path: FoundPath): RuleMet[] {
    const { timetable } = this.network;
    if (this.goods.isEmpty && this.weightRules.size === 0 && this.goodsRules.length === 0) return [];
    const met = path.rides.flatMap(({ serviceIndex, from, to }) => {
      const first = timetable.firstPosition[serviceIndex]!;
      const ends = [...this.listBoardingRules(first + from), ...this.listAlightingRules(first + to)];
      const ways = Array.from({ length: to - from }, (_, index) => this.listHopRules(first + from + 1 + index));
      return [...ends, ...ways.flat()];
    });
    const byKey = new Map(met.map((rule) => [`${rule.rule}|${rule.place}|${rule.unNumber}|${rule.mode}`, rule]));
    return [...byKey.values()].sort(byStrictness);
  }

  /** On a rail ferry, and on the train to and from it, the box stays on its wagon. */
  private isLifted(position: number): boolean {
    const { timetable, parts } = this.network;
    const { record } = parts[timetable.positionService[position]!]!;
    if (record.kind === "RAIL_FERRY") return false;
    if (record.kind !== "FERRY_RAIL") return true;
    const terminal = timetable.stops[timetable.positionStop[position]!]!.id;
    return !this.network.stopByTerminal.has(`${locationOf(terminal)}:SEA`);
  }

  private isShip(position: number): boolean {
    const { timetable, parts } = this.network;
    return parts[timetable.positionService[position]!]!.record.mode === "SEA";
  }
}

/** Forbidden by a rule that the search keeps to. */
export function isForbidden(rule: RuleMet): boolean {
  return rule.isHard;
}

function listDangerousGoods(cargo: Cargo) {
  return cargo.requestedEquipments
    .flatMap((line) => line.dangerousGoods)
    .map(({ unNumber, isLimitedQuantity, declarations }) => ({
      unNumber,
      declarations: isLimitedQuantity ? [...declarations, "limited_quantity"] : declarations,
    }));
}
