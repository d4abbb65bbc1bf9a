import { useEffect, useState } from "preact/hooks";
import { RequestFailed } from "../../src/client/index.ts";
import type { Question } from "./address.ts";
import { useApi, WAYS_ASKED } from "./api.ts";
import { toVariables } from "./variables.ts";
import { WaysDocument, type WaysQuery } from "./operations.gen.ts";
import { toWays, type Way } from "./ways.ts";

export interface Answer {
  readonly question: Question;
  readonly ways: readonly Way[];
  readonly totalCount: number;
  readonly isComplete: boolean;
  readonly routingErrors: WaysQuery["planConnection"]["routingErrors"];
}
export interface Asked {
  /** The last answer stays until the next one is there. */
  readonly answer: Answer | null;
  readonly isLoading: boolean;
  readonly failure: { readonly text: string; readonly code: string } | null;
  again(): void;
}

/** The answer to a question; nothing is asked while an end is missing. */
export function useWays(question: Question): Asked {
  const { client } = useApi();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Asked["failure"]>(null);
  const [isLoading, setLoading] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(toVariables(question));
  const isAsked = question.from !== "" && question.to !== "";
  useEffect(() => {
    if (!isAsked) return setAnswer(null);
    const aborter = new AbortController();
    setLoading(true);
    client.request(WaysDocument, { ...toVariables(question), first: WAYS_ASKED }, { signal: aborter.signal }).then(
      ({ planConnection }) => {
        setAnswer({ ...planConnection, question, ways: toWays(planConnection) });
        setFailure(null);
        setLoading(false);
      },
      (error: unknown) => {
        if (aborter.signal.aborted) return;
        const code = error instanceof RequestFailed ? (error.code ?? "") : "";
        setFailure({ text: error instanceof Error ? error.message : String(error), code });
        setLoading(false);
      },
    );
    return () => aborter.abort();
  }, [key, isAsked, attempt]);
  return { answer, isLoading, failure, again: () => setAttempt((count) => count + 1) };
}
