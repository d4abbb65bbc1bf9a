import { useEffect, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { useApi } from "./api.ts";
import { WayDetailsDocument, type WayDetailsQuery } from "./operations.gen.ts";
import { toVariables } from "./variables.ts";
import type { Way } from "./ways.ts";

export type Details = WayDetailsQuery["planConnection"]["edges"][number]["node"];
export type DetailLeg = Details["legs"][number];
export type DetailStep = Details["steps"][number];
export type Charge = DetailLeg["charges"][number];

/** Services, charges and sources of one way, null until they are there. */
export function useDetails(way: Way, question: Question): Details | null {
  const { client } = useApi();
  const [details, setDetails] = useState<Details | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    client
      .request(WayDetailsDocument, { ...toVariables(question), after: way.after }, { signal: aborter.signal })
      .then(({ planConnection }) => setDetails(planConnection.edges[0]?.node ?? null))
      .catch(() => {});
    return () => aborter.abort();
  }, [way.id]);
  return details?.id === way.id ? details : null;
}
