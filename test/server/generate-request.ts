import {
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema.ts";
import type { HostileRequest } from "./hostile-requests.ts";

const ODD = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "x",
  "\u0000",
  "\ud800",
  "CNLYG",
  "KZALA",
  "P14D",
  "2026-12-07T00:00:00Z",
  [],
  {},
  [[1]],
];
const NOISE = ["{", "}", "(", ")", "...", "@include(if: false)", "$x", '"', "!", "\u202e", "on", "fragment"];

/** Requests grown from the schema itself: mostly well formed, with wrong values and broken text among them. */
export function generateRequest(seed: number): () => HostileRequest {
  const schema = buildApiSchema();
  const random = mulberry32(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

  const value = (type: GraphQLInputType, depth: number): unknown => {
    if (random() < 0.15) return pick(ODD);
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: below(4) }, () => value(type.ofType, depth + 1));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      if (depth > 4) return {};
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf && random() < 0.9 ? [pick(fields)] : fields.filter(() => random() < 0.6);
      return Object.fromEntries(chosen.map((field) => [field.name, value(field.type, depth + 1)]));
    }
    return pick([
      "CNLYG",
      "KZALA",
      "DEDUI",
      "KZAAU:SEA",
      "2026-12-07T00:00:00Z",
      "P10D",
      "45G1",
      "USD",
      "2024-06-01",
      1,
      2,
      20_000,
      43.2,
    ]);
  };
  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return "";
    if (!isObjectType(named) || depth > 4) return " { __typename }";
    const fields = Object.values(named.getFields()).filter(() => random() < 0.35);
    const texts = fields.map(
      (field) => `${random() < 0.1 ? `a${below(3)}: ` : ""}${field.name}${selection(field.type, depth + 1)}`,
    );
    return ` { __typename ${texts.join(" ")} }`;
  };
  const operation = () => {
    const field = pick(Object.values(schema.getQueryType()!.getFields()));
    const used = field.args.filter((argument) => isNonNullType(argument.type) || random() < 0.4);
    const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(" ");
    const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(" ");
    const query = `query Q${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selection(field.type, 1)} }`;
    return { query, variables: Object.fromEntries(used.map(({ name, type }) => [name, value(type, 0)])) };
  };
  return () => {
    const { query, variables } = operation();
    const at = below(query.length);
    const text = random() < 0.15 ? query.slice(0, at) + pick(NOISE) + query.slice(at + below(3)) : query;
    const body = JSON.stringify({ query: text, variables });
    return { name: "generated", method: "POST", headers: { "content-type": "application/json" }, body };
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
