import { type Told, describeCause } from "./causes.ts";
import type { Place } from "./api.ts";
import type { Speech } from "./language.ts";
import type { Difference, Differences } from "./use-differences.ts";
import { viaOf } from "./way-list.tsx";
import { minutesOf, type Way } from "./ways.ts";

type DifferentWay = NonNullable<Difference["plain"]>;

/** Lost ways first, since they are why one looks. */
const ORDER = ["GONE", "NEW", "CHANGED"] as const;
const WORDS = { GONE: "whatIf.gone", NEW: "whatIf.new", CHANGED: "whatIf.changed" } as const;

/** The change in one or two sentences made from the data alone. */
export function describeChange(before: readonly Way[], now: readonly Way[], speech: Speech): string {
  const isEqual = (a: Way, b: Way): boolean => a.minutes === b.minutes && a.cost === b.cost;
  const [was, is] = [before[0], now[0]];
  if (!was || !is) return "";
  if (isEqual(was, is)) return speech.say("whatIf.stays");
  return speech.say(was.minutes === is.minutes ? "whatIf.dearer" : "whatIf.fastest", {
    now: speech.duration(is.minutes),
    before: speech.duration(was.minutes),
    cost: speech.money(is.cost, is.currency),
    costBefore: speech.money(was.cost, was.currency),
  });
}

/** How many ways are lost, new and changed, and how many stay. */
export function describeCounts({ differences, unchangedCount }: Differences, speech: Speech): string {
  const count = (kind: Difference["kind"]): number => differences.filter((entry) => entry.kind === kind).length;
  return speech.say("whatIf.counts", {
    gone: count("GONE"),
    new: count("NEW"),
    changed: count("CHANGED"),
    same: unchangedCount,
  });
}

/** Every way that is lost, new or changed, with the facts that make it so. */
export function Changes(props: { differences: Differences; places: ReadonlyMap<string, Place>; told: Told }) {
  const { differences, places, told } = props;
  const { speech } = told;
  const sorted = [...differences.differences].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <section class="card changes" aria-labelledby="changes-title">
      <h2 class="pad" id="changes-title">
        {speech.say("whatIf.table")}
      </h2>
      {sorted.length > 0 ? (
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
            {sorted.map((difference, index) => (
              <Row key={index} difference={difference} places={places} told={told} />
            ))}
          </tbody>
        </table>
      ) : null}
      <p class="card-foot note">{speech.say("whatIf.untouched", { n: differences.unchangedCount })}</p>
    </section>
  );
}

function Row(props: { difference: Difference; places: ReadonlyMap<string, Place>; told: Told }) {
  const { difference, told } = props;
  const { plain, scenario, kind, causes } = difference;
  const shown = (scenario ?? plain)!;
  const letter = told.letterOf(shown.id) ?? (plain ? told.letterOf(plain.id) : undefined) ?? "";
  return (
    <tr data-kind={kind}>
      <td>
        <b>{letter}</b> {viaOf(shown, props.places, told.speech)}
        <ul class="causes">
          {causes.map((cause, index) => (
            <li key={index} title={cause.provenance?.title}>
              {describeCause(cause, kind, told)}
            </li>
          ))}
        </ul>
      </td>
      {[plain, scenario].map((way, column) => (
        <td key={column} class="figure">
          {way ? <Figures way={way} speech={told.speech} /> : "–"}
        </td>
      ))}
      <td class="figure">
        <span class={`chip ${kind.toLowerCase()}`}>{told.speech.say(WORDS[kind])}</span>
        {kind === "CHANGED" ? <Change difference={difference} speech={told.speech} /> : null}
      </td>
    </tr>
  );
}

function Figures({ way, speech }: { way: DifferentWay; speech: Speech }) {
  return (
    <>
      {speech.duration(minutesOf(way.totalDuration))}
      <small>{speech.money(Number(way.cost.total.amount), way.cost.total.currency)}</small>
    </>
  );
}

function Change({ difference, speech }: { difference: Difference; speech: Speech }) {
  const minutes = difference.durationMinutes ?? 0;
  const money = Number(difference.cost?.amount ?? 0);
  const sign = (value: number): string => (value > 0 ? "+" : "−");
  return (
    <>
      {minutes === 0 ? null : <b class="delta">{`${sign(minutes)}${speech.duration(Math.abs(minutes))}`}</b>}
      {money === 0 ? null : (
        <small>{`${sign(money)}${speech.money(Math.abs(money), difference.cost!.currency)}`}</small>
      )}
    </>
  );
}
