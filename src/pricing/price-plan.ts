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
  shareOf,
  type Stretch,
} from "./carriage.ts";
import { type FittingRows, getPriceIndex, type PriceIndex, type PriceQuestion } from "./price-index.ts";

/** What is paid for at a terminal. */
interface StopPlan {
  readonly origin: PriceQuestion;
  readonly destination: PriceQuestion;
  readonly transfer: PriceQuestion;
  readonly storage: PriceQuestion;
  /** Changes of gauge that are made and paid there, each with its two tracks. */
  readonly gaugeChanges: readonly { readonly stretch: BorderStretch; readonly tracks: readonly [number, number] }[];
}

/** Stretches that the same rows price, whatever their length: one of them, and the rows that fit it and each of its countries. */
export interface StretchKind {
  readonly stretch: Stretch;
  readonly fitting: FittingRows;
  readonly countries: readonly FittingRows[] | null;
}

/** Stops that the same rows price: one of them, and the rows of each of its questions. */
export interface StopKind {
  readonly stop: StopPlan;
  readonly origin: FittingRows;
  readonly destination: FittingRows;
  readonly transfer: FittingRows;
  readonly storage: FittingRows;
}

/** What is paid for in a network, whoever pays: made once, so that a new cargo asks each question only once. */
export interface PricePlan {
  readonly stops: readonly StopPlan[];
  readonly stopKinds: readonly StopKind[];
  readonly kindOfStop: Int32Array;
  readonly drayage: readonly (readonly PriceQuestion[])[];
  /** Parts of ways, each once, and those of a position: a list with offsets. */
  readonly stretches: readonly Stretch[];
  readonly stretchOffset: Int32Array;
  readonly stretchesOf: Int32Array;
  readonly stretchKinds: readonly StretchKind[];
  readonly kindOfStretch: Int32Array;
  /** By stretch: its metres, and of a segment those in each of its countries. */
  readonly metres: Int32Array;
  readonly shareMetres: Int32Array;
  /** Questions of boarding, each once, and the one of a position, -1 where nobody boards. */
  readonly boardings: readonly PriceQuestion[];
  readonly boardingOf: Int32Array;
  /** Rows that fit questions of boarding, each once, and those of a question. */
  readonly boardingKinds: readonly FittingRows[];
  readonly kindOfBoarding: Int32Array;
  /** Services for a pair of stations, whose price takes the place of others along the way. */
  readonly throughServices: readonly number[];
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
    ...groupStops(stops, index),
    drayage,
    ...positions,
    ...groupStretches(positions.stretches, index),
    ...groupBoardings(positions.boardings, index),
    throughServices: [...network.parts.keys()].filter((service) => network.parts[service]!.pair !== null),
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

function groupStops(stops: readonly StopPlan[], index: PriceIndex): Pick<PricePlan, "stopKinds" | "kindOfStop"> {
  const [stopKinds, kindOfStop] = group(
    stops.map((stop) => ({
      stop,
      origin: index.getFitting(stop.origin),
      destination: index.getFitting(stop.destination),
      transfer: index.getFitting(stop.transfer),
      storage: index.getFitting(stop.storage),
    })),
    ({ stop, origin, destination, transfer, storage }) => {
      const changes = stop.gaugeChanges.map(({ stretch, tracks }) => [stretch.crossing, tracks]);
      return JSON.stringify([origin.number, destination.number, transfer.number, storage.number, changes]);
    },
  );
  return { stopKinds, kindOfStop };
}

function groupStretches(
  stretches: readonly Stretch[],
  index: PriceIndex,
): Pick<PricePlan, "stretchKinds" | "kindOfStretch" | "metres" | "shareMetres"> {
  const [stretchKinds, kindOfStretch] = group(
    stretches.map((stretch) => ({
      stretch,
      fitting: index.getFitting(stretch.question),
      countries: stretch.countries === null ? null : stretch.countries.map((country) => index.getFitting(country)),
    })),
    ({ stretch, fitting, countries }) => {
      const shares = countries === null ? null : countries.map(({ number }) => number);
      return JSON.stringify([fitting.number, shares, isBorder(stretch) ? stretch.paid : null]);
    },
  );
  return {
    stretchKinds,
    kindOfStretch,
    metres: Int32Array.from(stretches, ({ metres }) => metres),
    shareMetres: Int32Array.from(stretches, ({ metres, countries }) => (countries ? shareOf(metres, countries) : 0)),
  };
}

function groupBoardings(
  boardings: readonly PriceQuestion[],
  index: PriceIndex,
): Pick<PricePlan, "boardingKinds" | "kindOfBoarding"> {
  const fittings = boardings.map((question) => index.getFitting(question));
  const [boardingKinds, kindOfBoarding] = group(fittings, ({ number }) => String(number));
  return { boardingKinds, kindOfBoarding };
}

/** The first of each name, and by place in the list the number of its name. */
function group<Value>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): [kinds: Value[], kindOf: Int32Array] {
  const kinds: Value[] = [];
  const kindByName = new Map<string, number>();
  const kindOf = Int32Array.from(values, (value) => {
    const name = nameOf(value);
    const kind = kindByName.get(name) ?? kinds.push(value) - 1;
    kindByName.set(name, kind);
    return kind;
  });
  return [kinds, kindOf];
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
