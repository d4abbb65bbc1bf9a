/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { LineGeometry } from './line-geometry.ts';
import type { TypedDocument } from "../../src/client/typed-document.ts";
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

/** What a unit price is multiplied by. */
export type ChargeBasis =
  /** Boxes. */
  | 'BOX'
  /** Once for the consignment. */
  | 'CONSIGNMENT'
  /** Boxes times started days after the free time. */
  | 'DAY'
  /** Boxes times kilometres. */
  | 'KM_BOX'
  /** Per cent of another charge at the same place. */
  | 'PERCENT_OF_CHARGE'
  /** TEU: 1 for 20 feet, 2 for 40, 2.25 for 45. */
  | 'TEU'
  /** Gross tonnes, tare included. */
  | 'TONNE'
  /** Wagons: one for a box of 40 or 45 feet, one for two of 20, a single one of 20 paying the whole. */
  | 'WAGON';

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

/** Whose departures are listed. */
export type DeparturesAtInput =
  {   /** Location code; all its terminals. */
  readonly location: string; readonly service?: never; readonly terminal?: never; }
  |  { readonly location?: never;   /** Code of a service. */
  readonly service: string; readonly terminal?: never; }
  |  { readonly location?: never; readonly service?: never;   /** Terminal, such as KZAAU:SEA. */
  readonly terminal: string; };

/** Kinds of facts behind a difference. */
export type DifferenceCauseKind =
  /** The scenario closes something on the way. */
  | 'CLOSURE'
  /** Another run is ridden, or the run is not there. */
  | 'DEPARTURE'
  /** A currency has another rate. */
  | 'EXCHANGE_RATE'
  /** A container hub on the way works on one of the two days alone. */
  | 'HUB'
  /** A change of gauge, border or drayage takes other minutes. */
  | 'MINUTES'
  /** A service, route, terminal or place does not exist on the day. */
  | 'NOT_IN_SERVICE'
  /** It can be made, but another itinerary is no slower, no dearer and has no more transfers, or a limit of the request is passed. */
  | 'OUTRANKED'
  /** A charge is of another price row, or of another quantity. */
  | 'PRICE'
  /** A rule on the cargo is met on one side alone. */
  | 'RULE'
  /** The box is not ready when the next departure leaves. */
  | 'TRANSFER_MISSED';

/** What a scenario does to a way. */
export type DifferenceKind =
  /** In both, at other times, at another cost or by other facts, such as a drayage whose minutes only shorten the wait. */
  | 'CHANGED'
  /** In the answer without the scenario alone. */
  | 'GONE'
  /** In the answer with the scenario alone. */
  | 'NEW';

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

/** What a rule is for. */
export type RuleKind =
  /** Goods that can harm: classes and UN numbers. */
  | 'DANGEROUS_GOODS'
  /** Export control of goods for civil and military use. */
  | 'DUAL_USE'
  /** Sanctions and bans on trade. */
  | 'EMBARGO'
  /** Plants and what is made of them. */
  | 'PLANT_HEALTH'
  /** Animals and what is made of them. */
  | 'VETERINARY'
  /** Limits of weight. */
  | 'WEIGHT';

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

/** What a rule says, from lenient to strict. */
export type Verdict =
  /** Taken as it is. */
  | 'ACCEPTED'
  /** Taken after approval by the carrier or terminal. */
  | 'APPROVAL'
  /** Taken under conditions. */
  | 'CONDITIONS'
  /** Not taken. */
  | 'FORBIDDEN'
  /** Taken with a licence. */
  | 'LICENCE'
  /** Taken, but look at it. */
  | 'WARNING';

export type CommoditiesQueryVariables = Exact<{
  text: string;
  language: string;
  isLocal: boolean;
}>;


export type CommoditiesQuery = { readonly commoditySearch: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly hsCode: string | null, readonly name: string, readonly localName?: string | null, readonly unNumber: string | null, readonly minimumCelsius: number | null, readonly maximumCelsius: number | null, readonly restrictions: string | null } }> } };

export type DangerousGoodsQueryVariables = Exact<{
  text: string;
}>;


