import type { ApiContext } from "../context.ts";
import { LeastRecent } from "./least-recent.ts";

interface Answer {
  readonly data: Record<string, unknown>;
  readonly text: string;
}

/** Whole answers by network version, document and variables: a new network makes all of them unreachable. */
export class Answers {
  private readonly kept: LeastRecent<Answer>;
  private readonly texts = new WeakMap<object, string>();
  /** Counted for the metrics. */
  hits = 0;
  misses = 0;

  constructor(private readonly bytes: number) {
    this.kept = new LeastRecent(bytes);
  }

  /** The network's version, whom it is answered to, the document, and the variables as they came; null where nothing is kept. */
  keyOf(hash: string, operationName: string | undefined, variables: object, context: ApiContext): string | null {
    if (this.bytes === 0) return null;
    const { version } = context.planner.directory.info;
    return `${version}|${context.answerClass}|${hash}|${operationName ?? ""}|${JSON.stringify(variables)}`;
  }

  find(key: string): Answer | undefined {
    const answer = this.kept.get(key);
    if (answer) this.hits++;
    else this.misses++;
    return answer;
  }

  /** Not where the answer depends on when it was asked. */
  keep(key: string, data: Record<string, unknown>, text: string, { hasReadClock }: ApiContext): void {
    if (hasReadClock) return;
    this.texts.set(data, text);
    // Two bytes a character, and about as much again for the objects.
    this.kept.set(key, { data, text }, (key.length + text.length) * 4);
  }

  /** The JSON of kept data. */
  textOf(data: object | null | undefined): string | undefined {
    return data ? this.texts.get(data) : undefined;
  }
}
