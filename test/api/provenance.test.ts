// biome-ignore-all lint/suspicious/noExplicitAny: the answer is walked as its schema says
import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isScalarType,
  parse,
  printSchema,
} from "graphql";
import { expect, it } from "vitest";
import { buildApiSchema } from "../../src/api/schema.ts";
import { bundledPlanner } from "../planner/bundled.ts";
import { ask } from "./ask.ts";

const schema = buildApiSchema();
const guide = readFileSync("docs/guide/provenance.md", "utf8");
/** What the guide says of figures that do not have the provenance of their object. */
const ruleByFigure = new Map(
  [...guide.matchAll(/^\| `(\w+\.[\w*]+)` \| (.+) \|$/gm)].map(([, figure, paths]) => [
    figure!,
    [...paths!.matchAll(/`([\w.]+)`/g)].map(([, path]) => path!),
  ]),
);
const QUANTITIES = new Set([
  "Int",
  "Float",
  "Decimal",
  "Duration",
  "Date",
  "DateTime",
  "NonNegativeFloat",
  "Latitude",
  "Longitude",
  "GeoJSON",
]);
/** Amounts: they have the provenance of the field that holds them. */
const AMOUNTS = new Set(["Money", "UnitPrice"]);
/** Nothing that is told about the world: pages, operations, provenance itself. */
const APART =
  /^(Query|Mutation|Subscription|PageInfo|Provenance|Guarantee)$|Connection$|Edge$|^__|^Api|^Key|^Route(Matrix)$|^Reachable(Locations)$|^RoutingError$/;

function isQuantity(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return (isScalarType(type) && QUANTITIES.has(type.name)) || AMOUNTS.has(type.name);
}

/** The paths under which a figure's provenance is to be found; undefined where nothing says so. */
function findPaths(type: GraphQLObjectType, field: string): readonly string[] | undefined {
  const own = ruleByFigure.get(`${type.name}.${field}`) ?? ruleByFigure.get(`${type.name}.*`);
  if (own) return own;
  const provenance = type.getFields().provenance;
  return provenance && getNamedType(provenance.type).name === "Provenance" ? ["provenance"] : undefined;
}

/** Whether a path of fields leads from a type to a provenance; a path that begins with a type's name begins there. */
function leads(of: GraphQLSchema, type: GraphQLObjectType, path: string): boolean {
  if (path === "answer" || path === "asked") return true;
  const [first = "", ...rest] = path.split(".");
  const named = of.getType(first);
  let at: unknown = isObjectType(named) ? named : type;
  for (const name of isObjectType(named) ? rest : [first, ...rest]) {
    const field: GraphQLField<unknown, unknown> | undefined = isObjectType(at) ? at.getFields()[name] : undefined;
    if (!field) return false;
    at = getNamedType(field.type);
  }
  return isObjectType(at) && at.name === "Provenance";
}

/** Figures without a provenance to be reached, and rules of the guide that say nothing about the schema. */
function listFaults(of: GraphQLSchema): string[] {
  const faults: string[] = [];
  const met = new Set<string>();
  for (const type of Object.values(of.getTypeMap())) {
    if (!isObjectType(type) || APART.test(type.name) || AMOUNTS.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isQuantity(field)) continue;
      const name = `${type.name}.${field.name}`;
      const paths = findPaths(type, field.name);
      met.add(ruleByFigure.has(name) ? name : `${type.name}.*`);
      if (!paths) faults.push(`${name} has no provenance`);
      else for (const path of paths) if (!leads(of, type, path)) faults.push(`${name}: ${path} leads to no provenance`);
    }
  }
  for (const figure of ruleByFigure.keys()) if (!met.has(figure)) faults.push(`${figure} is in the guide alone`);
  return faults;
}

it("is to be reached from every figure of the schema", () => {
  expect(listFaults(schema)).toEqual([]);
});

