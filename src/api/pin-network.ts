import type { ApolloServerPlugin } from "@apollo/server";
import { type OperationDefinitionNode, valueFromASTUntyped } from "graphql";
import type { LivePlanners } from "../planner/live-planners.ts";
import type { ApiContext } from "./context.ts";
import { versionOfCursor } from "./paging.ts";

/** An operation that goes on with pages of an earlier answer is answered by the network of that answer while it is loaded. */
export function pinNetwork(planners: LivePlanners): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request, contextValue }) {
          if (!operation) return;
          for (const cursor of listCursors(operation, request.variables ?? {})) {
            const version = versionOfCursor(cursor);
            const planner = version === null ? undefined : planners.find(version, Date.now());
            if (planner) contextValue.planner = planner;
          }
        },
      };
    },
  };
}

/** The values of `after` and `before` of the fields of Query. */
function listCursors(operation: OperationDefinitionNode, variables: Record<string, unknown>): string[] {
  return operation.selectionSet.selections.flatMap((field) =>
    field.kind !== "Field"
      ? []
      : (field.arguments ?? [])
          .filter(({ name }) => name.value === "after" || name.value === "before")
          .map(({ value }) => valueFromASTUntyped(value, variables))
          .filter((value): value is string => typeof value === "string"),
  );
}
