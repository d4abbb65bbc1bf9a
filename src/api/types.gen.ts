import type { LineGeometry } from '../model/geometry.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LocationEntry, TerminalEntry, RouteEntry, ServiceEntry, CommodityEntry, DangerousGoodsEntry as DangerousGoodsModel, HubEntry, CrossingEntry, NetworkInfo as NetworkInfoModel } from '../model/directory.js';
import type { BoxProvider as BoxProviderModel } from '../model/box-provider.js';
import type { Itinerary as ItineraryModel, Leg as LegModel, Step as StepModel, TradeOff as TradeOffModel, CustomsProcedure as CustomsProcedureModel, ConsignmentNote as ConsignmentNoteModel } from '../model/itinerary.js';
import type { Unchanged, Changed, Broken, Expired, ItineraryBreak as ItineraryBreakModel, RideChange as RideChangeModel } from '../model/refreshed.js';
import type { PlanPage } from './plan-page.js';
import type { ScenarioDifferences as ScenarioDifferencesModel, Difference, DifferenceCause as DifferenceCauseModel } from '../model/difference.js';
import type { SeaDistance as SeaDistanceModel, SeaPassage as SeaPassageModel } from '../model/geometry.js';
import type { IndicativeAnswer as IndicativeAnswerModel, IndicativeRoute as IndicativeRouteModel, NumberedLeg, IndicativeBorder as IndicativeBorderModel, GaugeBreak as GaugeBreakModel } from '../model/indicative.js';
import type { MatrixCell as MatrixCellModel, MatrixPoint as MatrixPointModel } from '../planner/matrix.js';
import type { ReachableLocation as ReachableLocationModel } from '../planner/reachable.js';
import type { BoardDeparture as BoardDepartureModel } from '../planner/departures.js';
import type { NearLocation as NearLocationModel } from '../planner/find-place.js';
import type { DepartureOption as DepartureOptionModel, DepartureDay as DepartureDayModel } from '../model/profile.js';
import type { AnsweredPlace as AnsweredPlaceModel } from '../model/plan-answer.js';
import type { ProvenanceModel } from './provenance.js';
import type { PlacedCharge, UsedRate } from '../model/charge.js';
import type { Footprint as FootprintModel, EmissionFactor as EmissionFactorModel } from '../model/footprint.js';
import type { PlacedCutOff } from '../model/cut-off.js';
import type { TimeRange, TransferRisk as TransferRiskModel, Spread as SpreadModel } from '../model/time-range.js';
import type { RuleMet as RuleMetModel } from '../model/rule-met.js';
import type { RoutingError as RoutingErrorModel, AcceptedWay as AcceptedWayModel, Relaxation as RelaxationModel } from '../model/refusal.js';
import type { ApiContext } from './context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 3166-1 alpha-2 code, such as KZ. */
  CountryCode: { input: string; output: string; }
  /** ISO 4217 code, such as USD. */
  Currency: { input: string; output: string; }
  /** Day of the calendar, such as 2026-12-07. */
  Date: { input: string; output: string; }
  /** Instant, RFC 3339: out with the offset of the place, in with any offset, such as 2026-12-07T18:00:00+08:00. */
  DateTime: { input: string; output: string; }
  /** Exact decimal as a string, in amounts with the minor digits of the currency, such as 3169.34. */
  Decimal: { input: string; output: string; }
  /** ISO 8601 duration: out as PnDTnHnM, in with weeks, days, hours and minutes, without years and months; such as P6DT3H4M. */
  Duration: { input: string; output: string; }
  /** Geometry as a GeoJSON object; positions are longitude, latitude in degrees, WGS 84. */
  GeoJSON: { input: LineGeometry; output: LineGeometry; }
  /** Who makes rules: ISO 3166-1 alpha-2 code of a country, or a customs territory such as EU or EAEU. In as a string or as a bare word: [EU, GB]. */
  Jurisdiction: { input: string; output: string; }
  /** Degrees north, WGS 84, from -90 to 90. */
  Latitude: { input: number; output: number; }
  /** UN/LOCODE such as KZALA, or an own code with a hyphen such as KZ-DST. */
  LocationCode: { input: string; output: string; }
  /** Degrees east, WGS 84, from -180 to 180. */
  Longitude: { input: number; output: number; }
  /** Number not below zero. */
  NonNegativeFloat: { input: number; output: number; }
};

/** A ride of an accepted way. */
export type AcceptedRide = {
  /** Terminal where the box is taken on, such as CNLYG:RAIL. */
  readonly fromTerminal: Scalars['String']['output'];
  /** What carries the box. */
  readonly mode: TransportMode;
  /** Code of the service. */
  readonly service: Scalars['String']['output'];
  /** Terminal where it is set down. */
  readonly toTerminal: Scalars['String']['output'];
};

/** A way that accepts a cargo which is refused as it was asked for. */
export type AcceptedWay = {
  /** Border crossings on the way, in order. */
  readonly borderCrossings: ReadonlyArray<Scalars['String']['output']>;
  /** Paths of the arguments that are other ones or left out. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Cost of the whole cargo. */
  readonly cost: Money;
  /** Location where it ends. */
  readonly destination: Scalars['LocationCode']['output'];
  /** Kilometres by great circle from the end that was asked for; 0 where both are kept. */
  readonly distanceKm: Scalars['Int']['output'];
  /** Changes of vehicle. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** Location where it begins. */
  readonly origin: Scalars['LocationCode']['output'];
  /** What is ridden, in order. */
  readonly rides: ReadonlyArray<AcceptedRide>;
  /** Time from ready to the end; from hand-over where a latest arrival was asked. */
  readonly totalDuration: Scalars['Duration']['output'];
};

/** The location that a place of the request stands for. */
export type AnsweredPlace = {
  /** The location. */
  readonly location: Location;
  /** Kilometres from the coordinate that was given, null where the place was named. No road haulage is planned or priced. */
  readonly snappedDistanceKm?: Maybe<Scalars['NonNegativeFloat']['output']>;
};

/** How a fact follows from its source. */
export type Basis =
  /** Computed from published facts. */
  | 'DERIVED'
  /** Estimated or calibrated. */
  | 'ESTIMATED'
  /** Read in the source. */
  | 'PUBLISHED';

/** A border crossing by rail, by road or over the Caspian. */
export type BorderCrossing = {
  /** Key, such as CN-KZ-KHORGOS. */
  readonly code: Scalars['ID']['output'];
  /** Last place before the border, read in the direction of the name. */
  readonly from: Location;
  /** Gauge before the border in millimetres where it changes here, null where it does not. */
  readonly gaugeBeforeMm?: Maybe<Scalars['Int']['output']>;
  /** Gauge behind the border in millimetres where it changes here, null where it does not. */
  readonly gaugeBehindMm?: Maybe<Scalars['Int']['output']>;
  /** English name, such as Khorgos - Altynkol. */
  readonly name: Scalars['String']['output'];
  /** Where the facts come from. */
  readonly provenance: Provenance;
  /** First place behind it. */
  readonly to: Location;
};

/** Who gives the carrier's boxes of a shipment at the origin and takes them back at the destination. */
export type BoxProvider = {
  /** Code, such as CHINA-RAIL. */
  readonly code: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Where it comes from that its boxes ride what they ride. */
  readonly provenance: Provenance;
};

/** What is carried. */
export type CargoInput = {
  /** Code of the provider of the carrier's boxes, such as CHINA-RAIL. Absent, every provider is searched and the answer is the front of all. */
  readonly boxProvider?: InputMaybe<Scalars['String']['input']>;
  /** Boxes by size-type, 1 to 20 lines. */
  readonly requestedEquipments?: InputMaybe<ReadonlyArray<RequestedEquipmentInput>>;
};

/** One charge for the whole cargo. */
export type Charge = {
  /** What it comes to for the whole cargo, in the currency asked for: exchanged once from the row's own, rounded half up. */
  readonly amount: Money;
  /** What the unit price is multiplied by. */
  readonly calculationBasis: ChargeBasis;
  /** Charge code, such as LINE_HAUL. */
  readonly code: Scalars['String']['output'];
  /** US dollars for one unit of the currency of the row, null for a row in USD. */
  readonly exchangeRate?: Maybe<ExchangeRate>;
  /** Where in the carriage it is incurred. */
  readonly incurredAt: ChargePlace;
  /** For people. */
  readonly name: Scalars['String']['output'];
  /** The same in the currency of the price row, before any exchange. */
  readonly originalAmount: Money;
  /** Segment, crossing, passage, terminal, country or FROM>TO that the price row is for; * at sea. */
  readonly place: Scalars['String']['output'];
  /** Where the rate comes from. */
  readonly provenance: Provenance;
  /** How much of it: boxes, TEU, wagons, box-kilometres, gross tonnes, consignments, box-days, or per cent. */
  readonly quantity: Scalars['Decimal']['output'];
  /** Place among legs and steps of the leg or step that it belongs to. */
  readonly sequenceNumber: Scalars['Int']['output'];
  /** Price of one unit in the currency of the price row; a number of per cent for PERCENT_OF_CHARGE. */
  readonly unitPrice: UnitPrice;
  /** First day of the price row, null when unbounded. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day of the price row, null when unbounded. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** True when the row does not hold on the pricing date (the nearest in time was taken) or not any more when the charge is incurred. */
  readonly validityExceeded: Scalars['Boolean']['output'];
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

/** Where in the carriage a charge is incurred. */
export type ChargePlace =
  /** Between origin and destination. */
  | 'CARRIAGE'
  /** At the terminal of destination. */
  | 'DESTINATION'
  /** At the terminal of origin. */
  | 'ORIGIN';

/** What is closed, such as { scope: CROSSING, place: "CN-KZ-DOSTYK" }. An unknown place is an error that names the nearest known ones. */
export type ClosureInput = {
  /** First day of the closure, local at the place, such as 2026-12-10; always when absent. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Its code, such as CN-KZ-DOSTYK, suez, RU or KZAAU:SEA. */
  readonly place: Scalars['String']['input'];
  /** What kind of thing is closed. */
  readonly scope: ClosureScope;
  /** Last day of the closure, local at the place, such as 2026-12-31; for ever when absent. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
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
  /** All but these, at most 200. */
  { readonly exclude: ReadonlyArray<Scalars['String']['input']>; readonly only?: never; }
  |  /** These alone, 1 to 200. */
  { readonly exclude?: never; readonly only: ReadonlyArray<Scalars['String']['input']>; };

/** Goods as a cargo names them by hsCode. Restrictions are dated samples, not legal advice. */
export type Commodity = {
  /** Kind of goods, such as food or machinery. */
  readonly category: Scalars['String']['output'];
  /** Key, such as HS8507. */
  readonly code: Scalars['String']['output'];
  /** Boxes and wagons that carry it as a rule, such as reefer. */
  readonly equipment: ReadonlyArray<Scalars['String']['output']>;
  /** Harmonised System code, 4 or 6 digits, such as 8507; null where the goods have none. */
  readonly hsCode?: Maybe<Scalars['String']['output']>;
  /** Whether the goods are dangerous as a rule; the UN number of the cargo decides. */
  readonly isDangerous: Scalars['Boolean']['output'];
  /** Name in another language, null where none is known: zh, ru or kk. */
  readonly localName?: Maybe<Scalars['String']['output']>;
  /** Degrees Celsius at most, null where temperature does not matter. */
  readonly maximumCelsius?: Maybe<Scalars['Float']['output']>;
  /** Degrees Celsius at least, null where temperature does not matter. */
  readonly minimumCelsius?: Maybe<Scalars['Float']['output']>;
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Remarks. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Where the facts come from. */
  readonly provenance: Provenance;
  /** Papers and limits to look after, such as a veterinary certificate; null for none known. A dated sample, not legal advice. */
  readonly restrictions?: Maybe<Scalars['String']['output']>;
  /** UN number that the goods mostly have, such as UN3480; null for none. */
  readonly unNumber?: Maybe<Scalars['String']['output']>;
};


/** Goods as a cargo names them by hsCode. Restrictions are dated samples, not legal advice. */
export type CommodityLocalNameArgs = {
  language: Scalars['String']['input'];
};

/** A page of commodities. */
export type CommodityConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<CommodityEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A commodity in a list. */
export type CommodityEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The commodity. */
  readonly node: Commodity;
};

/** The contract of carriage of a leg. */
export type ConsignmentNote = {
  /** Where the fact comes from. */
  readonly provenance: Provenance;
  /** SMGS, CIM, CIM/SMGS, CMR or BILL_OF_LADING. */
  readonly regime: Scalars['String']['output'];
  /** Remarks. */
  readonly remark?: Maybe<Scalars['String']['output']>;
};

/** Hard limits: what they forbid is not searched, and nothing relaxes them. */
export type ConstraintsInput = {
  /** Crossings, such as CN-KZ-KHORGOS; gauge changes there included. */
  readonly borderCrossings?: InputMaybe<CodeFilterInput>;
  /** Jurisdictions such as EU, GB, US, CN, RU or EAEU whose rules that forbid are kept to, beside those on dangerous goods, which always are: what they forbid for the HS codes and UN numbers of the cargo between its ends is not searched. Dated samples, not legal advice. */
  readonly compliance?: InputMaybe<ReadonlyArray<Scalars['Jurisdiction']['input']>>;
  /** ISO 3166-1 alpha-2 countries. One that is excluded is never transit: its tracks and ports are not used, not even by staying aboard. The countries of origin and destination may be left and entered, but not passed through again. */
  readonly countries?: InputMaybe<CodeFilterInput>;
  /** Location codes that may be passed or called at, those of origin and destination always. */
  readonly locations?: InputMaybe<CodeFilterInput>;
  /** Cost of the whole cargo at most. */
  readonly maximumCost?: InputMaybe<MaximumCostInput>;
  /** Time from ready to arrival at most, up to P180D; P90D when absent. */
  readonly maximumDuration?: InputMaybe<Scalars['Duration']['input']>;
  /** Greenhouse gases of the whole cargo at most, which may weigh 1,000 t in all: see Criterion.EMISSIONS. */
  readonly maximumEmissions?: InputMaybe<MaximumEmissionsInput>;
  /** Changes of vehicle at most, 0 to 10; 5 when absent. */
  readonly maximumTransfers?: InputMaybe<Scalars['Int']['input']>;
  /** Time that every transfer between departures, and every drayage, takes at least; the time counts as handling. A change of gauge inside a through train keeps its own. */
  readonly minimumTransferTime?: InputMaybe<Scalars['Duration']['input']>;
  /** What may carry the box: RAIL, SEA, ROAD. */
  readonly modes?: InputMaybe<ModeFilterInput>;
  /** Operators as services name them. */
  readonly operators?: InputMaybe<CodeFilterInput>;
  /** Straits and canals at sea, such as suez and panama. */
  readonly passages?: InputMaybe<CodeFilterInput>;
  /** Codes of named routes. With only, services of no route are left out. */
  readonly routes?: InputMaybe<CodeFilterInput>;
  /** Codes of services. */
  readonly services?: InputMaybe<CodeFilterInput>;
};

/** A point, WGS 84. */
export type CoordinateInput = {
  /** Degrees north. */
  readonly latitude: Scalars['Latitude']['input'];
  /** Degrees east. */
  readonly longitude: Scalars['Longitude']['input'];
};

/** What an itinerary costs, terminal in to terminal out. */
export type CostBreakdown = {
  /** Every charge. */
  readonly charges: ReadonlyArray<Charge>;
  /** Rates of the currencies of the charges, and of the currency asked for; none for USD. */
  readonly exchangeRates: ReadonlyArray<ExchangeRate>;
  /** What is not part of it. */
  readonly excluded: ReadonlyArray<Scalars['String']['output']>;
  /** Whether any charge is estimated. */
  readonly isEstimate: Scalars['Boolean']['output'];
  /** Sum of all legs and steps. */
  readonly total: Money;
  /** Whether any charge is of a row that does not hold on its day. */
  readonly validityExceeded: Scalars['Boolean']['output'];
};

/** What makes one way better than another. */
export type Criterion =
  /** Lower cost of the whole cargo. */
  | 'COST'
  /** Less greenhouse gas, well to wheel. For cargo up to 1,000 t in all, since grams are searched as 32-bit integers; more is BAD_USER_INPUT with inputField cargo. The footprint of an itinerary has no such limit. */
  | 'EMISSIONS'
  /** Earlier arrival; where a latest arrival is asked, later hand-over; in a profile both. */
  | 'TIME'
  /** Fewer changes of vehicle. */
  | 'TRANSFERS';

/** What is added to every exchange out of a currency, as carriers do. */
export type CurrencyAdjustmentInput = {
  /** Currency of price rows, one that exchange-rates.csv has, such as RUB. */
  readonly currency: Scalars['Currency']['input'];
  /** Per cent from 0 to 100, at most four decimals, such as 2.5. */
  readonly percent: Scalars['Decimal']['input'];
};

/** What customs does where a box enters a customs territory. */
export type CustomsProcedure = {
  /** Whether customs can inspect boxes at the terminal. */
  readonly canInspect: Scalars['Boolean']['output'];
  /** Where the territory comes from. */
  readonly provenance: Provenance;
  /** The regime that the goods are put under. */
  readonly regime: CustomsRegime;
  /** The territory entered, such as EAEU, EU or a country code. */
  readonly territory: Scalars['String']['output'];
};

/** Customs regimes. */
export type CustomsRegime =
  /** Carried through under declaration and guarantee; release at the destination is not part of the way. */
  | 'TRANSIT';

/** The last moment of something that a departure needs. */
export type CutOff = {
  /** Local time at the place of departure with its offset, such as 2026-12-05T18:00:00+08:00. */
  readonly dateTime: Scalars['DateTime']['output'];
  /** What has to be done by then. */
  readonly kind: CutOffKind;
  /** Where the hours before departure come from: a row of cut-offs.csv, the terminal for the gate, the rule that asks for an approval. */
  readonly provenance: Provenance;
};

/** What has a last moment before a departure. */
export type CutOffKind =
  /** An approval or licence is asked for that a rule met on the leg wants. */
  | 'APPROVAL'
  /** Space is booked. */
  | 'BOOKING'
  /** The goods are released by customs for export; of the first leg alone. */
  | 'CUSTOMS'
  /** Papers of dangerous goods are handed in. */
  | 'DANGEROUS_GOODS'
  /** Shipping instructions and other papers are handed in. */
  | 'DOCUMENTS'
  /** The box is handed over at the terminal; of the first leg alone. */
  | 'GATE'
  /** A box that is kept cold is handed over at the terminal; of the first leg alone. */
  | 'REEFER'
  /** The verified gross mass is handed in, at sea. */
  | 'VERIFIED_GROSS_MASS';

/** A page of dangerous goods. */
export type DangerousGoodsConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<DangerousGoodsEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of dangerous goods in a list. */
export type DangerousGoodsEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: DangerousGoodsEntry;
};

