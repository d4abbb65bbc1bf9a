import { expect, it } from "vitest";
import { ask } from "./ask.ts";

it("lists every border crossing once, with its places and the gauges that meet there", async () => {
  const { data } = await ask(
    "{ borderCrossings { code name from { code } to { code } gaugeBeforeMm gaugeBehindMm provenance { source title } } }",
  );
  const codes = data.borderCrossings.map((crossing: { code: string }) => crossing.code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(data.borderCrossings).toContainEqual({
    code: "CN-KZ-KHORGOS",
    name: "Khorgos - Altynkol",
    from: { code: "CNHRS" },
    to: { code: "KZHOR" },
    gaugeBeforeMm: 1435,
    gaugeBehindMm: 1520,
    provenance: expect.objectContaining({ source: "source-article-under-1-h-in-2025-month-not-given" }),
  });
  const farap = data.borderCrossings.find((crossing: { code: string }) => crossing.code === "UZ-TM-FARAP");
  expect(farap).toMatchObject({ gaugeBeforeMm: null, gaugeBehindMm: null });
});

it("names the source of a fact by its title, and a hub's yard and tracks", async () => {
  const { data } = await ask("{ hubs { edges { node { code yard railTracks provenance { source title } } } } }");
  const hubs = data.hubs.edges.map((edge: { node: unknown }) => edge.node);
  expect(hubs).toContainEqual(
    expect.objectContaining({ code: "KHORGOS", yard: "129.8 ha", railTracks: "19 (2024; 6 in 2015)" }),
  );
  for (const { provenance } of hubs) expect(provenance.title).not.toBe(provenance.source);
});
