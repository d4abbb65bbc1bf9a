/** Labels settled before a search gives up with what it has found. */
export const MAXIMUM_SETTLED_LABELS = 2_000_000;
