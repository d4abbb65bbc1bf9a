import type { LoopCall, LoopRow, Parameters } from "./parameters.ts";
import type { PlannedService } from "./planned-service.ts";

/** Ships above this take neither the Kiel Canal (235 m, 9.5 m draught) nor the Sound (8 m). */
const LARGEST_IN_BALTIC_SHORTCUTS_FFE = 1000;
const BALTIC_SHORTCUTS = ["kiel", "oresund"];

/**
 * The loops of the list. One that goes round the Cape until a date is two services: the second, by Suez, has the same
 * calls and begins on that date.
 */
export function planLoops({ loops, loopCalls }: Parameters): PlannedService[] {
  return loops.flatMap((loop) => {
    const calls = loopCalls.filter((call) => call.service === loop.service);
    if (loop.suezAgainFrom === null) return [planLoop(loop, calls)];
    const bySuez = calls.map((call) => ({ ...call, avoids: call.avoids.filter((passage) => passage !== "suez") }));
    return [
      { ...planLoop(loop, calls), validTo: dayBefore(loop.suezAgainFrom) },
      {
        ...planLoop(loop, bySuez),
        id: `${loop.service}-SUEZ`,
        name: `${loop.name.replace(/ ?\((out by )?Cape[^)]*\)/, "")} (Suez again)`,
        validFrom: loop.suezAgainFrom,
      },
    ];
  });
}

function planLoop(loop: LoopRow, calls: readonly LoopCall[]): PlannedService {
  const alsoAvoided = loop.capacityFfe > LARGEST_IN_BALTIC_SHORTCUTS_FFE ? BALTIC_SHORTCUTS : [];
  return {
    id: loop.service,
    trade: loop.trade,
    name: loop.name,
    kind: loop.kind,
    capacityFfe: loop.capacityFfe,
    speedKnots: loop.speedKnots,
    departuresPerWeek: loop.departuresPerWeek,
    weekday: loop.weekday,
    hoursOneWay: loop.hoursOneWay,
    calls: calls.map(({ port, stayHours, direction, avoids }) => ({
      port,
      stayHours,
      direction,
      avoids: [...new Set([...avoids, ...alsoAvoided])],
    })),
    validFrom: null,
    validTo: null,
    source: loop.source,
    basis: loop.basis,
  };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
