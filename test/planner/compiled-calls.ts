import { bundledPlanner } from "./bundled.ts";

const { records } = bundledPlanner.network;

/** The compiled calls of a service, from the files alone: a change of gauge lists its terminal twice, a loop its calls for a second round. */
export function listCompiledCalls(service: string) {
  const own = records.calls.filter((row) => row.service === service);
  const isLoop = records.services.find((row) => row.service === service)!.pattern === "LOOP";
  const round = isLoop ? [...own, ...own.slice(0, -1)] : own;
  return round.flatMap((call, index) =>
    call.change_crossing !== null && index < round.length - 1
      ? [
          { call, changes: false },
          { call, changes: true },
        ]
      : [{ call, changes: false }],
  );
}
