import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Charge } from "../api/limits/plugin.ts";

const WINDOW_SECONDS = 60;

/** Counts cost points for each client and minute; answers the RateLimit headers, or throws RATE_LIMITED with them. */
export function createCharge(pointsPerMinute: number): Charge | undefined {
  if (pointsPerMinute === 0) return undefined;
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: WINDOW_SECONDS });
  return async (context, cost) => {
    const points = Math.max(1, cost);
    try {
      return toHeaders(pointsPerMinute, await limiter.consume(context.client, points));
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      const headers = toHeaders(pointsPerMinute, rejected);
      const seconds = Math.ceil(rejected.msBeforeNext / 1000);
      throw new GraphQLError(`this minute's ${pointsPerMinute} cost points are used, ask again in ${seconds} s`, {
        extensions: {
          code: "RATE_LIMITED",
          http: { status: 429, headers: new Map([...headers, ["retry-after", String(seconds)]]) },
        },
      });
    }
  };
}

function toHeaders(points: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Map<string, string> {
  return new Map([
    ["ratelimit-policy", `"cost";q=${points};w=${WINDOW_SECONDS}`],
    ["ratelimit", `"cost";r=${Math.max(0, remainingPoints)};t=${Math.ceil(msBeforeNext / 1000)}`],
  ]);
}
