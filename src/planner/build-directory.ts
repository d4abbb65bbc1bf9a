import { locationOf } from "../model/terminal.ts";
import type { CrossingEntry, Directory } from "../model/directory.ts";
import type { TerminalKind, TransportMode } from "../model/track.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import { groupBy } from "../network/group-by.ts";
import type { NetworkRecords } from "../network/records.ts";
import { listJurisdictions } from "../pricing/goods-rules.ts";
import { findBoxProvider, listBoxProviders } from "./box-pools.ts";
import { listCommodities, listDangerousGoods } from "./list-goods.ts";
import { toPortCodes } from "./sea-ways.ts";

/** What the network holds, for browsing. */
export function buildDirectory(network: Network): Directory {
  const { records, timetable } = network;
  const namesByCode = groupBy(records["location-names"], (row) => row.code);
  const aliasesByCode = groupBy(records["location-aliases"], (row) => row.code);
  const sovereignByCountry = new Map(records.countries.map((row) => [row.country, row.sovereign]));
  const countryByCode = new Map(records.locations.map((row) => [row.code, row.country]));
  const terminalsByCode = groupBy(records.terminals, (row) => row.location);
  const callsByService = groupBy(records.calls, (row) => row.service);
  const stopsByRoute = groupBy(records["route-stops"], (row) => row.route);
  const locations = records.locations.map((row) => ({
    code: row.code,
    name: row.name,
    countryCode: row.country,
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    timeZone: row.time_zone,
    names: (namesByCode.get(row.code) ?? []).map(({ language, name }) => ({ language, name })),
    aliases: (aliasesByCode.get(row.code) ?? []).filter(({ kind }) => kind === "PLACE").map(({ alias }) => alias),
    terminals: (terminalsByCode.get(row.code) ?? []).map((terminal) => ({
      id: terminal.terminal,
      kind: terminal.kind as TerminalKind,
      originMinutes: terminal.origin_minutes,
      destinationMinutes: terminal.destination_minutes,
      handlesDangerousGoods: terminal.handles_dangerous_goods,
      source: terminal.source,
      basis: terminal.basis,
    })),
    source: row.source,
    basis: row.basis,
  }));
  const ports = records.terminals.filter((row) => row.kind === "SEA");
  return {
    locations,
    locationByCode: new Map(
      locations.flatMap((location) => [location.code, ...location.aliases].map((code) => [code, location])),
    ),
    portCodeByAlias: toPortCodes(records),
    routes: records.routes.map((row) => ({
      id: row.route,
      name: row.name,
      nameZh: row.name_zh,
      operator: row.operator,
      departuresPerWeek: Number(row.departures_per_week),
      branches: [...groupBy(stopsByRoute.get(row.route) ?? [], (stop) => stop.branch)].map(([name, stops]) => ({
        name,
        locationCodes: stops.map((stop) => stop.location),
      })),
      source: row.source,
      basis: row.basis,
    })),
    services: records.services.map((row) => ({
      id: row.service,
      routeId: row.route || null,
      name: row.name,
      kind: row.kind,
      mode: row.mode as TransportMode,
      operator: row.operator,
      capacityTeu: row.capacity_teu,
      terminals: (callsByService.get(row.service) ?? []).map((call) => call.terminal),
      source: row.source,
      basis: row.basis,
    })),
    hubs: records.hubs.map((row) => ({
      id: row.hub,
      name: row.name,
      locationCode: row.location,
      capacityTeuPerYear: row.capacity_teu_per_year,
      yard: row.yard || null,
      railTracks: row.rail_tracks || null,
      dangerousGoods: row.dangerous_goods,
      customs: row.customs,
      validFrom: row.valid_from,
      note: row.note ?? "",
      source: row.source,
      basis: row.basis,
    })),
    commodities: listCommodities(records),
    dangerousGoods: listDangerousGoods(records),
    crossings: listCrossings(records.crossings),
    sourceByKey: new Map(
      records.sources.map(({ source, title, publisher, date }) => [source, { title, publisher, date }]),
    ),
    boxProviders: listBoxProviders(records).map((code) => findBoxProvider(records, code)!),
    info: {
      version: network.version,
      stationCount: records.terminals.filter((row) => row.kind === "RAIL").length,
      portCount: ports.length,
      portCountryCount: new Set(ports.map((row) => sovereignByCountry.get(countryByCode.get(row.location)!))).size,
      freightRouteCount: records.routes.filter((row) => row.mode === "RAIL").length,
      serviceCount: timetable.services.length,
      departureCount: timetable.services.reduce((sum, service) => sum + service.departureIds.length, 0),
      validFromMinute: network.firstDay * MINUTES_PER_DAY,
      validToMinute: (network.lastDay + 1) * MINUTES_PER_DAY,
      jurisdictions: listJurisdictions(records),
    },
  };
}

/** Each crossing once, as its latest row says. */
function listCrossings(rows: NetworkRecords["crossings"]): CrossingEntry[] {
  const gaugeOf = (track: string | null): number | null => (track === null ? null : Number(track) || null);
  const latest = new Map<string, NetworkRecords["crossings"][number]>();
  for (const row of rows)
    if ((latest.get(row.crossing)?.valid_from ?? "") <= (row.valid_from ?? "")) latest.set(row.crossing, row);
  return [...latest.values()]
    .map((row) => ({
      code: row.crossing,
      name: row.name,
      fromCode: locationOf(row.from_terminal),
      toCode: locationOf(row.to_terminal),
      gaugeBeforeMm: gaugeOf(row.track_from),
      gaugeBehindMm: gaugeOf(row.track_to),
      source: row.source,
      basis: row.basis,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
