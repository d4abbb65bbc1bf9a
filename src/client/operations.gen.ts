/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { LineGeometry } from '../model/geometry.js';
import type { TypedDocument } from "./typed-document.ts";
/** How a fact follows from its source. */
export type Basis =
  /** Computed from published facts. */
  | 'DERIVED'
  /** Estimated or calibrated. */
  | 'ESTIMATED'
  /** Read in the source. */
  | 'PUBLISHED';

/** What is carried. */
export type CargoInput = {
  /** Code of the provider of the carrier's boxes, such as CHINA-RAIL. Absent, every provider is searched and the answer is the front of all. */
  readonly boxProvider?: string | null | undefined;
  /** Boxes by size-type, 1 to 20 lines. */
  readonly requestedEquipments?: ReadonlyArray<RequestedEquipmentInput> | null | undefined;
};

/** What is closed, such as { scope: CROSSING, place: "CN-KZ-DOSTYK" }. An unknown place is an error that names the nearest known ones. */
export type ClosureInput = {
  /** First day of the closure, local at the place, such as 2026-12-10; always when absent. */
  readonly from?: string | null | undefined;
  /** Its code, such as CN-KZ-DOSTYK, suez, RU or KZAAU:SEA. */
  readonly place: string;
  /** What kind of thing is closed. */
  readonly scope: ClosureScope;
  /** Last day of the closure, local at the place, such as 2026-12-31; for ever when absent. */
  readonly to?: string | null | undefined;
};

/** What can be closed. Of a crossing, passage, country, service or route the departures that meet it on its days do not run at all; at a terminal or location they cannot be boarded or left, and those that begin, end or change gauge there do not run. */
export type ClosureScope =
  /** A country, by ISO 3166-1 alpha-2 code, stretches on its tracks and calls at its ports. */
  | 'COUNTRY'
  /** A border crossing, such as CN-KZ-KHORGOS, gauge change included. */
  | 'CROSSING'
  /** Every terminal of a location, by location code. */
  | 'LOCATION'
  /** A strait, canal or cape, such as suez, panama or malacca. */
  | 'PASSAGE'
  /** Every service of a route, by its code. */
  | 'ROUTE'
  /** A service, by its code. */
  | 'SERVICE'
  /** A terminal, such as KZAAU:SEA. */
  | 'TERMINAL';

/** Which codes may be used. An unknown code is an error that names the nearest known ones. */
export type CodeFilterInput =
  {   /** All but these, at most 200. */
  readonly exclude: ReadonlyArray<string>; readonly only?: never; }
  |  { readonly exclude?: never;   /** These alone, 1 to 200. */
  readonly only: ReadonlyArray<string>; };

/** Hard limits: what they forbid is not searched, and nothing relaxes them. */
export type ConstraintsInput = {
  /** Crossings, such as CN-KZ-KHORGOS; gauge changes there included. */
  readonly borderCrossings?: CodeFilterInput | null | undefined;
  /** Jurisdictions such as EU, GB, US, CN, RU or EAEU whose rules that forbid are kept to, beside those on dangerous goods, which always are: what they forbid for the HS codes and UN numbers of the cargo between its ends is not searched. Dated samples, not legal advice. */
  readonly compliance?: ReadonlyArray<string> | null | undefined;
  /** ISO 3166-1 alpha-2 countries. One that is excluded is never transit: its tracks and ports are not used, not even by staying aboard. The countries of origin and destination may be left and entered, but not passed through again. */
  readonly countries?: CodeFilterInput | null | undefined;
  /** Location codes that may be passed or called at, those of origin and destination always. */
  readonly locations?: CodeFilterInput | null | undefined;
  /** Cost of the whole cargo at most. */
  readonly maximumCost?: MaximumCostInput | null | undefined;
  /** Time from ready to arrival at most, up to P180D; P90D when absent. */
  readonly maximumDuration?: string | null | undefined;
  /** Greenhouse gases of the whole cargo at most, which may weigh 1,000 t in all: see Criterion.EMISSIONS. */
  readonly maximumEmissions?: MaximumEmissionsInput | null | undefined;
  /** Changes of vehicle at most, 0 to 10; 5 when absent. */
  readonly maximumTransfers?: number | null | undefined;
  /** Time that every transfer between departures, and every drayage, takes at least; the time counts as handling. A change of gauge inside a through train keeps its own. */
  readonly minimumTransferTime?: string | null | undefined;
  /** What may carry the box: RAIL, SEA, ROAD. */
  readonly modes?: ModeFilterInput | null | undefined;
  /** Operators as services name them. */
  readonly operators?: CodeFilterInput | null | undefined;
  /** Straits and canals at sea, such as suez and panama. */
  readonly passages?: CodeFilterInput | null | undefined;
  /** Codes of named routes. With only, services of no route are left out. */
  readonly routes?: CodeFilterInput | null | undefined;
  /** Codes of services. */
  readonly services?: CodeFilterInput | null | undefined;
};

