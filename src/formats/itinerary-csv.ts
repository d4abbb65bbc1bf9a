import { locationOf } from "../model/terminal.ts";
import type { Itinerary } from "../model/itinerary.ts";
import { formatCents } from "../model/units.ts";

import { type FindLocation, formatLocalTime } from "./local-time.ts";

const COLUMNS = [
  "itinerary",
  "sequence",
  "part",
  "kind",
  "service",
  "from",
  "to",
  "start",
  "duration_minutes",
  "charge",
  "basis",
  "quantity",
  "unit_price",
  "unit_currency",
  "amount",
  "currency",
  "co2e_kg",
  "source",
  "source_basis",
  "box_provider",
];

/** A line for every leg and step, followed by one for each of its charges (RFC 4180); amounts stand on the charges alone. */
export function formatCsv(itineraries: readonly Itinerary[], find: FindLocation): string {
  const lines = itineraries.flatMap((itinerary, index) => {
    const provider = itinerary.boxProvider?.code ?? "";
    const parts = [
      ...itinerary.legs.map((leg) => ({
        part: leg,
        start: leg.departureMinute,
        cells: ["LEG", leg.mode, leg.service, leg.departureTerminal, leg.arrivalTerminal],
        minutes: leg.arrivalMinute - leg.departureMinute,
        terminal: leg.departureTerminal,
      })),
      ...itinerary.steps.map((step) => ({
        part: step,
        start: step.startMinute,
        cells: [step.insideLeg ? "STEP_INSIDE_LEG" : "STEP", step.kind, "", step.terminal, ""],
        minutes: step.durationMinutes,
        terminal: step.terminal,
      })),
    ].sort((a, b) => a.part.sequenceNumber - b.part.sequenceNumber);
    return parts.flatMap(({ part, start, cells, minutes, terminal }) => {
      const when = formatLocalTime(start, find(locationOf(terminal)).timeZone);
      const head = [index + 1, part.sequenceNumber, ...cells, when, minutes];
      const own = [
        ...head,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        part.co2eGrams / 1000,
        part.source ?? "",
        part.basis ?? "",
        provider,
      ];
      const charges = part.charges.map((charge) => [
        index + 1,
        part.sequenceNumber,
        "CHARGE",
        ...Array.from({ length: 6 }, () => ""),
        charge.code,
        charge.chargedPer,
        charge.quantity,
        charge.unitPrice,
        charge.currency,
        formatCents(charge.money.hundredths),
        charge.money.currency,
        "",
        charge.source,
        charge.basis,
        provider,
      ]);
      return [own, ...charges];
    });
  });
  return `${[COLUMNS, ...lines].map((cells) => cells.map(formatCell).join(",")).join("\r\n")}\r\n`;
}

function formatCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
