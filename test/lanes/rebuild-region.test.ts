import { expect, it } from "vitest";
import { buildLanes } from "../../src/lanes/generator/build-lanes.ts";
import { readLaneInput } from "../../src/lanes/generator/main.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";

/** The Caspian joins no other sea, so its lanes depend on nothing outside this window. */
const CASPIAN = { south: 36, north: 48, west: 46, east: 55.5 };

function inCaspian(point: { latitude: number; longitude: number }): boolean {
  return point.latitude > 36.4 && point.latitude < 47.6 && point.longitude > 46.4 && point.longitude < 54.9;
}

it("builds the Caspian's lanes again as they were committed", () => {
  const built = buildLanes({ ...readLaneInput(), window: CASPIAN });
  const text = ({ latitude, longitude }: { latitude: number; longitude: number }) => `${latitude} ${longitude}`;
  const rebuilt = built.lanes.map(
    ({ from, to, kind }) => `${text(built.nodes[from]!)} ${text(built.nodes[to]!)} ${kind}`,
  );

  const rows = readLaneRows();
  const nodes = rows.nodes.map((row) => ({ latitude: Number(row.latitude), longitude: Number(row.longitude) }));
  const committed = rows.edges
    .map((row) => ({ from: nodes[Number(row.from)]!, to: nodes[Number(row.to)]!, kind: row.kind || "lane" }))
    .filter(({ from, to }) => inCaspian(from) && inCaspian(to))
    .map(({ from, to, kind }) => `${text(from)} ${text(to)} ${kind}`);
  expect(committed.length).toBeGreaterThan(20);
  expect(rebuilt.sort()).toEqual(committed.sort());
  expect([...built.nodeByPort.keys()].sort()).toEqual(
    rows.ports
      .filter((row) => inCaspian(nodes[Number(row.node)]!))
      .map((row) => row.port)
      .sort(),
  );
});
