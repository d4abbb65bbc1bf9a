import { expect, it } from "vitest";
import { SeaLanes } from "../../src/lanes/sea-lanes.ts";

/*
 *   AAAAA 0 ---(north)--- 1 BBBBB     closed: one degree of latitude up and down again
 *         \---(south)----/            the other way round is longer and crosses two lines
 */
const rows = {
  nodes: [
    { latitude: "0", longitude: "0" },
    { latitude: "0", longitude: "2" },
    { latitude: "1", longitude: "1" },
    { latitude: "-3", longitude: "1" },
    { latitude: "40", longitude: "100" },
  ],
  edges: [
    { from: "0", to: "2", kind: "", passages: "" },
    { from: "2", to: "1", kind: "", passages: "north" },
    { from: "0", to: "3", kind: "", passages: "south west" },
    { from: "1", to: "3", kind: "", passages: "" },
  ],
  ports: [
    { port: "AAAAA", node: "0", latitude: "0", longitude: "0" },
    { port: "BBBBB", node: "1", latitude: "0", longitude: "2" },
    { port: "CCCCC", node: "4", latitude: "40", longitude: "100" },
  ],
  passages: ["north", "south", "west"].flatMap((passage) => [
    { passage, name: `The ${passage}`, sequence: "1", latitude: "80", longitude: "-90" },
    { passage, name: `The ${passage}`, sequence: "2", latitude: "80", longitude: "-91" },
  ]),
};
const lanes = new SeaLanes(rows, [], new Map([["AXXXX", "AAAAA"]]));

it("takes the shorter way, and the other when its passage is closed, passages in order of travel", () => {
  expect(lanes.findDistance("AXXXX", "BBBBB")).toMatchObject({ km: 314.5, nauticalMiles: 169.8, passages: ["north"] });
  expect(lanes.findRoute("AAAAA", "BBBBB", ["north"])!.passages).toEqual(["south", "west"]);
  expect(lanes.findRoute("BBBBB", "AAAAA", ["north"])!.passages).toEqual(["west", "south"]);
  expect(lanes.findRoute("AAAAA", "BBBBB", ["north", "west"])).toBeNull();
  expect(lanes.findRoute("AAAAA", "CCCCC")).toBeNull();
  expect(lanes.findDistance("AAAAA", "AAAAA")).toMatchObject({ km: 0, passages: [] });
  expect(lanes.measure("AAAAA", ["BBBBB", "AXXXX"])).toEqual([lanes.findRoute("AAAAA", "BBBBB")!.metres, 0]);
  // In the middle of its two marks at 80 N, on the great circle between them.
  expect(lanes.passages[0]).toEqual({ id: "north", name: "The north", latitude: 80, longitude: -90.5 });
});

it("says what is wrong with a port or a passage", () => {
  expect(() => lanes.findRoute("AAAAA", "ZZZZZ")).toThrow('to: "ZZZZZ" is not valid, wanted the code of a seaport');
  expect(() => lanes.findRoute("ZZZZZ", "AAAAA")).toThrow(/^from: "ZZZZZ"/);
  expect(() => lanes.findRoute("AAAAA", "BBBBB", ["east"])).toThrow(
    'closedPassages: "east" is not valid, wanted passages out of north, south, west',
  );
});

it("joins a port of the network that the rows lack, and one that has moved, to the lanes near by", () => {
  const joined = new SeaLanes(
    rows,
    [
      { code: "DDDDD", position: { latitude: 0, longitude: -0.1 } },
      { code: "BBBBB", position: { latitude: 1, longitude: 1.1 } },
    ],
    new Map(),
  );
  expect(joined.findDistance("DDDDD", "AAAAA")!.km).toBeCloseTo(11.1, 1);
  expect(joined.findDistance("AAAAA", "BBBBB")!.km).toBeCloseTo(157.3 + 11.1, 1);
});
