import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LeastRecent } from "./least-recent.ts";

const COMPILED_KEPT = 500;
const SEEN_KEPT = 5000;

export interface Executable {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Hash of the document's text. */
  readonly hash: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Runs queries as compiled code. A query is compiled when it comes the second time (compiling takes milliseconds), and
 * whatever the compiled code answers with errors is left to graphql-js, whose errors name the right variable and keep
 * the order of the specification.
 */
export class CompiledQueries {
  private readonly compiled = new LeastRecent<CompiledQuery | null>(COMPILED_KEPT);
  private readonly seen = new LeastRecent<true>(SEEN_KEPT);
  /** Queries that compiled code answered. */
  answered = 0;
  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of a query without errors, or null when graphql-js is to execute it. */
  async execute(executable: Executable, contextValue: unknown): Promise<ExecutionResult | null> {
    const { operation, variables } = executable;
    if (operation.operation !== "query") return null;
    const compiled = this.find(executable);
    if (!compiled) return null;
    // graphql-jit lets a broken @oneOf through.
    if (getVariableValues(this.schema, operation.variableDefinitions ?? [], variables).errors) return null;
    const result = await compiled.query(undefined, contextValue, variables);
    if (result.errors || !result.data) return null;
    this.answered++;
    return result;
  }

  private find({ document, operation, hash }: Executable): CompiledQuery | null {
    const name = operation.name?.value ?? "";
    const key = `${hash}:${name}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (!this.seen.get(key)) {
      this.seen.set(key, true, 1);
      return null;
    }
    const compiled = compileQuery(this.schema, document, name, {
      useExperimentalPathBasedSkipInclude: true,
    });
    const usable = isCompiledQuery(compiled) ? (compiled as CompiledQuery) : null;
    this.compiled.set(key, usable, 1);
    return usable;
  }
}
