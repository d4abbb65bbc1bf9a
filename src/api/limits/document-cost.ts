import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;
/** How many entries a list holds at most, once the variables are known. */
type Size = (variables: Variables) => number;
/** `size * (objects + children)` objects; a fragment is one node however often it is spread. */
interface CostNode {
  readonly size: Size;
  readonly objects: 0 | 1;
  readonly children: CostNode[];
}
interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}
/** Fields of a connection whose lists have the size of the connection. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: Size;
}

const ONE: Size = () => 1;
/** Of a list whose field has no @listSize. */
const ASSUMED_SIZE = 10;

const costs = new WeakMap<OperationDefinitionNode, CostNode>();

/** Objects that an operation can return at most, by the @listSize of its fields and the variables as they came. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let root = costs.get(operation);
  if (!root) {
    root = buildCost(schema, document, operation);
    costs.set(operation, root);
  }
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node.defaultValue]),
  );
  const given = new Proxy(variables, {
    get: (target, name: string) =>
      Object.hasOwn(target, name) && target[name] !== undefined ? target[name] : readLiteral(defaults[name]),
  });
  return evaluate(root, given, new Map());
}

function evaluate(node: CostNode, variables: Variables, known: Map<CostNode, number>): number {
  const before = known.get(node);
  if (before !== undefined) return before;
  const inside = node.children.reduce<number>((sum, child) => sum + evaluate(child, variables, known), node.objects);
  const cost = inside === 0 ? 0 : inside * node.size(variables);
  known.set(node, cost);
  return cost;
}

function buildCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);
  const knownBySized = new Map<Sized | null, Map<string, CostNode>>();

  const collect = (set: SelectionSetNode, typeName: string, sized: Sized | null, into: CostNode[]): void => {
    for (const selection of set.selections) {
      if (selection.kind === "Field") {
        const node = buildField(selection, typeName, sized);
        if (node) into.push(node);
      } else if (selection.kind === "InlineFragment")
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, sized, into);
      else into.push(buildFragment(selection.name.value, sized));
    }
  };
  const buildFragment = (name: string, sized: Sized | null): CostNode => {
    const known = knownBySized.get(sized) ?? new Map<string, CostNode>();
    knownBySized.set(sized, known);
    let node = known.get(name);
    if (!node) {
      node = { size: ONE, objects: 0, children: [] };
      known.set(name, node);
      const fragment = fragments.get(name);
      if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value, sized, node.children);
    }
    return node;
  };
  const buildField = (node: FieldNode, typeName: string, sized: Sized | null): CostNode | null => {
    const parent = schema.getType(typeName);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet || !isCompositeType(getNamedType(field.type))) return null;
    const listSize = readListSize(schema, field);
    const own = sizeOf(listSize, field, node);
    const isSized = listSize?.sizedFields !== undefined;
    const children: CostNode[] = [];
    collect(
      node.selectionSet,
      getNamedType(field.type).name,
      isSized ? { fields: listSize.sizedFields ?? [], size: own } : null,
      children,
    );
    if (!isListType(getNullableType(field.type))) return { size: ONE, objects: 1, children };
    return { size: sized?.fields.includes(node.name.value) ? sized.size : own, objects: 1, children };
  };

  const children: CostNode[] = [];
  collect(operation.selectionSet, schema.getRootType(operation.operation)?.name ?? "", null, children);
  return { size: ONE, objects: 0, children };
}

function readListSize(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): ListSize | undefined {
  const directive = schema.getDirective("listSize");
  return directive && field.astNode
    ? (getDirectiveValues(directive, field.astNode) as ListSize | undefined)
    : undefined;
}

/** The largest slicing argument that is given, else the assumed size. */
function sizeOf(listSize: ListSize | undefined, field: GraphQLField<unknown, unknown>, node: FieldNode): Size {
  const assumed = listSize?.assumedSize ?? ASSUMED_SIZE;
  const readers = (listSize?.slicingArguments ?? []).map((name): Size => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!value) {
      const fallback = toSize(field.args.find((argument) => argument.name === name)?.defaultValue);
      return () => fallback;
    }
    if (value.kind === "Variable") return (variables) => toSize(variables[value.name.value]);
    const size = toSize(readLiteral(value));
    return () => size;
  });
  return (variables) => {
    const largest = Math.max(-1, ...readers.map((read) => read(variables)));
    return largest < 0 ? assumed : largest;
  };
}

/** A number as itself, a list as its length, -1 for what is absent or not a size (which coercion refuses later). */
function toSize(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && value >= 0 ? value : -1;
}

function readLiteral(value: ValueNode | undefined): unknown {
  if (value?.kind === "IntValue") return Number(value.value);
  if (value?.kind === "ListValue") return value.values;
  return undefined;
}
