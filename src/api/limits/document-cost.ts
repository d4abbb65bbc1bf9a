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
/** The value of a variable, its default where none is given. */
type Read = (name: string) => unknown;
/** How many entries a list holds at most, once the variables are known. */
type Size = (read: Read) => number;
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

interface OperationCost {
  readonly root: CostNode;
  readonly defaults: Variables;
}
const costs = new WeakMap<OperationDefinitionNode, OperationCost>();

/** Objects that an operation can return at most, by the @listSize of its fields and the variables as they came. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let cost = costs.get(operation);
  if (!cost) {
    cost = { root: buildCost(schema, document, operation), defaults: readDefaults(operation) };
    costs.set(operation, cost);
  }
  const { root, defaults } = cost;
  const read = (name: string): unknown =>
    Object.hasOwn(variables, name) && variables[name] !== undefined ? variables[name] : defaults[name];
  return evaluate(root, read, new Map());
}

function readDefaults({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.map((node) => [node.variable.name.value, readLiteral(node.defaultValue)]),
  );
}

function evaluate(node: CostNode, read: Read, known: Map<CostNode, number>): number {
  const before = known.get(node);
  if (before !== undefined) return before;
  let inside: number = node.objects;
  for (const child of node.children) inside += evaluate(child, read, known);
  const cost = inside === 0 ? 0 : inside * node.size(read);
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
    if (value.kind === "Variable") return (read) => toSize(read(value.name.value));
    const size = toSize(readLiteral(value));
    return () => size;
  });
  if (readers.length === 0) return () => assumed;
  return (read) => {
    const largest = Math.max(-1, ...readers.map((readSize) => readSize(read)));
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
