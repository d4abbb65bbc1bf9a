import { type Cargo, DEFAULT_CARGO } from "../model/cargo.ts";
import type { ComparableAnswer } from "../model/difference.ts";
import type { AnsweredPlace, PlanAnswer } from "../model/plan-answer.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { ProfileAnswer } from "../model/profile.ts";
import type { RefreshedItinerary } from "../model/refreshed.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { compileInSteps, compileNetwork, type Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import type { NetworkRecords } from "../network/records.ts";
import { matchGoodsRules, nameGoodsRules } from "../pricing/goods-rules.ts";
import { listPricingPeriods, listRulePeriods } from "../pricing/periods.ts";
import { getPriceKey } from "../pricing/price-key.ts";
import { priceNetwork } from "../pricing/price-network.ts";
import { planPricesInSteps } from "../pricing/price-plan.ts";
import { type Bounds, countBytes } from "../search/bounds.ts";
import { buildBounds } from "../search/build-bounds.ts";
import { listDestinations } from "../search/ends.ts";
import type { RunReach, RunSearches } from "../search/run-searches.ts";
import { hasPlaces, search } from "../search/search.ts";
import type { FoundPath, SearchResult } from "../search/query.ts";
import { listInstances, mergeResults, prepareInstances, searchInstances } from "./box-instances.ts";
import { buildBoxPool } from "./box-pools.ts";
import { buildDirectory } from "./build-directory.ts";
import { buildGramArrays } from "./gram-arrays.ts";
import { inquire, inquireAside } from "./inquire.ts";
import { guaranteeOf } from "./guarantee.ts";
import { CutOffs } from "./cut-offs.ts";
import { limitTimes } from "./limit-times.ts";
import { checkClosures } from "./check-closures.ts";
import { checkConstraints } from "./check-constraints.ts";
import { findPlace, type FoundPlace, listByDistance } from "./find-place.ts";
import { listBoard } from "./departures.ts";
import { listErrors, withRelaxations } from "./list-errors.ts";
import { searchMatrix } from "./matrix.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { NetworkAcceptance } from "./network-acceptance.ts";
import { countryOf, factsOf } from "./network-facts.ts";
import { tellFront } from "./front-itinerary.ts";
import { findInstance, tellItinerary, tonnesOf } from "./tell-itinerary.ts";
import { Trials } from "./trials.ts";
import type { BoardPlace, Planner } from "./planner.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { listDays, listOptions } from "./profile.ts";
import { findIndicative } from "./indicative-route.ts";
import { findReachable } from "./reachable.ts";
import { KnownCargoes } from "./known-cargoes.ts";
import { refreshItinerary } from "./refresh-itinerary.ts";
import { reachHere, runInTurns, runSliced } from "./run-sliced.ts";
import { resolveRequest } from "./resolve-request.ts";
import { compareInSteps } from "./scenario-differences.ts";
import { ScenarioNetworks } from "./scenario-networks.ts";
import { SearchSpaces } from "./search-space.ts";
import { RecentlyUsed } from "./recently-used.ts";
import type { RoutingError } from "../model/refusal.ts";

/** About 65 destinations with five transfers in the bundled network; making those of one again takes about a millisecond. */
const BOUNDS_BYTES_KEPT = 48 * 2 ** 20;
/** UTC+14, the time of the Line Islands. */
const EASTERNMOST_OFFSET_MINUTES = 14 * 60;

export interface CorridorPlanner extends Planner {
  readonly network: Network;
  prepare(request: PlanRequest): PreparedRequest | RoutingError;
  /** The front of a request; watched by the planner's own guard where none is given. */
  findFront(prepared: PreparedRequest, isOverdue?: () => boolean): SearchResult;
}

/** What the planner needs from outside. */
export interface Surroundings {
  /** Begins to watch the time of one search: the function that it returns says whether that took too long. */
  readonly startGuard?: () => () => boolean;
  /** The customer whose own price rows come before the public ones; none of them count when absent. */
  readonly customer?: string | null;
  /** Begins the time that a search may keep others waiting: the function that it returns says whether that is over. */
  readonly startTurn?: () => () => boolean;
  /** Runs many searches; in this thread, giving way in between, when absent. */
  readonly runSearches?: RunSearches;
  /** Runs a search to every stop; in this thread when absent. */
  readonly runReach?: RunReach;
}