/** An entry of the list of dangerous goods. */
export type DangerousGoodsEntry = {
  /** Whether it may travel in limited quantities. */
  readonly hasLimitedQuantity: Scalars['Boolean']['output'];
  /** Class or division, such as 9 or 1.4S. */
  readonly hazardClass: Scalars['String']['output'];
  /** Proper shipping name, in English. */
  readonly name: Scalars['String']['output'];
  /** Packing groups that it may have: I, II, III. */
  readonly packingGroups: ReadonlyArray<Scalars['String']['output']>;
  /** Where the entry comes from. */
  readonly provenance: Provenance;
  /** Subsidiary classes. */
  readonly subsidiaryClasses: ReadonlyArray<Scalars['String']['output']>;
  /** UN number, such as UN3480. */
  readonly unNumber: Scalars['String']['output'];
};

/** One entry of dangerous goods. Answers about them are dated samples, not legal advice. */
export type DangerousGoodsInput = {
  /** What is declared beside it, such as small_battery or new_vehicle: words of applies_if in acceptance-rules.csv. */
  readonly declarations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether it is packed in limited quantities. */
  readonly isLimitedQuantity?: InputMaybe<Scalars['Boolean']['input']>;
  /** Packing group I, II or III, where the entry has one. */
  readonly packingGroup?: InputMaybe<Scalars['String']['input']>;
  /** UN number, such as UN3480 or 3480. */
  readonly unNumber: Scalars['String']['input'];
};

/** A dated run of a service at one of its calls. */
export type Departure = {
  /** Where and when a box can be set down. */
  readonly callsAfter: ReadonlyArray<TransportCall>;
  /** Where and when it leaves. */
  readonly departure: TransportCall;
  /** Names the dated run within its service. */
  readonly departureId: Scalars['String']['output'];
  /** Where its times come from: the row of the schedule. */
  readonly provenance: Provenance;
  /** Code of the service. */
  readonly serviceCode: Scalars['String']['output'];
};

/** A day of the window of a profile. */
export type DepartureDay = {
  /** The one with the least cost, null on a day without options. */
  readonly cheapest?: Maybe<DepartureOption>;
  /** Local day at the origin. */
  readonly date: Scalars['Date']['output'];
  /** The one with the least time from hand-over to arrival, null on a day without options. */
  readonly fastest?: Maybe<DepartureOption>;
  /** Options whose first departure is on this day. A day has none where nothing departs that leads there in time, or where a later departure is in nothing worse. */
  readonly numberOfOptions: Scalars['Int']['output'];
};

/** One option of a departure profile. */
export type DepartureOption = {
  /** Arrival at the destination, local time with offset. */
  readonly arrival: Scalars['DateTime']['output'];
  /** Cost of the whole cargo. */
  readonly cost: Money;
  /** First departure, local time with offset. */
  readonly departure: Scalars['DateTime']['output'];
  /** When the cargo must be handed over at the latest, local time with offset. */
  readonly handover: Scalars['DateTime']['output'];
  /** The whole way, without labels and trade-offs. Told only when asked for. */
  readonly itinerary: Itinerary;
  /** Changes of vehicle. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** Time from hand-over to arrival. */
  readonly totalDuration: Scalars['Duration']['output'];
};

/** The answer to departureProfile: all options page by page, and the days of the window. */
export type DepartureProfileConnection = {
  /** Every day of the window at the origin, whatever the page. */
  readonly days: ReadonlyArray<DepartureDay>;
  /** What the destination of the request stands for, null where it was not found. */
  readonly destination?: Maybe<AnsweredPlace>;
  /** Options by hand-over, then arrival, cost, transfers. */
  readonly edges: ReadonlyArray<DepartureProfileEdge>;
  /** How the answer relates to every option that there is. */
  readonly guarantee: Guarantee;
  /** Whether the time limit of the last options reaches beyond the timetable, so that some may be missing. */
  readonly horizonReached: Scalars['Boolean']['output'];
  /** False when the search stopped at its budget. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Network that answered. */
  readonly networkVersion: Scalars['String']['output'];
  /** What the origin of the request stands for, null where it was not found. */
  readonly origin?: Maybe<AnsweredPlace>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Why there is no answer, or not all of it. */
  readonly routingErrors: ReadonlyArray<RoutingError>;
  /** Options on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An option in a profile. */
export type DepartureProfileEdge = {
  /** Position in the answer, bound to the network version. */
  readonly cursor: Scalars['String']['output'];
  /** The option. */
  readonly node: DepartureOption;
};

/** Whose departures are listed. */
export type DeparturesAtInput =
  /** Location code; all its terminals. */
  { readonly location: Scalars['LocationCode']['input']; readonly service?: never; readonly terminal?: never; }
  |  /** Code of a service. */
  { readonly location?: never; readonly service: Scalars['String']['input']; readonly terminal?: never; }
  |  /** Terminal, such as KZAAU:SEA. */
  { readonly location?: never; readonly service?: never; readonly terminal: Scalars['ID']['input']; };

/** A fact that says something else with the scenario. */
export type DifferenceCause = {
  /** Key of the fact, such as CN-KZ-KHORGOS, AKTAU, a service, a charge code, a currency or a rule. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly description: Scalars['String']['output'];
  /** The itinerary that is better, for OUTRANKED. */
  readonly itineraryId?: Maybe<Scalars['ID']['output']>;
  /** What kind of fact. */
  readonly kind: DifferenceCauseKind;
  /** Terminal, location, segment or country, null where the fact has none. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** What it says without the scenario, such as 54 minutes; null where it is not there. */
  readonly plain?: Maybe<Scalars['String']['output']>;
  /** Where the fact comes from; null where it is a consequence and no row. */
  readonly provenance?: Maybe<Provenance>;
  /** What it says with the scenario, such as 300 minutes; null where it is not there. */
  readonly scenario?: Maybe<Scalars['String']['output']>;
};

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

/** How long a way takes, half of the time and nine times in ten at most. */
export type DurationRange = {
  /** Weakest basis of the rows of spreads.csv that it is made of; DERIVED where none applies. */
  readonly basis: Basis;
  /** Half of the time at most this long, such as P12DT6H; null where the timetable ends before. */
  readonly p50?: Maybe<Scalars['Duration']['output']>;
  /** Nine times in ten at most this long, such as P16DT2H; null where the timetable ends before. */
  readonly p90?: Maybe<Scalars['Duration']['output']>;
};

/** What one emission factor accounts for. */
export type EmissionFactor = {
  /** What the factor takes in, such as well-to-wheel. */
  readonly boundary: Scalars['String']['output'];
  /** Kilograms CO2e of the whole cargo, well to wheel. */
  readonly co2eKg: Scalars['NonNegativeFloat']['output'];
  /** Key of the factor. */
  readonly code: Scalars['String']['output'];
  /** Grams CO2e for one unit. */
  readonly gramsPerUnit: Scalars['Decimal']['output'];
  /** How the factor was come by. */
  readonly method: Scalars['String']['output'];
  /** Where the factor comes from. */
  readonly provenance: Provenance;
  /** What a unit is. */
  readonly unit: EmissionUnit;
};

/** What an emission factor is for. */
export type EmissionUnit =
  /** A tonne of cargo lifted once. */
  | 'TONNE'
  /** A tonne of cargo carried one kilometre. */
  | 'TONNE_KM';

/** What one unit of a currency is worth. */
export type ExchangeRate = {
  /** Per cent that the request adds to every exchange out of the currency, such as 2.5; null for none. */
  readonly adjustmentPercent?: Maybe<Scalars['Decimal']['output']>;
  /** The currency. */
  readonly currency: Scalars['Currency']['output'];
  /** First day of the rate, null when unbounded. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Where the rate comes from. */
  readonly provenance: Provenance;
  /** US dollars for one unit. */
  readonly usdPerUnit: Scalars['Decimal']['output'];
};

/** What an itinerary can be written as. */
export type ExportFormat =
  /** CSV (RFC 4180): a line for each leg, step and charge. */
  | 'CSV'
  /** A point-to-point routing in the shape of DCSA Commercial Schedules, as JSON. */
  | 'DCSA'
  /** GeoJSON (RFC 7946): a line along the tracks or lanes for each leg, a point for each step. */
  | 'GEOJSON'
  /** iCalendar (RFC 5545): an event for each leg and each step that takes time. */
  | 'ICALENDAR';

/** Greenhouse gases, well to wheel. */
export type Footprint = {
  /** Kilograms CO2e of the whole cargo, well to wheel. */
  readonly co2eKg: Scalars['NonNegativeFloat']['output'];
  /** Kilograms CO2e for one tonne of the cargo, well to wheel. */
  readonly co2eKgPerTonne: Scalars['NonNegativeFloat']['output'];
  /** The factors, with what each accounts for. */
  readonly factors: ReadonlyArray<EmissionFactor>;
  /** Of these from tank to wheel, null where a factor does not tell. */
  readonly tankToWheelKg?: Maybe<Scalars['NonNegativeFloat']['output']>;
  /** Of these from well to tank, null where a factor does not tell. */
  readonly wellToTankKg?: Maybe<Scalars['NonNegativeFloat']['output']>;
};

/** A place where the box changes from one gauge to another. */
export type GaugeBreak = {
  /** The crossing whose change it is. */
  readonly crossing: BorderCrossing;
  /** Time of the change. */
  readonly duration: Scalars['Duration']['output'];
  /** Gauge before in millimetres. */
  readonly gaugeBeforeMm: Scalars['Int']['output'];
  /** Gauge behind in millimetres. */
  readonly gaugeBehindMm: Scalars['Int']['output'];
  /** Where the box changes wagon; behind the border where a road lies between the gauges. */
  readonly location: Location;
  /** Where the time comes from. */
  readonly provenance: Provenance;
};

/** How an answer relates to the exact front. */
export type Guarantee = {
  /** For people: what holds. */
  readonly description: Scalars['String']['output'];
  /** As asked; 0 where the front is exact. */
  readonly epsilon: Scalars['NonNegativeFloat']['output'];
  /** Whether the answer is the whole front. */
  readonly isExact: Scalars['Boolean']['output'];
};

/** A container hub of the corridor. */
export type Hub = Node & {
  /** First day of operation, null when always. */
  readonly availableFrom?: Maybe<Scalars['Date']['output']>;
  /** TEU a year, null when not known. */
  readonly capacityTeuPerYear?: Maybe<Scalars['Int']['output']>;
  /** Key, such as AKTAU. */
  readonly code: Scalars['String']['output'];
  /** Whether customs inspects here. */
  readonly customs: Scalars['Boolean']['output'];
  /** Whether dangerous goods are handled. */
  readonly dangerousGoods: Scalars['Boolean']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its location. */
  readonly location: Location;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Remarks. */
  readonly note: Scalars['String']['output'];
  /** Where the facts come from. */
  readonly provenance: Provenance;
  /** Tracks, with the year where it matters; null when not known. */
  readonly railTracks?: Maybe<Scalars['String']['output']>;
  /** Yard, such as 19 ha in two phases; null when not known. */
  readonly yard?: Maybe<Scalars['String']['output']>;
};

/** A page of hubs. */
export type HubConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<HubEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A hub in a list. */
export type HubEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The hub. */
  readonly node: Hub;
};

