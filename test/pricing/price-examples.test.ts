import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { PLAIN_LINE } from "../../src/model/cargo.ts";
import type { Itinerary } from "../../src/model/itinerary.ts";
import type { PlanRequest } from "../../src/model/plan-request.ts";
import { groupBy } from "../../src/network/group-by.ts";
import { bundledPlanner, requestOf } from "../planner/bundled.ts";

/** One charge of an example: kilometres (where it goes by them) times quantity times unit price times rate. */
interface ExampleStep {
  readonly example: string;
  readonly from: string;
  readonly to: string;
  /** Services ridden in order; empty for the cheapest way by rail alone. */
  readonly services: string;
  readonly iso_equipment_code: string;
  readonly units: string;
  readonly cargo_weight_kg: string;
  /** Of the carrier's boxes; empty for the shipper's own. */
  readonly box_provider: string;
  readonly charge_code: string;
  readonly km: string;
  readonly quantity: string;
  readonly unit_price: string;
  readonly usd_per_unit: string;
  readonly cents: string;
}
const steps: ExampleStep[] = parse(readFileSync("test/fixtures/price-examples.csv", "utf8"), { columns: true });
const examples = [...groupBy(steps, (step) => step.example).values()];
const sumByCode = (charges: readonly { readonly code: string; readonly cents: number }[]) =>
  Object.fromEntries(
    [
      ...groupBy(
        charges.filter(({ cents }) => cents > 0),
        ({ code }) => code,
      ),
    ].map(([code, rows]) => [code, rows.reduce((sum, { cents }) => sum + cents, 0)]),
  );

/** Cents of a step by whole numbers alone, half up. */
function workOut({ km, quantity, unit_price, usd_per_unit }: ExampleStep): bigint {
  let product = 2n;
  let scale = 2n;
  for (const text of [km || "1", quantity, unit_price, usd_per_unit]) {
    const [whole = "", fraction = ""] = text.split(".");
    product *= BigInt(whole + fraction);
    scale *= 10n ** BigInt(fraction.length);
  }
  return (product * 100n + scale / 2n) / scale;
}

/** The ways of a request; where services are named, those that these leave open, so that no other way beats the example. */
function planRidden(request: PlanRequest, services: string): readonly Itinerary[] {
  const only = services === "" ? null : ({ kind: "only", codes: services.split(">") } as const);
  return bundledPlanner.plan({ ...request, constraints: { ...request.constraints, services: only } }).itineraries;
}

describe(`${examples.length} prices worked out by hand`, () => {
  it("are thirty by rail and ten at sea or more, and each of their steps is what its numbers come to", () => {
    expect(examples.filter(([first]) => first!.services === "").length).toBeGreaterThanOrEqual(30);
    expect(examples.filter(([first]) => first!.services !== "").length).toBeGreaterThanOrEqual(10);
    expect(examples.filter(([first]) => first!.box_provider !== "").length).toBeGreaterThanOrEqual(5);
    for (const step of steps) expect(workOut(step), JSON.stringify(step)).toBe(BigInt(step.cents));
  });

  it.each(
    examples.map(
      (rows) =>
        [
          `${rows[0]!.from} to ${rows[0]!.to} ${rows[0]!.services}, ${rows[0]!.units} x ${rows[0]!.iso_equipment_code} ${rows[0]!.box_provider}`,
          rows,
        ] as const,
    ),
  )("match to the cent: %s", (_name, rows) => {
    const { from, to, services, iso_equipment_code, units, cargo_weight_kg, box_provider } = rows[0]!;
    const line = {
      ...PLAIN_LINE,
      isoEquipmentCode: iso_equipment_code,
      units: Number(units),
      cargoWeightKg: Number(cargo_weight_kg),
      provision: box_provider === "" ? ("SHIPPER" as const) : ("CARRIER" as const),
    };
    const cargo = { requestedEquipments: [line], ...(box_provider && { boxProvider: box_provider }) };
    const request = { ...requestOf(from, to), cargo, maximumTransfers: 3 };
    const ridden = ({ legs }: Itinerary): string =>
      legs
        .map((leg) => leg.service)
        .filter((service, index, all) => service !== all[index - 1])
        .join(">");
    const cheapest = planRidden(request, services)
      .filter((itinerary) =>
        services === "" ? itinerary.legs.every((leg) => leg.mode === "RAIL") : ridden(itinerary) === services,
      )
      .reduce((best, itinerary) => (itinerary.costCents < best.costCents ? itinerary : best));
    const charges = [...cheapest.legs, ...cheapest.steps].flatMap((part) => part.charges);
    expect(sumByCode(charges.map(({ code, amountCents }) => ({ code, cents: amountCents })))).toEqual(
      sumByCode(rows.map(({ charge_code, cents }) => ({ code: charge_code, cents: Number(cents) }))),
    );
    expect(cheapest.costCents).toBe(rows.reduce((sum, { cents }) => sum + Number(cents), 0));
  });
});
