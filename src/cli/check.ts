import { NO_CONSTRAINTS } from "../model/constraints.ts";
import { DEFAULT_CARGO } from "../model/cargo.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { readNetwork } from "../server/read-network.ts";
import { reachPorts } from "./check-ports.ts";
import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";

const STATIONS_WANTED = 104;
const ROUTES_WANTED = 6;
/** A ready date in the first part of the window, days from its start. */
const READY_DAY = 31;
const QUICK_STEP_DAYS = 10;

/** `check`: the files are valid, the counts are right, every station reaches every other within 90 days, Lianyungang every port and back. */
export async function checkNetwork(_positionals: string[], options: Options): Promise<number> {
  const planner = await loadPlanner(options);
  const isBundled = options.data === undefined && planner.network.version.startsWith(readNetwork().dataVersion);
  const { info } = planner.directory;
  const faults: string[] = [];
  if (isBundled && info.stationCount !== STATIONS_WANTED)
    faults.push(`${info.stationCount} rail stations, wanted ${STATIONS_WANTED}`);
  if (isBundled && info.freightRouteCount !== ROUTES_WANTED)
    faults.push(`${info.freightRouteCount} rail freight routes, wanted ${ROUTES_WANTED}`);
  const codes = planner.directory.locations
    .filter((location) => location.terminals.some((terminal) => terminal.kind === "RAIL"))
    .map((location) => location.code);
  const destinations = options.quick ? codes.filter((_, index) => index % 10 === 0) : codes;
  let answered = 0;
  for (const destination of destinations)
    for (const origin of codes) {
      if (origin === destination) continue;
      const prepared = planner.prepare({
        origin: { kind: "location", code: origin },
        destination: { kind: "location", code: destination },
        latestArrivalMinute: null,
        isProfile: false,
        withEmissions: false,
        epsilon: 0,
        via: [],
        earliestDepartureMinute: (planner.network.firstDay + READY_DAY) * MINUTES_PER_DAY,
        requestedAtMinute: null,
        searchWindowMinutes: null,
        maximumTransfers: 5,
        maximumDurationMinutes: 90 * MINUTES_PER_DAY,
        cargo: DEFAULT_CARGO,
        currency: "USD",
        asOf: null,
        closures: [],
        constraints: NO_CONSTRAINTS,
      });
      if ("code" in prepared || planner.findFront(prepared).front.length === 0)
        faults.push(`no way from ${origin} to ${destination} within 90 days and 5 transfers`);
      else answered++;
    }
  process.stdout.write(
    `network ${info.version}: ${info.stationCount} rail stations, ${info.freightRouteCount} rail freight routes, ${info.portCount} ports, ${info.serviceCount} services, ${info.departureCount} departures\n` +
      `${answered} of ${destinations.length * (codes.length - 1)} ordered station pairs have an itinerary within 90 days\n`,
  );
  const reach = reachPorts(planner.network, options.quick ? QUICK_STEP_DAYS : 1);
  if (isBundled) faults.push(...reach.faults);
  process.stdout.write(
    `${reach.reached.length} of ${reach.portCount} ports, in ${reach.countryCount} countries, have an itinerary from Lianyungang within 90 days for each of ${reach.readyDates} ready dates; slowest ${reach.slowest.port}, ${reach.slowest.days} days\n` +
      `${reach.reachedBack} of ${reach.triedBack} ports tried have an itinerary to Lianyungang within 90 days\n`,
  );
  for (const fault of faults.slice(0, 100)) process.stderr.write(`${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}