/** The answer to indicativeRoute. */
export type IndicativeAnswer = {
  /** What the destination of the request stands for, null where it was not found. */
  readonly destination?: Maybe<AnsweredPlace>;
  /** Network that answered. */
  readonly networkVersion: Scalars['String']['output'];
  /** What the origin of the request stands for, null where it was not found. */
  readonly origin?: Maybe<AnsweredPlace>;
  /** The way, null where there is none. */
  readonly route?: Maybe<IndicativeRoute>;
  /** Why there is no answer. */
  readonly routingErrors: ReadonlyArray<RoutingError>;
};

/** A border that the way passes. */
export type IndicativeBorder = {
  /** The crossing. */
  readonly crossing: BorderCrossing;
  /** Usual time at the border; 0 where the crossing has none of its own. */
  readonly duration: Scalars['Duration']['output'];
  /** Where the time comes from. */
  readonly provenance: Provenance;
};

/** The limits that mean something without a timetable. */
export type IndicativeConstraintsInput = {
  /** Crossings, such as CN-KZ-KHORGOS; gauge changes there included. */
  readonly borderCrossings?: InputMaybe<CodeFilterInput>;
  /** ISO 3166-1 alpha-2 countries. One that is excluded is never transit; those of origin and destination may be left and entered, but not passed through again. */
  readonly countries?: InputMaybe<CodeFilterInput>;
  /** Location codes that may be passed, those of origin and destination always. */
  readonly locations?: InputMaybe<CodeFilterInput>;
  /** What may carry the box: RAIL, SEA, ROAD. Drayage within a location is always open. */
  readonly modes?: InputMaybe<ModeFilterInput>;
  /** Straits and canals at sea, such as suez and panama. */
  readonly passages?: InputMaybe<CodeFilterInput>;
};

/** What an indicative route is the least of; ties go to the first in the order of the network files. */
export type IndicativeCriterion =
  /** Kilometres. */
  | 'DISTANCE'
  /** Estimated time under way. */
  | 'DURATION';

/** Tracks of one gauge, a road, a way by sea from port to port, or drayage. */
export type IndicativeLeg = {
  /** In order of travel. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** Kilometres. */
  readonly distanceKm: Scalars['NonNegativeFloat']['output'];
  /** Estimate of the time under way, borders on the leg included: running times on tracks, at sea the usual speed of the network's ships. */
  readonly duration: Scalars['Duration']['output'];
  /** Location where it begins. */
  readonly from: Location;
  /** Terminal where it begins. */
  readonly fromTerminal: Scalars['ID']['output'];
  /** Gauge in millimetres, null for road and sea. */
  readonly gaugeMm?: Maybe<Scalars['Int']['output']>;
  /** The line of the leg. */
  readonly geometry: Scalars['GeoJSON']['output'];
  /** Whether it only leads between two terminals of one location. */
  readonly isDrayage: Scalars['Boolean']['output'];
  /** What carries the box. */
  readonly mode: TransportMode;
  /** In order of travel. */
  readonly passages: ReadonlyArray<Scalars['String']['output']>;
  /** Where length and running time come from, each source once; at sea the lanes. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Position in the way, from 1. */
  readonly sequenceNumber: Scalars['Int']['output'];
  /** Location where it ends. */
  readonly to: Location;
  /** Terminal where it ends. */
  readonly toTerminal: Scalars['ID']['output'];
};

/** A way over the network's lines. Not a service: nothing says that or when something runs there. */
export type IndicativeRoute = {
  /** What duration counts and what it leaves out, in English. */
  readonly basis: Scalars['String']['output'];
  /** Borders on land and over the Caspian in order of travel. */
  readonly borders: ReadonlyArray<IndicativeBorder>;
  /** ISO 3166-1 alpha-2 countries in order of travel, by tracks and ports. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** Kilometres in all. */
  readonly distanceKm: Scalars['NonNegativeFloat']['output'];
  /** Kilometres by mode, those with none left out; drayage is ROAD. */
  readonly distances: ReadonlyArray<ModeDistance>;
  /** Estimate of the time under way, at borders and at changes of gauge; without waiting for departures and without handling at the ends. */
  readonly duration: Scalars['Duration']['output'];
  /** Where the gauge changes, in order of travel. */
  readonly gaugeBreaks: ReadonlyArray<GaugeBreak>;
  /** The line of the way: a LineString, or a MultiLineString where it crosses the antimeridian. */
  readonly geometry: Scalars['GeoJSON']['output'];
  /** Always true: not to be quoted, booked or compared with an itinerary. */
  readonly isIndicative: Scalars['Boolean']['output'];
  /** In order of travel. */
  readonly legs: ReadonlyArray<IndicativeLeg>;
  /** Straits, canals and capes in order of travel. */
  readonly passages: ReadonlyArray<Scalars['String']['output']>;
};

/** A way from origin to destination. */
export type Itinerary = Node & {
  /** Border crossings in order, such as CN-KZ-KHORGOS. */
  readonly borderCrossings: ReadonlyArray<Scalars['String']['output']>;
  /** Whose the carrier's boxes are; null where all boxes are the shipper's own. */
  readonly boxProvider?: Maybe<BoxProvider>;
  /** What it costs. */
  readonly cost: CostBreakdown;
  /** Time from start to end. */
  readonly duration: Scalars['Duration']['output'];
  /** Range of totalDuration when parts take longer than planned: their spreads are independent, waits for departures make good what they can, a missed departure costs the wait for the next of the same service. */
  readonly durationRange: DurationRange;
  /** Arrival at the destination, local time with offset. */
  readonly end: Scalars['DateTime']['output'];
  /** The way as the text of a file. */
  readonly export: Scalars['String']['output'];
  /** What it emits. */
  readonly footprint: Footprint;
  /** Identifies the way without storage. */
  readonly id: Scalars['ID']['output'];
  /** What it is best at. */
  readonly labels: ReadonlyArray<ItineraryLabel>;
  /** Rides in order. */
  readonly legs: ReadonlyArray<Leg>;
  /** Changes of vehicle. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** Rules on dangerous goods, embargo, dual use, veterinary and plant health, and limits of weight, that the way meets for the HS codes and UN numbers of the cargo, the strictest first. Dated samples, not legal advice. */
  readonly rulesMet: ReadonlyArray<RuleMet>;
  /** First departure, local time with offset. */
  readonly start: Scalars['DateTime']['output'];
  /** What happens between and within legs. */
  readonly steps: ReadonlyArray<Step>;
  /** Sum of the waits at changes of departure, such as PT14H30M: what delays can take before one is missed. */
  readonly totalBuffer: Scalars['Duration']['output'];
  /** Time from ready to end. */
  readonly totalDuration: Scalars['Duration']['output'];
  /** What its neighbours on the front, by time, would add or save. */
  readonly tradeOffs: ReadonlyArray<TradeOff>;
  /** How likely each change of departure holds, in order; a change of gauge inside a through train waits for nobody and is not listed. */
  readonly transferRisks: ReadonlyArray<TransferRisk>;
};


/** A way from origin to destination. */
export type ItineraryExportArgs = {
  format: ExportFormat;
};

/** A reason why an itinerary can no longer be ridden. */
export type ItineraryBreak = {
  /** What is the matter. */
  readonly code: ItineraryBreakCode;
  /** For people. */
  readonly description: Scalars['String']['output'];
  /** The ride at fault, 1 for the first; null where it is none. */
  readonly rideNumber?: Maybe<Scalars['Int']['output']>;
};

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

/** It can no longer be ridden. */
export type ItineraryBroken = {
  /** Every reason why. */
  readonly reasons: ReadonlyArray<ItineraryBreak>;
};

/** It can be ridden, at other times or at another cost. */
export type ItineraryChanged = {
  /** Cost now. */
  readonly cost: Money;
  /** Cost when it was told. */
  readonly costBefore: Money;
  /** The itinerary as it is now. */
  readonly itinerary: Itinerary;
  /** Rides whose times changed; none when the cost alone did. */
  readonly rides: ReadonlyArray<RideChange>;
};

/** What a scenario does to one way. */
export type ItineraryDifference = {
  /** The facts that make it so. */
  readonly causes: ReadonlyArray<DifferenceCause>;
  /** Cost with the scenario less without; null but for a changed one. */
  readonly cost?: Maybe<Money>;
  /** Minutes from ready to end with the scenario less without, such as 246; null but for a changed one. */
  readonly durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** Whether it is gone, new or changed. */
  readonly kind: DifferenceKind;
  /** Changes of vehicle with the scenario less without; null but for a changed one. */
  readonly numberOfTransfers?: Maybe<Scalars['Int']['output']>;
  /** Without the scenario; null for a new one. */
  readonly plain?: Maybe<Itinerary>;
  /** With the scenario; null for one that is gone. */
  readonly scenario?: Maybe<Itinerary>;
};

/** Its time lies outside the timetable. */
export type ItineraryExpired = {
  /** For people. */
  readonly description: Scalars['String']['output'];
};

/** What of the front is shown. Nothing else hides an itinerary. */
export type ItineraryFilterInput = {
  /** Only the representative of each group: one sequence of modes and border crossings. totalCount then counts representatives. */
  readonly onePerGroup?: InputMaybe<Scalars['Boolean']['input']>;
};

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

/** Every departure is as it was told, and so is the cost. */
export type ItineraryUnchanged = {
  /** The itinerary. */
  readonly itinerary: Itinerary;
};

/** Riding one vehicle. */
export type Leg = {
  /** Where and when it arrives. */
  readonly arrival: TransportCall;
  /** Calls on the way, with the time of arrival. */
  readonly callsBetween: ReadonlyArray<TransportCall>;
  /** Charges of the carriage. */
  readonly charges: ReadonlyArray<Charge>;
  /** What the boxes travel under, null where no row says. */
  readonly consignmentNote?: Maybe<ConsignmentNote>;
  /** Carriage, steps inside not included. */
  readonly cost: Money;
  /** Countries in the order of the way. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** Last moments of what its departure asks for, by time; none where a through train goes on over a change of gauge. */
  readonly cutOffs: ReadonlyArray<CutOff>;
  /** Where and when it departs. */
  readonly departure: TransportCall;
  /** Kilometres. */
  readonly distanceKm: Scalars['NonNegativeFloat']['output'];
  /** Nautical miles over the lanes; null but at sea. */
  readonly distanceNauticalMiles?: Maybe<Scalars['NonNegativeFloat']['output']>;
  /** Where its length comes from: the segments of track or road, or the lanes at sea; each source once. */
  readonly distanceProvenance: ReadonlyArray<Provenance>;
  /** Time from departure to arrival, steps inside included. */
  readonly duration: Scalars['Duration']['output'];
  /** What it emits. */
  readonly footprint: Footprint;
  /** Gauge of the track in millimetres; null at sea and on the road. */
  readonly gaugeMm?: Maybe<Scalars['Int']['output']>;
  /** The line of the leg: over the lanes at sea, straight from station to station on tracks; parts where it crosses the antimeridian. */
  readonly geometry: Scalars['GeoJSON']['output'];
  /** Locations on its line in order, called at or not, ends included. */
  readonly locationCodes: ReadonlyArray<Scalars['LocationCode']['output']>;
  /** What carries the box. */
  readonly mode: TransportMode;
  /** Who runs it. */
  readonly operator: Scalars['String']['output'];
  /** Named passages sailed through, such as suez or malacca, each once, in order. */
  readonly passages: ReadonlyArray<Scalars['String']['output']>;
  /** Where the service comes from. */
  readonly provenance: Provenance;
  /** Place among legs and steps. */
  readonly sequenceNumber: Scalars['Int']['output'];
  /** Key of the service. */
  readonly serviceCode: Scalars['String']['output'];
  /** Kind of the service, such as THROUGH_TRAIN, RAIL_FERRY or MAINLINE. */
  readonly serviceKind: Scalars['String']['output'];
  /** Name of the service. */
  readonly serviceName: Scalars['String']['output'];
  /** What ship sails; null but at sea. */
  readonly shipClass?: Maybe<Scalars['String']['output']>;
  /** Extra time of the ride, steps inside apart; null where no row says. */
  readonly spread?: Maybe<Spread>;
  /** Where its times come from: the row of the schedule first, then running times and stays; each source once. */
  readonly timesProvenance: ReadonlyArray<Provenance>;
};

/** A place with a UN/LOCODE or an own code with a hyphen. */
export type Location = Node & {
  /** UN/LOCODE, such as KZALA, or an own code such as KZ-DST. */
  readonly code: Scalars['LocationCode']['output'];
  /** ISO 3166-1 alpha-2 country. */
  readonly countryCode: Scalars['CountryCode']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north, WGS 84. */
  readonly latitude: Scalars['Latitude']['output'];
  /** Degrees east, WGS 84. */
  readonly longitude: Scalars['Longitude']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Names in other languages. */
  readonly names: ReadonlyArray<LocationName>;
  /** Where the facts come from. */
  readonly provenance: Provenance;
  /** Where boxes are handled here. */
  readonly terminals: ReadonlyArray<Terminal>;
  /** IANA time zone. */
  readonly timeZone: Scalars['String']['output'];
};

