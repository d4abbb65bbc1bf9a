// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

async function ask(
  query: string,
): Promise<{ data?: any; errors?: { message: string; extensions: { code: string; inputField?: string } }[] }> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as never;
}
const plan = (rest: string, fields: string) =>
  `{ planConnection(origin: { location: "CNLYG" } destination: { location: "DEDUI" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } ${rest}) { ${fields} } }`;

describe("the API over HTTP", () => {
  it("answers a plan, page by page, until the whole front is told", async () => {
    const whole = await ask(
      plan("first: 50", "totalCount edges { node { id cost { total { amount } } } } routingErrors { code }"),
    );
    expect(whole.errors).toBeUndefined();
    const { totalCount, edges } = whole.data.planConnection;
    expect(edges).toHaveLength(totalCount);
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: any = (
        await ask(
          plan(`first: 1 after: ${JSON.stringify(after)}`, "edges { node { id } } pageInfo { hasNextPage endCursor }"),
        )
      ).data.planConnection;
      ids.push(...page.edges.map((edge: any) => edge.node.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(ids).toEqual(edges.map((edge: any) => edge.node.id));
  });

  it("answers expected failures as data", async () => {
    const codeOf = async (query: string) => (await ask(query)).data.planConnection.routingErrors;
    const between = (origin: string, destination: string, ready: string) =>
      `{ planConnection(origin: { location: "${origin}" } destination: { location: "${destination}" } dateTime: { earliestDeparture: "${ready}" }) { routingErrors { code inputField } } }`;
    expect(await codeOf(between("XXXXX", "KZALA", "2026-12-07T00:00:00Z"))).toEqual([
      { code: "LOCATION_NOT_FOUND", inputField: "origin" },
    ]);
    expect(await codeOf(between("KZALA", "KZALA", "2026-12-07T00:00:00Z"))).toEqual([
      { code: "SAME_LOCATION", inputField: "destination" },
    ]);
    expect(await codeOf(between("CNLYG", "KZALA", "2036-12-07T00:00:00Z"))).toEqual([
      { code: "OUTSIDE_SERVICE_PERIOD", inputField: "dateTime.earliestDeparture" },
    ]);
  });

  it("refuses malformed values by field", async () => {
    const error = (await ask(plan('searchWindow: "two weeks"', "totalCount"))).errors?.[0];
    expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", inputField: "searchWindow" } });
    expect(error?.message).toContain("two weeks");
    expect((await ask(plan("first: 51", "totalCount"))).errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      inputField: "first",
    });
  });

  it("finds locations by local names, codes and despite errors", async () => {
    const find = async (text: string) =>
      (await ask(`{ locationSearch(text: ${JSON.stringify(text)}) { edges { node { code } } } }`)).data.locationSearch
        .edges[0]?.node.code;
    for (const text of ["阿拉木图", "Алматы", "almaty", "Almatty", "KZALA"])
      expect(await find(text), text).toBe("KZALA");
    expect(await find("Дуйсбург")).toBe("DEDUI");
    expect(await find("qqqqqqq")).toBeUndefined();
  });

  it("gives back the object of a global id", async () => {
    const { id } = (await ask('{ location(by: { code: "KZAAU" }) { id } }')).data.location;
    expect((await ask(`{ node(id: "${id}") { __typename ... on Location { code } } }`)).data.node).toEqual({
      __typename: "Location",
      code: "KZAAU",
    });
  });

  it("serves health and schema", async () => {
    for (const path of ["/health/live", "/health/ready", "/schema.graphql"])
      expect((await fetch(`${server.address}${path}`)).status, path).toBe(200);
  });

  it("says which setting is wrong", async () => {
    expect(() => readConfig({ PORT: "http" })).toThrow('PORT: "http" is not valid');
    expect(readConfig({ PORT: "", HOST: "" })).toMatchObject({ host: "127.0.0.1", port: 4000 });
    const port = Number(new URL(server.address).port);
    await expect(startServer(bundledServed, { host: "127.0.0.1", port })).rejects.toThrow(
      `port ${port} on 127.0.0.1 is already in use`,
    );
  });
});
