import type { LocationEntry } from "../model/directory.ts";
import type { LineGeometry } from "../model/geometry.ts";
import type { Itinerary, Leg } from "../model/itinerary.ts";
import { formatCalendar } from "./itinerary-calendar.ts";
import { formatCsv } from "./itinerary-csv.ts";
import { formatDcsa } from "./itinerary-dcsa.ts";
import { formatGeoJson } from "./itinerary-geojson.ts";

/** What the writers need to know of a network. */
export interface Atlas {
  /** A location by its code. */
  find(code: string): LocationEntry;
  /** The line of a leg along tracks or lanes. */
  draw(leg: Leg): LineGeometry;
}

/** What itineraries can be written as. */
export const EXPORT_FORMATS = {
  geojson: (itineraries: readonly Itinerary[], { find, draw }: Atlas) => formatGeoJson(itineraries, find, draw),
  csv: (itineraries: readonly Itinerary[], { find }: Atlas) => formatCsv(itineraries, find),
  dcsa: (itineraries: readonly Itinerary[], { find }: Atlas) => formatDcsa(itineraries, find),
  ical: (itineraries: readonly Itinerary[], { find }: Atlas) => formatCalendar(itineraries, find),
} as const satisfies Readonly<Record<string, (itineraries: readonly Itinerary[], atlas: Atlas) => string>>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Whether a text names a format. */
export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, text);
}
