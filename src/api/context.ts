import { GraphQLError } from "graphql";
import { type ApiKey, SCOPE_NAMES, type Scope } from "../model/api-key.ts";
import { planFor } from "../planner/plan-for.ts";
import type { LivePlanners } from "../planner/live-planners.ts";
import type { Planner } from "../planner/planner.ts";
import type { SeaWays } from "../planner/sea-ways.ts";

/** What a request's key decides. */
export type RequestKey = Pick<ApiKey, "keyId" | "scopes" | "pointsPerMinute"> & Partial<Pick<ApiKey, "customer">>;

/** What a request is answered from. */
export interface RequestSource {
  readonly planners: LivePlanners;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly seaWays?: SeaWays;
  /** In the log and, where something is at fault, in the answer. */
  readonly requestId?: string;
  /** The address that asks. */
  readonly client?: string;
  /** The good key that came with the request. */
  readonly key?: RequestKey | null;
  /** Milliseconds since 1970 after which no further search is begun. */
  readonly deadline?: number;
}

/** What every resolver is given. One for each request. */
export class ApiContext {
  private answering!: Planner;
  readonly planners: LivePlanners;
  private readonly seaWays: SeaWays | undefined;
  readonly requestId: string;
  readonly client: string;
  readonly key: RequestKey | null;
  readonly deadline: number;
  /** Whether the answer depends on when it was asked, so that it must not be kept. */
  hasReadClock = false;
  /** Headers of what the operation was charged, null before that. */
  charged: ReadonlyMap<string, string> | null = null;
  /** Whether compiled code has failed, so that it is not tried again. */
  isForGraphqlJs = false;
  private readonly minute: number;

  constructor(source: RequestSource) {
    this.planners = source.planners;
    this.minute = Math.ceil(source.now / 60_000);
    this.seaWays = source.seaWays;
    this.requestId = source.requestId ?? "";
    this.client = source.client ?? "";
    this.key = source.key ?? null;
    this.planner = source.planners.current(source.now);
    this.deadline = source.deadline ?? Number.POSITIVE_INFINITY;
  }

  /** The network that the operation is answered from, from its beginning to its end, at the prices of the key. */
  get planner(): Planner {
    return this.answering;
  }

  set planner(planner: Planner) {
    const customer = this.key?.customer;
    this.answering = customer ? planFor(planner, customer) : planner;
  }

  get hasKey(): boolean {
    return this.key !== null;
  }

  /** What may be asked: everything without a key, where that is served at all. */
  get scopes(): readonly Scope[] {
    return this.key?.scopes ?? SCOPE_NAMES;
  }

  /** Requests of one class get the same answer to the same question. */
  get answerClass(): string {
    return this.key ? JSON.stringify([this.key.scopes, this.key.customer ?? null]) : "";
  }

  /** Before each search. Throws REQUEST_TIMEOUT when the time for this request is over. */
  checkTime(): void {
    if (Date.now() <= this.deadline) return;
    throw new GraphQLError("the searches of this request take too long, ask for fewer at once", {
      extensions: { code: "REQUEST_TIMEOUT" },
    });
  }

  /** The lanes with the ports of the network that answers. */
  get seaLanes(): ReturnType<SeaWays> {
    if (!this.seaWays) throw new Error("this context was made without sea lanes");
    return this.seaWays(this.planner.directory);
  }

  get nowMinute(): number {
    this.hasReadClock = true;
    return this.minute;
  }
}
