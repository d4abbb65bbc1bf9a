/** A search that keeps no other waiting may take so long; the budget of labels ends nearly every one before. */
export const SEARCH_MILLISECONDS = 10_000;

/** Begins to watch the time: the function that it returns says whether so many milliseconds are over. */
export function startWatch(milliseconds: number): () => boolean {
  const started = performance.now();
  return () => performance.now() - started > milliseconds;
}