/** A point, WGS 84. */
export type CoordinateInput = {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
};

/** One entry of dangerous goods. Answers about them are dated samples, not legal advice. */
export type DangerousGoodsInput = {
  /** What is declared beside it, such as small_battery or new_vehicle: words of applies_if in acceptance-rules.csv. */
  readonly declarations?: ReadonlyArray<string> | null | undefined;
  /** Whether it is packed in limited quantities. */
  readonly isLimitedQuantity?: boolean | null | undefined;
  /** Packing group I, II or III, where the entry has one. */
  readonly packingGroup?: string | null | undefined;
  /** UN number, such as UN3480 or 3480. */
  readonly unNumber: string;
};

/** The limits that mean something without a timetable. */
export type IndicativeConstraintsInput = {
  /** Crossings, such as CN-KZ-KHORGOS; gauge changes there included. */
  readonly borderCrossings?: CodeFilterInput | null | undefined;
  /** ISO 3166-1 alpha-2 countries. One that is excluded is never transit; those of origin and destination may be left and entered, but not passed through again. */
  readonly countries?: CodeFilterInput | null | undefined;
  /** Location codes that may be passed, those of origin and destination always. */
  readonly locations?: CodeFilterInput | null | undefined;
  /** What may carry the box: RAIL, SEA, ROAD. Drayage within a location is always open. */
  readonly modes?: ModeFilterInput | null | undefined;
  /** Straits and canals at sea, such as suez and panama. */
  readonly passages?: CodeFilterInput | null | undefined;
};

/** What an indicative route is the least of; ties go to the first in the order of the network files. */
export type IndicativeCriterion =
  /** Kilometres. */
  | 'DISTANCE'
  /** Estimated time under way. */
  | 'DURATION';

/** Reasons why an itinerary can no longer be ridden. */
export type ItineraryBreakCode =
  /** It arrives after the latest arrival that was asked for. */
  | 'ARRIVAL_TOO_LATE'
  /** The service no longer takes on or hands over boxes at a call. */
  | 'CALL_GONE'
  /** The cargo is no longer carried. */
  | 'CARGO_NOT_ACCEPTED'
  /** The service does not run on that day. */
  | 'DEPARTURE_GONE'
  /** The first ride departs before the box can be handed over. */
  | 'HANDOVER_TOO_LATE'
  /** Origin or destination is not in the network, or no ride begins or ends there. */
  | 'PLACE_GONE'
  /** The service is not in the network. */
  | 'SERVICE_GONE'
  /** The box is not ready when the next ride departs. */
  | 'TRANSFER_MISSED';

/** What an itinerary is best at. */
export type ItineraryLabel =
  /** Least sum of relative time, cost and transfers. */
  | 'BALANCED'
  /** Costs least. */
  | 'CHEAPEST'
  /** Arrives first. */
  | 'FASTEST'
  /** Fewest changes of vehicle. */
  | 'FEWEST_TRANSFERS'
  /** Emits least. */
  | 'LOWEST_EMISSIONS';

/** A cost that may not be exceeded. */
export type MaximumCostInput = {
  /** Decimal with at most two decimals, such as 4000.00. */
  readonly amount: string;
  /** ISO 4217: USD. */
  readonly currency?: string | null | undefined;
};

