import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { PlanRequest } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { formatCents, formatDuration, toInstant } from "../model/units.ts";
import type { CorridorPlanner } from "../planner/create-planner.ts";
import { createAtlas } from "../planner/draw-leg.ts";
import { createSeaWays } from "../planner/sea-ways.ts";
import { readLaneRows } from "../server/read-sea-lanes.ts";
import type { PreparedRequest } from "../planner/prepared-request.ts";
import { exportFront, exportInstance, findNotExpressible } from "../planner/export-instance.ts";
import { describeEnding } from "../planner/list-errors.ts";
import { parseProfile } from "../planner/parse-profile.ts";
import { parseRequest } from "../planner/parse-request.ts";
import { EXPORT_FORMATS, isExportFormat } from "../formats/export-itinerary.ts";
import type { Options } from "./options.ts";
import { loadPlanner } from "./load.ts";
import { readShared, toPlace } from "./request-options.ts";

type Print = (prepared: PreparedRequest, request: unknown) => object;

/** `plan`: a table for people, or with --json the engine's answer. */
export async function printPlan(positionals: string[], options: Options): Promise<number> {
  const planner = await loadPlanner(options);
  if (options.requests !== undefined || options.request !== undefined)
    return answerFiles(planner, options, (prepared) => answerWithFront(planner, prepared), true);
  const [from, to] = positionals;
  if (!from || !to) throw new BadInput("plan", positionals, "two places such as CNLYG KZALA, or --request FILE.json");
  const ends = { origin: toPlace(from), destination: toPlace(to), ...readShared(options) };
  if (options.profile) return answerProfile(planner, ends, options);
  const request = {
    ...ends,
    dateTime: {
      ...(options.ready ? { earliestDeparture: options.ready } : {}),
      ...(options["arrive-by"] ? { latestArrival: options["arrive-by"] } : {}),
    },
  };
  if (options.json) return answerOne(planner, request, (prepared) => answerWithFront(planner, prepared), true);
  return options.format === undefined ? printTable(planner, request) : printExport(planner, request, options.format);
}

/** Every option of a window: a table for people, or with --json the engine's answer. */
async function answerProfile(planner: CorridorPlanner, ends: object, options: Options): Promise<number> {
  for (const option of ["arrive-by", "format"] as const)
    if (options[option] !== undefined) throw new BadInput(`--${option}`, options[option], "none beside --profile");
  const asked = { ...ends, ...(options.ready ? { earliestDeparture: options.ready } : {}) };
  const request = parseProfile(asked, Math.ceil(Date.now() / 60_000));
  if (options.json)
    return print(
      answerParsed(
        planner,
        () => request,
        (prepared) => answerWithFront(planner, prepared),
        true,
      ),
    );
  const answer = await planner.planProfile(request);
  for (const error of answer.routingErrors) process.stderr.write(`${error.code}: ${error.description}\n`);
  for (const { departureMinute, arrivalMinute, handoverMinute, costCents, transfers } of answer.options)
    process.stdout.write(
      `departs ${toText(departureMinute)}  arrives ${toText(arrivalMinute)}  ${formatDuration(arrivalMinute - handoverMinute).padEnd(10)} USD ${formatCents(costCents).padStart(9)}  ${transfers} transfers\n`,
    );
  return answer.options.length > 0 ? 0 : 1;
}

function toText(minute: number): string {
  return `${toInstant(minute).toISOString().slice(0, 16)}Z`;
}

/** The engine's answer; what has ended a search before its own end is told beside it. */
function answerWithFront(planner: CorridorPlanner, prepared: PreparedRequest): object {
  const found = planner.findFront(prepared);
  const answer = exportFront(prepared, planner.network.version, found.front);
  const ending = describeEnding(found);
  return ending ? { ...answer, error: { code: ending.code, inputField: null } } : answer;
}

/** The itineraries of a request in an exchange format. */
function printExport(planner: CorridorPlanner, request: unknown, format: string): number {
  if (!isExportFormat(format)) throw new BadInput("--format", format, Object.keys(EXPORT_FORMATS).join(", "));
  const answer = planner.plan(parseRequest(request, Math.ceil(Date.now() / 60_000)));
  for (const error of answer.routingErrors) process.stderr.write(`${error.code}: ${error.description}\n`);
  const { directory } = planner;
  const lanes = createSeaWays(readLaneRows);
  const atlas = createAtlas(directory, () => lanes(directory));
  process.stdout.write(EXPORT_FORMATS[format](answer.itineraries, atlas));
  return answer.itineraries.length > 0 ? 0 : 1;
}

