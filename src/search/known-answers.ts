/** A non-dominated vector; which of the numbers count depends on the direction. */
export interface Vector {
  readonly handoverMinute: number;
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
  /** 0 where emissions do not count. */
  readonly grams: number;
}

/**
 * The answers known so far, as one staircase for each number of legs: arrivals rise, cents fall, and all answers with as
 * many legs or fewer are in it. The last step that arrives in time tells the least cents, and since answers
 * are found roughly in order of arrival it is near the end.
 */
export class KnownAnswers {
  private readonly arrivals: number[][] = [];
  private readonly cents: number[][] = [];

  constructor(maximumLegs: number) {
    for (let legs = 0; legs <= maximumLegs; legs++) {
      this.arrivals.push([]);
      this.cents.push([]);
    }
  }

  /** Whether an answer with no more legs arrives no later and costs no more. */
  beats(legs: number, arrival: number, cents: number): boolean {
    const arrivals = this.arrivals[legs]!;
    let step = arrivals.length - 1;
    while (step >= 0 && arrivals[step]! > arrival) step--;
    return step >= 0 && this.cents[legs]![step]! <= cents;
  }

  /** Infinite where none has as few legs. */
  leastArrival(legs: number): number {
    return this.arrivals[legs]![0] ?? Number.POSITIVE_INFINITY;
  }

  leastCents(legs: number): number {
    return this.cents[legs]!.at(-1) ?? Number.POSITIVE_INFINITY;
  }

  /** Takes an answer that none beats. */
  add(legs: number, arrival: number, cents: number): void {
    for (let more = legs; more < this.arrivals.length; more++) {
      if (this.beats(more, arrival, cents)) return;
      const arrivals = this.arrivals[more]!;
      const ofStep = this.cents[more]!;
      let begin = arrivals.length;
      while (begin > 0 && arrivals[begin - 1]! >= arrival) begin--;
      let end = begin;
      while (end < arrivals.length && ofStep[end]! >= cents) end++;
      arrivals.splice(begin, end - begin, arrival);
      ofStep.splice(begin, end - begin, cents);
    }
  }
}

/** The vectors found of one destination, with what they prune. */
export class FoundVectors {
  readonly vectors: Vector[] = [];
  readonly answers: KnownAnswers;

  constructor(maximumLegs: number) {
    this.answers = new KnownAnswers(maximumLegs);
  }

  /** Takes a vector that none beats. */
  add(handoverMinute: number, arrivalMinute: number, costCents: number, legs: number): void {
    this.answers.add(legs, arrivalMinute, costCents);
    this.vectors.push({ handoverMinute, arrivalMinute, costCents, transfers: legs - 1, grams: 0 });
  }
}
