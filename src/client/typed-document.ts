/**
 * The text of an operation with the types of its data and variables. Documents that graphql-codegen writes as strings
 * (`documentMode: "string"`) carry the same mark and fit.
 */
export interface TypedText<Data, Variables> {
  toString(): string;
  /** Carries the types alone; never there. */
  readonly __apiType?: (variables: Variables) => Data;
}
export type TypedDocument<Data, Variables> = string & TypedText<Data, Variables>;
