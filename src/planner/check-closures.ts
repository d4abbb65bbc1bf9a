import type { Closure, ClosureScope } from "../model/scenario.ts";
import type { NetworkRecords } from "../network/records.ts";
import { checkCodes } from "./check-constraints.ts";

const KIND_BY_SCOPE = {
  LOCATION: "locations",
  TERMINAL: "terminals",
  COUNTRY: "countries",
  SERVICE: "services",
  ROUTE: "routes",
  CROSSING: "borderCrossings",
  PASSAGE: "passages",
} as const satisfies Record<ClosureScope, string>;

/** Throws BadInput for the first closure of what the network does not know, with the known codes most like it. */
export function checkClosures(records: NetworkRecords, closures: readonly Closure[]): void {
  closures.forEach(({ scope, place }, index) => {
    checkCodes(records, KIND_BY_SCOPE[scope], [place], () => `scenario.closures[${index}].place`);
  });
}
