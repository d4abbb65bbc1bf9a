import type { Network } from "../network/compile-network.ts";
import type { FoundPath } from "../search/query.ts";

/** The crossings that a path of the whole network passes, in its order. */
export function listBorderCrossings(network: Network, path: Pick<FoundPath, "rides">): string[] {
  return path.rides.flatMap(({ serviceIndex, from, to }) => {
    const first = network.timetable.firstPosition[serviceIndex]!;
    return network.hops.slice(first + from + 1, first + to + 1).flatMap((hop) => hop?.borders ?? []);
  });
}
