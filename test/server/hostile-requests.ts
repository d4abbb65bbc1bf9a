/** Requests of someone who wants to harm or to learn more than the API tells: a name, and what is sent. */
export interface HostileRequest {
  readonly name: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const JSON_TYPE = { "content-type": "application/json" };
const post = (
  name: string,
  body: string | Uint8Array,
  headers: Record<string, string> = JSON_TYPE,
): HostileRequest => ({
  name,
  method: "POST",
  headers,
  body,
});
const ask = (name: string, query: unknown, variables?: unknown, more: object = {}): HostileRequest =>
  post(name, JSON.stringify({ query, variables, ...more }));

const SMALL = JSON.stringify({ query: "{ networkInfo { version } }" });
const DEEP = "[".repeat(100_000) + "]".repeat(100_000);

const CONTENT_TYPES = [
  "",
  "text/plain",
  "text/html",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "multipart/mixed",
  "application/xml",
  "application/graphql",
  "application/json; charset=utf-16",
  "application/json; charset=nonsense",
  "application/json;;;;",
  "application/jsonp",
  "*/*",
  "application/octet-stream",
  `application/${"a".repeat(4000)}`,
];

const BODIES: [string, string][] = [
  ["nothing", ""],
  ["a space", " "],
  ["null", "null"],
  ["a number", "1"],
  ["a string", '"{ networkInfo { version } }"'],
  ["an array", "[]"],
  ["a batch", `[${Array.from({ length: 50 }, () => SMALL).join(",")}]`],
  ["an empty object", "{}"],
  ["cut JSON", SMALL.slice(0, 20)],
  ["two documents", SMALL + SMALL],
  ["a byte order mark", `\ufeff${SMALL}`],
  ["a deep array", DEEP],
  [
    "deep variables",
    `{"query":"{ networkInfo { version } }","variables":{"a":${DEEP.slice(0, 100_000)}${"]".repeat(100_000)}}}`,
  ],
  [
    "deep objects",
    `{"query":"{ networkInfo { version } }","variables":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
  ],
  ["__proto__", '{"__proto__":{"query":"{ networkInfo { version } }"}}'],
  ["constructor.prototype", '{"constructor":{"prototype":{"a":1}},"query":"{ networkInfo { version } }"}'],
  ["a query that is null", '{"query":null}'],
  ["a query that is a number", '{"query":1}'],
  ["a query that is an array", '{"query":["{ networkInfo { version } }"]}'],
  ["a query that is an object", '{"query":{"kind":"Document"}}'],
  ["variables that are a string", '{"query":"{ networkInfo { version } }","variables":"x"}'],
  ["variables that are an array", '{"query":"{ networkInfo { version } }","variables":[1]}'],
  ["an operation name that is a number", '{"query":"{ networkInfo { version } }","operationName":1}'],
  ["an unknown operation name", '{"query":"{ networkInfo { version } }","operationName":"constructor"}'],
  ["extensions that are a string", '{"query":"{ networkInfo { version } }","extensions":"x"}'],
  ["a persisted query of no version", '{"extensions":{"persistedQuery":{}}}'],
  ["a persisted query of another version", '{"extensions":{"persistedQuery":{"version":9,"sha256Hash":"a"}}}'],
  [
    "a hash that is not the query's",
    '{"query":"{ networkInfo { version } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}',
  ],
  ["an unknown hash", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`],
  ["a hash that is an object", '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":{"a":1}}}}'],
  ["half a surrogate", '{"query":"{ locationSearch(text: \\"\\ud800\\") { totalCount } }"}'],
  ["a null byte", '{"query":"{ networkInfo { version } }\\u0000"}'],
  ["a huge number", '{"query":"{ locations(first: 1e400) { totalCount } }"}'],
  ["NaN", '{"query":"{ networkInfo { version } }","variables":{"a":NaN}}'],
  ["a number of 5,000 digits", `{"query":"{ networkInfo { version } }","variables":{"a":${"9".repeat(5000)}}}`],
  ["a body of 300 kB", `{"query":"${"#".repeat(300_000)}"}`],
  ["a body of 5 MB", `{"query":"${"#".repeat(5_000_000)}"}`],
  ["many keys", `{${Array.from({ length: 10_000 }, (_, index) => `"k${index}":1`).join(",")}}`],
];

const DOCUMENTS: [string, string][] = [
  ["empty", ""],
  ["a comment", "# nothing"],
  ["an open brace", "{"],
  ["10,000 open braces", "{".repeat(10_000)],
  ["fields 10,000 deep", "{a".repeat(10_000)],
  ["200 levels", `{ planConnection ${"{ edges { node ".repeat(100)} ${"} }".repeat(100)} }`],
  [
    "1,000 aliases",
    `{ ${Array.from({ length: 1000 }, (_, index) => `a${index}: networkInfo { version }`).join(" ")} }`,
  ],
  ["100 aliases", `{ ${Array.from({ length: 100 }, (_, index) => `a${index}: networkInfo { version }`).join(" ")} }`],
  ["aliases of __typename", `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(" ")} }`],
  ["10 unknown directives", `{ networkInfo { version ${"@aa ".repeat(10)} } }`],
  ["10,000 directives", `{ networkInfo { version ${"@aa ".repeat(10_000)} } }`],
  ["a fragment in itself", "{ ...A } fragment A on Query { ...A }"],
  ["fragments in each other", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
  [
    "a ring of fragments",
    `{ ...F0 } ${Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${(i + 1) % 60} }`).join(" ")}`,
  ],
  ["an unused fragment", "{ networkInfo { version } } fragment A on Query { networkInfo { version } }"],
  ["an unknown fragment", "{ ...Nothing }"],
  ["a type system definition", "type Query { a: Int } { networkInfo { version } }"],
  ["500 operations", Array.from({ length: 500 }, (_, i) => `query Q${i} { networkInfo { version } }`).join(" ")],
  ["a mutation", "mutation { deleteEverything }"],
  ["a subscription", "subscription { networkChanged { version } }"],
  ["2,000 times one field", `{ ${"networkInfo { version } ".repeat(2000)} }`],
  ["300 times one field", `{ ${"networkInfo { version } ".repeat(240)} }`],
  ["a string of 100 kB", `{ locationSearch(text: "${"x".repeat(100_000)}") { totalCount } }`],
  ["a block string that is open", '{ locationSearch(text: """ a'],
  ["a bad escape", '{ locationSearch(text: "\\\\q") { totalCount } }'],
  ["control characters", "{ networkInfo { version } }\u0001\u0002"],
  ["other scripts as names", "{ сеть { версия } }"],
  ["__proto__ as a field", "{ __proto__ { constructor } }"],
  ["constructor as a field", "{ constructor toString hasOwnProperty }"],
  ["prototype names as aliases", "{ __proto__: networkInfo { constructor: version } }"],
  [
    "prototype names as variables",
    "query($__proto__: Int, $constructor: Int) { locations(first: $constructor) { totalCount } }",
  ],
  ["introspection 15 deep", `{ __schema { types { ${"fields { type { ".repeat(15)} name ${"} }".repeat(15)} } } }`],
  [
    "introspection of ofType 50 deep",
    `{ __schema { types { fields { type ${"{ ofType ".repeat(50)} { name } ${"}".repeat(50)} } } } }`,
  ],
  [
    "nested lists",
    "{ locations(first: 200) { edges { node { terminals { provenance { source } } names { name } } } } services(first: 200) { edges { node { terminals } } } routes(first: 200) { edges { node { branches { locationCodes } } } } }",
  ],
  ["a list of 1,000 ids", `{ nodes(ids: [${'"a" '.repeat(1000)}]) { id } }`],
  [
    "an input 500 deep",
    `{ planConnection(origin: ${"{ coordinate: ".repeat(200)} 1 ${"}".repeat(200)} destination: { location: "A" }) { totalCount } }`,
  ],
  ["@skip by a string", '{ networkInfo @skip(if: "yes") { version } }'],
  ["@defer", "{ networkInfo { ... @defer { version } } }"],
  ["@stream", "{ hubs { edges @stream(initialCount: 1) { cursor } } }"],
];

const fanOut = (levels: number): string =>
  `{ ...F0 } ${Array.from({ length: levels }, (_, i) =>
    i === levels - 1
      ? `fragment F${i} on Query { networkInfo { version } }`
      : `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  ).join(" ")}`;

/** Values that are wrong nearly everywhere. */
const VALUES = [
  "null",
  "true",
  "0",
  "-1",
  "2147483648",
  "1e308",
  "1.5",
  '""',
  '" "',
  '"x"',
  '"\\u0000"',
  '"../../etc/passwd"',
  '"\'; DROP TABLE locations; --"',
  '"<script>alert(1)</script>"',
  '"#{7*7}"',
  '"__proto__"',
  '"AAAA////"',
  '"P1Y"',
  '"2026-13-45T99:99:99Z"',
  '"+275760-09-13T00:00:00Z"',
  "[]",
  "[[]]",
  "{}",
  '{ __proto__: "x" }',
  "ENUM",
  '"\\ud83d\\ude00\\u202e"',
  `"${"A".repeat(200_000)}"`,
];
const PLACES: [string, (value: string) => string][] = [
  ["origin", (v) => `planConnection(origin: ${v} destination: { location: "KZALA" }) { totalCount }`],
  [
    "origin.location",
    (v) => `planConnection(origin: { location: ${v} } destination: { location: "KZALA" }) { totalCount }`,
  ],
  [
    "origin.terminal",
    (v) => `planConnection(origin: { terminal: ${v} } destination: { location: "KZALA" }) { totalCount }`,
  ],
  [
    "origin.coordinate.latitude",
    (v) =>
      `planConnection(origin: { coordinate: { latitude: ${v} longitude: 1 } } destination: { location: "KZALA" }) { totalCount }`,
  ],
  [
    "dateTime.earliestDeparture",
    (v) =>
      `planConnection(origin: { location: "X" } destination: { location: "Y" } dateTime: { earliestDeparture: ${v} }) { totalCount }`,
  ],
  [
    "searchWindow",
    (v) => `planConnection(origin: { location: "X" } destination: { location: "Y" } searchWindow: ${v}) { totalCount }`,
  ],
  [
    "cargo",
    (v) =>
      `planConnection(origin: { location: "X" } destination: { location: "Y" } cargo: { requestedEquipments: ${v} }) { totalCount }`,
  ],
  [
    "maximumTransfers",
    (v) =>
      `planConnection(origin: { location: "X" } destination: { location: "Y" } constraints: { maximumTransfers: ${v} }) { totalCount }`,
  ],
  [
    "asOf",
    (v) =>
      `planConnection(origin: { location: "X" } destination: { location: "Y" } scenario: { asOf: ${v} }) { totalCount }`,
  ],
  [
    "currency",
    (v) => `planConnection(origin: { location: "X" } destination: { location: "Y" } currency: ${v}) { totalCount }`,
  ],
  [
    "isoEquipmentCode",
    (v) =>
      `planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } cargo: { requestedEquipments: [{ isoEquipmentCode: ${v} }] }) { totalCount }`,
  ],
  [
    "hsCode",
    (v) =>
      `planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1" hsCode: ${v} }] }) { totalCount }`,
  ],
  [
    "constraints.services",
    (v) =>
      `planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } constraints: { services: { exclude: [${v}] } }) { totalCount }`,
  ],
  [
    "scenario.closures.place",
    (v) =>
      `planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } scenario: { closures: [{ scope: PASSAGE place: ${v} }] }) { totalCount }`,
  ],
  ["after", (v) => `locations(after: ${v}) { totalCount }`],
  ["before", (v) => `locations(last: 1 before: ${v}) { totalCount }`],
  ["first", (v) => `locations(first: ${v}) { totalCount }`],
  ["node", (v) => `node(id: ${v}) { id }`],
  ["location", (v) => `location(by: { id: ${v} }) { code }`],
  ["text", (v) => `locationSearch(text: ${v}) { totalCount }`],
];

const TARGETS: HostileRequest[] = [
  ...["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "HEAD", "PROPFIND"].map((method) => ({
    name: `${method} /graphql`,
    method,
  })),
  ...[
    "/graphql?query=%7B__typename%7D",
    "/graphql?query=",
    "/graphql?query=%",
    "/graphql?query=%7B__typename%7D&query=x",
    "/graphql?extensions=%7B",
    "/graphql?variables=%7B&query=%7B__typename%7D",
    "/graphql/../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/graphql%00",
    "/graphql/stream",
    "/graphql/ws",
    "/graphql/stream?query=%7B__typename%7D",
    "/.env",
    "/.git/config",
    "/node_modules",
    "/metrics/../",
    "//graphql",
    "/schema.graphql/..",
    "/embed.js.map",
    "/%ff%fe",
    `/${"a".repeat(8000)}`,
    "/graphql?query=mutation%7Ba%7D",
  ].map((path) => ({ name: `GET ${path.slice(0, 40)}`, path })),
  ...["gzip", "br", "deflate", "gzip, gzip", "nonsense"].map((encoding) =>
    post(`content-encoding ${encoding}`, SMALL, { ...JSON_TYPE, "content-encoding": encoding }),
  ),
  post("accept nothing we have", SMALL, { ...JSON_TYPE, accept: "image/png" }),
  post("a header of 15 kB", SMALL, { ...JSON_TYPE, "x-long": "a".repeat(15_000) }),
  post("a key in no form", SMALL, { ...JSON_TYPE, authorization: "Bearer \u00ff\u00fe" }),
  post("authorization of 7 kB", SMALL, { ...JSON_TYPE, authorization: `Bearer ${"a".repeat(7000)}` }),
  post("an origin in no form", SMALL, { ...JSON_TYPE, origin: "null" }),
  post("a last-event-id", SMALL, { ...JSON_TYPE, "last-event-id": "-1", accept: "text/event-stream" }),
  post(
    "bytes",
    new Uint8Array(2000).map((_, index) => (index * 97) % 256),
  ),
];

/** Over 400 requests, made by hand or from lists made by hand. A gzip bomb is added where it is sent. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  ...CONTENT_TYPES.map((type) => post(`content-type ${type.slice(0, 40)}`, SMALL, { "content-type": type })),
  ...BODIES.map(([name, body]) => post(name, body)),
  ...DOCUMENTS.map(([name, query]) => ask(name, query)),
  ...[4, 10, 14, 20, 24, 40].map((levels) => ask(`fragments fanned out ${levels} times`, fanOut(levels))),
  ...PLACES.flatMap(([name, build]) =>
    VALUES.map((value) => ask(`${name}: ${value.slice(0, 30)}`, `{ ${build(value)} }`)),
  ),
  ...TARGETS,
];
