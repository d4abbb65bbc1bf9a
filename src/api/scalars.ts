import { GraphQLError, type GraphQLScalarType, Kind } from "graphql";
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLLatitude,
  GraphQLLongitude,
  GraphQLNonNegativeFloat,
} from "graphql-scalars";

/** What a scalar does; its name, description and specification are the SDL's. */
type ScalarFunctions = Pick<GraphQLScalarType, "serialize" | "parseValue" | "parseLiteral">;

/**
 * Arguments take any value of the right JSON type: the field's own parser checks the form, since it alone can name the
 * argument's path (`extensions.inputField`) for literals and variables alike. Answers are checked on their way out.
 */
function checkedByField(type: "string" | "number", serialize: (value: unknown) => unknown): ScalarFunctions {
  const parseValue = (value: unknown): unknown => {
    if (typeof value === type && (typeof value !== "number" || Number.isFinite(value))) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not valid, wanted a ${type}`);
  };
  return {
    serialize,
    parseValue,
    parseLiteral: (node) => {
      if (type === "string" && node.kind === Kind.STRING) return node.value;
      if (type === "number" && (node.kind === Kind.INT || node.kind === Kind.FLOAT))
        return parseValue(Number(node.value));
      throw new GraphQLError(`wanted a ${type}`, { nodes: node });
    },
  };
}

/** A string, or a bare word as enums are written. */
const parseWord: ScalarFunctions["parseLiteral"] = (node) => {
  if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return node.value;
  throw new GraphQLError("wanted a string", { nodes: node });
};

function text(form: RegExp): ScalarFunctions {
  return checkedByField("string", (value) => {
    if (typeof value === "string" && form.test(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not of the form ${form}`);
  });
}

export const scalars: Record<string, ScalarFunctions> = {
  DateTime: text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/),
  Date: text(/^\d{4}-\d{2}-\d{2}$/),
  Duration: text(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/),
  Decimal: text(/^-?\d+(\.\d+)?$/),
  LocationCode: text(/^[A-Z]{2}-?[A-Z0-9]{3}$/),
  Jurisdiction: { ...text(/^(\*|[A-Z]{2,8})$/), parseLiteral: parseWord },
  CountryCode: checkedByField("string", GraphQLCountryCode.serialize),
  Currency: checkedByField("string", GraphQLCurrency.serialize),
  Latitude: checkedByField("number", GraphQLLatitude.serialize),
  Longitude: checkedByField("number", GraphQLLongitude.serialize),
  NonNegativeFloat: checkedByField("number", GraphQLNonNegativeFloat.serialize),
  // Goes out alone: no argument takes a geometry.
  GeoJSON: checkedByField("string", (value) => value),
};
