/** What one request may ask for. Every limit is a setting of the server. */
export interface Limits {
  readonly tokens: number;
  /** Levels of fields outside `__schema` and `__type`. */
  readonly depth: number;
  readonly introspectionDepth: number;
  /** `type` and `ofType` directly below each other. */
  readonly introspectionChain: number;
  readonly aliases: number;
  /** Aliases in one selection set. */
  readonly aliasesPerLevel: number;
  readonly directives: number;
  readonly operations: number;
  /** Entries of one list, in the document or the variables. */
  readonly listItems: number;
  /** Objects that the answer can hold, without and with an API key. */
  readonly cost: number;
  readonly costWithKey: number;
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 1000,
  depth: 12,
  introspectionDepth: 20,
  introspectionChain: 10,
  aliases: 30,
  aliasesPerLevel: 15,
  directives: 9,
  operations: 5,
  listItems: 100,
  cost: 5000,
  costWithKey: 10_000,
};
