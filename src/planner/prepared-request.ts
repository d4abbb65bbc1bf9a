import type { Constraints } from "../model/constraints.ts";
import type { Network } from "../network/compile-network.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import type { BoxPool } from "./box-pools.ts";
import type { CutOffs } from "./cut-offs.ts";
import type { NetworkAcceptance } from "./network-acceptance.ts";
import type { ResolvedRequest } from "./resolve-request.ts";
import type { SearchSpace } from "./search-space.ts";

/** A request that means something: the network it is asked of, its prices and the search. */
export interface PreparedRequest extends ResolvedRequest {
  readonly network: Network;
  readonly priced: PricedNetwork;
  /** What is searched: the network without what the constraints forbid. */
  readonly space: SearchSpace;
  /** What the rules say about the cargo. */
  readonly acceptance: NetworkAcceptance;
  /** What its departures ask for beforehand. */
  readonly cutOffs: CutOffs;
  /** What the boxes of its provider may ride; null for the shipper's own boxes, and where several providers are joined. */
  readonly boxes: BoxPool | null;
  /** Where several providers of boxes are searched, the request of each; prices and space here are those of the first. */
  readonly instances: readonly PreparedRequest[];
  readonly constraints: Constraints;
}
