import { type DocumentNode, GraphQLError, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { Scope } from "../model/api-key.ts";
import type { QueryResolvers, SubscriptionResolvers } from "./types.gen.ts";

type RootField = Exclude<keyof Required<QueryResolvers> | keyof Required<SubscriptionResolvers>, "__isTypeOf">;

/** The scope that opens each field of the roots; null where the field's own resolver asks for one. */
export const SCOPE_BY_FIELD: Readonly<Record<RootField, Scope | null>> = {
  node: null,
  nodes: null,
  borderCrossings: "network:read",
  boxProviders: "network:read",
  commoditySearch: "network:read",
  dangerousGoodsSearch: "network:read",
  departureProfile: "plan",
  departures: "network:read",
  hubs: "network:read",
  indicativeRoute: "network:read",
  location: "network:read",
  locations: "network:read",
  locationSearch: "network:read",
  nearestLocations: "network:read",
  networkChanged: "network:read",
  networkInfo: "network:read",
  planConnection: "plan",
  reachableLocations: "matrix",
  refreshItinerary: "plan",
  routeMatrix: "matrix",
  routes: "network:read",
  seaDistance: "network:read",
  seaPassages: "network:read",
  services: "network:read",
};

/** Throws FORBIDDEN when the key of a request has not the scope for a field of the operation's root. */
export function checkScopes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  scopes: readonly Scope[],
): void {
  for (const field of listRootFields(document, operation)) {
    const scope = Object.hasOwn(SCOPE_BY_FIELD, field) ? SCOPE_BY_FIELD[field as RootField] : null;
    if (scope && !scopes.includes(scope)) throw forbid(scope, field);
  }
}

export function forbid(scope: Scope, field: string): GraphQLError {
  return new GraphQLError(`${field}: the API key has not the scope ${scope}`, {
    extensions: { code: "FORBIDDEN", scope, http: { status: 403 } },
  });
}

/** Names of the root's fields, those of fragments included. The document is valid, so fragments do not spread each other in a circle. */
function listRootFields(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const fields = new Set<string>();
  const seen = new Set<SelectionSetNode>();
  const visit = (set: SelectionSetNode | undefined): void => {
    if (!set || seen.has(set)) return;
    seen.add(set);
    for (const node of set.selections) {
      if (node.kind === "Field") fields.add(node.name.value);
      else if (node.kind === "InlineFragment") visit(node.selectionSet);
      else visit(findFragment(document, node.name.value));
    }
  };
  visit(operation.selectionSet);
  return fields;
}

function findFragment(document: DocumentNode, name: string): SelectionSetNode | undefined {
  for (const node of document.definitions)
    if (node.kind === "FragmentDefinition" && node.name.value === name) return node.selectionSet;
  return undefined;
}