it("is missed where a figure is planted without one", () => {
  const plant = (text: string, planted: string): string[] => {
    const sdl = printSchema(schema);
    expect(sdl).toContain(text);
    return listFaults(buildASTSchema(parse(sdl.replace(text, planted))));
  };
  expect(plant("type RouteBranch {", "type RouteBranch {\n  lengthKm: Float!\n")).toEqual([
    "RouteBranch.lengthKm has no provenance",
  ]);
  expect(
    plant(
      "type Location implements Node {",
      "type Harbour {\n  depthMetres: Float\n}\n\ntype Location implements Node {",
    ),
  ).toEqual(["Harbour.depthMetres has no provenance"]);
  const withoutDistances = plant("distanceProvenance: [Provenance!]!", "distanceProvenance: [ID!]!");
  expect(withoutDistances).toContain("Leg.distanceKm: distanceProvenance leads to no provenance");
});

/** The whole selection of a type, but for itineraries inside itineraries. */
function selectAll(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .flatMap((field) => {
      const of = getNamedType(field.type);
      // The lines of legs need the sea lanes, which this context is without.
      if (
        field.name === "geometry" ||
        isAbstractType(of) ||
        field.args.some((argument) => argument.type.toString().endsWith("!"))
      )
        return [];
      if (!isObjectType(of)) return [field.name];
      if (of.name === "Provenance") return [`${field.name} { __typename source basis date }`];
      return depth === 0 ? [] : [`${field.name} { __typename ${selectAll(of, depth - 1)} }`];
    })
    .join(" ");
}

it("is there in an answer for every figure of it", async () => {
  const itinerary = schema.getType("Itinerary") as GraphQLObjectType;
  const known = new Set(bundledPlanner.network.records.sources.map((row) => row.source));
  let figures = 0;
  for (const [from, to] of [
    ["CNLYG", "KZALA"],
    ["CNLYG", "NLRTM"],
    ["KZALA", "GEPTI"],
    ["KZALA", "KRPUS"],
  ]) {
    const { data, errors } = await ask(`{
      planConnection(origin: { location: "${from}" } destination: { location: "${to}" } currency: "EUR"
        cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", cargoWeightKg: 15000, dangerousGoods: [{ unNumber: "UN1263" }] }] }
        dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 3) {
        edges { node { __typename ${selectAll(itinerary, 4)} } } } }`);
    expect(errors).toBeUndefined();
    for (const { node } of data.planConnection.edges) walk(node, [node]);
  }
  expect(figures).toBeGreaterThan(1000);

  /** Goes through an object of the answer; `above` are the objects that it stands in, itself last. */
  function walk(object: any, above: readonly any[]): void {
    const type = schema.getType(object.__typename) as GraphQLObjectType;
    for (const [name, value] of Object.entries<any>(object)) {
      const field = type.getFields()[name];
      if (!field || value === null) continue;
      if (isQuantity(field)) {
        const paths = findPaths(type, name)!;
        if (paths[0] === "answer" || paths[0] === "asked") continue;
        const found = paths.flatMap((path) => collect(above, path));
        if (isNothing(value)) continue;
        figures++;
        expect(found.length, `${type.name}.${name} ${JSON.stringify(object).slice(0, 200)}`).toBeGreaterThan(0);
        for (const { source, basis } of found) {
          expect(known).toContain(source);
          expect(["PUBLISHED", "DERIVED", "ESTIMATED"]).toContain(basis);
        }
      } else
        for (const part of [value].flat())
          if (part?.__typename && !APART.test(part.__typename) && !AMOUNTS.has(part.__typename))
            walk(part, [...above, part]);
    }
  }
});

/** A cost of nothing has no charge to have a source. */
function isNothing(value: any): boolean {
  return value === 0 || (value.amount !== undefined && Number(value.amount) === 0);
}

function collect(above: readonly any[], path: string): any[] {
  const [first = "", ...rest] = path.split(".");
  const named = above.findLast((object) => object.__typename === first);
  const isNamed = schema.getType(first) !== undefined;
  if (isNamed && !named) return [];
  let at: any[] = [isNamed ? named : above.at(-1)];
  for (const name of isNamed ? rest : [first, ...rest])
    at = at.flatMap((object) => object?.[name] ?? []).filter((found) => found !== null);
  return at.filter((found) => found?.source);
}