/** Emissions that may not be exceeded. */
export type MaximumEmissionsInput = {
  /** Kilograms CO2e, well to wheel. */
  readonly co2eKg: number;
};

/** Which modes may be used. */
export type ModeFilterInput =
  {   /** All but these. */
  readonly exclude: ReadonlyArray<TransportMode>; readonly only?: never; }
  |  { readonly exclude?: never;   /** These alone. */
  readonly only: ReadonlyArray<TransportMode>; };

/** When the cargo moves. */
export type PlanDateTimeInput =
  {   /** Instant with offset at which the cargo is ready at the origin. */
  readonly earliestDeparture: string; readonly latestArrival?: never; }
  |  { readonly earliestDeparture?: never;   /** Instant with offset by which the cargo is to be at the destination; the answer is by latest hand-over. Not together with searchWindow. */
  readonly latestArrival: string; };

/** A place of a request. */
export type PlanLocationInput =
  {   /** Stands for the nearest location within 100 km. */
  readonly coordinate: CoordinateInput; readonly location?: never; readonly terminal?: never; }
  |  { readonly coordinate?: never;   /** Location code; stands for all its terminals. */
  readonly location: string; readonly terminal?: never; }
  |  { readonly coordinate?: never; readonly location?: never;   /** Terminal, such as KZAAU:SEA; drayage to its sibling is considered. */
  readonly terminal: string; };

/** Whose box it is. */
export type Provision =
  /** The carrier's. */
  | 'CARRIER'
  /** The shipper's own. */
  | 'SHIPPER';

/** How a reefer is kept cold. */
export type ReeferInput = {
  /** What feeds it on land. */
  readonly power?: ReeferPower | null | undefined;
  /** Degrees Celsius, -60 to 40. */
  readonly setpointCelsius?: number | null | undefined;
};

/** What feeds a reefer. */
export type ReeferPower =
  /** A generator set. */
  | 'GENSET'
  /** Nothing on the way. */
  | 'PASSIVE'
  /** Plugs of ships and terminals: nothing feeds it on trains and trucks. */
  | 'PLUG'
  /** Its own diesel engine. */
  | 'SELF_POWERED';

/** Boxes of one size-type. */
export type RequestedEquipmentInput = {
  /** Kilograms of cargo a box, without tare, 1 to 40,000. */
  readonly cargoWeightKg?: number | null | undefined;
  /** Dangerous goods in each box, at most 20. */
  readonly dangerousGoods?: ReadonlyArray<DangerousGoodsInput> | null | undefined;
  /** Harmonised System code of the goods, 2 to 10 digits, of which six count. */
  readonly hsCode?: string | null | undefined;
  /** ISO 6346 size-type, such as 22G1 or 45G1. */
  readonly isoEquipmentCode: string;
  /** Whose boxes they are. The carrier's are picked up and dropped off for a charge and ride only services that carry boxes of their provider; all carrier's boxes of a request come from one. */
  readonly provision?: Provision | null | undefined;
  /** How a reefer is kept cold; a reefer without it travels dry. */
  readonly reefer?: ReeferInput | null | undefined;
  /** Boxes, 1 to 1,000. */
  readonly units?: number | null | undefined;
};

/** Why a request has no answer, or not all of it. */
export type RoutingErrorCode =
  /** The cargo is not carried. */
  | 'CARGO_NOT_ACCEPTED'
  /** Ways lead there, but the constraints forbid them all; inputField names the one that does, or constraints where it takes several. */
  | 'EXCLUDED_BY_CONSTRAINT'
  /** Not given any more. */
  | 'LATEST_ARRIVAL_NOT_SUPPORTED'
  /** The network has no location of the code, or none near the coordinate. */
  | 'LOCATION_NOT_FOUND'
  /** The place opens after the day whose facts answer. */
  | 'NOT_YET_IN_SERVICE'
  /** Ways lead there, but none whose services all carry the boxes of one provider; with the shipper's own boxes there is one. */
  | 'NO_BOX_PROVIDER'
  /** No way leads there within the limits of the request. */
  | 'NO_CONNECTION'
  /** Ways lead there, but none departs within the search window, or none arrives by the latest arrival; the description names the next that does. */
  | 'NO_CONNECTION_IN_SEARCH_WINDOW'
  /** The ready time lies outside the timetable. */
  | 'OUTSIDE_SERVICE_PERIOD'
  /** Ways lead there, but requestedAt is after the booking, approval or document cut-off of a departure of each; the description names the next departure that can still be met. */
  | 'REQUESTED_TOO_LATE'
  /** Origin and destination are one location. */
  | 'SAME_LOCATION'
  /** The search stopped at its budget; the answer holds what was found. */
  | 'SEARCH_LIMIT_REACHED'
  /** The search took too long; ask for less. */
  | 'SEARCH_TIMEOUT';

