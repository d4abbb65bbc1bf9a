import type { CodegenConfig } from "@graphql-codegen/cli";

const DIRECTORY = "../model/directory.js";
const ITINERARY = "../model/itinerary.js";

const SCALARS = {
  ID: "string",
  DateTime: "string",
  Date: "string",
  Duration: "string",
  Decimal: "string",
  LocationCode: "string",
  CountryCode: "string",
  Currency: "string",
  Latitude: "number",
  Longitude: "number",
  NonNegativeFloat: "number",
  GeoJSON: "../model/geometry.js#LineGeometry",
};

/** Types of the resolvers from the SDL; a type that has a model is that model there. The client's documents as typed strings. */
const config: CodegenConfig = {
  schema: "schema/*.graphql",
  generates: {
    "src/api/types.gen.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        contextType: "./context.js#ApiContext",
        useTypeImports: true,
        enumsAsTypes: true,
        enumType: "string-literal",
        immutableTypes: true,
        skipTypename: true,
        strictScalars: true,
        makeResolverTypeCallable: true,
        scalars: SCALARS,
        mappers: {
          Location: `${DIRECTORY}#LocationEntry`,
          Terminal: `${DIRECTORY}#TerminalEntry`,
          Route: `${DIRECTORY}#RouteEntry`,
          Service: `${DIRECTORY}#ServiceEntry`,
          Hub: `${DIRECTORY}#HubEntry`,
          BorderCrossing: `${DIRECTORY}#CrossingEntry`,
          NetworkInfo: `${DIRECTORY}#NetworkInfo as NetworkInfoModel`,
          Itinerary: `${ITINERARY}#Itinerary as ItineraryModel`,
          Leg: `${ITINERARY}#Leg as LegModel`,
          Step: `${ITINERARY}#Step as StepModel`,
          ItineraryUnchanged: "../model/refreshed.js#Unchanged",
          ItineraryChanged: "../model/refreshed.js#Changed",
          ItineraryBroken: "../model/refreshed.js#Broken",
          ItineraryExpired: "../model/refreshed.js#Expired",
          ItineraryBreak: "../model/refreshed.js#ItineraryBreak as ItineraryBreakModel",
          RideChange: "../model/refreshed.js#RideChange as RideChangeModel",
          SeaDistance: "../model/geometry.js#SeaDistance as SeaDistanceModel",
          SeaPassage: "../model/geometry.js#SeaPassage as SeaPassageModel",
          MatrixCell: "../planner/matrix.js#MatrixCell as MatrixCellModel",
          MatrixPoint: "../planner/matrix.js#MatrixPoint as MatrixPointModel",
          ReachableLocation: "../planner/reachable.js#ReachableLocation as ReachableLocationModel",
          Departure: "../planner/departures.js#BoardDeparture as BoardDepartureModel",
          NearestLocation: "../planner/find-place.js#NearLocation as NearLocationModel",
          DepartureOption: "../model/profile.js#DepartureOption as DepartureOptionModel",
          DepartureDay: "../model/profile.js#DepartureDay as DepartureDayModel",
          TradeOff: `${ITINERARY}#TradeOff as TradeOffModel`,
          AnsweredPlace: `${ITINERARY}#AnsweredPlace as AnsweredPlaceModel`,
          Provenance: "./provenance.js#ProvenanceModel",
          Charge: `${ITINERARY}#PlacedCharge`,
          Footprint: `${ITINERARY}#Footprint as FootprintModel`,
          EmissionFactor: `${ITINERARY}#EmissionFactor as EmissionFactorModel`,
          CutOff: "../model/cut-off.js#PlacedCutOff",
          DurationRange: "../model/time-range.js#TimeRange",
          TransferRisk: "../model/time-range.js#TransferRisk as TransferRiskModel",
          Spread: "../model/time-range.js#Spread as SpreadModel",
          RuleMet: "../model/rule-met.js#RuleMet as RuleMetModel",
          ExchangeRate: `${ITINERARY}#UsedRate`,
          ConsignmentNote: `${ITINERARY}#ConsignmentNote as ConsignmentNoteModel`,
          RoutingError: "../model/refusal.js#RoutingError as RoutingErrorModel",
          Relaxation: "../model/refusal.js#Relaxation as RelaxationModel",
        },
      },
    },
    "src/client/operations.gen.ts": {
      documents: "src/client/documents/*.graphql",
      plugins: ["typescript-operations", "./.ci/typed-documents.mjs"],
      config: {
        useTypeImports: true,
        enumType: "string-literal",
        immutableTypes: true,
        skipTypename: true,
        strictScalars: true,
        scalars: SCALARS,
      },
    },
    "console/src/operations.gen.ts": {
      documents: ["src/client/documents/parts.graphql", "console/src/documents/*.graphql"],
      plugins: ["typescript-operations", "./.ci/typed-documents.mjs"],
      config: {
        typedDocument: "../../src/client/typed-document.ts",
        useTypeImports: true,
        enumType: "string-literal",
        immutableTypes: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { ...SCALARS, GeoJSON: "./line-geometry.ts#LineGeometry" },
      },
    },
  },
};

export default config;