/** A planner over validated records, its timetable compiled around a day (days since 1970-01-01). */
export function createPlanner(
  records: NetworkRecords,
  dataVersion: string,
  today: number,
  surroundings?: Surroundings,
): CorridorPlanner {
  return planOver(compileNetwork(records, dataVersion, today, null), dataVersion, today, surroundings);
}

/** The same, compiled in turns with whatever else this thread does. */
export async function createPlannerInTurns(
  records: NetworkRecords,
  dataVersion: string,
  today: number,
  surroundings?: Surroundings,
): Promise<CorridorPlanner> {
  const network = await runInTurns(compileInSteps(records, dataVersion, today, null));
  await runInTurns(planPricesInSteps(network, surroundings?.customer ?? null));
  return planOver(network, dataVersion, today, surroundings);
}

function planOver(
  network: Network,
  dataVersion: string,
  today: number,
  surroundings: Surroundings = {},
): CorridorPlanner {
  const { startGuard = () => () => false, customer: ownCustomer = null } = surroundings;
  const { startTurn = startGuard } = surroundings;
  const runSearches: RunSearches = surroundings.runSearches ?? ((job) => runSliced(job, startGuard));
  const runReach: RunReach = surroundings.runReach ?? ((job) => reachHere(job, startGuard));
  const { records } = network;
  const scenarios = new ScenarioNetworks(records, dataVersion, today);
  const cargoesByNetwork = new WeakMap<Network, KnownCargoes>();
  const periods = listPricingPeriods(records);
  const rulePeriods = listRulePeriods(records);
  const spaces = new SearchSpaces();
  // Without rows of their own a customer pays the public prices, which are kept once.
  const knownCustomers = new Set<string | null | undefined>(records.prices.map((row) => row.customer || null));
  const boundsByKey = new RecentlyUsed<string, Bounds>(BOUNDS_BYTES_KEPT, countBytes);

  const prepare = (request: PlanRequest, mayStay = false): PreparedRequest | RoutingError =>
    prepareInstances(records, request, (one) => prepareOne(one, mayStay));
  const prepareOne = (request: PlanRequest, mayStay: boolean): PreparedRequest | RoutingError => {
    const { asOf } = request;
    checkConstraints(records, request.constraints);
    checkClosures(records, request.closures);
    const used = asOf === null ? network : scenarios.get(asOf);
    const resolved = resolveRequest(used, request, mayStay);
    if ("code" in resolved) return resolved;
    const cargo = cargoKey(request.cargo);
    const { pricingDate } = resolved;
    // Cargoes that every price row treats alike share one pricing, and with it spaces and bounds.
    const customer = knownCustomers.has(request.customer) ? request.customer! : ownCustomer;
    const paid = JSON.stringify([periods.find(pricingDate), getPriceKey(records, request.cargo), customer]);
    const known = cargoesByNetwork.get(used) ?? new KnownCargoes();
    cargoesByNetwork.set(used, known);
    const plain = known.priced.get(paid, () => priceNetwork(used, request.cargo, pricingDate, customer));
    const priced = countsEmissions(request)
      ? known.priced.get(`${paid}|${tonnesOf(request.cargo)}`, () => ({
          ...plain,
          costs: { ...plain.costs, grams: buildGramArrays(used, tonnesOf(request.cargo)) },
        }))
      : plain;
    const period = rulePeriods.find(pricingDate);
    const goodsRules = matchGoodsRules(records, request.cargo, pricingDate, {
      originCountry: countryOf(factsOf(records), resolved.originCode),
      destinationCountry: countryOf(factsOf(records), resolved.destinationCode),
      compliance: request.constraints.compliance,
    });
    const name = `${asOf}|${period}|${cargo}|${nameGoodsRules(goodsRules)}`;
    const acceptance = known.acceptances.get(
      name,
      () => new NetworkAcceptance(used, request.cargo, { day: pricingDate, period }, goodsRules),
    );
    const cutOffs = known.cutOffs.get(name, () => new CutOffs(name, used, request.cargo, acceptance, pricingDate));
    const limits = limitTimes(used.timetable, request.requestedAtMinute, resolved.query, cutOffs);
    const rules = request.isUnruled
      ? new NetworkAcceptance(used, DEFAULT_CARGO, { day: pricingDate, period }, [])
      : acceptance;
    const boxes = buildBoxPool(records, request.cargo, pricingDate);
    const space = spaces.get(used, priced, request, resolved, { acceptance: rules, times: limits, boxes });
    const { constraints } = request;
    return { ...resolved, network: used, priced, space, acceptance, cutOffs, boxes, instances: [], constraints };
  };
  const costNames = new WeakMap<CostArrays, number>();
  let costCount = 0;
  const nameOf = (costs: CostArrays): number => {
    const known = costNames.get(costs) ?? ++costCount;
    costNames.set(costs, known);
    return known;
  };
  const findFront = (prepared: PreparedRequest, isOverdue?: () => boolean): SearchResult =>
    mergeResults(
      prepared,
      listInstances(prepared).map((instance) => findOneFront(instance, isOverdue)),
    );
  const findOneFront = ({ space, query }: PreparedRequest, isOverdue?: () => boolean): SearchResult => {
    const { timetable, costs } = space;
    if (hasPlaces(query)) return search(timetable, costs, query, undefined, isOverdue);
    const key = `${nameOf(costs)}|${query.destinations}|${query.drayageAtEnds}|${query.maximumTransfers}`;
    const bounds = boundsByKey.get(key, () =>
      buildBounds(timetable, costs, listDestinations(timetable, costs, query), query.maximumTransfers + 1),
    );
    return search(timetable, costs, query, bounds, isOverdue);
  };
  // The path is one in the positions of the whole network.
  const describe = (request: PlanRequest, prepared: PreparedRequest, shown: FoundPath) =>
    tellItinerary(records, findInstance(request, prepared, shown), shown);
  const searchElsewhere = async ({ space, query }: PreparedRequest): Promise<SearchResult> => {
    const { timetable, costs } = space;
    const [result] = await runSearches({ timetable, costs, queries: [query] });
    return result!;
  };
  /** Here as long as others can wait, then where it blocks nobody. */
  const findOneAside = async (prepared: PreparedRequest): Promise<SearchResult> => {
    const found = findOneFront(prepared, startTurn());
    return found.isOverdue && surroundings.runSearches ? searchElsewhere(prepared) : found;
  };
  const findAside = (prepared: PreparedRequest): Promise<SearchResult> => searchInstances(prepared, findOneAside);
  /** What every answer says about its search, once the trials that it yields are answered. */
  const judge = function* (request: PlanRequest, prepared: PreparedRequest, found: SearchResult, trials: Trials) {
    const isEmpty = found.front.length === 0 && found.isComplete && !found.isOverdue;
    const refusal = isEmpty ? yield* explainRefusal(request, prepared, prepare) : null;
    return {
      networkVersion: network.version,
      routingErrors: refusal
        ? [withRelaxations(request, refusal, trials)]
        : yield* listErrors(request, prepared, found, trials),
      isComplete: found.isComplete,
      horizonReached: canBeCut(prepared),
      guarantee: guaranteeOf(request, found.isComplete),
      origin: toAnswered(prepared.origin),
      destination: toAnswered(prepared.destination),
    };
  };
  const plan = (request: PlanRequest): ComparableAnswer => {
    const prepared = prepare(request);
    const answer = "code" in prepared ? refusePlan(request, prepared) : answerPlan(request, prepared);
    return makeComparable(request, prepared, answer);
  };
  const planAside = async (request: PlanRequest): Promise<ComparableAnswer> => {
    const prepared = prepare(request);
    const answer = "code" in prepared ? refusePlan(request, prepared) : await answerAside(request, prepared);
    return makeComparable(request, prepared, answer);
  };
  const makeComparable = (
    request: PlanRequest,
    prepared: PreparedRequest | RoutingError,
    answer: PlanAnswer,
  ): ComparableAnswer => {
    const isScenario = request.asOf !== null || request.closures.length > 0;
    if (!isScenario) return answer;
    const findDifferences = async () => {
      const plain = { ...request, asOf: null, closures: [] };
      const sides = {
        plain: { ...(await planAside(plain)), request: plain, prepared: prepare(plain) },
        scenario: { ...answer, request, prepared },
      };
      return runInTurns(
        compareInSteps({ ...sides.plain, isScenario: false }, { ...sides.scenario, isScenario: true }, describe),
      );
    };
    return { ...answer, findDifferences };
  };
  const refusePlan = (request: PlanRequest, error: RoutingError): PlanAnswer => ({
    ...refuse(network.version, request, error),
    itineraries: [],
    representativeCount: 0,
  });
  const startTrials = (): Trials => new Trials(prepare, (prepared) => findFront(prepared, startGuard()), findAside);
  const tell = (request: PlanRequest, prepared: PreparedRequest, { front }: SearchResult) =>
    tellFront(records, request, prepared, front);
  const answerPlan = (request: PlanRequest, prepared: PreparedRequest): PlanAnswer => {
    const found = findFront(prepared, startGuard());
    const trials = startTrials();
    const judged = inquire(judge(request, prepared, found, trials), (changed) => trials.search(changed)?.front ?? []);
    return { ...tell(request, prepared, found), ...judged };
  };
  const answerAside = async (request: PlanRequest, prepared: PreparedRequest): Promise<PlanAnswer> => {
    const found = await findAside(prepared);
    return { ...tell(request, prepared, found), ...(await judgeAside(request, prepared, found)) };
  };
  const judgeAside = (request: PlanRequest, prepared: PreparedRequest, found: SearchResult) => {
    const trials = startTrials();
    return inquireAside(
      judge(request, prepared, found, trials),
      async (changed) => (await trials.searchAside(changed))?.front ?? [],
    );
  };
  const planProfile = async (request: PlanRequest): Promise<ProfileAnswer> => {
    const prepared = prepare(request);
    if ("code" in prepared) return { ...refuse(network.version, request, prepared), options: [], days: [] };
    const found = await searchInstances(prepared, searchElsewhere);
    const options = listOptions(request, prepared, found.front, (path) => ({
      ...describe(request, prepared, prepared.space.toDescribed(path)),
      labels: [],
      tradeOffs: [],
    }));
    return { options, days: listDays(options, prepared), ...(await judgeAside(request, prepared, found)) };
  };
  return {
    openScenario: async (asOf) => (asOf === null ? undefined : scenarios.open(asOf)),
    directory: buildDirectory(network),
    network,
    prepare,
    findFront: (prepared, isOverdue = startGuard()) => findFront(prepared, isOverdue),
    plan,
    planAside,
    planProfile,
    refresh: (id, customer): RefreshedItinerary =>
      refreshItinerary(id, {
        prepare: (request) => prepare(customer === undefined ? request : { ...request, customer }),
        describe,
      }),
    searchMatrix: (request) => searchMatrix(request, prepare, runSearches),
    findReachable: (request) => findReachable(request, prepare, { runSearches, runReach }),
    findIndicative: (request, lanes) => findIndicative(network, lanes, request),
    listBoard: (at, fromMinute, limit) => listBoard(network, toBoardPlace(network, at), fromMinute, limit),
    listNearest: (coordinate) => listByDistance(network, coordinate),
  };
}

