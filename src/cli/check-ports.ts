import { locationOf } from "../model/terminal.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import { findEarliestArrivals } from "../network/earliest-arrivals.ts";

const GATEWAY = "CNLYG";
const MAXIMUM_TRANSFERS = 5;
const DAYS_ALLOWED = 90;
/** Ready dates are those of the first part of the window, days from its start. */
const READY_DAYS = 90;
const READY_DAY_BACK = 31;

export interface PortReach {
  readonly portCount: number;
  readonly countryCount: number;
  /** Ports with an itinerary from the gateway for every ready date tried, and the slowest of them. */
  readonly reached: readonly string[];
  readonly readyDates: number;
  readonly slowest: { readonly port: string; readonly days: number };
  /** Ports with an itinerary to the gateway for one ready date, of those tried. */
  readonly reachedBack: number;
  readonly triedBack: number;
  readonly faults: readonly string[];
}

/** Whether every port can be reached from Lianyungang, and Lianyungang from every port. */
export function reachPorts(network: Network, stepDays: number): PortReach {
  const { timetable, records } = network;
  const ports = timetable.stops.flatMap(({ id }, stop) =>
    id.endsWith(":SEA") && !id.startsWith(GATEWAY) ? [stop] : [],
  );
  const gateways = timetable.stops.flatMap(({ id }, stop) => (id.startsWith(`${GATEWAY}:`) ? [stop] : []));
  const faults: string[] = [];
  const isReached = new Set(ports);
  let slowest = { port: "", days: 0 };
  const readyDays = Array.from({ length: Math.ceil(READY_DAYS / stepDays) }, (_, index) => index * stepDays);
  for (const day of readyDays) {
    const ready = (network.firstDay + day) * MINUTES_PER_DAY;
    const arrivals = findEarliestArrivals(timetable, gateways, ready, MAXIMUM_TRANSFERS);
    for (const stop of ports) {
      const days = (arrivals[stop]! - ready) / MINUTES_PER_DAY;
      if (days > slowest.days && days <= DAYS_ALLOWED) slowest = { port: idOf(stop), days: Math.ceil(days) };
      if (days <= DAYS_ALLOWED || !isReached.delete(stop)) continue;
      faults.push(`no way from ${GATEWAY} to ${idOf(stop)} within ${DAYS_ALLOWED} days when ready on day ${day}`);
    }
  }
  const back = ports.filter((_, index) => index % stepDays === 0).map((port) => ({ port, days: daysBack(port) }));
  for (const { port, days } of back)
    if (days > DAYS_ALLOWED) faults.push(`no way from ${idOf(port)} to ${GATEWAY} within ${DAYS_ALLOWED} days`);
  const countryByCode = new Map(records.locations.map((row) => [row.code, row.country]));
  const sovereignByCountry = new Map(records.countries.map((row) => [row.country, row.sovereign]));
  const reached = [...isReached].map((stop) => locationOf(idOf(stop)));
  return {
    portCount: ports.length,
    countryCount: new Set(reached.map((code) => sovereignByCountry.get(countryByCode.get(code)!))).size,
    reached,
    readyDates: readyDays.length,
    slowest,
    reachedBack: back.filter(({ days }) => days <= DAYS_ALLOWED).length,
    triedBack: back.length,
    faults,
  };

  function idOf(stop: number): string {
    return timetable.stops[stop]!.id;
  }
  function daysBack(port: number): number {
    const ready = (network.firstDay + READY_DAY_BACK) * MINUTES_PER_DAY;
    const arrivals = findEarliestArrivals(timetable, [port], ready, MAXIMUM_TRANSFERS);
    return (Math.min(...gateways.map((stop) => arrivals[stop]!)) - ready) / MINUTES_PER_DAY;
  }
}