/** How a location is named. */
export type LocationByInput =
  /** Its code, such as KZALA. */
  { readonly code: Scalars['LocationCode']['input']; readonly id?: never; }
  |  /** Its global id. */
  { readonly code?: never; readonly id: Scalars['ID']['input']; };

/** A page of locations. */
export type LocationConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<LocationEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A location in a list. */
export type LocationEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The location. */
  readonly node: Location;
};

/** A name in one language. */
export type LocationName = {
  /** BCP 47 language. */
  readonly language: Scalars['String']['output'];
  /** The name. */
  readonly name: Scalars['String']['output'];
};

/** The answer for one pair. */
export type MatrixCell = {
  /** The best way by one criterion, null where there is none. */
  readonly best?: Maybe<MatrixPoint>;
  /** Index into destinations. */
  readonly destination: Scalars['Int']['output'];
  /** The whole front: by time, cost, transfers. */
  readonly front: ReadonlyArray<MatrixPoint>;
  /** False when the search stopped at its budget. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Index into origins. */
  readonly origin: Scalars['Int']['output'];
  /** Why there is no answer, or not all of it. */
  readonly routingError?: Maybe<RoutingError>;
};


/** The answer for one pair. */
export type MatrixCellBestArgs = {
  by?: InputMaybe<MatrixCriterion>;
};

/** What a way of a matrix is best at; ties go to the earlier one of the front. */
export type MatrixCriterion =
  /** Least cost. */
  | 'CHEAPEST'
  /** Least time. */
  | 'FASTEST'
  /** Fewest changes of vehicle. */
  | 'FEWEST_TRANSFERS';

/** A way of a matrix, without its legs. */
export type MatrixPoint = {
  /** Arrival at the destination, UTC. */
  readonly arrival: Scalars['DateTime']['output'];
  /** Cost of the whole cargo. */
  readonly cost: Money;
  /** First departure, UTC. */
  readonly departure: Scalars['DateTime']['output'];
  /** Changes of vehicle. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** From ready, or from hand-over where a latest arrival was asked, to arrival. */
  readonly totalDuration: Scalars['Duration']['output'];
};

/** A cost that may not be exceeded. */
export type MaximumCostInput = {
  /** Decimal with at most two decimals, such as 4000.00. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217: USD. */
  readonly currency?: InputMaybe<Scalars['Currency']['input']>;
};

/** Emissions that may not be exceeded. */
export type MaximumEmissionsInput = {
  /** Kilograms CO2e, well to wheel. */
  readonly co2eKg: Scalars['NonNegativeFloat']['input'];
};

/** Kilometres of one mode. */
export type ModeDistance = {
  /** Kilometres of the way. */
  readonly distanceKm: Scalars['NonNegativeFloat']['output'];
  /** What carries the box. */
  readonly mode: TransportMode;
};

/** Which modes may be used. */
export type ModeFilterInput =
  /** All but these. */
  { readonly exclude: ReadonlyArray<TransportMode>; readonly only?: never; }
  |  /** These alone. */
  { readonly exclude?: never; readonly only: ReadonlyArray<TransportMode>; };

/** An amount. */
export type Money = {
  /** With the minor digits of the currency, such as 3169.34. */
  readonly amount: Scalars['Decimal']['output'];
  /** Currency of the amount. */
  readonly currency: Scalars['Currency']['output'];
};

/** A location near a point. */
export type NearestLocation = {
  /** Kilometres as the crow flies. */
  readonly distanceKm: Scalars['Float']['output'];
  /** The location. */
  readonly location: Location;
};

/** The network that answers. */
export type NetworkInfo = {
  /** Dated departures in the timetable. */
  readonly departureCount: Scalars['Int']['output'];
  /** Named rail freight routes. */
  readonly freightRouteCount: Scalars['Int']['output'];
  /** Makers of the rules on goods that constraints.compliance can name, by code. */
  readonly jurisdictions: ReadonlyArray<Scalars['Jurisdiction']['output']>;
  /** Seaports. */
  readonly portCount: Scalars['Int']['output'];
  /** Sovereign states with a seaport of the network. */
  readonly portCountryCount: Scalars['Int']['output'];
  /** Planned services. */
  readonly serviceCount: Scalars['Int']['output'];
  /** Rail stations. */
  readonly stationCount: Scalars['Int']['output'];
  /** First instant of the timetable, UTC. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** End of the timetable, UTC. */
  readonly validTo: Scalars['DateTime']['output'];
  /** DATA.DAY.LIVE: hash of the records, first day of the timetable, number of the live overlay. */
  readonly version: Scalars['String']['output'];
};