/** `export --compiled`: the instance of a request, so that anyone can solve it another way. */
export async function exportCompiled(_positionals: string[], options: Options): Promise<number> {
  const planner = await loadPlanner(options);
  return answerFiles(
    planner,
    options,
    (prepared, request) => {
      const inputField = findNotExpressible(prepared);
      return inputField === null
        ? exportInstance(prepared, planner.network.version, request)
        : failure(planner, false, "NOT_EXPRESSIBLE", inputField);
    },
    false,
  );
}

async function answerFiles(
  planner: CorridorPlanner,
  options: Options,
  print: Print,
  withFront: boolean,
): Promise<number> {
  if (options.request !== undefined)
    return answerOne(planner, parseJson(readFileSync(options.request, "utf8"), options.request), print, withFront);
  if (options.requests === undefined)
    throw new BadInput("--request", null, "a file of one request, or --requests with one a line");
  for await (const line of createInterface({ input: createReadStream(options.requests) })) {
    if (line.trim() === "") continue;
    const answer = answerText(planner, line, print, withFront);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
}

function answerOne(planner: CorridorPlanner, request: unknown, tell: Print, withFront: boolean): number {
  return print(answerRequest(planner, request, tell, withFront));
}

function print(answer: object): number {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return "error" in answer ? 1 : 0;
}

function answerText(planner: CorridorPlanner, text: string, print: Print, withFront: boolean): object {
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch (error) {
    process.stderr.write(`not JSON: ${(error as Error).message}\n`);
    return failure(planner, withFront, "BAD_USER_INPUT", null);
  }
  return answerRequest(planner, request, print, withFront);
}

/** The answer, or why there is none; what is wrong with a value goes to stderr as well. */
function answerRequest(planner: CorridorPlanner, request: unknown, tell: Print, withFront: boolean): object {
  const parse = (): PlanRequest => parseRequest(request, Math.ceil(Date.now() / 60_000));
  return answerParsed(planner, parse, (prepared) => tell(prepared, request), withFront);
}

function answerParsed(
  planner: CorridorPlanner,
  parse: () => PlanRequest,
  tell: (prepared: PreparedRequest) => object,
  withFront: boolean,
): object {
  try {
    const prepared = planner.prepare(parse());
    if (!("code" in prepared)) return tell(prepared);
    process.stderr.write(`${prepared.code}: ${prepared.description}\n`);
    return failure(planner, withFront, prepared.code, prepared.inputField);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    return failure(planner, withFront, "BAD_USER_INPUT", error.inputField);
  }
}

function failure(planner: CorridorPlanner, withFront: boolean, code: string, inputField: string | null): object {
  return { networkVersion: planner.network.version, ...(withFront ? { front: [] } : {}), error: { code, inputField } };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(file, text.slice(0, 40), `JSON (${(error as Error).message})`);
  }
}

function printTable(planner: CorridorPlanner, request: unknown): number {
  const answer = planner.plan(parseRequest(request, Math.ceil(Date.now() / 60_000)));
  for (const error of answer.routingErrors) process.stderr.write(`${error.code}: ${error.description}\n`);
  for (const itinerary of answer.itineraries) {
    const from = new Date(itinerary.startMinute * 60_000).toISOString().slice(0, 16);
    process.stdout.write(
      `${formatDuration(itinerary.endMinute - itinerary.readyMinute).padEnd(10)} USD ${formatCents(itinerary.costCents).padStart(9)}  ${itinerary.transfers} transfers  departs ${from}Z  ${itinerary.labels.join(" ")}${itinerary.boxProvider ? `  boxes of ${itinerary.boxProvider.code}` : ""}\n`,
    );
    for (const leg of itinerary.legs)
      process.stdout.write(
        `    ${leg.departureTerminal} -> ${leg.arrivalTerminal}  ${leg.serviceName}  ${formatDuration(leg.arrivalMinute - leg.departureMinute)}  USD ${formatCents(leg.costCents)}\n`,
      );
  }
  if (answer.itineraries.length > 0)
    process.stdout.write(
      `network ${answer.networkVersion}; prices and times are estimates of a reference network, each row with its source\n`,
    );
  return answer.itineraries.length > 0 ? 0 : 1;
}
