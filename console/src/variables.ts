import type { Question } from "./address.ts";
import { toCargoInput } from "./cargo.ts";
import { toClosureInput } from "./closures.ts";
import { toConstraintsInput } from "./limits.ts";

/** The variables of planConnection for a question. */
export function toVariables(question: Question) {
  const { asOf, closures } = question;
  return {
    origin: { location: question.from },
    destination: { location: question.to },
    dateTime: { earliestDeparture: `${question.ready}T00:00:00Z` },
    cargo: toCargoInput(question.cargo),
    constraints: toConstraintsInput(question.limits),
    ...(asOf === null && closures.length === 0
      ? {}
      : {
          scenario: {
            ...(asOf === null ? {} : { asOf }),
            ...(closures.length === 0 ? {} : { closures: closures.map(toClosureInput) }),
          },
        }),
  };
}
