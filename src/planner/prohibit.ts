import { locationOf } from "../model/terminal.ts";
import { allows, type Constraints, type FilterField } from "../model/constraints.ts";
import { modeOfTrack } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import type { Hop } from "../network/hops.ts";
import type { Prohibitions } from "../network/restrict-timetable.ts";
import type { BoxPool } from "./box-pools.ts";
import { isWayAllowed } from "./is-way-allowed.ts";
import type { NetworkAcceptance } from "./network-acceptance.ts";
import { toServiceCode } from "../network/service-code.ts";

/** What the constraints can forbid about the way to one call from the call before. */
interface HopFacts {
  readonly mode: string;
  readonly service: string;
  readonly route: string;
  readonly operator: string;
  /** In the order of the way, each once in a row. */
  readonly countries: readonly string[];
  readonly locations: readonly string[];
  readonly crossings: readonly string[];
  readonly passages: readonly string[];
}

/** Where the query begins and ends: excluded countries and locations let their own endpoints through. */
export interface Endpoints {
  readonly originCode: string;
  readonly destinationCode: string;
}

/** Marks what the constraints forbid in the network's timetable. */
export function prohibit(
  network: Network,
  constraints: Constraints,
  ends: Endpoints,
  acceptance: NetworkAcceptance,
  boxes: BoxPool | null = null,
): Omit<Prohibitions, "dated" | "leastOriginMinutes"> {
  const countryOf = (code: string): string => factsOf(network).countryByCode.get(code)!;
  const from = countryOf(ends.originCode);
  const to = countryOf(ends.destinationCode);
  const isOpen = (code: string): boolean =>
    code === ends.originCode || code === ends.destinationCode || allows(constraints.locations, code);
  const { timetable } = network;
  const hops = new Uint8Array(timetable.positionCount);
  factsOf(network).byPosition.forEach((facts, position) => {
    const isAllowed =
      facts === null ||
      ((boxes === null || boxes.lets(facts)) &&
        allows(constraints.modes, facts.mode) &&
        allows(constraints.services, facts.service) &&
        allows(constraints.routes, facts.route) &&
        allows(constraints.operators, facts.operator) &&
        facts.crossings.every((crossing) => allows(constraints.borderCrossings, crossing)) &&
        facts.passages.every((passage) => allows(constraints.passages, passage)) &&
        facts.locations.every(isOpen) &&
        isWayAllowed(constraints.countries, facts.countries, from, to));
    hops[position] = isAllowed ? 0 : 1;
  });
  const links = Uint8Array.from(timetable.drayage, ({ from: stop }) => {
    const code = locationOf(timetable.stops[stop]!.id);
    const country = countryOf(code);
    const isOpenCountry = allows(constraints.countries, country) || country === from || country === to;
    return isOpen(code) && isOpenCountry ? 0 : 1;
  });
  const { boardings, alightings } = acceptance.prohibit(hops);
  return { hops, boardings, alightings, links, minimumTransferMinutes: constraints.minimumTransferMinutes };
}

/** The codes that the way from one call of a service to a later one uses, as a filter of the field reads them. */
export function listUsedCodes(
  network: Network,
  field: FilterField,
  serviceIndex: number,
  from: number,
  to: number,
): string[] {
  const first = network.timetable.firstPosition[serviceIndex]!;
  return factsOf(network)
    .byPosition.slice(first + from + 1, first + to + 1)
    .flatMap((facts) => (facts ? codesOf(facts, field) : []));
}

function codesOf(facts: HopFacts, field: FilterField): readonly string[] {
  const codesByField: Record<FilterField, readonly string[]> = {
    modes: [facts.mode],
    countries: facts.countries,
    borderCrossings: facts.crossings,
    routes: [facts.route],
    services: [facts.service],
    operators: [facts.operator],
    locations: facts.locations,
    passages: facts.passages,
  };
  return codesByField[field];
}

interface NetworkFacts {
  readonly byPosition: readonly (HopFacts | null)[];
  readonly countryByCode: ReadonlyMap<string, string>;
}
const factsByNetwork = new WeakMap<Network, NetworkFacts>();

function factsOf(network: Network): NetworkFacts {
  const known = factsByNetwork.get(network);
  if (known) return known;
  const countryByCode = new Map(network.records.locations.map((location) => [location.code, location.country]));
  const serviceByCode = new Map(network.records.services.map((service) => [service.service, service]));
  const { timetable } = network;
  const byPosition = network.hops.map((hop, position): HopFacts | null => {
    if (!hop) return null;
    const service = serviceByCode.get(toServiceCode(timetable.services[timetable.positionService[position]!]!.id))!;
    const ends = [position - 1, position].map((call) => timetable.stops[timetable.positionStop[call]!]!.id);
    const terminals = [
      ends[0]!,
      ...hop.segments.map(({ segment, isAlong }) => (isAlong ? segment.to_terminal : segment.from_terminal)),
      ends[1]!,
    ];
    return {
      mode: modeOfTrack(timetable.trackIn[position]!),
      service: service.service,
      route: service.route ?? "",
      operator: service.operator,
      countries: listCountries(
        hop,
        ends.map((terminal) => countryByCode.get(locationOf(terminal))!),
      ),
      locations: [...new Set(terminals.map(locationOf))],
      crossings: hop.change === null ? hop.borders : [...hop.borders, hop.change],
      passages: hop.lane?.passages ?? [],
    };
  });
  const facts = { byPosition, countryByCode };
  factsByNetwork.set(network, facts);
  return facts;
}

function listCountries(hop: Hop, ends: readonly string[]): string[] {
  const along = hop.segments.flatMap(({ segment, isAlong }) =>
    isAlong ? segment.countries : segment.countries.toReversed(),
  );
  const all = [ends[0]!, ...along, ends[1]!];
  return all.filter((country, index) => country !== all[index - 1]);
}
