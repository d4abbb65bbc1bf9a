import { TRACKS } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import { runAtOnce, type Steps } from "../network/steps.ts";
import { changeTracks } from "../network/list-transfers.ts";
import {
  askBoarding,
  askGaugeChange,
  type BorderStretch,
  isBorder,
  isGaugeChargeAtChange,
  listBorderStretches,
  listStretches,
  type Stretch,
} from "./carriage.ts";
import { getPriceIndex, type PriceIndex, type PriceQuestion } from "./price-index.ts";

/** What is paid for at a terminal. */
interface StopPlan {
  readonly origin: PriceQuestion;
  readonly destination: PriceQuestion;
  readonly transfer: PriceQuestion;
  readonly storage: PriceQuestion;
  /** Changes of gauge that are made and paid there, each with its two tracks. */
  readonly gaugeChanges: readonly { readonly stretch: BorderStretch; readonly tracks: readonly [number, number] }[];
}

/** What is paid for in a network, whoever pays: made once, so that a new cargo asks each question only once. */
export interface PricePlan {
  readonly stops: readonly StopPlan[];
  /** Stops that the same rows price: the first of them, by stop. */
  readonly likeStop: Int32Array;
  readonly drayage: readonly (readonly PriceQuestion[])[];
  /** Parts of ways, each once, and those of a position: a list with offsets. */
  readonly stretches: readonly Stretch[];
  readonly stretchOffset: Int32Array;
  readonly stretchesOf: Int32Array;
  /** Stretches of one kind are priced by the same rows, whatever their length: one of each, with the length of the longest; and the kind of each. */
  readonly kinds: readonly { readonly stretch: number; readonly longestMetres: number }[];
  readonly kindOf: Int32Array;
  /** Questions of boarding, each once, and the one of a position, -1 where nobody boards. */
  readonly boardings: readonly PriceQuestion[];
  /** The first that the same rows price, by question of boarding. */
  readonly likeBoarding: Int32Array;
  readonly boardingOf: Int32Array;
}

/** Questions looked up between two pauses, about a millisecond. */
const QUESTIONS_OF_STEP = 50;

const plansByNetwork = new WeakMap<Network, Map<string | null, PricePlan>>();

/** The plan of a network for its public prices and those of a customer. */
export function getPricePlan(network: Network, customer: string | null): PricePlan {
  return runAtOnce(planPricesInSteps(network, customer));
}

/** The same with pauses, so that a server goes on answering meanwhile and the first query of the network finds it there. */
export function* planPricesInSteps(network: Network, customer: string | null): Steps<PricePlan> {
  const plans = plansByNetwork.get(network) ?? new Map<string | null, PricePlan>();
  plansByNetwork.set(network, plans);
  const plan = plans.get(customer) ?? (yield* buildPricePlan(network, customer));
  plans.set(customer, plan);
  return plan;
}

function* buildPricePlan(network: Network, customer: string | null): Steps<PricePlan> {
  const { timetable } = network;
  // Port transfer once per port: the row of whichever end is the sea terminal.
  const drayage = timetable.drayage.map(({ from, to }) =>
    [from, to].map((stop) => ({
      part: "DRAYAGE",
      mode: "",
      services: [],
      direction: "",
      places: [{ scope: "TERMINAL" as const, place: timetable.stops[stop]!.id }],
    })),
  );
  const index = getPriceIndex(network.records, customer);
  const stops = planStops(network);
  yield;
  const positions = yield* planPositions(network, index);
  const asked = [
    ...stops.flatMap(({ origin, destination, transfer, storage }) => [origin, destination, transfer, storage]),
    ...positions.stretches.flatMap(({ question, countries }) => [question, ...(countries ?? [])]),
    ...positions.boardings,
  ];
  // The rows of each question are looked up here; what follows finds them there.
  for (const [number, question] of asked.entries()) {
    index.getFitting(question);
    if (number % QUESTIONS_OF_STEP === 0) yield;
  }
  return {
    stops,
    likeStop: findLikeStops(stops, index),
    drayage,
    ...positions,
    ...groupStretches(positions.stretches, index),
    likeBoarding: findFirstAlike(positions.boardings.map((question) => index.getFitting(question))),
  };
}

function planStops(network: Network): StopPlan[] {
  const { records, timetable } = network;
  const countryByCode = new Map(records.locations.map((location) => [location.code, location.country]));
  const terminalById = new Map(records.terminals.map((terminal) => [terminal.terminal, terminal]));
  const gaugeChanges = listGaugeChanges(network);
  return timetable.stops.map(({ id }) => {
    const terminal = terminalById.get(id)!;
    const at = (part: string): PriceQuestion => ({
      part,
      mode: terminal.kind,
      services: [],
      direction: "",
      places: [
        { scope: "TERMINAL" as const, place: id },
        { scope: "COUNTRY" as const, place: countryByCode.get(terminal.location)! },
      ],
    });
    return {
      origin: at("ORIGIN"),
      destination: at("DESTINATION"),
      transfer: at("TRANSFER"),
      storage: at("STORAGE"),
      gaugeChanges: gaugeChanges.get(id) ?? [],
    };
  });
}

