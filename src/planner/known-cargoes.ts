import type { PricedNetwork } from "../pricing/price-network.ts";
import type { CutOffs } from "./cut-offs.ts";
import type { NetworkAcceptance } from "./network-acceptance.ts";
import { RecentlyUsed } from "./recently-used.ts";

const CARGOES_KEPT = 16;

/** What is kept of one network for the cargoes asked for last. It goes with its network: kept apart, it would hold the network of a day that was forgotten. */
export class KnownCargoes {
  readonly priced = new RecentlyUsed<string, PricedNetwork>(CARGOES_KEPT);
  readonly acceptances = new RecentlyUsed<string, NetworkAcceptance>(CARGOES_KEPT);
  readonly cutOffs = new RecentlyUsed<string, CutOffs>(CARGOES_KEPT);
}