/** An object with a global id. */
export type Node = {
  /** Global id: opaque, stable while the network knows the object. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a list begins and ends (Relay). */
export type PageInfo = {
  /** Cursor of the last entry of the page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether entries follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry of the page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The answer to planConnection: the whole front, page by page. */
export type PlanConnection = {
  /** What the destination of the request stands for, null where it was not found. */
  readonly destination?: Maybe<AnsweredPlace>;
  /** What the scenario changes against the answer without it, null where the request has no scenario. Computed only when asked for, by a second search. */
  readonly differences?: Maybe<ScenarioDifferences>;
  /** Itineraries, representatives first. */
  readonly edges: ReadonlyArray<PlanEdge>;
  /** How the answer relates to the exact front. */
  readonly guarantee: Guarantee;
  /** Whether the time limit reaches beyond the timetable, so that later ways may be missing. */
  readonly horizonReached: Scalars['Boolean']['output'];
  /** False when the search stopped at its budget. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Network that answered. */
  readonly networkVersion: Scalars['String']['output'];
  /** What the origin of the request stands for, null where it was not found. */
  readonly origin?: Maybe<AnsweredPlace>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Why there is no answer, or not all of it. */
  readonly routingErrors: ReadonlyArray<RoutingError>;
  /** Itineraries on all pages: the size of the front. */
  readonly totalCount: Scalars['Int']['output'];
};

/** When the cargo moves. */
export type PlanDateTimeInput =
  /** Instant with offset at which the cargo is ready at the origin. */
  { readonly earliestDeparture: Scalars['DateTime']['input']; readonly latestArrival?: never; }
  |  /** Instant with offset by which the cargo is to be at the destination; the answer is by latest hand-over. Not together with searchWindow. */
  { readonly earliestDeparture?: never; readonly latestArrival: Scalars['DateTime']['input']; };

/** An itinerary in an answer. */
export type PlanEdge = {
  /** Position in the answer, bound to the network version. */
  readonly cursor: Scalars['String']['output'];
  /** The itinerary. */
  readonly node: Itinerary;
};

/** A place of a request. */
export type PlanLocationInput =
  /** Stands for the nearest location within 100 km. */
  { readonly coordinate: CoordinateInput; readonly location?: never; readonly terminal?: never; }
  |  /** Location code; stands for all its terminals. */
  { readonly coordinate?: never; readonly location: Scalars['LocationCode']['input']; readonly terminal?: never; }
  |  /** Terminal, such as KZAAU:SEA; drayage to its sibling is considered. */
  { readonly coordinate?: never; readonly location?: never; readonly terminal: Scalars['ID']['input']; };

/** A place to be called at. */
export type PlanPassThroughInput = {
  /** The place, at any of its terminals. */
  readonly place: PlanLocationInput;
};

/** A place that the way is to see. */
export type PlanViaInput =
  /** The vehicle that carries the box calls there. A place that it only passes does not count. */
  { readonly passThrough: PlanPassThroughInput; readonly visit?: never; }
  |  /** The box leaves its vehicle there and goes on with another. A change of gauge inside a through train is no visit. */
  { readonly passThrough?: never; readonly visit: PlanVisitInput; };

/** A place to stay at. */
export type PlanVisitInput = {
  /** Time from the arrival there to the next departure at least, such as P2D; storage is paid as ever. */
  readonly minimumStay?: InputMaybe<Scalars['Duration']['input']>;
  /** The place, at any of its terminals. */
  readonly place: PlanLocationInput;
};

/** Where a fact comes from. */
export type Provenance = {
  /** How the fact follows from the source. */
  readonly basis: Basis;
  /** When the source is of, as exactly as it says, such as 2024-07; null where it does not say. */
  readonly date?: Maybe<Scalars['String']['output']>;
  /** Who published it, such as CAREC; see title where the title says it, own estimate for our own. */
  readonly publisher: Scalars['String']['output'];
  /** Key of the source in seeds/network/sources.csv. */
  readonly source: Scalars['String']['output'];
  /** What the source is, for people: its title there. */
  readonly title: Scalars['String']['output'];
};

/** Whose box it is. */
export type Provision =
  /** The carrier's. */
  | 'CARRIER'
  /** The shipper's own. */
  | 'SHIPPER';

/** The questions that the corridor answers. */
export type Query = {
  /** Border crossings on land and over the Caspian, by code: what borderCrossings of constraints may name. */
  readonly borderCrossings: ReadonlyArray<BorderCrossing>;
  /** Who gives carrier's boxes, by code. */
  readonly boxProviders: ReadonlyArray<BoxProvider>;
  /** Commodities by Harmonised System code or by name in English, Chinese, Russian or Kazakh, despite typing errors; best first. */
  readonly commoditySearch: CommodityConnection;
  /** Dangerous goods by UN number or by name, despite typing errors; best first. Dated samples, not legal advice. */
  readonly dangerousGoodsSearch: DangerousGoodsConnection;
  /** Every option of a window of departures, such as a month: later hand-over, earlier arrival, lower cost and fewer transfers each count, and no option is in all of them no better than another. Prices are those of the day of earliestDeparture. */
  readonly departureProfile: DepartureProfileConnection;
  /** Departures that can be boarded at a place, or of one service at its first call, soonest first. */
  readonly departures: ReadonlyArray<Departure>;
  /** The container hubs. */
  readonly hubs: HubConnection;
  /** The shortest way over tracks, roads and sea lanes, whatever runs there and when: no timetable, no price, no promise. For a first look, or where planConnection has no answer. */
  readonly indicativeRoute: IndicativeAnswer;
  /** One location, null when the network has none of the code. */
  readonly location?: Maybe<Location>;
  /** Locations by name in any language, by code, and despite typing errors; best first. */
  readonly locationSearch: LocationConnection;
  /** All locations. */
  readonly locations: LocationConnection;
  /** Locations with a terminal around a point, nearest first. */
  readonly nearestLocations: ReadonlyArray<NearestLocation>;
  /** Counts, version and period of the network. */
  readonly networkInfo: NetworkInfo;
  /** The object of a global id, null when there is none. */
  readonly node?: Maybe<Node>;
  /** Objects of global ids in their order, null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Every non-dominated way to move the cargo by arrival, cost and transfers. */
  readonly planConnection: PlanConnection;
  /** Locations within the duration, transfers and cost that the constraints set, from one origin: maximumDuration, maximumTransfers, maximumCost. One that the constraints exclude is not reached. */
  readonly reachableLocations: ReachableLocations;
  /** An itinerary of an earlier answer in the network of now: as it was, changed, no longer possible, or over. */
  readonly refreshItinerary: RefreshItineraryResult;
  /** The front of every pair of an origin and a destination, searched on all cores; at most 2,500 pairs. */
  readonly routeMatrix: RouteMatrix;
  /** The named rail freight routes. */
  readonly routes: RouteConnection;
  /** The shortest way by sea between two ports over the lanes alone, services aside. Codes that name a port otherwise are read too. */
  readonly seaDistance?: Maybe<SeaDistance>;
  /** Straits, canals and capes that can be closed to a way by sea. */
  readonly seaPassages: ReadonlyArray<SeaPassage>;
  /** The planned services. */
  readonly services: ServiceConnection;
};


/** The questions that the corridor answers. */
export type QueryCommoditySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The questions that the corridor answers. */
export type QueryDangerousGoodsSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The questions that the corridor answers. */
export type QueryDepartureProfileArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  cargo?: InputMaybe<CargoInput>;
  constraints?: InputMaybe<ConstraintsInput>;
  criteria?: InputMaybe<ReadonlyArray<Criterion>>;
  currency?: InputMaybe<Scalars['Currency']['input']>;
  destination: PlanLocationInput;
  earliestDeparture?: InputMaybe<Scalars['DateTime']['input']>;
  epsilon?: InputMaybe<Scalars['NonNegativeFloat']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  origin: PlanLocationInput;
  scenario?: InputMaybe<ScenarioInput>;
  searchWindow?: InputMaybe<Scalars['Duration']['input']>;
  via?: InputMaybe<ReadonlyArray<PlanViaInput>>;
};


/** The questions that the corridor answers. */
export type QueryDeparturesArgs = {
  at: DeparturesAtInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions that the corridor answers. */
export type QueryHubsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the corridor answers. */
export type QueryIndicativeRouteArgs = {
  by?: InputMaybe<IndicativeCriterion>;
  constraints?: InputMaybe<IndicativeConstraintsInput>;
  destination: PlanLocationInput;
  origin: PlanLocationInput;
};


/** The questions that the corridor answers. */
export type QueryLocationArgs = {
  by: LocationByInput;
};


/** The questions that the corridor answers. */
export type QueryLocationSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The questions that the corridor answers. */
export type QueryLocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the corridor answers. */
export type QueryNearestLocationsArgs = {
  coordinate: CoordinateInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  maximumDistanceKm?: InputMaybe<Scalars['NonNegativeFloat']['input']>;
};


/** The questions that the corridor answers. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that the corridor answers. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The questions that the corridor answers. */
export type QueryPlanConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  cargo?: InputMaybe<CargoInput>;
  constraints?: InputMaybe<ConstraintsInput>;
  criteria?: InputMaybe<ReadonlyArray<Criterion>>;
  currency?: InputMaybe<Scalars['Currency']['input']>;
  currencyAdjustments?: InputMaybe<ReadonlyArray<CurrencyAdjustmentInput>>;
  dateTime?: InputMaybe<PlanDateTimeInput>;
  destination: PlanLocationInput;
  epsilon?: InputMaybe<Scalars['NonNegativeFloat']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  itineraryFilter?: InputMaybe<ItineraryFilterInput>;
  last?: InputMaybe<Scalars['Int']['input']>;
  origin: PlanLocationInput;
  requestedAt?: InputMaybe<Scalars['DateTime']['input']>;
  scenario?: InputMaybe<ScenarioInput>;
  searchWindow?: InputMaybe<Scalars['Duration']['input']>;
  via?: InputMaybe<ReadonlyArray<PlanViaInput>>;
};


/** The questions that the corridor answers. */
export type QueryReachableLocationsArgs = {
  cargo?: InputMaybe<CargoInput>;
  constraints?: InputMaybe<ConstraintsInput>;
  earliestDeparture?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  origin: PlanLocationInput;
  scenario?: InputMaybe<ScenarioInput>;
};


/** The questions that the corridor answers. */
export type QueryRefreshItineraryArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that the corridor answers. */
export type QueryRouteMatrixArgs = {
  cargo?: InputMaybe<CargoInput>;
  constraints?: InputMaybe<ConstraintsInput>;
  dateTime?: InputMaybe<PlanDateTimeInput>;
  destinations: ReadonlyArray<PlanLocationInput>;
  origins: ReadonlyArray<PlanLocationInput>;
  scenario?: InputMaybe<ScenarioInput>;
  searchWindow?: InputMaybe<Scalars['Duration']['input']>;
};


/** The questions that the corridor answers. */
export type QueryRoutesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the corridor answers. */
export type QuerySeaDistanceArgs = {
  closedPassages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  from: Scalars['LocationCode']['input'];
  to: Scalars['LocationCode']['input'];
};


/** The questions that the corridor answers. */
export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A location within the limits. */
export type ReachableLocation = {
  /** Least cost of the ways within the limits, null where no cost was asked. */
  readonly leastCost?: Maybe<Money>;
  /** The location. */
  readonly location: Location;
  /** Least time from ready to arrival. */
  readonly totalDuration: Scalars['Duration']['output'];
};

/** Where the cargo can be within the limits. */
export type ReachableLocations = {
  /** Soonest first. */
  readonly locations: ReadonlyArray<ReachableLocation>;
  /** Network that answered. */
  readonly networkVersion: Scalars['String']['output'];
  /** Why there is no answer. */
  readonly routingErrors: ReadonlyArray<RoutingError>;
  /** All that are within the limits, also those not listed. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How a reefer is kept cold. */
export type ReeferInput = {
  /** What feeds it on land. */
  readonly power?: InputMaybe<ReeferPower>;
  /** Degrees Celsius, -60 to 40. */
  readonly setpointCelsius?: InputMaybe<Scalars['Float']['input']>;
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

/** What became of an itinerary. */
export type RefreshItineraryResult = ItineraryBroken | ItineraryChanged | ItineraryExpired | ItineraryUnchanged;

/** A change of one field that gives an answer. */
export type Relaxation = {
  /** Cost of the answer that it gives, for the whole cargo. */
  readonly cost: Money;
  /** For people. */
  readonly description: Scalars['String']['output'];
  /** Path of the argument to change; of two, joined by a comma and a space. */
  readonly field: Scalars['String']['output'];
  /** Changes of vehicle of the answer that it gives. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** Time from ready to the end of the answer that it gives. */
  readonly totalDuration: Scalars['Duration']['output'];
  /** Value to give it; of two, joined by a comma and a space. */
  readonly value: Scalars['String']['output'];
};

/** Boxes of one size-type. */
export type RequestedEquipmentInput = {
  /** Kilograms of cargo a box, without tare, 1 to 40,000. */
  readonly cargoWeightKg?: InputMaybe<Scalars['Float']['input']>;
  /** Dangerous goods in each box, at most 20. */
  readonly dangerousGoods?: InputMaybe<ReadonlyArray<DangerousGoodsInput>>;
  /** Harmonised System code of the goods, 2 to 10 digits, of which six count. */
  readonly hsCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 6346 size-type, such as 22G1 or 45G1. */
  readonly isoEquipmentCode: Scalars['String']['input'];
  /** Whose boxes they are. The carrier's are picked up and dropped off for a charge and ride only services that carry boxes of their provider; all carrier's boxes of a request come from one. */
  readonly provision?: InputMaybe<Provision>;
  /** How a reefer is kept cold; a reefer without it travels dry. */
  readonly reefer?: InputMaybe<ReeferInput>;
  /** Boxes, 1 to 1,000. */
  readonly units?: InputMaybe<Scalars['Int']['input']>;
};

/** A ride whose times are others than when the itinerary was told; a through train is one ride of several legs. */
export type RideChange = {
  /** Where and when it arrives. */
  readonly arrival: TransportCall;
  /** Where and when it was to arrive. */
  readonly arrivalBefore: TransportCall;
  /** Where and when it departs. */
  readonly departure: TransportCall;
  /** Where and when it was to depart. */
  readonly departureBefore: TransportCall;
  /** 1 for the first ride. */
  readonly rideNumber: Scalars['Int']['output'];
  /** Key of the service. */
  readonly serviceCode: Scalars['String']['output'];
};

/** One of the named rail freight routes. */
export type Route = Node & {
  /** Trunk and branches with the codes of their stops in order. */
  readonly branches: ReadonlyArray<RouteBranch>;
  /** Key, such as R1-CENTRAL-ASIA. */
  readonly code: Scalars['String']['output'];
  /** Departures a week from Lianyungang. */
  readonly departuresPerWeek: Scalars['NonNegativeFloat']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Chinese name. */
  readonly nameZh: Scalars['String']['output'];
  /** Who runs it. */
  readonly operator: Scalars['String']['output'];
  /** Where the facts come from. */
  readonly provenance: Provenance;
};

/** Trunk or branch of a route. */
export type RouteBranch = {
  /** Location codes in order. */
  readonly locationCodes: ReadonlyArray<Scalars['LocationCode']['output']>;
  /** Name of the branch. */
  readonly name: Scalars['String']['output'];
};

/** A page of routes. */
export type RouteConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<RouteEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A route in a list. */
export type RouteEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The route. */
  readonly node: Route;
};

/** Answers for all pairs. */
export type RouteMatrix = {
  /** One for each pair, by origin and then destination. */
  readonly cells: ReadonlyArray<MatrixCell>;
  /** Network that answered. */
  readonly networkVersion: Scalars['String']['output'];
};

/** An expected failure. */
export type RoutingError = {
  /** For a cargo that is not accepted, the nearest way that is, found by a search: between the same ends without another limit of the request, else from or to a place near by; null where none was found, and for other codes. */
  readonly acceptedWay?: Maybe<AcceptedWay>;
  /** What is the matter. */
  readonly code: RoutingErrorCode;
  /** For people. */
  readonly description: Scalars['String']['output'];
  /** Path of the argument at fault. */
  readonly inputField?: Maybe<Scalars['String']['output']>;
  /** Least changes that give an answer, at most five, each of one field and verified by a search; of two fields only where no single one suffices. Computed only when asked for. */
  readonly relaxations: ReadonlyArray<Relaxation>;
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

/** A rule that decides about the cargo at a place of the way. */
export type RuleMet = {
  /** Key of the row of acceptance-rules.csv or weight-limits.csv. */
  readonly code: Scalars['String']['output'];
  /** What it asks for. */
  readonly conditions: Scalars['String']['output'];
  /** Harmonised System code of the cargo that met it, null where the rule asks for none. One less exact than the rule's gives a WARNING. */
  readonly hsCode?: Maybe<Scalars['String']['output']>;
  /** Who made it; * for a rule book of all. */
  readonly jurisdiction: Scalars['Jurisdiction']['output'];
  /** What it is for. */
  readonly kind: RuleKind;
  /** Days that an approval or licence takes, mostly an estimate; null where no row says. */
  readonly leadDays?: Maybe<Scalars['Int']['output']>;
  /** RAIL, SEA, ROAD, FERRY or TERMINAL, where the boxes are lifted; * for all. */
  readonly mode: Scalars['String']['output'];
  /** Country or location where it holds. */
  readonly place: Scalars['String']['output'];
  /** Where the rule comes from. */
  readonly provenance: Provenance;
  /** The rule book that it follows. */
  readonly ruleBook: Scalars['String']['output'];
  /** What it is about: a class, a UN number, a prefix such as HS 8542, a limit of weight, or * for all. */
  readonly subject: Scalars['String']['output'];
  /** Of the goods that met it, null where the rule asks for none. */
  readonly unNumber?: Maybe<Scalars['String']['output']>;
  /** What it says. FORBIDDEN is met on a way only where the request does not ask to keep to the rules of its jurisdiction. */
  readonly verdict: Verdict;
};

/** The answer to a request with a scenario beside the answer without it. A way is the same where the same services are ridden between the same terminals. */
export type ScenarioDifferences = {
  /** Ways that are gone, new or changed. */
  readonly differences: ReadonlyArray<ItineraryDifference>;
  /** False when one of the two searches stopped at its budget. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Itineraries of the answer without the scenario. */
  readonly plainCount: Scalars['Int']['output'];
  /** Ways that are the same in both answers. */
  readonly unchangedCount: Scalars['Int']['output'];
};

/** Another state of the network. What it changes is told by differences. */
export type ScenarioInput = {
  /** Day whose facts answer, for the same travel dates, such as 2024-06-01. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** What is closed beside what the network says, at most 20: hard, never relaxed. */
  readonly closures?: InputMaybe<ReadonlyArray<ClosureInput>>;
};

/** A way by sea; null where open lanes do not join the ports, as with the Caspian and the ocean. */
export type SeaDistance = {
  /** The line of the way: a LineString, or a MultiLineString where it crosses the antimeridian. */
  readonly geometry: Scalars['GeoJSON']['output'];
  /** Kilometres from berth to berth. */
  readonly km: Scalars['NonNegativeFloat']['output'];
  /** Nautical miles from berth to berth, 1.852 km each. */
  readonly nauticalMiles: Scalars['NonNegativeFloat']['output'];
  /** Passages in order of travel. */
  readonly passages: ReadonlyArray<Scalars['String']['output']>;
  /** Where the distance comes from: the lanes. */
  readonly provenance: Provenance;
};

/** A strait, a canal or a cape that ways by sea may take or shun. */
export type SeaPassage = {
  /** Key, such as suez. */
  readonly id: Scalars['ID']['output'];
  /** Degrees north, WGS 84, of a point in it: for a mark on a map. */
  readonly latitude: Scalars['Latitude']['output'];
  /** Degrees east, WGS 84, of the same point. */
  readonly longitude: Scalars['Longitude']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Where the position comes from: the lanes. */
  readonly provenance: Provenance;
};

/** A planned run with its calls; its departures are dated runs. */
export type Service = Node & {
  /** TEU a departure can carry. */
  readonly capacityTeu: Scalars['Int']['output'];
  /** Key, such as R1-101. */
  readonly code: Scalars['String']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Kind, such as THROUGH_TRAIN, REGIONAL, RAIL_FERRY. */
  readonly kind: Scalars['String']['output'];
  /** What carries the box. */
  readonly mode: TransportMode;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Who runs it. */
  readonly operator: Scalars['String']['output'];
  /** Where the facts come from. */
  readonly provenance: Provenance;
  /** Key of its route, null for a service of no route. */
  readonly routeCode?: Maybe<Scalars['String']['output']>;
  /** Terminals in calling order. */
  readonly terminals: ReadonlyArray<Scalars['ID']['output']>;
};

/** A page of services. */
export type ServiceConnection = {
  /** The entries. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** The page. */
  readonly pageInfo: PageInfo;
  /** Entries on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A service in a list. */
export type ServiceEdge = {
  /** Position in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The service. */
  readonly node: Service;
};

/** Extra time of a leg or step beyond the planned. */
export type Spread = {
  /** Half of the time at most so many minutes, such as 120. */
  readonly p50Minutes: Scalars['Int']['output'];
  /** Nine times in ten at most so many minutes, such as 1440. */
  readonly p90Minutes: Scalars['Int']['output'];
  /** Where the spread comes from: a row of spreads.csv. */
  readonly provenance: Provenance;
};

/** What happens between or within legs. */
export type Step = {
  /** Charges of the step. */
  readonly charges: ReadonlyArray<Charge>;
  /** What it costs. */
  readonly cost: Money;
  /** Key of the crossing, for a border, customs or a change of gauge there. */
  readonly crossing?: Maybe<Scalars['String']['output']>;
  /** What customs does; null but for CUSTOMS. */
  readonly customs?: Maybe<CustomsProcedure>;
  /** How long it takes; zero for storage, whose time is that of the waiting. */
  readonly duration: Scalars['Duration']['output'];
  /** Whole minutes. */
  readonly durationMinutes: Scalars['Int']['output'];
  /** When it ends, local time with offset, such as 2026-12-13T09:54:00+05:00. */
  readonly end: Scalars['DateTime']['output'];
  /** What it emits: lifts of the boxes. */
  readonly footprint: Footprint;
  /** The container hub where it happens, with its capacity, yard and tracks; null where there is none, and before it opens. */
  readonly hub?: Maybe<Hub>;
  /** True when its time is part of a leg's. */
  readonly insideLeg: Scalars['Boolean']['output'];
  /** What happens. */
  readonly kind: StepKind;
  /** Where. */
  readonly location: Location;
  /** How it is done, such as by crane; null for waiting and storage. */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** Where its time comes from; of waiting the schedule of the departure that ends it. */
  readonly provenance?: Maybe<Provenance>;
  /** Remarks, such as which note follows which. */
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** Place among legs and steps. */
  readonly sequenceNumber: Scalars['Int']['output'];
  /** Extra time of the step; null for waiting and storage, and at the origin, where the gate cut-off has the box in. */
  readonly spread?: Maybe<Spread>;
  /** When it begins, local time with offset. */
  readonly start: Scalars['DateTime']['output'];
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

/** What the server tells when it happens, over server-sent events at /graphql/stream or WebSocket at /graphql/ws. */
export type Subscription = {
  /** The network that answers from now on, each time it is replaced. */
  readonly networkChanged: NetworkInfo;
};

/** Where boxes are handled: a rail station or a seaport. */
export type Terminal = {
  /** Minutes from arrival to release. */
  readonly destinationMinutes: Scalars['Int']['output'];
  /** Whether dangerous goods are handled. */
  readonly handlesDangerousGoods: Scalars['Boolean']['output'];
  /** Location code with :RAIL or :SEA. */
  readonly id: Scalars['ID']['output'];
  /** RAIL or SEA. */
  readonly kind: TerminalKind;
  /** Minutes from hand-over to the earliest departure. */
  readonly originMinutes: Scalars['Int']['output'];
  /** Where the facts come from. */
  readonly provenance: Provenance;
};

/** Kinds of terminal. */
export type TerminalKind =
  /** One of the rail stations. */
  | 'RAIL'
  /** A seaport. */
  | 'SEA';

/** A neighbour on the front less this itinerary: what it would add, below zero what it would save. */
export type TradeOff = {
  /** Kilograms CO2e. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Cost. */
  readonly cost: Money;
  /** The neighbour. */
  readonly itineraryId: Scalars['ID']['output'];
  /** Changes of vehicle. */
  readonly numberOfTransfers: Scalars['Int']['output'];
  /** Minutes later at the destination; where a latest arrival was asked, minutes earlier at hand-over. */
  readonly timeMinutes: Scalars['Int']['output'];
};

/** Whether a box that may come late still catches its departure. */
export type TransferRisk = {
  /** From being ready to the departure as planned, such as PT9H. */
  readonly buffer: Scalars['Duration']['output'];
  /** Where. */
  readonly location: Location;
  /** The next departure of the service when it is missed, local time with offset; null where the timetable has none. */
  readonly nextDeparture?: Maybe<Scalars['DateTime']['output']>;
  /** Probability from 0 to 1 that the departure is caught, given all delays before. */
  readonly probability: Scalars['Float']['output'];
  /** Place among legs and steps of the leg that is boarded. */
  readonly sequenceNumber: Scalars['Int']['output'];
};

/** A place and time. */
export type TransportCall = {
  /** Local time with offset. */
  readonly dateTime: Scalars['DateTime']['output'];
  /** The location. */
  readonly location: Location;
  /** Terminal id. */
  readonly terminal: Scalars['ID']['output'];
};

/** What carries the box. */
export type TransportMode =
  /** Train. */
  | 'RAIL'
  /** Truck. */
  | 'ROAD'
  /** Vessel or rail ferry. */
  | 'SEA';

/** Price of one unit, with all decimals of its row. */
export type UnitPrice = {
  /** As in the price row, such as 0.560. */
  readonly amount: Scalars['Decimal']['output'];
  /** Currency of the amount. */
  readonly currency: Scalars['Currency']['output'];
};

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RefreshItineraryResult:
    | ( Broken )
    | ( Changed )
    | ( Expired )
    | ( Unchanged )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( HubEntry )
    | ( ItineraryModel )
    | ( LocationEntry )
    | ( RouteEntry )
    | ( ServiceEntry )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptedRide: ResolverTypeWrapper<AcceptedRide>;
  AcceptedWay: ResolverTypeWrapper<AcceptedWayModel>;
  AnsweredPlace: ResolverTypeWrapper<AnsweredPlaceModel>;
  Basis: Basis;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BorderCrossing: ResolverTypeWrapper<CrossingEntry>;
  BoxProvider: ResolverTypeWrapper<BoxProviderModel>;
  CargoInput: CargoInput;
  Charge: ResolverTypeWrapper<PlacedCharge>;
  ChargeBasis: ChargeBasis;
  ChargePlace: ChargePlace;
  ClosureInput: ClosureInput;
  ClosureScope: ClosureScope;
  CodeFilterInput: CodeFilterInput;
  Commodity: ResolverTypeWrapper<CommodityEntry>;
  CommodityConnection: ResolverTypeWrapper<Omit<CommodityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommodityEdge']> }>;
  CommodityEdge: ResolverTypeWrapper<Omit<CommodityEdge, 'node'> & { node: ResolversTypes['Commodity'] }>;
  ConsignmentNote: ResolverTypeWrapper<ConsignmentNoteModel>;
  ConstraintsInput: ConstraintsInput;
  CoordinateInput: CoordinateInput;
  CostBreakdown: ResolverTypeWrapper<Omit<CostBreakdown, 'charges' | 'exchangeRates'> & { charges: ReadonlyArray<ResolversTypes['Charge']>, exchangeRates: ReadonlyArray<ResolversTypes['ExchangeRate']> }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Criterion: Criterion;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  CurrencyAdjustmentInput: CurrencyAdjustmentInput;
  CustomsProcedure: ResolverTypeWrapper<CustomsProcedureModel>;
  CustomsRegime: CustomsRegime;
  CutOff: ResolverTypeWrapper<PlacedCutOff>;
  CutOffKind: CutOffKind;
  DangerousGoodsConnection: ResolverTypeWrapper<Omit<DangerousGoodsConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DangerousGoodsEdge']> }>;
  DangerousGoodsEdge: ResolverTypeWrapper<Omit<DangerousGoodsEdge, 'node'> & { node: ResolversTypes['DangerousGoodsEntry'] }>;
  DangerousGoodsEntry: ResolverTypeWrapper<DangerousGoodsModel>;
  DangerousGoodsInput: DangerousGoodsInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Departure: ResolverTypeWrapper<BoardDepartureModel>;
  DepartureDay: ResolverTypeWrapper<DepartureDayModel>;
  DepartureOption: ResolverTypeWrapper<DepartureOptionModel>;
  DepartureProfileConnection: ResolverTypeWrapper<Omit<DepartureProfileConnection, 'days' | 'destination' | 'edges' | 'origin' | 'routingErrors'> & { days: ReadonlyArray<ResolversTypes['DepartureDay']>, destination?: Maybe<ResolversTypes['AnsweredPlace']>, edges: ReadonlyArray<ResolversTypes['DepartureProfileEdge']>, origin?: Maybe<ResolversTypes['AnsweredPlace']>, routingErrors: ReadonlyArray<ResolversTypes['RoutingError']> }>;
  DepartureProfileEdge: ResolverTypeWrapper<Omit<DepartureProfileEdge, 'node'> & { node: ResolversTypes['DepartureOption'] }>;
  DeparturesAtInput: DeparturesAtInput;
  DifferenceCause: ResolverTypeWrapper<DifferenceCauseModel>;
  DifferenceCauseKind: DifferenceCauseKind;
  DifferenceKind: DifferenceKind;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  DurationRange: ResolverTypeWrapper<TimeRange>;
  EmissionFactor: ResolverTypeWrapper<EmissionFactorModel>;
  EmissionUnit: EmissionUnit;
  ExchangeRate: ResolverTypeWrapper<UsedRate>;
  ExportFormat: ExportFormat;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Footprint: ResolverTypeWrapper<FootprintModel>;
  GaugeBreak: ResolverTypeWrapper<GaugeBreakModel>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  Guarantee: ResolverTypeWrapper<Guarantee>;
  Hub: ResolverTypeWrapper<HubEntry>;
  HubConnection: ResolverTypeWrapper<Omit<HubConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HubEdge']> }>;
  HubEdge: ResolverTypeWrapper<Omit<HubEdge, 'node'> & { node: ResolversTypes['Hub'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IndicativeAnswer: ResolverTypeWrapper<IndicativeAnswerModel>;
  IndicativeBorder: ResolverTypeWrapper<IndicativeBorderModel>;
  IndicativeConstraintsInput: IndicativeConstraintsInput;
  IndicativeCriterion: IndicativeCriterion;
  IndicativeLeg: ResolverTypeWrapper<NumberedLeg>;
  IndicativeRoute: ResolverTypeWrapper<IndicativeRouteModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Itinerary: ResolverTypeWrapper<ItineraryModel>;
  ItineraryBreak: ResolverTypeWrapper<ItineraryBreakModel>;
  ItineraryBreakCode: ItineraryBreakCode;
  ItineraryBroken: ResolverTypeWrapper<Broken>;
  ItineraryChanged: ResolverTypeWrapper<Changed>;
  ItineraryDifference: ResolverTypeWrapper<Difference>;
  ItineraryExpired: ResolverTypeWrapper<Expired>;
  ItineraryFilterInput: ItineraryFilterInput;
  ItineraryLabel: ItineraryLabel;
  ItineraryUnchanged: ResolverTypeWrapper<Unchanged>;
  Jurisdiction: ResolverTypeWrapper<Scalars['Jurisdiction']['output']>;
  Latitude: ResolverTypeWrapper<Scalars['Latitude']['output']>;
  Leg: ResolverTypeWrapper<LegModel>;
  Location: ResolverTypeWrapper<LocationEntry>;
  LocationByInput: LocationByInput;
  LocationCode: ResolverTypeWrapper<Scalars['LocationCode']['output']>;
  LocationConnection: ResolverTypeWrapper<Omit<LocationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LocationEdge']> }>;
  LocationEdge: ResolverTypeWrapper<Omit<LocationEdge, 'node'> & { node: ResolversTypes['Location'] }>;
  LocationName: ResolverTypeWrapper<LocationName>;
  Longitude: ResolverTypeWrapper<Scalars['Longitude']['output']>;
  MatrixCell: ResolverTypeWrapper<MatrixCellModel>;
  MatrixCriterion: MatrixCriterion;
  MatrixPoint: ResolverTypeWrapper<MatrixPointModel>;
  MaximumCostInput: MaximumCostInput;
  MaximumEmissionsInput: MaximumEmissionsInput;
  ModeDistance: ResolverTypeWrapper<ModeDistance>;
  ModeFilterInput: ModeFilterInput;
  Money: ResolverTypeWrapper<Money>;
  NearestLocation: ResolverTypeWrapper<NearLocationModel>;
  NetworkInfo: ResolverTypeWrapper<NetworkInfoModel>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NonNegativeFloat: ResolverTypeWrapper<Scalars['NonNegativeFloat']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlanConnection: ResolverTypeWrapper<PlanPage>;
  PlanDateTimeInput: PlanDateTimeInput;
  PlanEdge: ResolverTypeWrapper<Omit<PlanEdge, 'node'> & { node: ResolversTypes['Itinerary'] }>;
  PlanLocationInput: PlanLocationInput;
  PlanPassThroughInput: PlanPassThroughInput;
  PlanViaInput: PlanViaInput;
  PlanVisitInput: PlanVisitInput;
  Provenance: ResolverTypeWrapper<ProvenanceModel>;
  Provision: Provision;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReachableLocation: ResolverTypeWrapper<ReachableLocationModel>;
  ReachableLocations: ResolverTypeWrapper<Omit<ReachableLocations, 'locations' | 'routingErrors'> & { locations: ReadonlyArray<ResolversTypes['ReachableLocation']>, routingErrors: ReadonlyArray<ResolversTypes['RoutingError']> }>;
  ReeferInput: ReeferInput;
  ReeferPower: ReeferPower;
  RefreshItineraryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshItineraryResult']>;
  Relaxation: ResolverTypeWrapper<RelaxationModel>;
  RequestedEquipmentInput: RequestedEquipmentInput;
  RideChange: ResolverTypeWrapper<RideChangeModel>;
  Route: ResolverTypeWrapper<RouteEntry>;
  RouteBranch: ResolverTypeWrapper<RouteBranch>;
  RouteConnection: ResolverTypeWrapper<Omit<RouteConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RouteEdge']> }>;
  RouteEdge: ResolverTypeWrapper<Omit<RouteEdge, 'node'> & { node: ResolversTypes['Route'] }>;
  RouteMatrix: ResolverTypeWrapper<Omit<RouteMatrix, 'cells'> & { cells: ReadonlyArray<ResolversTypes['MatrixCell']> }>;
  RoutingError: ResolverTypeWrapper<RoutingErrorModel>;
  RoutingErrorCode: RoutingErrorCode;
  RuleKind: RuleKind;
  RuleMet: ResolverTypeWrapper<RuleMetModel>;
  ScenarioDifferences: ResolverTypeWrapper<ScenarioDifferencesModel>;
  ScenarioInput: ScenarioInput;
  SeaDistance: ResolverTypeWrapper<SeaDistanceModel>;
  SeaPassage: ResolverTypeWrapper<SeaPassageModel>;
  Service: ResolverTypeWrapper<ServiceEntry>;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  Spread: ResolverTypeWrapper<SpreadModel>;
  Step: ResolverTypeWrapper<StepModel>;
  StepKind: StepKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Terminal: ResolverTypeWrapper<TerminalEntry>;
  TerminalKind: TerminalKind;
  TradeOff: ResolverTypeWrapper<TradeOffModel>;
  TransferRisk: ResolverTypeWrapper<TransferRiskModel>;
  TransportCall: ResolverTypeWrapper<Omit<TransportCall, 'location'> & { location: ResolversTypes['Location'] }>;
  TransportMode: TransportMode;
  UnitPrice: ResolverTypeWrapper<UnitPrice>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptedRide: AcceptedRide;
  AcceptedWay: AcceptedWayModel;
  AnsweredPlace: AnsweredPlaceModel;
  Boolean: Scalars['Boolean']['output'];
  BorderCrossing: CrossingEntry;
  BoxProvider: BoxProviderModel;
  CargoInput: CargoInput;
  Charge: PlacedCharge;
  ClosureInput: ClosureInput;
  CodeFilterInput: CodeFilterInput;
  Commodity: CommodityEntry;
  CommodityConnection: Omit<CommodityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommodityEdge']> };
  CommodityEdge: Omit<CommodityEdge, 'node'> & { node: ResolversParentTypes['Commodity'] };
  ConsignmentNote: ConsignmentNoteModel;
  ConstraintsInput: ConstraintsInput;
  CoordinateInput: CoordinateInput;
  CostBreakdown: Omit<CostBreakdown, 'charges' | 'exchangeRates'> & { charges: ReadonlyArray<ResolversParentTypes['Charge']>, exchangeRates: ReadonlyArray<ResolversParentTypes['ExchangeRate']> };
  CountryCode: Scalars['CountryCode']['output'];
  Currency: Scalars['Currency']['output'];
  CurrencyAdjustmentInput: CurrencyAdjustmentInput;
  CustomsProcedure: CustomsProcedureModel;
  CutOff: PlacedCutOff;
  DangerousGoodsConnection: Omit<DangerousGoodsConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DangerousGoodsEdge']> };
  DangerousGoodsEdge: Omit<DangerousGoodsEdge, 'node'> & { node: ResolversParentTypes['DangerousGoodsEntry'] };
  DangerousGoodsEntry: DangerousGoodsModel;
  DangerousGoodsInput: DangerousGoodsInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Departure: BoardDepartureModel;
  DepartureDay: DepartureDayModel;
  DepartureOption: DepartureOptionModel;
  DepartureProfileConnection: Omit<DepartureProfileConnection, 'days' | 'destination' | 'edges' | 'origin' | 'routingErrors'> & { days: ReadonlyArray<ResolversParentTypes['DepartureDay']>, destination?: Maybe<ResolversParentTypes['AnsweredPlace']>, edges: ReadonlyArray<ResolversParentTypes['DepartureProfileEdge']>, origin?: Maybe<ResolversParentTypes['AnsweredPlace']>, routingErrors: ReadonlyArray<ResolversParentTypes['RoutingError']> };
  DepartureProfileEdge: Omit<DepartureProfileEdge, 'node'> & { node: ResolversParentTypes['DepartureOption'] };
  DeparturesAtInput: DeparturesAtInput;
  DifferenceCause: DifferenceCauseModel;
  Duration: Scalars['Duration']['output'];
  DurationRange: TimeRange;
  EmissionFactor: EmissionFactorModel;
  ExchangeRate: UsedRate;
  Float: Scalars['Float']['output'];
  Footprint: FootprintModel;
  GaugeBreak: GaugeBreakModel;
  GeoJSON: Scalars['GeoJSON']['output'];
  Guarantee: Guarantee;
  Hub: HubEntry;
  HubConnection: Omit<HubConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HubEdge']> };
  HubEdge: Omit<HubEdge, 'node'> & { node: ResolversParentTypes['Hub'] };
  ID: Scalars['ID']['output'];
  IndicativeAnswer: IndicativeAnswerModel;
  IndicativeBorder: IndicativeBorderModel;
  IndicativeConstraintsInput: IndicativeConstraintsInput;
  IndicativeLeg: NumberedLeg;
  IndicativeRoute: IndicativeRouteModel;
  Int: Scalars['Int']['output'];
  Itinerary: ItineraryModel;
  ItineraryBreak: ItineraryBreakModel;
  ItineraryBroken: Broken;
  ItineraryChanged: Changed;
  ItineraryDifference: Difference;
  ItineraryExpired: Expired;
  ItineraryFilterInput: ItineraryFilterInput;
  ItineraryUnchanged: Unchanged;
  Jurisdiction: Scalars['Jurisdiction']['output'];
  Latitude: Scalars['Latitude']['output'];
  Leg: LegModel;
  Location: LocationEntry;
  LocationByInput: LocationByInput;
  LocationCode: Scalars['LocationCode']['output'];
  LocationConnection: Omit<LocationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LocationEdge']> };
  LocationEdge: Omit<LocationEdge, 'node'> & { node: ResolversParentTypes['Location'] };
  LocationName: LocationName;
  Longitude: Scalars['Longitude']['output'];
  MatrixCell: MatrixCellModel;
  MatrixPoint: MatrixPointModel;
  MaximumCostInput: MaximumCostInput;
  MaximumEmissionsInput: MaximumEmissionsInput;
  ModeDistance: ModeDistance;
  ModeFilterInput: ModeFilterInput;
  Money: Money;
  NearestLocation: NearLocationModel;
  NetworkInfo: NetworkInfoModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NonNegativeFloat: Scalars['NonNegativeFloat']['output'];
  PageInfo: PageInfo;
  PlanConnection: PlanPage;
  PlanDateTimeInput: PlanDateTimeInput;
  PlanEdge: Omit<PlanEdge, 'node'> & { node: ResolversParentTypes['Itinerary'] };
  PlanLocationInput: PlanLocationInput;
  PlanPassThroughInput: PlanPassThroughInput;
  PlanViaInput: PlanViaInput;
  PlanVisitInput: PlanVisitInput;
  Provenance: ProvenanceModel;
  Query: Record<PropertyKey, never>;
  ReachableLocation: ReachableLocationModel;
  ReachableLocations: Omit<ReachableLocations, 'locations' | 'routingErrors'> & { locations: ReadonlyArray<ResolversParentTypes['ReachableLocation']>, routingErrors: ReadonlyArray<ResolversParentTypes['RoutingError']> };
  ReeferInput: ReeferInput;
  RefreshItineraryResult: ResolversUnionTypes<ResolversParentTypes>['RefreshItineraryResult'];
  Relaxation: RelaxationModel;
  RequestedEquipmentInput: RequestedEquipmentInput;
  RideChange: RideChangeModel;
  Route: RouteEntry;
  RouteBranch: RouteBranch;
  RouteConnection: Omit<RouteConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RouteEdge']> };
  RouteEdge: Omit<RouteEdge, 'node'> & { node: ResolversParentTypes['Route'] };
  RouteMatrix: Omit<RouteMatrix, 'cells'> & { cells: ReadonlyArray<ResolversParentTypes['MatrixCell']> };
  RoutingError: RoutingErrorModel;
  RuleMet: RuleMetModel;
  ScenarioDifferences: ScenarioDifferencesModel;
  ScenarioInput: ScenarioInput;
  SeaDistance: SeaDistanceModel;
  SeaPassage: SeaPassageModel;
  Service: ServiceEntry;
  ServiceConnection: Omit<ServiceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']> };
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  Spread: SpreadModel;
  Step: StepModel;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Terminal: TerminalEntry;
  TradeOff: TradeOffModel;
  TransferRisk: TransferRiskModel;
  TransportCall: Omit<TransportCall, 'location'> & { location: ResolversParentTypes['Location'] };
  UnitPrice: UnitPrice;
};

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = ApiContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptedRideResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AcceptedRide'] = ResolversParentTypes['AcceptedRide']> = {
  fromTerminal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TransportMode'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toTerminal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AcceptedWayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AcceptedWay'] = ResolversParentTypes['AcceptedWay']> = {
  borderCrossings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  destination?: Resolver<ResolversTypes['LocationCode'], ParentType, ContextType>;
  distanceKm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['LocationCode'], ParentType, ContextType>;
  rides?: Resolver<ReadonlyArray<ResolversTypes['AcceptedRide']>, ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type AnsweredPlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnsweredPlace'] = ResolversParentTypes['AnsweredPlace']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  snappedDistanceKm?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
};

export type BorderCrossingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BorderCrossing'] = ResolversParentTypes['BorderCrossing']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  gaugeBeforeMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gaugeBehindMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type BoxProviderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BoxProvider'] = ResolversParentTypes['BoxProvider']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ChargeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  calculationBasis?: Resolver<ResolversTypes['ChargeBasis'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['ExchangeRate']>, ParentType, ContextType>;
  incurredAt?: Resolver<ResolversTypes['ChargePlace'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sequenceNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validityExceeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommodityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Commodity'] = ResolversParentTypes['Commodity']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  equipment?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDangerous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  localName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CommodityLocalNameArgs, 'language'>>;
  maximumCelsius?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimumCelsius?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  restrictions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommodityConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CommodityConnection'] = ResolversParentTypes['CommodityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommodityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommodityEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CommodityEdge'] = ResolversParentTypes['CommodityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
};

export type ConsignmentNoteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConsignmentNote'] = ResolversParentTypes['ConsignmentNote']> = {
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CostBreakdownResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CostBreakdown'] = ResolversParentTypes['CostBreakdown']> = {
  charges?: Resolver<ReadonlyArray<ResolversTypes['Charge']>, ParentType, ContextType>;
  exchangeRates?: Resolver<ReadonlyArray<ResolversTypes['ExchangeRate']>, ParentType, ContextType>;
  excluded?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validityExceeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Currency'], any> {
  name: 'Currency';
}

export type CustomsProcedureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CustomsProcedure'] = ResolversParentTypes['CustomsProcedure']> = {
  canInspect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['CustomsRegime'], ParentType, ContextType>;
  territory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CutOffResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CutOff'] = ResolversParentTypes['CutOff']> = {
  dateTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CutOffKind'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type DangerousGoodsConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DangerousGoodsConnection'] = ResolversParentTypes['DangerousGoodsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DangerousGoodsEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DangerousGoodsEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DangerousGoodsEdge'] = ResolversParentTypes['DangerousGoodsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DangerousGoodsEntry'], ParentType, ContextType>;
};

export type DangerousGoodsEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DangerousGoodsEntry'] = ResolversParentTypes['DangerousGoodsEntry']> = {
  hasLimitedQuantity?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hazardClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packingGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  subsidiaryClasses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DepartureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Departure'] = ResolversParentTypes['Departure']> = {
  callsAfter?: Resolver<ReadonlyArray<ResolversTypes['TransportCall']>, ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  departureId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  serviceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DepartureDayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DepartureDay'] = ResolversParentTypes['DepartureDay']> = {
  cheapest?: Resolver<Maybe<ResolversTypes['DepartureOption']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fastest?: Resolver<Maybe<ResolversTypes['DepartureOption']>, ParentType, ContextType>;
  numberOfOptions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartureOptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DepartureOption'] = ResolversParentTypes['DepartureOption']> = {
  arrival?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  itinerary?: Resolver<ResolversTypes['Itinerary'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type DepartureProfileConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DepartureProfileConnection'] = ResolversParentTypes['DepartureProfileConnection']> = {
  days?: Resolver<ReadonlyArray<ResolversTypes['DepartureDay']>, ParentType, ContextType>;
  destination?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartureProfileEdge']>, ParentType, ContextType>;
  guarantee?: Resolver<ResolversTypes['Guarantee'], ParentType, ContextType>;
  horizonReached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  networkVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  routingErrors?: Resolver<ReadonlyArray<ResolversTypes['RoutingError']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartureProfileEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DepartureProfileEdge'] = ResolversParentTypes['DepartureProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DepartureOption'], ParentType, ContextType>;
};

export type DifferenceCauseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DifferenceCause'] = ResolversParentTypes['DifferenceCause']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itineraryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceCauseKind'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type DurationRangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DurationRange'] = ResolversParentTypes['DurationRange']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  p50?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  p90?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
};

export type EmissionFactorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EmissionFactor'] = ResolversParentTypes['EmissionFactor']> = {
  boundary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  co2eKg?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gramsPerUnit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['EmissionUnit'], ParentType, ContextType>;
};

