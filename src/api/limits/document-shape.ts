import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValueNode } from "graphql";

/** What a document asks for apart from its variables: computed once for a document, each fragment once. */
export interface DocumentShape {
  readonly operations: number;
  readonly directives: number;
  readonly aliases: number;
  readonly aliasesPerLevel: number;
  /** Entries of the longest list that is written out. */
  readonly listItems: number;
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly introspectionChain: number;
}

interface Levels {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly longestChain: number;
  /** `type` and `ofType` in a row from the first level on. */
  readonly leadingChain: number;
}

const NONE: Levels = { depth: 0, introspectionDepth: 0, longestChain: 0, leadingChain: 0 };
const shapes = new WeakMap<DocumentNode, DocumentShape>();

/** Linear in the size of the document, cycles of fragments included. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const known = shapes.get(document);
  if (known) return known;
  const counts = countNodes(document);
  const levels = measureLevels(document);
  const shape = {
    ...counts,
    depth: levels.depth,
    introspectionDepth: levels.introspectionDepth,
    introspectionChain: levels.longestChain,
  };
  shapes.set(document, shape);
  return shape;
}

function countNodes(document: DocumentNode) {
  const counts = { operations: 0, directives: 0, aliases: 0, aliasesPerLevel: 0, listItems: 0 };
  const countValue = (value: ValueNode): void => {
    if (value.kind === "ListValue") {
      counts.listItems = Math.max(counts.listItems, value.values.length);
      value.values.forEach(countValue);
    }
    if (value.kind === "ObjectValue") for (const field of value.fields) countValue(field.value);
  };
  const countSelections = (set: SelectionSetNode): void => {
    let aliases = 0;
    for (const selection of set.selections) {
      counts.directives += selection.directives?.length ?? 0;
      if (selection.kind === "Field") {
        if (selection.alias) aliases++;
        for (const argument of selection.arguments ?? []) countValue(argument.value);
      }
      if (selection.kind !== "FragmentSpread" && selection.selectionSet) countSelections(selection.selectionSet);
    }
    counts.aliases += aliases;
    counts.aliasesPerLevel = Math.max(counts.aliasesPerLevel, aliases);
  };
  for (const definition of document.definitions) {
    if (definition.kind !== "OperationDefinition" && definition.kind !== "FragmentDefinition") continue;
    counts.directives += definition.directives?.length ?? 0;
    if (definition.kind === "OperationDefinition") {
      counts.operations++;
      for (const variable of definition.variableDefinitions ?? []) {
        counts.directives += variable.directives?.length ?? 0;
        if (variable.defaultValue) countValue(variable.defaultValue);
      }
    }
    countSelections(definition.selectionSet);
  }
  return counts;
}

function measureLevels(document: DocumentNode): Levels {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);
  const known = new Map<FragmentDefinitionNode, Levels>();
  const measureFragment = (name: string): Levels => {
    const fragment = fragments.get(name);
    if (!fragment) return NONE;
    const levels = known.get(fragment);
    if (levels) return levels;
    // Stands in while the fragment is measured: one that spreads itself adds nothing.
    known.set(fragment, NONE);
    const measured = measure(fragment.selectionSet);
    known.set(fragment, measured);
    return measured;
  };
  const measure = (set: SelectionSetNode): Levels => {
    let all = NONE;
    for (const selection of set.selections) {
      if (selection.kind === "FragmentSpread") all = larger(all, measureFragment(selection.name.value));
      else if (selection.kind === "InlineFragment") all = larger(all, measure(selection.selectionSet));
      else
        all = larger(all, below(selection.name.value, selection.selectionSet ? measure(selection.selectionSet) : NONE));
    }
    return all;
  };
  return document.definitions
    .map((node) => (node.kind === "OperationDefinition" ? measure(node.selectionSet) : NONE))
    .reduce(larger, NONE);
}

function below(name: string, inside: Levels): Levels {
  const isChained = name === "type" || name === "ofType";
  const leadingChain = isChained ? inside.leadingChain + 1 : 0;
  const longestChain = Math.max(inside.longestChain, leadingChain);
  if (name === "__schema" || name === "__type")
    return { depth: 0, introspectionDepth: inside.depth + 1, longestChain, leadingChain };
  return { depth: inside.depth + 1, introspectionDepth: inside.introspectionDepth, longestChain, leadingChain };
}

function larger(a: Levels, b: Levels): Levels {
  return {
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    longestChain: Math.max(a.longestChain, b.longestChain),
    leadingChain: Math.max(a.leadingChain, b.leadingChain),
  };
}
