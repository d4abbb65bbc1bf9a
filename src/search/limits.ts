/** Labels settled before a search gives up with what it has found. */
export const MAXIMUM_SETTLED_LABELS = 2_000_000;
/** The same where the search keeps a history, whose labels cost many times as much. */
export const MAXIMUM_SETTLED_HISTORIES = 50_000;
/** Items taken from the queue between two looks at the clock guard. */
export const ITEMS_BETWEEN_CLOCK_LOOKS = 256;
/** A label is compared with so many of each list at most: a comparison left out costs work, never an answer. */
export const MAXIMUM_DOMINANCE_CHECKS = 16;
