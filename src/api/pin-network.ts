import { type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from "graphql";
import type { ApiContext } from "./context.ts";
import { versionOfCursor } from "./paging.ts";

type Variables = Readonly<Record<string, unknown>>;

/** An operation that goes on with pages of an earlier answer is answered by the network of that answer while it is loaded. */
export function pinNetwork(operation: OperationDefinitionNode, variables: Variables, context: ApiContext): void {
  for (const value of listCursorValues(operation)) {
    const cursor: unknown = valueFromASTUntyped(value, variables);
    const version = typeof cursor === "string" ? versionOfCursor(cursor) : null;
    const planner = version === null ? undefined : context.planners.find(version, Date.now());
    if (planner) context.planner = planner;
  }
}

const valuesByOperation = new WeakMap<OperationDefinitionNode, readonly ValueNode[]>();

/** What `after` and `before` of the fields of Query are written as. */
function listCursorValues(operation: OperationDefinitionNode): readonly ValueNode[] {
  const known = valuesByOperation.get(operation);
  if (known) return known;
  const values = operation.selectionSet.selections.flatMap((field) =>
    field.kind !== "Field"
      ? []
      : (field.arguments ?? [])
          .filter(({ name }) => name.value === "after" || name.value === "before")
          .map(({ value }) => value),
  );
  valuesByOperation.set(operation, values);
  return values;
}
