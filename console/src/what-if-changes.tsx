import { type Told, describeCause } from "./causes.ts";
import type { Place } from "./api.ts";
import type { Speech } from "./language.ts";
import type { Difference, Differences } from "./use-differences.ts";
import { createFigures } from "./tell-apart.ts";
import { viaOf } from "./way-list.tsx";
import { minutesOf } from "./ways.ts";

type DifferentWay = NonNullable<Difference["plain"]>;

/** Lost ways first, since they are why one looks. */
const ORDER = ["GONE", "NEW", "CHANGED"] as const;
const WORDS = { GONE: "whatIf.gone", NEW: "whatIf.new", CHANGED: "whatIf.changed" } as const;

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
                <th key={key} scope="col" class={key === "whatIf.change" ? "figure wide" : "figure"}>
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
  const figures = createFigures(
    [plain, scenario].flatMap((way) => (way ? [figuresOf(way)] : [])),
    told.speech,
  );
  const letter = told.letterOf(shown.id) ?? (plain ? told.letterOf(plain.id) : undefined) ?? "";
  // A phone has no room for a column of its own.
  const change = (
    <>
      <span class={`chip ${kind.toLowerCase()}`}>{told.speech.say(WORDS[kind])}</span>
      {kind === "CHANGED" ? <Change difference={difference} speech={told.speech} /> : null}
    </>
  );
  return (
    <tr data-kind={kind}>
      <td>
        <b>{letter}</b> {viaOf(shown, props.places, told.speech)}
        <span class="narrow">{change}</span>
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
          {way ? (
            <>
              {figures.duration(figuresOf(way).minutes)}
              <small>{figures.cost(figuresOf(way).cost)}</small>
            </>
          ) : (
            "–"
          )}
        </td>
      ))}
      <td class="figure wide">{change}</td>
    </tr>
  );
}

function figuresOf({ totalDuration, cost: { total } }: DifferentWay) {
  return { minutes: minutesOf(totalDuration), cost: Number(total.amount), currency: total.currency };
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
