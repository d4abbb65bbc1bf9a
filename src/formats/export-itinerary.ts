import type { Itinerary } from "../model/itinerary.ts";
import { formatCsv } from "./itinerary-csv.ts";
import { formatDcsa } from "./itinerary-dcsa.ts";
import { formatGeoJson } from "./itinerary-geojson.ts";
import { formatCalendar } from "./itinerary-calendar.ts";
import type { FindLocation } from "./local-time.ts";

/** What itineraries can be written as. */
export const EXPORT_FORMATS: Readonly<
  Record<string, (itineraries: readonly Itinerary[], find: FindLocation) => string>
> = {
  geojson: formatGeoJson,
  csv: formatCsv,
  dcsa: formatDcsa,
  ical: formatCalendar,
};