/**
 * Whether a way could be missing because the timetable ends. The first departure that it does not hold leaves at midnight after
 * its last day where that comes first on earth, and its box has to be handled at the destination. What later departures cost,
 * or how they connect, nothing in the timetable tells.
 */
function canBeCut({ network, space, query }: PreparedRequest): boolean {
  const firstMissing = (network.lastDay + 1) * MINUTES_PER_DAY - EASTERNMOST_OFFSET_MINUTES;
  const ends = listDestinations(space.timetable, space.costs, query);
  return query.latestArrivalMinute > firstMissing + Math.min(...ends.map((end) => end.minutes));
}

function countsEmissions({ withEmissions, constraints }: PlanRequest): boolean {
  return withEmissions || constraints.maximumEmissionsGrams !== null;
}

/** What an answer says that is none. */
function refuse(networkVersion: string, request: PlanRequest, error: RoutingError) {
  const nothing = { isComplete: true, horizonReached: false, origin: null, destination: null };
  return { networkVersion, guarantee: guaranteeOf(request, true), routingErrors: [error], ...nothing };
}

function toBoardPlace(network: Network, at: BoardPlace) {
  if ("service" in at) return { serviceCode: at.service };
  return { stops: findPlace(network, at)?.stops ?? [] };
}

function toAnswered({ code, snappedDistanceKm }: FoundPlace): AnsweredPlace {
  return { code, snappedDistanceKm };
}

function cargoKey(cargo: Cargo): string {
  return JSON.stringify(cargo.requestedEquipments.map((line) => Object.values(line)).sort());
}
