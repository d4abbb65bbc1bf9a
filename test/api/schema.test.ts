import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  parse,
  printSchema,
} from "graphql";
import { expect, it } from "vitest";
import { buildApiSchema } from "../../src/api/schema.ts";

const schema = buildApiSchema();

/** Every element of a schema that has no description. */
function listUndescribed(of: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (name: string, element: { description?: string | null | undefined }): void => {
    if (!element.description?.trim()) missing.push(name);
  };
  for (const type of Object.values(of.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    check(type.name, type);
    if ("getValues" in type) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ("args" in field)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return missing;
}

it("describes every type, field, argument and enum value", () => {
  expect(listUndescribed(schema)).toEqual([]);
  const undescribed = 'type Query { a(b: Int): E } enum E { C } input I @oneOf { d: ID } "" scalar S';
  expect(listUndescribed(buildASTSchema(parse(undescribed)))).toEqual([
    "Query",
    "Query.a",
    "Query.a(b)",
    "E",
    "E.C",
    "I",
    "I.d",
    "S",
  ]);
});

/** The SDL of the last release. */
const released = readFileSync(new URL("released.graphql", import.meta.url), "utf8");

it("breaks nothing that the last release had", () => {
  const breaking = (next: GraphQLSchema) =>
    findBreakingChanges(buildASTSchema(parse(released)), next).map((change) => change.description);
  expect(breaking(schema)).toEqual([]);
  const broken = printSchema(schema)
    .replace("  nameZh: String!\n", "  nameCn: String!\n")
    .replace(/( {2}locations\([^)]*?first: Int)\n/, "$1!\n");
  expect(breaking(buildASTSchema(parse(broken))).length).toBeGreaterThan(1);
});

it("has every own scalar refer to its specification", () => {
  for (const name of ["DateTime", "Date", "Duration", "Decimal", "LocationCode", "CountryCode", "Currency"])
    expect(schema.getType(name)?.toConfig(), name).toMatchObject({ specifiedByURL: expect.stringMatching(/^https:/) });
});