/** Another state of the network. What it changes is told by differences. */
export type ScenarioInput = {
  /** Day whose facts answer, for the same travel dates, such as 2024-06-01. */
  readonly asOf?: string | null | undefined;
  /** What is closed beside what the network says, at most 20: hard, never relaxed. */
  readonly closures?: ReadonlyArray<ClosureInput> | null | undefined;
};

/** Kinds of step. */
export type StepKind =
  /** Border formalities. */
  | 'BORDER'
  /** Customs. */
  | 'CUSTOMS'
  /** Between the two terminals of a location. */
  | 'DRAYAGE'
  /** Change of track gauge. */
  | 'GAUGE_CHANGE'
  /** Terminal handling. */
  | 'HANDLING'
  /** Change of consignment note. */
  | 'NOTE_CHANGE'
  /** Storage charge; its time is that of the waiting. */
  | 'STORAGE'
  /** Waiting for a departure. */
  | 'WAIT';

/** Kinds of terminal. */
export type TerminalKind =
  /** One of the rail stations. */
  | 'RAIL'
  /** A seaport. */
  | 'SEA';

/** What carries the box. */
export type TransportMode =
  /** Train. */
  | 'RAIL'
  /** Truck. */
  | 'ROAD'
  /** Vessel or rail ferry. */
  | 'SEA';

export type IndicativeRouteQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  by?: IndicativeCriterion | null | undefined;
  constraints?: IndicativeConstraintsInput | null | undefined;
}>;


export type IndicativeRouteQuery = { readonly indicativeRoute: { readonly networkVersion: string, readonly route: { readonly isIndicative: boolean, readonly basis: string, readonly distanceKm: number, readonly duration: string, readonly countries: ReadonlyArray<string>, readonly passages: ReadonlyArray<string>, readonly distances: ReadonlyArray<{ readonly mode: TransportMode, readonly distanceKm: number }>, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly isDrayage: boolean, readonly gaugeMm: number | null, readonly distanceKm: number, readonly duration: string, readonly geometry: LineGeometry, readonly from: { readonly code: string, readonly name: string }, readonly to: { readonly code: string, readonly name: string } }>, readonly borders: ReadonlyArray<{ readonly duration: string, readonly crossing: { readonly code: string, readonly name: string } }>, readonly gaugeBreaks: ReadonlyArray<{ readonly gaugeBeforeMm: number, readonly gaugeBehindMm: number, readonly duration: string, readonly location: { readonly code: string, readonly name: string } }> } | null, readonly routingErrors: ReadonlyArray<{ readonly code: RoutingErrorCode, readonly description: string, readonly inputField: string | null }> } };

export type ItineraryPartsFragment = { readonly id: string, readonly start: string, readonly end: string, readonly duration: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly cost: { readonly isEstimate: boolean, readonly excluded: ReadonlyArray<string>, readonly total: { readonly amount: string, readonly currency: string }, readonly charges: ReadonlyArray<{ readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }> }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly serviceCode: string, readonly serviceName: string, readonly duration: string, readonly distanceKm: number, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly cost: { readonly amount: string, readonly currency: string } }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly duration: string, readonly location: { readonly code: string, readonly name: string }, readonly cost: { readonly amount: string, readonly currency: string } }> };

