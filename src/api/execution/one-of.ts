import {
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const checks = new WeakMap<OperationDefinitionNode, readonly (readonly [name: string, isSound: Check])[]>();

/** Whether every `@oneOf` input in the variables has one field that is not null. The rest is not looked at. */
export function hasSoundOneOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): boolean {
  let byVariable = checks.get(operation);
  if (!byVariable) {
    byVariable = buildChecks(schema, operation);
    checks.set(operation, byVariable);
  }
  return byVariable.every(([name, isSound]) => isSound(variables[name]));
}

/** Of the variables whose type holds a `@oneOf` input. */
function buildChecks(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  const known = new Map<string, Check | null>();
  return variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node as never);
    const check = isInputType(type) ? buildCheck(type, known) : null;
    return check ? [[variable.name.value, check] as const] : [];
  });
}

/** Null for a type that holds no `@oneOf` input. */
function buildCheck(type: GraphQLInputType, known: Map<string, Check | null>): Check | null {
  if (isNonNullType(type)) return buildCheck(getNullableType(type) as GraphQLInputType, known);
  if (isListType(type)) {
    const check = buildCheck(type.ofType, known);
    // A value alone stands for a list of it.
    return check && ((value) => (Array.isArray(value) ? value.every(check) : check(value)));
  }
  if (!isInputObjectType(type)) return null;
  const before = known.get(type.name);
  if (before !== undefined) return before;
  // No input of the schema holds itself; one that did would be checked to its own second level.
  known.set(type.name, null);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const check = buildCheck(field.type, known);
    return check ? [[field.name, check] as const] : [];
  });
  const check: Check | null =
    fields.length === 0 && !type.isOneOf
      ? null
      : (value) => {
          if (typeof value !== "object" || value === null) return true;
          const given = value as Variables;
          if (type.isOneOf && !isOne(given)) return false;
          return fields.every(([name, isSound]) => isSound(given[name]));
        };
  known.set(type.name, check);
  return check;
}

function isOne(given: Variables): boolean {
  const values = Object.values(given).filter((value) => value !== undefined);
  return values.length === 1 && values[0] !== null;
}
