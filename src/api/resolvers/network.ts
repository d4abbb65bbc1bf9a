import type {
  Directory,
  HubEntry,
  LocationEntry,
  NetworkInfo,
  RouteEntry,
  ServiceEntry,
} from "../../model/directory.ts";
import { toInstant } from "../../model/units.ts";
import { searchLocations } from "../../planner/search-locations.ts";
import type { ApiContext } from "../context.ts";
import { badUserInput } from "../errors.ts";
import { parseGlobalId, toGlobalId } from "../ids.ts";
import { toPage } from "../paging.ts";

const MAXIMUM_FIRST = 200;
const MAXIMUM_FOUND = 50;
const MAXIMUM_NODES = 100;

interface PageArguments {
  readonly first?: number;
  readonly after?: string;
}
interface Sourced {
  readonly source: string;
  readonly basis: string;
}
const provenance = ({ source, basis }: Sourced) => ({ source, basis });

function findNode(directory: Directory, id: string) {
  const { type, key } = parseGlobalId(id);
  const found =
    type === "Location"
      ? directory.locationByCode.get(key)
      : type === "Route"
        ? directory.routes.find((route) => route.id === key)
        : type === "Service"
          ? directory.services.find((service) => service.id === key)
          : undefined;
  return found ? { ...found, __typename: type } : null;
}

export const networkResolvers = {
  Query: {
    node: (_: unknown, { id }: { id: string }, { planner }: ApiContext) => findNode(planner.directory, id),
    nodes(_: unknown, { ids }: { ids: string[] }, { planner }: ApiContext) {
      if (ids.length > MAXIMUM_NODES) throw badUserInput("ids", ids.length, `at most ${MAXIMUM_NODES} ids`);
      return ids.map((id) => findNode(planner.directory, id));
    },
    location(_: unknown, { by }: { by: { code?: string; id?: string } }, { planner }: ApiContext) {
      const { type, key } = by.id === undefined ? { type: "Location", key: by.code ?? "" } : parseGlobalId(by.id);
      return (type === "Location" && planner.directory.locationByCode.get(key)) || null;
    },
    locations: (_: unknown, args: PageArguments, { planner }: ApiContext) =>
      toPage(planner.directory.locations, planner.directory.info.version, args, MAXIMUM_FIRST),
    locationSearch: (_: unknown, args: { text: string; first?: number }, { planner }: ApiContext) =>
      toPage(
        searchLocations(planner.directory.locations, args.text),
        planner.directory.info.version,
        { first: args.first ?? 5 },
        MAXIMUM_FOUND,
      ),
    routes: (_: unknown, args: PageArguments, { planner }: ApiContext) =>
      toPage(planner.directory.routes, planner.directory.info.version, args, MAXIMUM_FIRST),
    services: (_: unknown, args: PageArguments, { planner }: ApiContext) =>
      toPage(planner.directory.services, planner.directory.info.version, args, MAXIMUM_FIRST),
    hubs: (_: unknown, __: unknown, { planner }: ApiContext) => planner.directory.hubs,
    networkInfo: (_: unknown, __: unknown, { planner }: ApiContext) => planner.directory.info,
  },
  Location: { id: (location: LocationEntry) => toGlobalId("Location", location.code), provenance },
  Terminal: { provenance },
  Route: {
    id: (route: RouteEntry) => toGlobalId("Route", route.id),
    code: (route: RouteEntry) => route.id,
    provenance,
  },
  Service: {
    id: (service: ServiceEntry) => toGlobalId("Service", service.id),
    code: (service: ServiceEntry) => service.id,
    routeCode: (service: ServiceEntry) => service.routeId,
    provenance,
  },
  Hub: {
    location: (hub: HubEntry, _: unknown, { planner }: ApiContext) =>
      planner.directory.locationByCode.get(hub.locationCode),
    availableFrom: (hub: HubEntry) => hub.validFrom,
    provenance,
  },
  NetworkInfo: {
    validFrom: (info: NetworkInfo) => toInstant(info.validFromMinute).toISOString(),
    validTo: (info: NetworkInfo) => toInstant(info.validToMinute).toISOString(),
  },
};