export type PlanQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  dateTime?: PlanDateTimeInput | null | undefined;
  searchWindow?: string | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
  currency?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PlanQuery = { readonly planConnection: { readonly networkVersion: string, readonly totalCount: number, readonly isComplete: boolean, readonly horizonReached: boolean, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly duration: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly cost: { readonly isEstimate: boolean, readonly excluded: ReadonlyArray<string>, readonly total: { readonly amount: string, readonly currency: string }, readonly charges: ReadonlyArray<{ readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }> }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly serviceCode: string, readonly serviceName: string, readonly duration: string, readonly distanceKm: number, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly cost: { readonly amount: string, readonly currency: string } }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly duration: string, readonly location: { readonly code: string, readonly name: string }, readonly cost: { readonly amount: string, readonly currency: string } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly routingErrors: ReadonlyArray<{ readonly code: RoutingErrorCode, readonly description: string, readonly inputField: string | null, readonly relaxations: ReadonlyArray<{ readonly description: string, readonly field: string, readonly value: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } }> }> } };

export type LocationPartsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly countryCode: string, readonly latitude: number, readonly longitude: number, readonly timeZone: string, readonly terminals: ReadonlyArray<{ readonly id: string, readonly kind: TerminalKind }> };

export type LocationByCodeQueryVariables = Exact<{
  code: string;
}>;


export type LocationByCodeQuery = { readonly location: { readonly id: string, readonly code: string, readonly name: string, readonly countryCode: string, readonly latitude: number, readonly longitude: number, readonly timeZone: string, readonly terminals: ReadonlyArray<{ readonly id: string, readonly kind: TerminalKind }> } | null };

export type LocationSearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type LocationSearchQuery = { readonly locationSearch: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly countryCode: string, readonly latitude: number, readonly longitude: number, readonly timeZone: string, readonly terminals: ReadonlyArray<{ readonly id: string, readonly kind: TerminalKind }> } }> } };

export type LocationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LocationsQuery = { readonly locations: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly countryCode: string, readonly latitude: number, readonly longitude: number, readonly timeZone: string, readonly terminals: ReadonlyArray<{ readonly id: string, readonly kind: TerminalKind }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NetworkInfoQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkInfoQuery = { readonly networkInfo: { readonly version: string, readonly stationCount: number, readonly portCount: number, readonly portCountryCount: number, readonly freightRouteCount: number, readonly serviceCount: number, readonly departureCount: number, readonly validFrom: string, readonly validTo: string } };

export type RoutesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoutesQuery = { readonly routes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly nameZh: string, readonly operator: string, readonly departuresPerWeek: number, readonly branches: ReadonlyArray<{ readonly name: string, readonly locationCodes: ReadonlyArray<string> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AmountFragment = { readonly amount: string, readonly currency: string };

export type PlaceNameFragment = { readonly code: string, readonly name: string };

export type CallPartsFragment = { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } };

export type SourcePartsFragment = { readonly source: string, readonly title: string, readonly basis: Basis };

export type ChargePartsFragment = { readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } };

export type NetworkCountsFragment = { readonly version: string, readonly stationCount: number, readonly portCount: number, readonly portCountryCount: number, readonly freightRouteCount: number, readonly serviceCount: number, readonly departureCount: number, readonly validFrom: string, readonly validTo: string };

export type RoutePartsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly nameZh: string, readonly operator: string, readonly departuresPerWeek: number, readonly branches: ReadonlyArray<{ readonly name: string, readonly locationCodes: ReadonlyArray<string> }> };

export type OptionFragment = { readonly handover: string, readonly departure: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } };

export type DepartureProfileQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  earliestDeparture?: string | null | undefined;
  searchWindow?: string | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
  currency?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DepartureProfileQuery = { readonly departureProfile: { readonly networkVersion: string, readonly totalCount: number, readonly isComplete: boolean, readonly horizonReached: boolean, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly handover: string, readonly departure: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } } }>, readonly days: ReadonlyArray<{ readonly date: string, readonly numberOfOptions: number, readonly fastest: { readonly handover: string, readonly departure: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } } | null, readonly cheapest: { readonly handover: string, readonly departure: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly routingErrors: ReadonlyArray<{ readonly code: RoutingErrorCode, readonly description: string, readonly inputField: string | null }> } };

export type RefreshItineraryQueryVariables = Exact<{
  id: string;
}>;