export type ExchangeRateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  adjustmentPercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  usdPerUnit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type FootprintResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Footprint'] = ResolversParentTypes['Footprint']> = {
  co2eKg?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  co2eKgPerTonne?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  factors?: Resolver<ReadonlyArray<ResolversTypes['EmissionFactor']>, ParentType, ContextType>;
  tankToWheelKg?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
  wellToTankKg?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
};

export type GaugeBreakResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GaugeBreak'] = ResolversParentTypes['GaugeBreak']> = {
  crossing?: Resolver<ResolversTypes['BorderCrossing'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  gaugeBeforeMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gaugeBehindMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GuaranteeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Guarantee'] = ResolversParentTypes['Guarantee']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  epsilon?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub']> = {
  availableFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  capacityTeuPerYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customs?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dangerousGoods?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  railTracks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HubConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HubConnection'] = ResolversParentTypes['HubConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HubEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HubEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HubEdge'] = ResolversParentTypes['HubEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hub'], ParentType, ContextType>;
};

export type IndicativeAnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IndicativeAnswer'] = ResolversParentTypes['IndicativeAnswer']> = {
  destination?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  networkVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['IndicativeRoute']>, ParentType, ContextType>;
  routingErrors?: Resolver<ReadonlyArray<ResolversTypes['RoutingError']>, ParentType, ContextType>;
};

