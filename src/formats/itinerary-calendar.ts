import { locationOf } from "../model/terminal.ts";
import type { Itinerary } from "../model/itinerary.ts";
import { toInstant } from "../model/units.ts";

import type { FindLocation } from "./local-time.ts";

const LINE_OCTETS = 75;

/** A calendar (RFC 5545) with an event for every leg and every step that takes time between legs. */
export function formatCalendar(itineraries: readonly Itinerary[], find: FindLocation): string {
  const nameOf = (terminal: string): string => find(locationOf(terminal)).name;
  const events = itineraries.flatMap((itinerary) => [
    ...itinerary.legs.map((leg) => ({
      id: `${itinerary.id}-${leg.sequenceNumber}`,
      from: leg.departureMinute,
      to: leg.arrivalMinute,
      summary: `${leg.mode} ${nameOf(leg.departureTerminal)} - ${nameOf(leg.arrivalTerminal)} (${leg.serviceName})${whoseBoxes(itinerary)}`,
      place: leg.departureTerminal,
    })),
    ...itinerary.steps
      .filter((step) => !step.insideLeg && step.durationMinutes > 0)
      .map((step) => ({
        id: `${itinerary.id}-${step.sequenceNumber}`,
        from: step.startMinute,
        to: step.startMinute + step.durationMinutes,
        summary: `${step.kind} ${nameOf(step.terminal)}${step.method ? ` (${step.method})` : ""}`,
        place: step.terminal,
      })),
  ]);
  const lines = events.flatMap(({ id, from, to, summary, place }) => [
    "BEGIN:VEVENT",
    `UID:${id.slice(0, 8)}-${id.slice(-24)}@landbridge`,
    `DTSTAMP:${formatUtc(from)}`,
    `DTSTART:${formatUtc(from)}`,
    `DTEND:${formatUtc(to)}`,
    `SUMMARY:${escapeText(summary)}`,
    `LOCATION:${escapeText(`${nameOf(place)} (${place})`)}`,
    "END:VEVENT",
  ]);
  return `${["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//landbridge//itinerary//EN", ...lines, "END:VCALENDAR"].map(fold).join("\r\n")}\r\n`;
}

function whoseBoxes({ boxProvider }: Itinerary): string {
  return boxProvider === null ? "" : `, boxes of ${boxProvider.name}`;
}

function formatUtc(minute: number): string {
  return toInstant(minute).toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");
}

/** No line is longer than 75 octets; a line that goes on begins with a space. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const sign of line) {
    if (Buffer.byteLength(piece + sign) > (pieces.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1)) {
      pieces.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...pieces, piece].join("\r\n ");
}