export type RefreshItineraryQuery = { readonly refreshItinerary:
    | { readonly __typename: 'ItineraryBroken', readonly reasons: ReadonlyArray<{ readonly code: ItineraryBreakCode, readonly description: string, readonly rideNumber: number | null }> }
    | { readonly __typename: 'ItineraryChanged', readonly itinerary: { readonly id: string, readonly start: string, readonly end: string, readonly duration: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly cost: { readonly isEstimate: boolean, readonly excluded: ReadonlyArray<string>, readonly total: { readonly amount: string, readonly currency: string }, readonly charges: ReadonlyArray<{ readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }> }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly serviceCode: string, readonly serviceName: string, readonly duration: string, readonly distanceKm: number, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly cost: { readonly amount: string, readonly currency: string } }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly duration: string, readonly location: { readonly code: string, readonly name: string }, readonly cost: { readonly amount: string, readonly currency: string } }> }, readonly rides: ReadonlyArray<{ readonly rideNumber: number, readonly serviceCode: string, readonly departureBefore: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrivalBefore: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } } }>, readonly costBefore: { readonly amount: string, readonly currency: string }, readonly cost: { readonly amount: string, readonly currency: string } }
    | { readonly __typename: 'ItineraryExpired', readonly description: string }
    | { readonly __typename: 'ItineraryUnchanged', readonly itinerary: { readonly id: string, readonly start: string, readonly end: string, readonly duration: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly cost: { readonly isEstimate: boolean, readonly excluded: ReadonlyArray<string>, readonly total: { readonly amount: string, readonly currency: string }, readonly charges: ReadonlyArray<{ readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }> }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly serviceCode: string, readonly serviceName: string, readonly duration: string, readonly distanceKm: number, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly cost: { readonly amount: string, readonly currency: string } }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly duration: string, readonly location: { readonly code: string, readonly name: string }, readonly cost: { readonly amount: string, readonly currency: string } }> } }
   };

export type CallFragment = { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } };

