import type { Network } from "../network/compile-network.ts";
import { type Emission, listHopEmissions, listLiftEmissions } from "./emissions.ts";
import { RecentlyUsed } from "./recently-used.ts";

const WEIGHTS_KEPT = 16;

/** Grams CO2e of a cargo at each position of a network: the way from the call before, or the change of gauge. Each worked out once. */
export class HopGrams {
  /** Of lifting the boxes once. */
  readonly lift: number;
  private readonly known: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly tonnes: number,
  ) {
    this.lift = sumGrams(listLiftEmissions(network.records, tonnes));
    this.known = new Float64Array(network.timetable.positionCount).fill(Number.NaN);
  }

  at(service: number, position: number): number {
    const known = this.known[position]!;
    if (!Number.isNaN(known)) return known;
    const { hops, parts, records } = this.network;
    const hop = hops[position]!;
    const grams =
      hop.change === null ? sumGrams(listHopEmissions(records, hop, parts[service]!.record, this.tonnes)) : this.lift;
    this.known[position] = grams;
    return grams;
  }
}

const byNetwork = new WeakMap<Network, RecentlyUsed<number, HopGrams>>();

/** The grams of a network for the weights that were asked for last. */
export function hopGramsOf(network: Network, tonnes: number): HopGrams {
  const byTonnes = byNetwork.get(network) ?? new RecentlyUsed<number, HopGrams>(WEIGHTS_KEPT);
  byNetwork.set(network, byTonnes);
  return byTonnes.get(tonnes, () => new HopGrams(network, tonnes));
}

function sumGrams(emissions: readonly Emission[]): number {
  return emissions.reduce((sum, { grams }) => sum + grams, 0);
}
