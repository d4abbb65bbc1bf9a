import { useEffect, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { useApi } from "./api.ts";
import { DifferencesDocument, type DifferencesQuery } from "./operations.gen.ts";
import { toVariables } from "./variables.ts";

export type Differences = NonNullable<DifferencesQuery["planConnection"]["differences"]>;
export type Difference = Differences["differences"][number];
export type Cause = Difference["causes"][number];

/** Whether a question is answered by another state of the network. */
export function isScenario({ asOf, closures }: Question): boolean {
  return asOf !== null || closures.length > 0;
}

/** What the scenario of a question changes, and why; null until that is there, or without a scenario. */
export function useDifferences(question: Question): Differences | null {
  const { client } = useApi();
  const [found, setFound] = useState<{ key: string; differences: Differences } | null>(null);
  const key = JSON.stringify(toVariables(question));
  const isAsked = question.from !== "" && question.to !== "" && isScenario(question);
  useEffect(() => {
    if (!isAsked) return;
    const aborter = new AbortController();
    client.request(DifferencesDocument, toVariables(question), { signal: aborter.signal }).then(
      ({ planConnection: { differences } }) => setFound(differences ? { key, differences } : null),
      () => {},
    );
    return () => aborter.abort();
  }, [key, isAsked]);
  return isAsked && found?.key === key ? found.differences : null;
}
