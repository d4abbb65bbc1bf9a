import { describe, expect, it } from "vitest";
import { searchLocations } from "../../src/planner/search-locations.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

const { directory, network } = bundledPlanner;
const { records } = network;
const ports = directory.locations.filter(({ terminals }) => terminals.some(({ kind }) => kind === "SEA"));

describe("the ports of the bundled network", () => {
  it("are at least 1,150 in at least 150 sovereign states", () => {
    expect(directory.info.portCount).toBe(ports.length);
    expect(directory.info.portCount).toBeGreaterThanOrEqual(1150);
    expect(directory.info.portCountryCount).toBeGreaterThanOrEqual(150);
    const sovereignOf = new Map(records.countries.map((row) => [row.country, row.sovereign]));
    for (const sovereign of sovereignOf.values()) expect(sovereignOf.get(sovereign)).toBe(sovereign);
    expect(sovereignOf.get("RE")).toBe("FR");
  });

  it("have a time zone that exists", () => {
    for (const { code, timeZone } of ports)
      expect(() => new Intl.DateTimeFormat("en", { timeZone }), code).not.toThrow();
  });

  it("have noon within three hours of the sun's", () => {
    for (const { code, timeZone, longitude } of ports) {
      const text = new Date(Date.UTC(2026, 0, 1)).toLocaleString("sv", { timeZone });
      const offsetHours = (Date.parse(`${text.replace(" ", "T")}Z`) - Date.UTC(2026, 0, 1)) / 3_600_000;
      const apart = Math.abs(offsetHours - longitude / 15);
      expect(Math.min(apart, 24 - apart), `${code} ${timeZone}`).toBeLessThan(3);
    }
  });

  it("stand once each: no code is both a place and another code of one", () => {
    const codes = new Set(records.locations.map((row) => row.code));
    expect(codes.size).toBe(records.locations.length);
    for (const { alias, kind } of records["location-aliases"]) expect(codes.has(alias), alias).toBe(kind === "SEA");
  });

  it("share a location with the station where the design says so", () => {
    const shared = ports.filter(({ terminals }) => terminals.length === 2).map(({ code }) => code);
    expect(shared.sort()).toEqual(
      ["AZALA", "CNLYG", "DEHAM", "GEBUS", "GEPTI", "KZAAU", "KZKUR", "RULED", "TMKRW", "TRIZT", "TRMER"].sort(),
    );
    for (const code of shared)
      for (const [from, to] of [
        ["RAIL", "SEA"],
        ["SEA", "RAIL"],
      ])
        expect(
          records.drayage.some((row) => row.from_terminal === `${code}:${from}` && row.to_terminal === `${code}:${to}`),
          `${code} from ${from} to ${to}`,
        ).toBe(true);
    expect(directory.locationByCode.get("AZBAK")!.terminals.map(({ kind }) => kind)).toEqual(["RAIL"]);
  });

  it("are found by another code, and by name in three languages", () => {
    expect(directory.locationByCode.get("CNSGH")!.code).toBe("CNSHA");
    for (const [text, code] of [
      ["CNQDG", "CNTAO"],
      ["Шанхай", "CNSHA"],
      ["大阪", "JPOSA"],
      ["Ilyichevsk", "UAILK"],
      ["Tanger Med", "MAPTM"],
    ])
      expect(searchLocations(directory.locations, text!)[0]!.code, text).toBe(code);
    const prepared = bundledPlanner.prepare(requestOf("CNQIN", "KRICH"));
    expect(prepared).toMatchObject({ originCode: "CNTAO" });
  });

  it("leave out Chongqing, and say what is nearest to it", () => {
    const unknown = bundledPlanner.plan(requestOf("CNLYG", "CNCKG")).routingErrors[0]!;
    expect(unknown).toMatchObject({ code: "LOCATION_NOT_FOUND", inputField: "destination" });
    const request = requestOf("CNLYG", "KZALA");
    const place = { kind: "coordinate", latitude: 29.56, longitude: 106.55 } as const;
    const [error] = bundledPlanner.plan({ ...request, destination: place }).routingErrors;
    expect(error!.code).toBe("LOCATION_NOT_FOUND");
    expect(error!.description).toMatch(/the nearest are (\w|-)+ .+ \(\d+ km\), .+ \(\d+ km\), .+ \(\d+ km\)$/);
  });
});
