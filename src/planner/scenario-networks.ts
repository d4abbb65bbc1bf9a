import { compileInSteps, type Network } from "../network/compile-network.ts";
import type { NetworkRecords } from "../network/records.ts";
import { runAtOnce } from "../network/steps.ts";
import { RecentlyUsed } from "./recently-used.ts";
import { runInTurns } from "./run-sliced.ts";

const NETWORKS_KEPT = 4;

/** Networks of the facts of other days, compiled when first asked for; the last four are kept. */
export class ScenarioNetworks {
  private readonly kept = new RecentlyUsed<string, Network>(NETWORKS_KEPT);
  private readonly opening = new Map<string, Promise<void>>();

  constructor(
    private readonly records: NetworkRecords,
    private readonly dataVersion: string,
    private readonly today: number,
  ) {}

  get(asOf: string): Network {
    return this.kept.get(asOf, () => runAtOnce(this.compile(asOf)));
  }

  /** Compiles a network in turns with whatever else this thread does, so that `get` has it. Once for all who wait for it. */
  open(asOf: string): Promise<void> {
    if (this.kept.has(asOf)) return Promise.resolve();
    const known = this.opening.get(asOf);
    if (known) return known;
    const opening = runInTurns(this.compile(asOf))
      .then((network) => void this.kept.get(asOf, () => network))
      .finally(() => this.opening.delete(asOf));
    this.opening.set(asOf, opening);
    return opening;
  }

  private compile(asOf: string) {
    return compileInSteps(this.records, this.dataVersion, this.today, asOf);
  }
}