export type DangerousGoodsQuery = { readonly dangerousGoodsSearch: { readonly edges: ReadonlyArray<{ readonly node: { readonly unNumber: string, readonly name: string, readonly hazardClass: string, readonly packingGroups: ReadonlyArray<string>, readonly hasLimitedQuantity: boolean } }> } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { readonly networkInfo: { readonly jurisdictions: ReadonlyArray<string> }, readonly routes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly nameZh: string, readonly operator: string, readonly departuresPerWeek: number, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis }, readonly branches: ReadonlyArray<{ readonly name: string, readonly locationCodes: ReadonlyArray<string> }> } }> }, readonly borderCrossings: ReadonlyArray<{ readonly code: string, readonly gaugeBeforeMm: number | null, readonly gaugeBehindMm: number | null, readonly from: { readonly code: string, readonly name: string }, readonly to: { readonly code: string, readonly name: string } }>, readonly seaPassages: ReadonlyArray<{ readonly id: string, readonly name: string, readonly latitude: number, readonly longitude: number }> };

export type HubsQueryVariables = Exact<{ [key: string]: never; }>;


export type HubsQuery = { readonly hubs: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly capacityTeuPerYear: number | null, readonly yard: string | null, readonly railTracks: string | null, readonly dangerousGoods: boolean, readonly customs: boolean, readonly availableFrom: string | null, readonly note: string, readonly location: { readonly countryCode: string, readonly code: string, readonly name: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } } }> } };

export type ServicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ServicesQuery = { readonly services: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly kind: string, readonly mode: TransportMode, readonly operator: string, readonly capacityTeu: number, readonly routeCode: string | null, readonly terminals: ReadonlyArray<string> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DeparturesQueryVariables = Exact<{
  at: DeparturesAtInput;
  from?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type DeparturesQuery = { readonly departures: ReadonlyArray<{ readonly serviceCode: string, readonly departureId: string, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly callsAfter: ReadonlyArray<{ readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }> }> };

export type PlaceNamesFragment = { readonly countryCode: string, readonly code: string, readonly name: string, readonly names: ReadonlyArray<{ readonly language: string, readonly name: string }>, readonly terminals: ReadonlyArray<{ readonly kind: TerminalKind }> };

export type SuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type SuggestionsQuery = { readonly locationSearch: { readonly edges: ReadonlyArray<{ readonly node: { readonly countryCode: string, readonly code: string, readonly name: string, readonly names: ReadonlyArray<{ readonly language: string, readonly name: string }>, readonly terminals: ReadonlyArray<{ readonly kind: TerminalKind }> } }> } };

export type PlacesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PlacesQuery = { readonly locations: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly latitude: number, readonly longitude: number, readonly timeZone: string, readonly countryCode: string, readonly code: string, readonly name: string, readonly names: ReadonlyArray<{ readonly language: string, readonly name: string }>, readonly terminals: ReadonlyArray<{ readonly kind: TerminalKind }> } }>, readonly pageInfo: { readonly startCursor: string | null, readonly endCursor: string | null } } };

export type WaysQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  dateTime?: PlanDateTimeInput | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
  first?: number | null | undefined;
}>;


export type WaysQuery = { readonly planConnection: { readonly totalCount: number, readonly isComplete: boolean, readonly horizonReached: boolean, readonly networkVersion: string, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly start: string, readonly end: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly borderCrossings: ReadonlyArray<string>, readonly cost: { readonly isEstimate: boolean, readonly total: { readonly amount: string, readonly currency: string } }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly gaugeMm: number | null, readonly duration: string, readonly distanceKm: number, readonly locationCodes: ReadonlyArray<string>, readonly serviceCode: string, readonly serviceName: string, readonly countries: ReadonlyArray<string>, readonly passages: ReadonlyArray<string>, readonly geometry: LineGeometry }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly durationMinutes: number }> } }>, readonly routingErrors: ReadonlyArray<{ readonly code: RoutingErrorCode, readonly description: string, readonly inputField: string | null }> } };

export type WayPartsFragment = { readonly id: string, readonly start: string, readonly end: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly labels: ReadonlyArray<ItineraryLabel>, readonly borderCrossings: ReadonlyArray<string>, readonly cost: { readonly isEstimate: boolean, readonly total: { readonly amount: string, readonly currency: string } }, readonly footprint: { readonly co2eKg: number }, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly gaugeMm: number | null, readonly duration: string, readonly distanceKm: number, readonly locationCodes: ReadonlyArray<string>, readonly serviceCode: string, readonly serviceName: string, readonly countries: ReadonlyArray<string>, readonly passages: ReadonlyArray<string>, readonly geometry: LineGeometry }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly durationMinutes: number }> };

export type WayDetailsQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  dateTime?: PlanDateTimeInput | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
  after?: string | null | undefined;
}>;


