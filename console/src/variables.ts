import type { Question } from "./address.ts";
import { toCargoInput } from "./cargo.ts";
import { toConstraintsInput } from "./limits.ts";

/** The variables of planConnection for a question. */
export function toVariables(question: Question) {
  return {
    origin: { location: question.from },
    destination: { location: question.to },
    dateTime: { earliestDeparture: `${question.ready}T00:00:00Z` },
    cargo: toCargoInput(question.cargo),
    constraints: toConstraintsInput(question.limits),
    ...(question.asOf === null ? {} : { scenario: { asOf: question.asOf } }),
  };
}
