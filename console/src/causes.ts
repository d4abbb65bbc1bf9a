import type { Choices } from "./choices.ts";
import { type Closure, nameClosure, type PlaceNames } from "./closures.ts";
import type { Speech } from "./language.ts";
import type { Cause, Difference } from "./use-differences.ts";

/** What a cause is told with. */
export interface Told {
  readonly speech: Speech;
  readonly names: PlaceNames;
  readonly choices: Choices;
  readonly closures: readonly Closure[];
  readonly asOf: string | null;
  /** Letter of a way of before or of now. */
  readonly letterOf: (id: string) => string | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** One cause in the language of the page; a kind that is not known here is told in the words of the server. */
export function describeCause(cause: Cause, kind: Difference["kind"], told: Told): string {
  const { speech, names } = told;
  const { code, plain, scenario } = cause;
  switch (cause.kind) {
    case "CLOSURE":
      return speech.say("cause.closed", { name: nameClosed(code, told) });
    case "NOT_IN_SERVICE":
      return describeService(nameAny(code, told), scenario ?? "", told);
    case "HUB":
      return describeService(speech.sayOr(`hub.${code}`, code), scenario ?? "", told);
    case "MINUTES":
      return speech.say("cause.from", {
        name: nameMinutes(code, told),
        before: describeMinutes(plain, speech),
        now: describeMinutes(scenario, speech),
      });
    case "DEPARTURE":
      return describeDeparture(cause, told);
    case "TRANSFER_MISSED":
      return speech.say("cause.missed", { name: names.service(code) });
    case "PRICE":
      return speech.say("cause.from", {
        name: `${speech.sayOr(`charge.${code}`, code)}${cause.place && cause.place !== "*" ? `, ${names.terminal(cause.place)}` : ""}`,
        before: describeAmount(plain, speech),
        now: describeAmount(scenario, speech),
      });
    case "EXCHANGE_RATE":
      return speech.say("cause.rate", { currency: code, before: plain ?? "", now: scenario ?? "" });
    case "RULE":
      return speech.say("cause.rule", { name: cause.place ? names.terminal(cause.place) : code });
    case "OUTRANKED":
      return describeRank(cause, kind, told);
    default:
      return (cause as Cause).description;
  }
}

function nameClosed(place: string, { closures, choices, names }: Told): string {
  const closure = closures.find((candidate) => candidate.place === place);
  return closure ? nameClosure(closure, choices, names) : place;
}

/** A service, a route or a terminal. */
function nameAny(code: string, { names, choices }: Told): string {
  if (code.includes(":")) return names.terminal(code);
  const service = names.service(code);
  return service === code ? choices.name("routes", code) : service;
}

function describeService(name: string, state: string, { speech, asOf }: Told): string {
  const day = asOf ? speech.day(asOf, true) : "";
  return speech.say(state.startsWith("not") ? "cause.notInService" : "cause.inService", { name, day });
}

/** A drayage such as KZAAU:RAIL>KZAAU:SEA, or a border crossing. */
function nameMinutes(code: string, { names, choices }: Told): string {
  const [from, to] = code.split(">");
  if (to === undefined) return choices.name("borderCrossings", code);
  return `${names.terminal(from!)} → ${names.terminal(to)}`;
}

function describeMinutes(text: string | null | undefined, speech: Speech): string {
  return text ? speech.duration(Number.parseInt(text, 10)) : speech.say("cause.none");
}

function describeAmount(text: string | null | undefined, speech: Speech): string {
  const amount = /^([A-Z]{3}) (-?[\d.]+)/.exec(text ?? "");
  return amount ? speech.money(Number(amount[2]), amount[1]!, 2) : speech.say("cause.none");
}

function describeDeparture({ code, plain, scenario }: Cause, { speech, names }: Told): string {
  const name = names.service(code);
  if (!DAY.test(plain ?? "") || !DAY.test(scenario ?? "")) return speech.say("cause.noRun", { name });
  return speech.say("cause.departs", { name, before: speech.day(plain!), now: speech.day(scenario!) });
}

function describeRank({ itineraryId, code }: Cause, kind: Difference["kind"], told: Told): string {
  const { speech } = told;
  if (code === "limits") return speech.say("cause.limits");
  const letter = itineraryId ? told.letterOf(itineraryId) : undefined;
  if (!letter) return speech.say(kind === "NEW" ? "cause.wasBeaten" : "cause.beaten");
  return speech.say(kind === "NEW" ? "cause.wasBeatenBy" : "cause.beatenBy", { letter });
}
