/** Heavy work in pieces of some milliseconds: whoever runs it may let others have their turn between two of them. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs work without a pause. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
