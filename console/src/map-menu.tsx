import { useEffect, useRef, useState } from "preact/hooks";
import type { Closable, Closure } from "./closures.ts";
import { DateField } from "./date-field.tsx";
import type { Speech } from "./language.ts";
import type { MapPress } from "./map-frame.tsx";

const WIDTH = 280;

/** What can be closed at the point of the map that was pressed, and on which days. */
export function MapMenu(props: {
  press: MapPress;
  closables: readonly Closable[];
  /** First day that dates open at. */
  ready: string;
  nameOf: (closable: Closable) => string;
  isClosed: (closable: Closable) => boolean;
  speech: Speech;
  onClose: () => void;
  onChoose: (closure: Closure) => void;
}) {
  const { press, closables, speech } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>(".menu-entry")?.focus(), [press]);
  const left = Math.max(8, Math.min(press.x + 8, press.width - WIDTH - 8));
  return (
    <div
      class="map-menu"
      role="dialog"
      aria-label={speech.say("whatIf.close")}
      ref={frame}
      style={{ left: `${left}px`, top: `${press.y + 8}px`, width: `${WIDTH}px` }}
      onKeyDown={(event) => event.key === "Escape" && props.onClose()}
    >
      <div class="menu-head">
        <b>{speech.say("whatIf.close")}</b>
        <button type="button" aria-label={speech.say("whatIf.cancel")} onClick={props.onClose}>
          ×
        </button>
      </div>
      <div class="closure-dates">
        <DateField
          label={speech.say("whatIf.from")}
          value={from}
          emptyText={speech.say("whatIf.always")}
          opensAt={props.ready}
          speech={speech}
          onChange={setFrom}
        />
        <DateField
          label={speech.say("whatIf.to")}
          value={to}
          emptyText={speech.say("whatIf.always")}
          opensAt={from ?? props.ready}
          speech={speech}
          onChange={setTo}
        />
      </div>
      <ul>
        {closables.map((closable) => (
          <li key={closable.scope + closable.place}>
            <button
              type="button"
              class="menu-entry"
              disabled={props.isClosed(closable)}
              onClick={() => props.onChoose({ ...closable, from, to })}
            >
              {props.nameOf(closable)}
              <small>{speech.say(props.isClosed(closable) ? "whatIf.isClosed" : `scope.${closable.scope}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
