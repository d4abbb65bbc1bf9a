import { concatAST, print } from "graphql";

/**
 * A codegen plugin: every operation with the fragments it spreads as a constant string that carries the types of its
 * variables and data. Plain strings need no GraphQL package to run and are dropped by a bundler when unused.
 */
export function plugin(_schema, files, { typedDocument = "./typed-document.ts" }) {
  const definitions = concatAST(files.map((file) => file.document)).definitions;
  const fragmentByName = new Map(
    definitions.filter((node) => node.kind === "FragmentDefinition").map((node) => [node.name.value, node]),
  );
  const lines = definitions
    .filter((node) => node.kind === "OperationDefinition")
    .map((operation) => {
      const used = new Set();
      collectFragments(operation, fragmentByName, used);
      const text = [operation, ...used].map(print).join("\n").replace(/\s+/g, " ");
      const name = operation.name.value;
      const suffix = operation.operation[0].toUpperCase() + operation.operation.slice(1);
      const types = `TypedDocument<${name}${suffix}, ${name}${suffix}Variables>`;
      return `export const ${name}Document = ${JSON.stringify(text)} as ${types};`;
    });
  return { prepend: [`import type { TypedDocument } from "${typedDocument}";`], content: lines.join("\n") };
}

function collectFragments(node, fragmentByName, used) {
  for (const selection of node.selectionSet?.selections ?? []) {
    const fragment = selection.kind === "FragmentSpread" ? fragmentByName.get(selection.name.value) : undefined;
    if (fragment && !used.has(fragment)) {
      used.add(fragment);
      collectFragments(fragment, fragmentByName, used);
    }
    collectFragments(selection, fragmentByName, used);
  }
}