function findLikeStops(stops: readonly StopPlan[], index: PriceIndex): Int32Array {
  const numberOf = (question: PriceQuestion): number => index.getFitting(question).number;
  const stopByName = new Map<string, number>();
  return Int32Array.from(stops, ({ origin, destination, transfer, storage, gaugeChanges }, stop) => {
    const changes = gaugeChanges.map(({ stretch, tracks }) => [stretch.crossing, tracks]);
    const name = JSON.stringify([...[origin, destination, transfer, storage].map(numberOf), changes]);
    const like = stopByName.get(name) ?? stop;
    stopByName.set(name, like);
    return like;
  });
}

/** By place in a list: the first place of the same value. */
function findFirstAlike(values: readonly unknown[]): Int32Array {
  const placeByValue = new Map<unknown, number>();
  return Int32Array.from(values, (value, place) => {
    const first = placeByValue.get(value) ?? place;
    placeByValue.set(value, first);
    return first;
  });
}

function groupStretches(stretches: readonly Stretch[], index: PriceIndex): Pick<PricePlan, "kinds" | "kindOf"> {
  const kinds: { stretch: number; longestMetres: number }[] = [];
  const kindByName = new Map<string, number>();
  const kindOf = Int32Array.from(stretches, (stretch, number) => {
    const questions = [stretch.question, ...(stretch.countries ?? [])];
    const rows = questions.map((question) => index.getFitting(question).number);
    const name = `${rows}|${stretch.countries !== null}|${isBorder(stretch) ? stretch.paid : ""}`;
    const kind = kindByName.get(name) ?? kinds.push({ stretch: number, longestMetres: 0 }) - 1;
    kindByName.set(name, kind);
    kinds[kind]!.longestMetres = Math.max(kinds[kind]!.longestMetres, stretch.metres);
    return kind;
  });
  return { kinds, kindOf };
}

function* planPositions(
  { timetable, hops, parts, crossingsById }: Network,
  index: PriceIndex,
): Steps<Pick<PricePlan, "stretches" | "stretchOffset" | "stretchesOf" | "boardings" | "boardingOf">> {
  const stretches: Stretch[] = [];
  const boardings: PriceQuestion[] = [];
  const stretchesOf: number[] = [];
  const stretchOffset = new Int32Array(timetable.positionCount + 1);
  const boardingOf = new Int32Array(timetable.positionCount).fill(-1);
  const numberByName = new Map<string, number>();
  const questionByName = new Map<string, PriceQuestion>();
  const shareQuestion = (question: PriceQuestion): PriceQuestion => {
    const name = JSON.stringify(question);
    const shared = questionByName.get(name) ?? question;
    questionByName.set(name, shared);
    return shared;
  };
  const numberOf = <Value>(value: Value, values: Value[]): number => {
    const name = JSON.stringify(value);
    const number = numberByName.get(name) ?? values.push(value) - 1;
    numberByName.set(name, number);
    return number;
  };
  for (const [service, { record }] of parts.entries()) {
    yield;
    // Services that no row names pay alike.
    const services = index.listNamed(record.route ? [record.service, record.route] : [record.service]);
    const ride = { mode: record.mode, services };
    const end = timetable.firstPosition[service + 1]!;
    for (let position = timetable.firstPosition[service]!; position < end; position++) {
      const hop = hops[position];
      if (hop)
        for (const stretch of [...listStretches(hop, ride), ...listBorderStretches(crossingsById, hop, ride)])
          stretchesOf.push(numberOf({ ...stretch, question: shareQuestion(stretch.question) }, stretches));
      stretchOffset[position + 1] = stretchesOf.length;
      const next = position + 1 < end ? hops[position + 1] : null;
      const boarding = askBoarding(timetable.stops[timetable.positionStop[position]!]!.id, next, ride);
      if (boarding) boardingOf[position] = numberOf(boarding, boardings);
    }
  }
  return { stretches, stretchOffset, stretchesOf: Int32Array.from(stretchesOf), boardings, boardingOf };
}

/** By terminal: the crossings whose change of gauge is made and paid there. */
function listGaugeChanges(network: Network): ReadonlyMap<string, StopPlan["gaugeChanges"]> {
  const found = new Map<string, StopPlan["gaugeChanges"]>();
  for (const [crossing, rows] of network.crossingsById) {
    if (!isGaugeChargeAtChange(rows[0]!)) continue;
    for (const terminal of rows[0]!.change_terminals) {
      const [a, b] = changeTracks(rows[0]!, terminal);
      const change = { stretch: askGaugeChange(crossing), tracks: [TRACKS.indexOf(a), TRACKS.indexOf(b)] as const };
      found.set(terminal, [...(found.get(terminal) ?? []), change]);
    }
  }
  return found;
}