export type WayDetailsQuery = { readonly planConnection: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly cost: { readonly excluded: ReadonlyArray<string>, readonly total: { readonly amount: string, readonly currency: string } }, readonly rulesMet: ReadonlyArray<{ readonly code: string, readonly kind: RuleKind, readonly jurisdiction: string, readonly verdict: Verdict, readonly subject: string, readonly place: string, readonly mode: string, readonly conditions: string, readonly ruleBook: string, readonly leadDays: number | null, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }>, readonly legs: ReadonlyArray<{ readonly sequenceNumber: number, readonly mode: TransportMode, readonly gaugeMm: number | null, readonly serviceCode: string, readonly serviceName: string, readonly operator: string, readonly distanceKm: number, readonly distanceNauticalMiles: number | null, readonly passages: ReadonlyArray<string>, readonly locationCodes: ReadonlyArray<string>, readonly duration: string, readonly departure: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly arrival: { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }, readonly callsBetween: ReadonlyArray<{ readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } }>, readonly charges: ReadonlyArray<{ readonly calculationBasis: ChargeBasis, readonly quantity: string, readonly validFrom: string | null, readonly validTo: string | null, readonly validityExceeded: boolean, readonly code: string, readonly name: string, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }>, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }>, readonly steps: ReadonlyArray<{ readonly sequenceNumber: number, readonly kind: StepKind, readonly insideLeg: boolean, readonly start: string, readonly durationMinutes: number, readonly location: { readonly code: string, readonly name: string }, readonly charges: ReadonlyArray<{ readonly calculationBasis: ChargeBasis, readonly quantity: string, readonly validFrom: string | null, readonly validTo: string | null, readonly validityExceeded: boolean, readonly code: string, readonly name: string, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } }>, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } | null }> } }> } };

export type ChargeDetailsFragment = { readonly calculationBasis: ChargeBasis, readonly quantity: string, readonly validFrom: string | null, readonly validTo: string | null, readonly validityExceeded: boolean, readonly code: string, readonly name: string, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } };

export type RelaxationsQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  dateTime?: PlanDateTimeInput | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
}>;


export type RelaxationsQuery = { readonly planConnection: { readonly routingErrors: ReadonlyArray<{ readonly acceptedWay: { readonly origin: string, readonly destination: string, readonly distanceKm: number, readonly changedFields: ReadonlyArray<string>, readonly borderCrossings: ReadonlyArray<string>, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string }, readonly rides: ReadonlyArray<{ readonly mode: TransportMode }> } | null, readonly relaxations: ReadonlyArray<{ readonly field: string, readonly value: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } }> }> } };

export type DifferencesQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  dateTime?: PlanDateTimeInput | null | undefined;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
}>;


export type DifferencesQuery = { readonly planConnection: { readonly differences: { readonly unchangedCount: number, readonly isComplete: boolean, readonly differences: ReadonlyArray<{ readonly kind: DifferenceKind, readonly durationMinutes: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly plain: { readonly id: string, readonly end: string, readonly totalDuration: string, readonly cost: { readonly total: { readonly amount: string, readonly currency: string } }, readonly legs: ReadonlyArray<{ readonly locationCodes: ReadonlyArray<string>, readonly serviceCode: string, readonly serviceName: string }> } | null, readonly scenario: { readonly id: string, readonly end: string, readonly totalDuration: string, readonly cost: { readonly total: { readonly amount: string, readonly currency: string } }, readonly legs: ReadonlyArray<{ readonly locationCodes: ReadonlyArray<string>, readonly serviceCode: string, readonly serviceName: string }> } | null, readonly causes: ReadonlyArray<{ readonly kind: DifferenceCauseKind, readonly code: string, readonly place: string | null, readonly plain: string | null, readonly scenario: string | null, readonly itineraryId: string | null, readonly description: string, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } | null }> }> } | null } };

export type DifferentWayFragment = { readonly id: string, readonly end: string, readonly totalDuration: string, readonly cost: { readonly total: { readonly amount: string, readonly currency: string } }, readonly legs: ReadonlyArray<{ readonly locationCodes: ReadonlyArray<string>, readonly serviceCode: string, readonly serviceName: string }> };

export type CalendarQueryVariables = Exact<{
  origin: PlanLocationInput;
  destination: PlanLocationInput;
  earliestDeparture: string;
  searchWindow: string;
  cargo?: CargoInput | null | undefined;
  constraints?: ConstraintsInput | null | undefined;
  scenario?: ScenarioInput | null | undefined;
}>;


