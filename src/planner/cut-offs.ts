import type { Cargo } from "../model/cargo.ts";
import { CUT_OFF_KINDS, type CutOff, type CutOffKind } from "../model/cut-off.ts";
import type { RuleMet } from "../model/rule-met.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import type { RecordOf } from "../network/records.ts";
import type { DatedProhibitions } from "../network/split-departures.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import { isValidOn } from "../network/validity.ts";
import type { FoundRide } from "../search/query.ts";
import type { NetworkAcceptance } from "./network-acceptance.ts";
import { factsOf } from "./network-facts.ts";

type Row = RecordOf<"cut-offs">;
/** What is asked for at a place of the way, and how long before. */
interface Lead {
  readonly minutesBefore: number;
  readonly source: string;
  readonly basis: Row["basis"];
}
/** Of the carriage as a whole: they fall due where the box enters it. */
const AT_ORIGIN_ALONE: readonly CutOffKind[] = ["GATE", "REEFER", "CUSTOMS"];
/** These say where the box must be by when, not what must be asked or handed in. */
const OF_THE_BOX: readonly CutOffKind[] = ["GATE", "REEFER"];

/** What the departures of a network ask of a cargo beforehand, by the rows of one day (the pricing date). */
export class CutOffs {
  private readonly rows: readonly Row[];
  private readonly kinds: readonly CutOffKind[];
  private readonly isReefer: boolean;
  private leads: { readonly boardings: Int32Array; readonly hops: Int32Array; readonly alightings: Int32Array } | null =
    null;

  constructor(
    /** Tells what is asked of one cargo on one day from what is asked of another. */
    readonly name: string,
    private readonly network: Network,
    cargo: Cargo,
    private readonly acceptance: NetworkAcceptance,
    day: string,
  ) {
    this.rows = network.records["cut-offs"].filter((row) => isValidOn(row, day));
    const lines = cargo.requestedEquipments;
    const isDangerous = lines.some((line) => line.dangerousGoods.length > 0);
    this.isReefer = lines.some((line) => line.reefer !== null);
    this.kinds = CUT_OFF_KINDS.filter(
      (kind) => (kind !== "DANGEROUS_GOODS" || isDangerous) && (kind !== "REEFER" || this.isReefer),
    );
  }

  /** The cut-offs of riding a departure, by time; those of the box and of customs only where it enters the carriage. */
  list(ride: FoundRide, isFirst: boolean): CutOff[] {
    const { timetable } = this.network;
    const first = timetable.firstPosition[ride.serviceIndex]!;
    const boarding = first + ride.from;
    const departure = timetable.departureMinute[eventOf(timetable, boarding, ride.departureIndex)]!;
    const found = this.kinds.flatMap((kind): CutOff[] => {
      if (AT_ORIGIN_ALONE.includes(kind) && !isFirst) return [];
      if (kind === "APPROVAL") return this.listApprovals(ride);
      const lead = kind === "GATE" ? this.findGate(boarding) : this.findLead(kind, boarding);
      if (!lead) return [];
      const { source, basis } = lead;
      return [{ kind, minute: departure - lead.minutesBefore, source, basis }];
    });
    return found.sort((a, b) => a.minute - b.minute);
  }

  /** By stop: minutes that the box must be there before its first departure; null where that is as the terminals say. */
  listLeastOriginMinutes(): Int32Array | null {
    if (!this.isReefer || !this.rows.some((row) => row.kind === "REEFER")) return null;
    const { stops } = this.network.timetable;
    return Int32Array.from(stops, ({ id }) => {
      const mode = id.endsWith(":SEA") ? "SEA" : "RAIL";
      return this.findRow("REEFER", mode, null, id)?.minutes_before ?? 0;
    });
  }

  /**
   * What departures may not do that ask for more than can be had between `requestedAt` and them. `origins` are the stops where the
   * box may enter the carriage. Null where that is nothing.
   */
  listProhibitions(requestedAt: number, fromMinute: number, origins: ReadonlySet<number>): DatedProhibitions | null {
    const leads = this.findLeads();
    const { timetable } = this.network;
    const boardings = leads.boardings.map((minutes, position) => {
      const isOrigin = origins.has(timetable.positionStop[position]!);
      const customs = isOrigin ? (this.findLead("CUSTOMS", position)?.minutesBefore ?? 0) : 0;
      return requestedAt + Math.max(minutes, customs);
    });
    const hops = leads.hops.map((minutes) => requestedAt + minutes);
    const alightings = leads.alightings.map((minutes) => requestedAt + minutes);
    const isMet = (limits: Int32Array): boolean => limits.every((minute) => minute <= fromMinute);
    return [boardings, hops, alightings].every(isMet) ? null : { fromMinute, boardings, hops, alightings };
  }