export type IndicativeBorderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IndicativeBorder'] = ResolversParentTypes['IndicativeBorder']> = {
  crossing?: Resolver<ResolversTypes['BorderCrossing'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type IndicativeLegResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IndicativeLeg'] = ResolversParentTypes['IndicativeLeg']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  distanceKm?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  fromTerminal?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gaugeMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  isDrayage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TransportMode'], ParentType, ContextType>;
  passages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType>;
  sequenceNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  toTerminal?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IndicativeRouteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IndicativeRoute'] = ResolversParentTypes['IndicativeRoute']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  borders?: Resolver<ReadonlyArray<ResolversTypes['IndicativeBorder']>, ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  distanceKm?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  distances?: Resolver<ReadonlyArray<ResolversTypes['ModeDistance']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  gaugeBreaks?: Resolver<ReadonlyArray<ResolversTypes['GaugeBreak']>, ParentType, ContextType>;
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  isIndicative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['IndicativeLeg']>, ParentType, ContextType>;
  passages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ItineraryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Itinerary'] = ResolversParentTypes['Itinerary']> = {
  borderCrossings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  boxProvider?: Resolver<Maybe<ResolversTypes['BoxProvider']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['CostBreakdown'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  durationRange?: Resolver<ResolversTypes['DurationRange'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ItineraryExportArgs, 'format'>>;
  footprint?: Resolver<ResolversTypes['Footprint'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['ItineraryLabel']>, ParentType, ContextType>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['Leg']>, ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rulesMet?: Resolver<ReadonlyArray<ResolversTypes['RuleMet']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  totalBuffer?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  tradeOffs?: Resolver<ReadonlyArray<ResolversTypes['TradeOff']>, ParentType, ContextType>;
  transferRisks?: Resolver<ReadonlyArray<ResolversTypes['TransferRisk']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItineraryBreakResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryBreak'] = ResolversParentTypes['ItineraryBreak']> = {
  code?: Resolver<ResolversTypes['ItineraryBreakCode'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rideNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ItineraryBrokenResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryBroken'] = ResolversParentTypes['ItineraryBroken']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ItineraryBreak']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItineraryChangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryChanged'] = ResolversParentTypes['ItineraryChanged']> = {
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  costBefore?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  itinerary?: Resolver<ResolversTypes['Itinerary'], ParentType, ContextType>;
  rides?: Resolver<ReadonlyArray<ResolversTypes['RideChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItineraryDifferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryDifference'] = ResolversParentTypes['ItineraryDifference']> = {
  causes?: Resolver<ReadonlyArray<ResolversTypes['DifferenceCause']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plain?: Resolver<Maybe<ResolversTypes['Itinerary']>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['Itinerary']>, ParentType, ContextType>;
};

export type ItineraryExpiredResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryExpired'] = ResolversParentTypes['ItineraryExpired']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItineraryUnchangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ItineraryUnchanged'] = ResolversParentTypes['ItineraryUnchanged']> = {
  itinerary?: Resolver<ResolversTypes['Itinerary'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JurisdictionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Jurisdiction'], any> {
  name: 'Jurisdiction';
}

export interface LatitudeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Latitude'], any> {
  name: 'Latitude';
}

export type LegResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Leg'] = ResolversParentTypes['Leg']> = {
  arrival?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  callsBetween?: Resolver<ReadonlyArray<ResolversTypes['TransportCall']>, ParentType, ContextType>;
  charges?: Resolver<ReadonlyArray<ResolversTypes['Charge']>, ParentType, ContextType>;
  consignmentNote?: Resolver<Maybe<ResolversTypes['ConsignmentNote']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  cutOffs?: Resolver<ReadonlyArray<ResolversTypes['CutOff']>, ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  distanceKm?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  distanceNauticalMiles?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
  distanceProvenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  footprint?: Resolver<ResolversTypes['Footprint'], ParentType, ContextType>;
  gaugeMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  locationCodes?: Resolver<ReadonlyArray<ResolversTypes['LocationCode']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TransportMode'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  sequenceNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spread?: Resolver<Maybe<ResolversTypes['Spread']>, ParentType, ContextType>;
  timesProvenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  code?: Resolver<ResolversTypes['LocationCode'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Latitude'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Longitude'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['LocationName']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  terminals?: Resolver<ReadonlyArray<ResolversTypes['Terminal']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocationCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocationCode'], any> {
  name: 'LocationCode';
}

export type LocationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LocationConnection'] = ResolversParentTypes['LocationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LocationEdge'] = ResolversParentTypes['LocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type LocationNameResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LocationName'] = ResolversParentTypes['LocationName']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LongitudeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Longitude'], any> {
  name: 'Longitude';
}

export type MatrixCellResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  best?: Resolver<Maybe<ResolversTypes['MatrixPoint']>, ParentType, ContextType, RequireFields<MatrixCellBestArgs, 'by'>>;
  destination?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  front?: Resolver<ReadonlyArray<ResolversTypes['MatrixPoint']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  routingError?: Resolver<Maybe<ResolversTypes['RoutingError']>, ParentType, ContextType>;
};

