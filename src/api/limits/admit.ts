import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { ApiContext } from "../context.ts";
import { pinNetwork } from "../pin-network.ts";
import { checkScopes } from "../scopes.ts";
import { checkLimits } from "./check-limits.ts";
import type { Limits } from "./limits.ts";

export type Headers = ReadonlyMap<string, string>;
/** Charges the cost of an operation before it runs and tells the headers that say so. Throws the error that refuses it. */
export type Charge = (context: ApiContext, cost: number) => Promise<Headers>;
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}
export type Admit = (
  valid: ValidOperation,
  variables: Readonly<Record<string, unknown>>,
  context: ApiContext,
) => Promise<Headers>;

const NO_HEADERS: Headers = new Map();

/**
 * Every rule that a valid operation keeps, however it is run: the scopes of its key, the limits, the points of its key or address.
 * An operation is charged once, even where another way of running it begins anew. Throws the GraphQLError that refuses it.
 */
export function createAdmit(schema: GraphQLSchema, limits: Limits, charge: Charge | undefined): Admit {
  return async ({ document, operation }, variables, context) => {
    const { hasKey, scopes } = context;
    checkScopes(document, operation, scopes);
    const cost = checkLimits({ schema, document, operation, variables, hasKey }, limits);
    pinNetwork(operation, variables, context);
    context.charged ??= charge ? await charge(context, cost) : NO_HEADERS;
    return context.charged;
  };
}