export type CalendarQuery = { readonly departureProfile: { readonly isComplete: boolean, readonly routingErrors: ReadonlyArray<{ readonly code: RoutingErrorCode, readonly description: string }>, readonly days: ReadonlyArray<{ readonly date: string, readonly fastest: { readonly handover: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } } | null, readonly cheapest: { readonly handover: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } } | null }> } };

export type DayOptionFragment = { readonly handover: string, readonly arrival: string, readonly totalDuration: string, readonly numberOfTransfers: number, readonly cost: { readonly amount: string, readonly currency: string } };

export type AmountFragment = { readonly amount: string, readonly currency: string };

export type PlaceNameFragment = { readonly code: string, readonly name: string };

export type CallPartsFragment = { readonly terminal: string, readonly dateTime: string, readonly location: { readonly code: string, readonly name: string } };

export type SourcePartsFragment = { readonly source: string, readonly title: string, readonly basis: Basis };

export type ChargePartsFragment = { readonly code: string, readonly name: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly provenance: { readonly source: string, readonly title: string, readonly basis: Basis } };

export type NetworkCountsFragment = { readonly version: string, readonly stationCount: number, readonly portCount: number, readonly portCountryCount: number, readonly freightRouteCount: number, readonly serviceCount: number, readonly departureCount: number, readonly validFrom: string, readonly validTo: string };

export type RoutePartsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly nameZh: string, readonly operator: string, readonly departuresPerWeek: number, readonly branches: ReadonlyArray<{ readonly name: string, readonly locationCodes: ReadonlyArray<string> }> };