  /** Minutes before a departure or arrival at each position that something must be asked for or handed in. */
  private findLeads() {
    if (this.leads) return this.leads;
    const { positionCount } = this.network.timetable;
    const papers = this.kinds.filter((kind) => kind !== "CUSTOMS" && kind !== "APPROVAL" && !OF_THE_BOX.includes(kind));
    const boardings = new Int32Array(positionCount);
    const hops = new Int32Array(positionCount);
    const alightings = new Int32Array(positionCount);
    for (let position = 0; position < positionCount; position++) {
      const minutes = papers.map((kind) => this.findLead(kind, position)?.minutesBefore ?? 0);
      const approvals = (rules: readonly RuleMet[]): number => this.findApproval(rules, position)?.minutesBefore ?? 0;
      boardings[position] = Math.max(...minutes, approvals(this.acceptance.listBoardingRules(position)));
      hops[position] = approvals(this.acceptance.listHopRules(position));
      alightings[position] = approvals(this.acceptance.listAlightingRules(position));
    }
    this.leads = { boardings, hops, alightings };
    return this.leads;
  }

  /** The approval of a ride that must be asked for first. */
  private listApprovals(ride: FoundRide): CutOff[] {
    const { timetable } = this.network;
    const first = timetable.firstPosition[ride.serviceIndex]!;
    const departureAt = (call: number) =>
      timetable.departureMinute[eventOf(timetable, first + call, ride.departureIndex)]!;
    const arrival = arrivalMinuteOf(timetable, eventOf(timetable, first + ride.to, ride.departureIndex));
    const asked = [
      { at: departureAt(ride.from), rules: this.acceptance.listBoardingRules(first + ride.from), call: ride.from },
      ...Array.from({ length: ride.to - ride.from }, (_, index) => ride.from + 1 + index).map((call) => ({
        at: departureAt(call - 1),
        rules: this.acceptance.listHopRules(first + call),
        call,
      })),
      { at: arrival, rules: this.acceptance.listAlightingRules(first + ride.to), call: ride.to },
    ];
    const found = asked.flatMap(({ at, rules, call }): CutOff[] => {
      const lead = this.findApproval(rules, first + call);
      if (!lead) return [];
      return [{ kind: "APPROVAL", minute: at - lead.minutesBefore, source: lead.source, basis: lead.basis }];
    });
    return found.sort((a, b) => a.minute - b.minute).slice(0, 1);
  }

  /** What the rules ask for that takes longest: the days of the rule, else of the row for approvals there. */
  private findApproval(rules: readonly RuleMet[], position: number): Lead | null {
    let longest: Lead | null = null;
    for (const rule of rules) {
      if (rule.verdict !== "APPROVAL" && rule.verdict !== "LICENCE") continue;
      const lead =
        rule.leadDays === null
          ? this.findLead("APPROVAL", position)
          : { minutesBefore: rule.leadDays * MINUTES_PER_DAY, source: rule.source, basis: rule.basis };
      if (lead && lead.minutesBefore > (longest?.minutesBefore ?? -1)) longest = lead;
    }
    return longest;
  }

  private findGate(position: number): Lead {
    const { timetable, records } = this.network;
    const stop = timetable.stops[timetable.positionStop[position]!]!;
    const { origin_minutes, source, basis } = factsOf(records).terminalById.get(stop.id)!;
    return { minutesBefore: origin_minutes, source, basis };
  }

  private findLead(kind: CutOffKind, position: number): Lead | null {
    const { timetable, parts } = this.network;
    const { record } = parts[timetable.positionService[position]!]!;
    const row = this.findRow(kind, record.mode, record, timetable.stops[timetable.positionStop[position]!]!.id);
    return row && { minutesBefore: row.minutes_before, source: row.source, basis: row.basis };
  }

  /** Of the rows that fit the closest: service before terminal before kind of service before mode; of equals the longest. */
  private findRow(kind: CutOffKind, mode: string, service: RecordOf<"services"> | null, terminal: string): Row | null {
    let best: Row | null = null;
    for (const row of this.rows) {
      if (row.kind !== kind || (row.mode !== "*" && row.mode !== mode)) continue;
      if (row.service !== null && row.service !== service?.service) continue;
      if (row.service_kind !== null && row.service_kind !== service?.kind) continue;
      if (row.terminal !== null && row.terminal !== terminal) continue;
      const closer = best === null ? 1 : closenessOf(row) - closenessOf(best);
      if (closer > 0 || (closer === 0 && row.minutes_before > best!.minutes_before)) best = row;
    }
    return best;
  }
}

function closenessOf(row: Row): number {
  return (row.service ? 8 : 0) + (row.terminal ? 4 : 0) + (row.service_kind ? 2 : 0) + (row.mode === "*" ? 0 : 1);
}
