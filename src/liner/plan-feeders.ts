import { joinChains } from "./join-chains.ts";
import { mayServe } from "./may-serve.ts";
import type { Parameters, PortRow } from "./parameters.ts";
import type { PlannedService, SeaDistances } from "./planned-service.ts";
import { CLOSED_TO_FEEDERS, type Spoke } from "./spoke.ts";

/** A hub in the port's own country counts as nearer: cabotage. */
const SAME_COUNTRY_WEIGHT = 0.7;
/** A further hub is taken within these of the nearest. */
const FURTHER_HUB_NM = 1200;
const FURTHER_HUB_RATIO = 1.7;
const FURTHER_HUB_MARGIN_NM = 250;

/** Feeders for every port that none of the services calls: from its nearest hubs, small ports of one hub chained. */
export function planFeeders(
  parameters: Parameters,
  served: ReadonlySet<string>,
  distances: SeaDistances,
): PlannedService[] {
  const spokes = parameters.ports
    .filter(({ port }) => !served.has(port))
    .flatMap((port) => listSpokes(port, parameters, distances));
  return joinChains(spokes, parameters, distances);
}

/** Throws an Error that names a port which no hub reaches. */
export function listSpokes(port: PortRow, parameters: Parameters, distances: SeaDistances): Spoke[] {
  const rule = parameters.rules.find(({ tier, container }) => tier === port.tier && container === port.container)!;
  const candidates = parameters.hubs
    .filter((hub) => hub.port !== port.port && mayServe(parameters.barred, hub, port.port))
    .flatMap((hub) => {
      const nm = distances.measureNm(hub.port, port.port, CLOSED_TO_FEEDERS);
      if (nm === undefined) return [];
      const weight = hub.port.slice(0, 2) === port.port.slice(0, 2) ? SAME_COUNTRY_WEIGHT : 1;
      return [{ spoke: { port, hub, rule, nm }, weighted: nm * weight }];
    })
    .sort((a, b) => a.weighted - b.weighted || (a.spoke.hub.port < b.spoke.hub.port ? -1 : 1));
  const [nearest] = candidates;
  if (!nearest || nearest.spoke.nm > rule.limitNm)
    throw new Error(
      `seeds/sea-services/ports.csv: ${port.port} lies ${nearest ? Math.round(nearest.spoke.nm) : "no number of"} nm from the nearest hub that may serve it, wanted at most ${rule.limitNm}`,
    );
  const farthest = Math.min(
    FURTHER_HUB_NM,
    Math.max(nearest.spoke.nm * FURTHER_HUB_RATIO, nearest.spoke.nm + FURTHER_HUB_MARGIN_NM),
  );
  const further = candidates.slice(1).filter(({ spoke }) => spoke.nm <= farthest);
  return [nearest, ...further].slice(0, rule.hubs).map(({ spoke }) => spoke);
}
