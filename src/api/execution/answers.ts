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

  constructor(bytes: number) {
    this.kept = new LeastRecent(bytes);
  }

  find(key: string): Record<string, unknown> | undefined {
    const answer = this.kept.get(key);
    if (answer) this.hits++;
    else this.misses++;
    return answer?.data;
  }

  keep(key: string, data: Record<string, unknown>, text: string): void {
    this.texts.set(data, text);
    // Two bytes a character, and about as much again for the objects.
    this.kept.set(key, { data, text }, (key.length + text.length) * 4);
  }

  /** The JSON of kept data. */
  textOf(data: object | null | undefined): string | undefined {
    return data ? this.texts.get(data) : undefined;
  }
}
