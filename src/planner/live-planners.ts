import type { Planner } from "./planner.ts";

/** How long a network that is no longer live answers for the cursors it gave out, and how many networks stay loaded. */
const KEPT_MILLISECONDS = 10 * 60_000;
const PLANNERS_KEPT = 8;

/** The live planner, replaced by one reference, and those before it that were used lately. Times are milliseconds since 1970. */
export class LivePlanners {
  /** In the order of their last use, by version. */
  private readonly used = new Map<string, { readonly planner: Planner; readonly usedAt: number }>();
  private readonly listeners = new Set<(version: string) => void>();
  private live: Planner;

  constructor(live: Planner) {
    this.live = live;
  }

  /** The planner to begin a query with; the query keeps it. */
  current(now: number): Planner {
    this.use(this.live, now);
    this.forget(now);
    return this.live;
  }

  /** The planner of a version that was used lately, undefined when it is gone. */
  find(version: string, now: number): Planner | undefined {
    this.forget(now);
    const planner = version === this.live.directory.info.version ? this.live : this.used.get(version)?.planner;
    if (planner) this.use(planner, now);
    return planner;
  }

  /** Makes another planner the live one; queries that have begun go on with theirs. */
  replace(planner: Planner, now: number): void {
    this.live = planner;
    this.current(now);
    for (const listener of this.listeners) listener(planner.directory.info.version);
  }

  /** Calls back with the version of each planner that goes live, until the returned function is called. */
  onReplace(listener: (version: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private use(planner: Planner, now: number): void {
    const { version } = planner.directory.info;
    this.used.delete(version);
    this.used.set(version, { planner, usedAt: now });
  }

  private forget(now: number): void {
    for (const [version, { planner, usedAt }] of this.used)
      if (planner !== this.live && (usedAt < now - KEPT_MILLISECONDS || this.used.size > PLANNERS_KEPT))
        this.used.delete(version);
  }
}
