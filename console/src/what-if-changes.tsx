import type { Place } from "./api.ts";
import type { Choices } from "./choices.ts";
import { type Closure, meets, nameClosure } from "./closures.ts";
import type { Speech } from "./language.ts";
import { viaOf } from "./way-list.tsx";
import type { Way } from "./ways.ts";

/** A way of before, of now, or both: the same places and lines count as the same way. */
interface Pair {
  readonly before: Way | undefined;
  readonly now: Way | undefined;
}

const lineOf = (way: Way): string =>
  way.itinerary.legs.map((leg) => `${leg.mode}:${leg.locationCodes.join("-")}`).join("|");

/** Ways of before and now by their line; those with the same minutes and cost are paired first. */
export function pairUp(before: readonly Way[], now: readonly Way[]): readonly Pair[] {
  const left = [...now];
  const take = (isSame: (candidate: Way) => boolean): Way | undefined => {
    const index = left.findIndex(isSame);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const exact = new Map(
    before.map((way) => [
      way,
      take((other) => lineOf(other) === lineOf(way) && other.minutes === way.minutes && other.cost === way.cost),
    ]),
  );
  const pairs = before.map((way) => ({
    before: way,
    now: exact.get(way) ?? take((other) => lineOf(other) === lineOf(way)),
  }));
  return [...pairs, ...left.map((way) => ({ before: undefined, now: way }))];
}

/** The change in one or two sentences made from the data alone. */
export function describeChange(before: readonly Way[], now: readonly Way[], speech: Speech): string {
  const isEqual = (a: Way, b: Way): boolean => a.minutes === b.minutes && a.cost === b.cost;
  if (before.length === now.length && before.every((way, index) => isEqual(way, now[index]!)))
    return speech.say("whatIf.same");
  const [was, is] = [before[0]!, now[0]!];
  const count =
    now.length === before.length ? [] : [speech.say("whatIf.count", { now: now.length, before: before.length })];
  if (isEqual(was, is)) return [speech.say("whatIf.others"), ...count].join(" ");
  const fastest = speech.say(was.minutes === is.minutes ? "whatIf.dearer" : "whatIf.fastest", {
    now: speech.duration(is.minutes),
    before: speech.duration(was.minutes),
    cost: speech.money(is.cost, is.currency),
    costBefore: speech.money(was.cost, was.currency),
  });
  return [fastest, ...count].join(" ");
}

/** Every way before and now, with what changed and what is closed on it. */
export function Changes(props: {
  pairs: readonly Pair[];
  closures: readonly Closure[];
  choices: Choices;
  places: ReadonlyMap<string, Place>;
  placeName: (code: string) => string;
  speech: Speech;
}) {
  const { pairs, speech } = props;
  return (
    <section class="card changes" aria-labelledby="changes-title">
      <h2 class="pad" id="changes-title">
        {speech.say("whatIf.table")}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{speech.say("ways.name")}</th>
            {(["whatIf.before", "whatIf.now", "whatIf.change"] as const).map((key) => (
              <th key={key} scope="col" class="figure">
                {speech.say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ before, now }, index) => (
            <tr key={index}>
              <td>
                <b>{before ? before.letter : `${now!.letter} ${speech.say("whatIf.now").toLowerCase()}`}</b>{" "}
                {viaOf((now ?? before)!, props.places, speech)}
                <Cause way={before} isKept={now !== undefined} {...props} />
              </td>
              {[before, now].map((way, column) => (
                <td key={column} class="figure">
                  {way ? (
                    <>
                      {speech.duration(way.minutes)}
                      <small>{speech.money(way.cost, way.currency)}</small>
                    </>
                  ) : (
                    "–"
                  )}
                </td>
              ))}
              <td class="figure">{describePair({ before, now }, speech)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why a way of before is gone or runs on other days: what is closed on it. */
function Cause(props: {
  way: Way | undefined;
  isKept: boolean;
  closures: readonly Closure[];
  choices: Choices;
  placeName: (code: string) => string;
  speech: Speech;
}) {
  const { way, speech } = props;
  const met = way ? props.closures.filter((closure) => meets(way, closure)) : [];
  if (met.length === 0) return null;
  const names = speech.list(met.map((closure) => nameClosure(closure, props.choices, props.placeName)));
  return <small>{speech.say(props.isKept ? "whatIf.uses" : "whatIf.closedOn", { names })}</small>;
}

function describePair({ before, now }: Pair, speech: Speech) {
  if (!before) return <span class="chip good">{speech.say("whatIf.new")}</span>;
  if (!now) return <span class="chip bad">{speech.say("whatIf.gone")}</span>;
  const minutes = now.minutes - before.minutes;
  const money = now.cost - before.cost;
  if (minutes === 0 && Math.abs(money) < 0.005) return speech.say("whatIf.equal");
  const sign = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "±");
  return (
    <>
      <b>{`${sign(minutes)}${speech.duration(Math.abs(minutes))}`}</b>
      <small>{`${sign(money)}${speech.money(Math.abs(money), now.currency)}`}</small>
    </>
  );
}
