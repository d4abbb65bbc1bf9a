import { EventEmitter, on } from "node:events";

/** Events as something to iterate; `register` begins to call back and returns what ends it. */
export function follow<Event>(register: (emit: (event: Event) => void) => () => void): AsyncIterableIterator<Event> {
  const emitter = new EventEmitter();
  const events = on(emitter, "event");
  const end = register((event) => emitter.emit("event", event));
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { value, done } = await events.next();
      return done ? { value: undefined, done } : { value: value[0] as Event, done: false };
    },
    async return() {
      end();
      await events.return?.();
      return { value: undefined, done: true };
    },
  };
}
