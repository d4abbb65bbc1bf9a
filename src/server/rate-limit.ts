import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Charge } from "../api/limits/admit.ts";

const WINDOW_SECONDS = 60;

const NO_HEADERS: ReadonlyMap<string, string> = new Map();

/**
 * Counts cost points for each key, or address without one, and minute; 0 is no limit. Answers the RateLimit headers, or
 * throws RATE_LIMITED with them.
 */
export function createCharge(pointsWithoutKey: number, pointsWithKey: number): Charge {
  const limiterByPoints = new Map<number, RateLimiterMemory>();
  const limiterOf = (points: number): RateLimiterMemory => {
    const known = limiterByPoints.get(points);
    if (known) return known;
    const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    limiterByPoints.set(points, limiter);
    return limiter;
  };
  return async ({ key, client }, cost) => {
    const pointsPerMinute = key ? (key.pointsPerMinute ?? pointsWithKey) : pointsWithoutKey;
    if (pointsPerMinute === 0) return NO_HEADERS;
    const points = Math.max(1, cost);
    try {
      const who = key ? `key ${key.keyId}` : client;
      return toHeaders(pointsPerMinute, await limiterOf(pointsPerMinute).consume(who, points));
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
