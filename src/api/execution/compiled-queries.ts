import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LeastRecent } from "./least-recent.ts";
import { hasSoundOneOf } from "./one-of.ts";
import { weighCompiled, weighText } from "./query-bytes.ts";

/** Of the names of queries that came once. */
const SEEN_BYTES_KEPT = 1024 * 1024;

type Variables = Readonly<Record<string, unknown>>;

/** A valid query, as its document came. */
export interface Query {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The name that the request gives, empty for none. */
  readonly name: string;
  readonly source: string;
  /** Hash of the document's text. */
  readonly hash: string;
}
/** A query that compiled code answers. */
export interface KnownQuery extends Query {
  readonly compiled: CompiledQuery;
  /** It is kept by these. */
  readonly key: string;
  readonly sourceKey: string;
}

/**
 * Runs queries as compiled code. A query is compiled when it comes the second time (compiling takes milliseconds), and
 * whatever the compiled code answers with errors is left to graphql-js, whose errors name the right variable and keep
 * the order of the specification.
 */
export class CompiledQueries {
  private readonly byHash: LeastRecent<KnownQuery | null>;
  private readonly bySource = new Map<string, KnownQuery>();
  private readonly seen = new LeastRecent<true>(SEEN_BYTES_KEPT);
  /** Queries that compiled code answered. */
  answered = 0;
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly bytes: number,
  ) {
    this.byHash = new LeastRecent(bytes, (known) => known && this.bySource.delete(known.sourceKey));
  }

  /** A query that is compiled by now; it is, when it has come twice. */
  get(query: Query): KnownQuery | null {
    if (query.operation.operation !== "query") return null;
    const key = `${query.hash}:${query.name}`;
    const known = this.byHash.get(key);
    if (known !== undefined) return known;
    if (!this.seen.get(key)) {
      this.seen.set(key, true, weighText(key));
      return null;
    }
    const sourceKey = sourceKeyOf(query.source, query.name);
    const weight = weighText(key) + weighText(sourceKey) + weighCompiled(query.document);
    // What cannot be kept would be compiled each time.
    if (weight > this.bytes) return null;
    const compiled = compileQuery(this.schema, query.document, query.operation.name?.value ?? "", {
      useExperimentalPathBasedSkipInclude: true,
    });
    const usable = isCompiledQuery(compiled) ? { ...query, compiled: compiled as CompiledQuery, key, sourceKey } : null;
    this.byHash.set(key, usable, weight);
    if (usable) this.bySource.set(sourceKey, usable);
    return usable;
  }

  /** The compiled query of a text and the name that a request gives. */
  findBySource(source: string, name: string): KnownQuery | undefined {
    const known = this.bySource.get(sourceKeyOf(source, name));
    // It was used.
    if (known) this.byHash.get(known.key);
    return known;
  }

  /** The same by the SHA-256 of the text in hex. */
  findByHash(hash: string, name: string): KnownQuery | undefined {
    return this.byHash.get(`${hash}:${name}`) ?? undefined;
  }

  /** The data of a query without errors, or null when graphql-js is to execute it. */
  async execute({ operation, compiled }: KnownQuery, contextValue: unknown, variables: Variables) {
    // graphql-jit lets a broken @oneOf through.
    if (!hasSoundOneOf(this.schema, operation, variables)) return null;
    const result: ExecutionResult = await compiled.query(undefined, contextValue, variables);
    if (result.errors || !result.data) return null;
    this.answered++;
    return result.data;
  }
}

function sourceKeyOf(source: string, name: string): string {
  return `${name}:${source}`;
}