export const IndicativeRouteDocument = "query IndicativeRoute($origin: PlanLocationInput!, $destination: PlanLocationInput!, $by: IndicativeCriterion = DISTANCE, $constraints: IndicativeConstraintsInput) { indicativeRoute( origin: $origin destination: $destination by: $by constraints: $constraints ) { networkVersion route { isIndicative basis distanceKm duration distances { mode distanceKm } legs { sequenceNumber mode isDrayage gaugeMm from { code name } to { code name } distanceKm duration geometry } countries borders { crossing { code name } duration } gaugeBreaks { location { code name } gaugeBeforeMm gaugeBehindMm duration } passages } routingErrors { code description inputField } } }" as TypedDocument<IndicativeRouteQuery, IndicativeRouteQueryVariables>;
export const PlanDocument = "query Plan($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $searchWindow: Duration, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput, $currency: Currency, $first: Int, $after: String, $last: Int, $before: String) { planConnection( origin: $origin destination: $destination dateTime: $dateTime searchWindow: $searchWindow cargo: $cargo constraints: $constraints scenario: $scenario currency: $currency first: $first after: $after last: $last before: $before ) { edges { cursor node { ...ItineraryParts } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } routingErrors { code description inputField relaxations { description field value totalDuration cost { ...Amount } numberOfTransfers } } networkVersion totalCount isComplete horizonReached } } fragment ItineraryParts on Itinerary { id start end duration totalDuration numberOfTransfers labels cost { total { ...Amount } isEstimate excluded charges { ...ChargeParts } } footprint { co2eKg } legs { sequenceNumber mode serviceCode serviceName departure { ...CallParts } arrival { ...CallParts } duration distanceKm cost { ...Amount } } steps { sequenceNumber kind insideLeg location { ...PlaceName } duration cost { ...Amount } } } fragment Amount on Money { amount currency } fragment ChargeParts on Charge { code name amount { ...Amount } provenance { ...SourceParts } } fragment SourceParts on Provenance { source title basis } fragment CallParts on TransportCall { location { ...PlaceName } terminal dateTime } fragment PlaceName on Location { code name }" as TypedDocument<PlanQuery, PlanQueryVariables>;
export const LocationByCodeDocument = "query LocationByCode($code: LocationCode!) { location(by: {code: $code}) { ...LocationParts } } fragment LocationParts on Location { id code name countryCode latitude longitude timeZone terminals { id kind } }" as TypedDocument<LocationByCodeQuery, LocationByCodeQueryVariables>;
export const LocationSearchDocument = "query LocationSearch($text: String!, $first: Int) { locationSearch(text: $text, first: $first) { edges { node { ...LocationParts } } } } fragment LocationParts on Location { id code name countryCode latitude longitude timeZone terminals { id kind } }" as TypedDocument<LocationSearchQuery, LocationSearchQueryVariables>;
export const LocationsDocument = "query Locations($first: Int, $after: String) { locations(first: $first, after: $after) { edges { node { ...LocationParts } } pageInfo { hasNextPage endCursor } totalCount } } fragment LocationParts on Location { id code name countryCode latitude longitude timeZone terminals { id kind } }" as TypedDocument<LocationsQuery, LocationsQueryVariables>;
export const NetworkInfoDocument = "query NetworkInfo { networkInfo { ...NetworkCounts } } fragment NetworkCounts on NetworkInfo { version stationCount portCount portCountryCount freightRouteCount serviceCount departureCount validFrom validTo }" as TypedDocument<NetworkInfoQuery, NetworkInfoQueryVariables>;
export const RoutesDocument = "query Routes($first: Int, $after: String) { routes(first: $first, after: $after) { edges { node { ...RouteParts } } pageInfo { hasNextPage endCursor } totalCount } } fragment RouteParts on Route { id code name nameZh operator departuresPerWeek branches { name locationCodes } }" as TypedDocument<RoutesQuery, RoutesQueryVariables>;
export const DepartureProfileDocument = "query DepartureProfile($origin: PlanLocationInput!, $destination: PlanLocationInput!, $earliestDeparture: DateTime, $searchWindow: Duration, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput, $currency: Currency, $first: Int, $after: String, $last: Int, $before: String) { departureProfile( origin: $origin destination: $destination earliestDeparture: $earliestDeparture searchWindow: $searchWindow cargo: $cargo constraints: $constraints scenario: $scenario currency: $currency first: $first after: $after last: $last before: $before ) { edges { cursor node { ...Option } } days { date numberOfOptions fastest { ...Option } cheapest { ...Option } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } routingErrors { code description inputField } networkVersion totalCount isComplete horizonReached } } fragment Option on DepartureOption { handover departure arrival totalDuration cost { ...Amount } numberOfTransfers } fragment Amount on Money { amount currency }" as TypedDocument<DepartureProfileQuery, DepartureProfileQueryVariables>;
export const RefreshItineraryDocument = "query RefreshItinerary($id: ID!) { refreshItinerary(id: $id) { __typename ... on ItineraryUnchanged { itinerary { ...ItineraryParts } } ... on ItineraryChanged { itinerary { ...ItineraryParts } rides { rideNumber serviceCode departureBefore { ...Call } departure { ...Call } arrivalBefore { ...Call } arrival { ...Call } } costBefore { ...Amount } cost { ...Amount } } ... on ItineraryBroken { reasons { code description rideNumber } } ... on ItineraryExpired { description } } } fragment ItineraryParts on Itinerary { id start end duration totalDuration numberOfTransfers labels cost { total { ...Amount } isEstimate excluded charges { ...ChargeParts } } footprint { co2eKg } legs { sequenceNumber mode serviceCode serviceName departure { ...CallParts } arrival { ...CallParts } duration distanceKm cost { ...Amount } } steps { sequenceNumber kind insideLeg location { ...PlaceName } duration cost { ...Amount } } } fragment Amount on Money { amount currency } fragment ChargeParts on Charge { code name amount { ...Amount } provenance { ...SourceParts } } fragment SourceParts on Provenance { source title basis } fragment CallParts on TransportCall { location { ...PlaceName } terminal dateTime } fragment PlaceName on Location { code name } fragment Call on TransportCall { location { code name } terminal dateTime }" as TypedDocument<RefreshItineraryQuery, RefreshItineraryQueryVariables>;