export const CommoditiesDocument = "query Commodities($text: String!, $language: String!, $isLocal: Boolean!) { commoditySearch(text: $text, first: 8) { edges { node { code hsCode name localName(language: $language) @include(if: $isLocal) unNumber minimumCelsius maximumCelsius restrictions } } } }" as TypedDocument<CommoditiesQuery, CommoditiesQueryVariables>;
export const DangerousGoodsDocument = "query DangerousGoods($text: String!) { dangerousGoodsSearch(text: $text, first: 8) { edges { node { unNumber name hazardClass packingGroups hasLimitedQuantity } } } }" as TypedDocument<DangerousGoodsQuery, DangerousGoodsQueryVariables>;
export const ChoicesDocument = "query Choices { networkInfo { jurisdictions } routes(first: 60) { edges { node { ...RouteParts provenance { ...SourceParts } } } } borderCrossings { code from { ...PlaceName } to { ...PlaceName } gaugeBeforeMm gaugeBehindMm } seaPassages { id name latitude longitude } } fragment RouteParts on Route { id code name nameZh operator departuresPerWeek branches { name locationCodes } } fragment SourceParts on Provenance { source title basis } fragment PlaceName on Location { code name }" as TypedDocument<ChoicesQuery, ChoicesQueryVariables>;
export const HubsDocument = "query Hubs { hubs(first: 10) { edges { node { code name location { ...PlaceName countryCode } capacityTeuPerYear yard railTracks dangerousGoods customs availableFrom note provenance { ...SourceParts } } } } } fragment PlaceName on Location { code name } fragment SourceParts on Provenance { source title basis }" as TypedDocument<HubsQuery, HubsQueryVariables>;
export const ServicesDocument = "query Services($after: String) { services(first: 200, after: $after) { edges { node { code name kind mode operator capacityTeu routeCode terminals } } pageInfo { hasNextPage endCursor } } }" as TypedDocument<ServicesQuery, ServicesQueryVariables>;
export const DeparturesDocument = "query Departures($at: DeparturesAtInput!, $from: DateTime, $first: Int) { departures(at: $at, from: $from, first: $first) { serviceCode departureId departure { ...CallParts } callsAfter { ...CallParts } } } fragment CallParts on TransportCall { location { ...PlaceName } terminal dateTime } fragment PlaceName on Location { code name }" as TypedDocument<DeparturesQuery, DeparturesQueryVariables>;
export const SuggestionsDocument = "query Suggestions($text: String!) { locationSearch(text: $text, first: 8) { edges { node { ...PlaceNames } } } } fragment PlaceNames on Location { ...PlaceName countryCode names { language name } terminals { kind } } fragment PlaceName on Location { code name }" as TypedDocument<SuggestionsQuery, SuggestionsQueryVariables>;
export const PlacesDocument = "query Places($first: Int, $after: String, $last: Int, $before: String) { locations(first: $first, after: $after, last: $last, before: $before) { totalCount edges { node { ...PlaceNames latitude longitude timeZone } } pageInfo { startCursor endCursor } } } fragment PlaceNames on Location { ...PlaceName countryCode names { language name } terminals { kind } } fragment PlaceName on Location { code name }" as TypedDocument<PlacesQuery, PlacesQueryVariables>;
export const WaysDocument = "query Ways($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput, $first: Int) { planConnection( origin: $origin destination: $destination dateTime: $dateTime cargo: $cargo constraints: $constraints scenario: $scenario first: $first ) { totalCount isComplete horizonReached networkVersion edges { cursor node { ...WayParts } } routingErrors { code description inputField } } } fragment WayParts on Itinerary { id start end totalDuration numberOfTransfers labels borderCrossings cost { total { ...Amount } isEstimate } footprint { co2eKg } legs { sequenceNumber mode gaugeMm duration distanceKm locationCodes serviceCode serviceName countries passages geometry } steps { sequenceNumber kind insideLeg durationMinutes } } fragment Amount on Money { amount currency }" as TypedDocument<WaysQuery, WaysQueryVariables>;
export const WayDetailsDocument = "query WayDetails($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput, $after: String) { planConnection( origin: $origin destination: $destination dateTime: $dateTime cargo: $cargo constraints: $constraints scenario: $scenario first: 1 after: $after ) { edges { node { id cost { total { ...Amount } excluded } rulesMet { code kind jurisdiction verdict subject place mode conditions ruleBook leadDays provenance { ...SourceParts } } legs { sequenceNumber mode gaugeMm serviceCode serviceName operator distanceKm distanceNauticalMiles passages locationCodes duration departure { ...CallParts } arrival { ...CallParts } callsBetween { ...CallParts } charges { ...ChargeDetails } provenance { ...SourceParts } } steps { sequenceNumber kind insideLeg start durationMinutes location { ...PlaceName } charges { ...ChargeDetails } provenance { ...SourceParts } } } } } } fragment Amount on Money { amount currency } fragment SourceParts on Provenance { source title basis } fragment CallParts on TransportCall { location { ...PlaceName } terminal dateTime } fragment PlaceName on Location { code name } fragment ChargeDetails on Charge { ...ChargeParts calculationBasis quantity unitPrice { amount currency } validFrom validTo validityExceeded } fragment ChargeParts on Charge { code name amount { ...Amount } provenance { ...SourceParts } }" as TypedDocument<WayDetailsQuery, WayDetailsQueryVariables>;
export const RelaxationsDocument = "query Relaxations($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput) { planConnection( origin: $origin destination: $destination dateTime: $dateTime cargo: $cargo constraints: $constraints scenario: $scenario first: 1 ) { routingErrors { acceptedWay { origin destination distanceKm changedFields borderCrossings totalDuration cost { ...Amount } numberOfTransfers rides { mode } } relaxations { field value totalDuration cost { ...Amount } numberOfTransfers } } } } fragment Amount on Money { amount currency }" as TypedDocument<RelaxationsQuery, RelaxationsQueryVariables>;
export const DifferencesDocument = "query Differences($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput) { planConnection( origin: $origin destination: $destination dateTime: $dateTime cargo: $cargo constraints: $constraints scenario: $scenario first: 1 ) { differences { unchangedCount isComplete differences { kind durationMinutes cost { ...Amount } plain { ...DifferentWay } scenario { ...DifferentWay } causes { kind code place plain scenario itineraryId description provenance { ...SourceParts } } } } } } fragment Amount on Money { amount currency } fragment DifferentWay on Itinerary { id end totalDuration cost { total { ...Amount } } legs { locationCodes serviceCode serviceName } } fragment SourceParts on Provenance { source title basis }" as TypedDocument<DifferencesQuery, DifferencesQueryVariables>;
export const CalendarDocument = "query Calendar($origin: PlanLocationInput!, $destination: PlanLocationInput!, $earliestDeparture: DateTime!, $searchWindow: Duration!, $cargo: CargoInput, $constraints: ConstraintsInput, $scenario: ScenarioInput) { departureProfile( origin: $origin destination: $destination earliestDeparture: $earliestDeparture searchWindow: $searchWindow cargo: $cargo constraints: $constraints scenario: $scenario first: 1 ) { isComplete routingErrors { code description } days { date fastest { ...DayOption } cheapest { ...DayOption } } } } fragment DayOption on DepartureOption { handover arrival totalDuration cost { ...Amount } numberOfTransfers } fragment Amount on Money { amount currency }" as TypedDocument<CalendarQuery, CalendarQueryVariables>;