export type MatrixPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MatrixPoint'] = ResolversParentTypes['MatrixPoint']> = {
  arrival?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type ModeDistanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModeDistance'] = ResolversParentTypes['ModeDistance']> = {
  distanceKm?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TransportMode'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type NearestLocationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NearestLocation'] = ResolversParentTypes['NearestLocation']> = {
  distanceKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type NetworkInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NetworkInfo'] = ResolversParentTypes['NetworkInfo']> = {
  departureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freightRouteCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jurisdictions?: Resolver<ReadonlyArray<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  portCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  portCountryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Hub' | 'Itinerary' | 'Location' | 'Route' | 'Service', ParentType, ContextType>;
};

export interface NonNegativeFloatScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeFloat'], any> {
  name: 'NonNegativeFloat';
}

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PlanConnection'] = ResolversParentTypes['PlanConnection']> = {
  destination?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  differences?: Resolver<Maybe<ResolversTypes['ScenarioDifferences']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlanEdge']>, ParentType, ContextType>;
  guarantee?: Resolver<ResolversTypes['Guarantee'], ParentType, ContextType>;
  horizonReached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  networkVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['AnsweredPlace']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  routingErrors?: Resolver<ReadonlyArray<ResolversTypes['RoutingError']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PlanEdge'] = ResolversParentTypes['PlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Itinerary'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  borderCrossings?: Resolver<ReadonlyArray<ResolversTypes['BorderCrossing']>, ParentType, ContextType>;
  boxProviders?: Resolver<ReadonlyArray<ResolversTypes['BoxProvider']>, ParentType, ContextType>;
  commoditySearch?: Resolver<ResolversTypes['CommodityConnection'], ParentType, ContextType, RequireFields<QueryCommoditySearchArgs, 'text'>>;
  dangerousGoodsSearch?: Resolver<ResolversTypes['DangerousGoodsConnection'], ParentType, ContextType, RequireFields<QueryDangerousGoodsSearchArgs, 'text'>>;
  departureProfile?: Resolver<ResolversTypes['DepartureProfileConnection'], ParentType, ContextType, RequireFields<QueryDepartureProfileArgs, 'criteria' | 'currency' | 'destination' | 'epsilon' | 'origin' | 'searchWindow'>>;
  departures?: Resolver<ReadonlyArray<ResolversTypes['Departure']>, ParentType, ContextType, RequireFields<QueryDeparturesArgs, 'at' | 'first'>>;
  hubs?: Resolver<ResolversTypes['HubConnection'], ParentType, ContextType, Partial<QueryHubsArgs>>;
  indicativeRoute?: Resolver<ResolversTypes['IndicativeAnswer'], ParentType, ContextType, RequireFields<QueryIndicativeRouteArgs, 'by' | 'destination' | 'origin'>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationArgs, 'by'>>;
  locationSearch?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, RequireFields<QueryLocationSearchArgs, 'text'>>;
  locations?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, Partial<QueryLocationsArgs>>;
  nearestLocations?: Resolver<ReadonlyArray<ResolversTypes['NearestLocation']>, ParentType, ContextType, RequireFields<QueryNearestLocationsArgs, 'coordinate' | 'first' | 'maximumDistanceKm'>>;
  networkInfo?: Resolver<ResolversTypes['NetworkInfo'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  planConnection?: Resolver<ResolversTypes['PlanConnection'], ParentType, ContextType, RequireFields<QueryPlanConnectionArgs, 'criteria' | 'currency' | 'destination' | 'epsilon' | 'origin'>>;
  reachableLocations?: Resolver<ResolversTypes['ReachableLocations'], ParentType, ContextType, RequireFields<QueryReachableLocationsArgs, 'first' | 'origin'>>;
  refreshItinerary?: Resolver<ResolversTypes['RefreshItineraryResult'], ParentType, ContextType, RequireFields<QueryRefreshItineraryArgs, 'id'>>;
  routeMatrix?: Resolver<ResolversTypes['RouteMatrix'], ParentType, ContextType, RequireFields<QueryRouteMatrixArgs, 'destinations' | 'origins'>>;
  routes?: Resolver<ResolversTypes['RouteConnection'], ParentType, ContextType, Partial<QueryRoutesArgs>>;
  seaDistance?: Resolver<Maybe<ResolversTypes['SeaDistance']>, ParentType, ContextType, RequireFields<QuerySeaDistanceArgs, 'closedPassages' | 'from' | 'to'>>;
  seaPassages?: Resolver<ReadonlyArray<ResolversTypes['SeaPassage']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, Partial<QueryServicesArgs>>;
};

export type ReachableLocationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReachableLocation'] = ResolversParentTypes['ReachableLocation']> = {
  leastCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type ReachableLocationsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReachableLocations'] = ResolversParentTypes['ReachableLocations']> = {
  locations?: Resolver<ReadonlyArray<ResolversTypes['ReachableLocation']>, ParentType, ContextType>;
  networkVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  routingErrors?: Resolver<ReadonlyArray<ResolversTypes['RoutingError']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefreshItineraryResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RefreshItineraryResult'] = ResolversParentTypes['RefreshItineraryResult']> = {
  __resolveType: TypeResolveFn<'ItineraryBroken' | 'ItineraryChanged' | 'ItineraryExpired' | 'ItineraryUnchanged', ParentType, ContextType>;
};

export type RelaxationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Relaxation'] = ResolversParentTypes['Relaxation']> = {
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalDuration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RideChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RideChange'] = ResolversParentTypes['RideChange']> = {
  arrival?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  arrivalBefore?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  departureBefore?: Resolver<ResolversTypes['TransportCall'], ParentType, ContextType>;
  rideNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RouteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  branches?: Resolver<ReadonlyArray<ResolversTypes['RouteBranch']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  departuresPerWeek?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RouteBranchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RouteBranch'] = ResolversParentTypes['RouteBranch']> = {
  locationCodes?: Resolver<ReadonlyArray<ResolversTypes['LocationCode']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RouteConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RouteConnection'] = ResolversParentTypes['RouteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RouteEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RouteEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RouteEdge'] = ResolversParentTypes['RouteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Route'], ParentType, ContextType>;
};

export type RouteMatrixResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RouteMatrix'] = ResolversParentTypes['RouteMatrix']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  networkVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoutingErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RoutingError'] = ResolversParentTypes['RoutingError']> = {
  acceptedWay?: Resolver<Maybe<ResolversTypes['AcceptedWay']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RoutingErrorCode'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputField?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relaxations?: Resolver<ReadonlyArray<ResolversTypes['Relaxation']>, ParentType, ContextType>;
};

export type RuleMetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RuleMet'] = ResolversParentTypes['RuleMet']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conditions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  leadDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  ruleBook?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ScenarioDifferencesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ScenarioDifferences'] = ResolversParentTypes['ScenarioDifferences']> = {
  differences?: Resolver<ReadonlyArray<ResolversTypes['ItineraryDifference']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plainCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeaDistanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeaDistance'] = ResolversParentTypes['SeaDistance']> = {
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  km?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  nauticalMiles?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  passages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type SeaPassageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeaPassage'] = ResolversParentTypes['SeaPassage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Latitude'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Longitude'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  capacityTeu?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TransportMode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  routeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  terminals?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type SpreadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Spread'] = ResolversParentTypes['Spread']> = {
  p50Minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p90Minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  charges?: Resolver<ReadonlyArray<ResolversTypes['Charge']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  crossing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customs?: Resolver<Maybe<ResolversTypes['CustomsProcedure']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  durationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  footprint?: Resolver<ResolversTypes['Footprint'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  insideLeg?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spread?: Resolver<Maybe<ResolversTypes['Spread']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  networkChanged?: SubscriptionResolver<ResolversTypes['NetworkInfo'], "networkChanged", ParentType, ContextType>;
};

export type TerminalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Terminal'] = ResolversParentTypes['Terminal']> = {
  destinationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handlesDangerousGoods?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TerminalKind'], ParentType, ContextType>;
  originMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
};

export type TradeOffResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TradeOff'] = ResolversParentTypes['TradeOff']> = {
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  itineraryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  numberOfTransfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferRiskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TransferRisk'] = ResolversParentTypes['TransferRisk']> = {
  buffer?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  nextDeparture?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sequenceNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransportCallResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TransportCall'] = ResolversParentTypes['TransportCall']> = {
  dateTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  terminal?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnitPriceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnitPrice'] = ResolversParentTypes['UnitPrice']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  AcceptedRide?: AcceptedRideResolvers<ContextType>;
  AcceptedWay?: AcceptedWayResolvers<ContextType>;
  AnsweredPlace?: AnsweredPlaceResolvers<ContextType>;
  BorderCrossing?: BorderCrossingResolvers<ContextType>;
  BoxProvider?: BoxProviderResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  Commodity?: CommodityResolvers<ContextType>;
  CommodityConnection?: CommodityConnectionResolvers<ContextType>;
  CommodityEdge?: CommodityEdgeResolvers<ContextType>;
  ConsignmentNote?: ConsignmentNoteResolvers<ContextType>;
  CostBreakdown?: CostBreakdownResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Currency?: GraphQLScalarType;
  CustomsProcedure?: CustomsProcedureResolvers<ContextType>;
  CutOff?: CutOffResolvers<ContextType>;
  DangerousGoodsConnection?: DangerousGoodsConnectionResolvers<ContextType>;
  DangerousGoodsEdge?: DangerousGoodsEdgeResolvers<ContextType>;
  DangerousGoodsEntry?: DangerousGoodsEntryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Departure?: DepartureResolvers<ContextType>;
  DepartureDay?: DepartureDayResolvers<ContextType>;
  DepartureOption?: DepartureOptionResolvers<ContextType>;
  DepartureProfileConnection?: DepartureProfileConnectionResolvers<ContextType>;
  DepartureProfileEdge?: DepartureProfileEdgeResolvers<ContextType>;
  DifferenceCause?: DifferenceCauseResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  DurationRange?: DurationRangeResolvers<ContextType>;
  EmissionFactor?: EmissionFactorResolvers<ContextType>;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  Footprint?: FootprintResolvers<ContextType>;
  GaugeBreak?: GaugeBreakResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  Guarantee?: GuaranteeResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  HubConnection?: HubConnectionResolvers<ContextType>;
  HubEdge?: HubEdgeResolvers<ContextType>;
  IndicativeAnswer?: IndicativeAnswerResolvers<ContextType>;
  IndicativeBorder?: IndicativeBorderResolvers<ContextType>;
  IndicativeLeg?: IndicativeLegResolvers<ContextType>;
  IndicativeRoute?: IndicativeRouteResolvers<ContextType>;
  Itinerary?: ItineraryResolvers<ContextType>;
  ItineraryBreak?: ItineraryBreakResolvers<ContextType>;
  ItineraryBroken?: ItineraryBrokenResolvers<ContextType>;
  ItineraryChanged?: ItineraryChangedResolvers<ContextType>;
  ItineraryDifference?: ItineraryDifferenceResolvers<ContextType>;
  ItineraryExpired?: ItineraryExpiredResolvers<ContextType>;
  ItineraryUnchanged?: ItineraryUnchangedResolvers<ContextType>;
  Jurisdiction?: GraphQLScalarType;
  Latitude?: GraphQLScalarType;
  Leg?: LegResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationCode?: GraphQLScalarType;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  LocationName?: LocationNameResolvers<ContextType>;
  Longitude?: GraphQLScalarType;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixPoint?: MatrixPointResolvers<ContextType>;
  ModeDistance?: ModeDistanceResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  NearestLocation?: NearestLocationResolvers<ContextType>;
  NetworkInfo?: NetworkInfoResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NonNegativeFloat?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlanConnection?: PlanConnectionResolvers<ContextType>;
  PlanEdge?: PlanEdgeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReachableLocation?: ReachableLocationResolvers<ContextType>;
  ReachableLocations?: ReachableLocationsResolvers<ContextType>;
  RefreshItineraryResult?: RefreshItineraryResultResolvers<ContextType>;
  Relaxation?: RelaxationResolvers<ContextType>;
  RideChange?: RideChangeResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  RouteBranch?: RouteBranchResolvers<ContextType>;
  RouteConnection?: RouteConnectionResolvers<ContextType>;
  RouteEdge?: RouteEdgeResolvers<ContextType>;
  RouteMatrix?: RouteMatrixResolvers<ContextType>;
  RoutingError?: RoutingErrorResolvers<ContextType>;
  RuleMet?: RuleMetResolvers<ContextType>;
  ScenarioDifferences?: ScenarioDifferencesResolvers<ContextType>;
  SeaDistance?: SeaDistanceResolvers<ContextType>;
  SeaPassage?: SeaPassageResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  Spread?: SpreadResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Terminal?: TerminalResolvers<ContextType>;
  TradeOff?: TradeOffResolvers<ContextType>;
  TransferRisk?: TransferRiskResolvers<ContextType>;
  TransportCall?: TransportCallResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ApiContext> = {
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
