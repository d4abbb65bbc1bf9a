import { formatDuration, toInstant } from "../../model/units.ts";
import type { MatrixPoint } from "../../planner/matrix.ts";
import { parseMatrix } from "../../planner/parse-matrix.ts";
import { checkSize } from "../input/check-size.ts";
import { parsePlanRequest } from "../input/plan-request.ts";
import type { MatrixCriterion, Resolvers } from "../types.gen.ts";
import { toMoney } from "./price.ts";

const MAXIMUM_CELLS = 2500;
const MAXIMUM_REACHED = 2000;
const DEFAULT_REACHED = 100;

const CRITERION: Record<MatrixCriterion, (point: MatrixPoint) => number> = {
  FASTEST: (point) => point.totalMinutes,
  CHEAPEST: (point) => point.path.costCents,
  FEWEST_TRANSFERS: (point) => point.path.transfers,
};

export const matrixResolvers: Resolvers = {
  Query: {
    routeMatrix: async (_, args, context) => {
      context.checkTime();
      const request = parseMatrix(args, MAXIMUM_CELLS, (shared) =>
        parsePlanRequest(shared, shared.dateTime == null ? context.nowMinute : 0),
      );
      await context.planner.openScenario(request.request.asOf);
      return {
        networkVersion: context.planner.directory.info.version,
        cells: await context.planner.searchMatrix(request),
      };
    },
    reachableLocations: async (_, { origin, earliestDeparture, first, ...shared }, context) => {
      const limit = checkSize("first", first ?? DEFAULT_REACHED, MAXIMUM_REACHED);
      context.checkTime();
      const dateTime = earliestDeparture == null ? null : { earliestDeparture };
      const asked = { ...shared, dateTime, origin, destination: origin };
      const request = parsePlanRequest(asked, dateTime === null ? context.nowMinute : 0);
      await context.planner.openScenario(request.asOf);
      const { locations, routingError } = await context.planner.findReachable(request);
      return {
        networkVersion: context.planner.directory.info.version,
        locations: locations.slice(0, limit),
        totalCount: locations.length,
        routingErrors: routingError ? [routingError] : [],
      };
    },
  },
  MatrixCell: {
    best: ({ points }, { by }) => {
      const criterionOf = CRITERION[by ?? "FASTEST"];
      return points.reduce<MatrixPoint | null>(
        (best, point) => (best === null || criterionOf(point) < criterionOf(best) ? point : best),
        null,
      );
    },
    front: ({ points }) => points,
  },
  MatrixPoint: {
    departure: ({ path }) => toInstant(path.departureMinute).toISOString(),
    arrival: ({ path }) => toInstant(path.arrivalMinute).toISOString(),
    totalDuration: ({ totalMinutes }) => formatDuration(totalMinutes),
    cost: ({ path }) => toMoney(path.costCents),
    numberOfTransfers: ({ path }) => path.transfers,
  },
  ReachableLocation: {
    location: ({ code }, _, { planner }) => planner.directory.locationByCode.get(code)!,
    totalDuration: ({ totalMinutes }) => formatDuration(totalMinutes),
    leastCost: ({ leastCents }) => (leastCents === null ? null : toMoney(leastCents)),
  },
};
