import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { costOf } from "./document-cost.ts";
import { shapeOf } from "./document-shape.ts";
import type { Limits } from "./limits.ts";

/** No input of the schema is nested this deep. */
const VARIABLE_LEVELS = 16;

export interface CheckedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came, not coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly hasKey: boolean;
}

/** The cost of a valid operation. Throws a GraphQLError with a stable code when it asks for more than a limit allows. */
export function checkLimits(
  { schema, document, operation, variables, hasKey }: CheckedOperation,
  limits: Limits,
): number {
  const shape = shapeOf(document);
  check("OPERATION_LIMIT_EXCEEDED", "operations in a document", shape.operations, limits.operations);
  check("DIRECTIVE_LIMIT_EXCEEDED", "directives", shape.directives, limits.directives);
  check("ALIAS_LIMIT_EXCEEDED", "aliases", shape.aliases, limits.aliases);
  check("ALIAS_LIMIT_EXCEEDED", "aliases in one selection", shape.aliasesPerLevel, limits.aliasesPerLevel);
  check("DEPTH_LIMIT_EXCEEDED", "levels of fields", shape.depth, limits.depth);
  if (shape.introspectionDepth > 0) {
    check("DEPTH_LIMIT_EXCEEDED", "levels of introspection", shape.introspectionDepth, limits.introspectionDepth);
    check("DEPTH_LIMIT_EXCEEDED", "type and ofType in a row", shape.introspectionChain, limits.introspectionChain);
  }
  const listItems = Math.max(shape.listItems, longestList(variables));
  check("LIST_LIMIT_EXCEEDED", "entries of a list", listItems, limits.listItems);
  const cost = costOf(schema, document, operation, variables);
  check("COST_LIMIT_EXCEEDED", "objects that the answer can hold", cost, hasKey ? limits.costWithKey : limits.cost);
  return cost;
}

function check(code: string, what: string, seen: number, limit: number): void {
  if (seen <= limit) return;
  throw new GraphQLError(`${what}: ${seen}, wanted at most ${limit}`, {
    extensions: { code, seen, limit, http: { status: 400 } },
  });
}

/** Without recursion, since variables can be nested as deep as the body is long. */
function longestList(variables: object): number {
  let longest = 0;
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    check("DEPTH_LIMIT_EXCEEDED", "levels of variables", depth, VARIABLE_LEVELS);
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      const entries = Object.values(value);
      if (Array.isArray(value)) longest = Math.max(longest, entries.length);
      for (const entry of entries) below.push(entry);
    }
    level = below;
  }
  return longest;
}
