import { type Row, toRoute } from "./format-services.ts";
import { BOX_LENGTHS, type BoxLength, type Parameters, type Rate, type Toll, type Trade } from "./parameters.ts";
import type { Sources } from "./sources.ts";

const KM_PER_NAUTICAL_MILE = 1.852;
const RATE_DECIMALS = 6;
/** The rows of prices.csv that the sea trades pay: fixed part at boarding, rate over the lane, tolls of the canals. */
export function toPriceRows({ rates, tolls }: Parameters, sources: Sources): Row[] {
  return [
    ...rates.flatMap((rate) => BOX_LENGTHS.flatMap((length) => toRateRows(rate, length, sources))),
    ...tolls.flatMap((toll) => BOX_LENGTHS.map((length) => toTollRow(toll, length, sources))),
    ...rates.flatMap((rate) =>
      tolls
        .filter(({ passage }) => rate.canalsIncluded.includes(passage))
        .flatMap((toll) => BOX_LENGTHS.map((length) => toIncludedRow(rate, toll, length, sources))),
    ),
  ];
}

function toRateRows(rate: Rate, length: BoxLength, sources: Sources): Row[] {
  const id = [toRoute(rate.trade), rate.direction || "ANY", rate.validFrom.slice(0, 7), length].join("-");
  const common = {
    place: "*",
    scope: "COUNTRY",
    service: toRoute(rate.trade),
    direction: rate.direction,
    equipment_group: length,
    valid_from: rate.validFrom,
    valid_to: rate.validTo,
    source: sources.keyOf(rate.source),
    basis: rate.basis,
  };
  const perKm = (Number(rate.usdPerNm[length]) / KM_PER_NAUTICAL_MILE).toFixed(RATE_DECIMALS);
  return [
    priceRow(`${id}-BASE`, {
      ...common,
      charge_code: "SEA_BASE",
      name: "Ocean freight, fixed part",
      part: "BOARDING",
      charged_per: "BOX",
      amount: rate.fixedUsd[length],
    }),
    priceRow(id, {
      ...common,
      charge_code: "SEA_FREIGHT",
      name: "Ocean freight by distance",
      part: "CARRIAGE",
      charged_per: "KM_BOX",
      amount: perKm,
    }),
  ];
}

function toTollRow(toll: Toll, length: BoxLength, sources: Sources): Row {
  return priceRow(`CANAL-${toll.passage.toUpperCase()}-${length}`, {
    charge_code: "CANAL",
    name: toll.name,
    scope: "CROSSING",
    place: toll.passage,
    part: "CARRIAGE",
    equipment_group: length,
    charged_per: "BOX",
    amount: toll.usd[length],
    valid_from: toll.validFrom,
    source: sources.keyOf(toll.source),
    basis: toll.basis,
  });
}

/** Where the trade's rate holds the toll of a passage, the toll is nothing. */
function toIncludedRow(rate: Rate, toll: Toll, length: BoxLength, sources: Sources): Row {
  const { price, ...cells } = toTollRow(toll, length, sources);
  const id = [price, rate.trade.toUpperCase(), rate.direction || "ANY", rate.validFrom.slice(0, 7)].join("-");
  return priceRow(id, {
    ...cells,
    name: `${toll.name}, in the ocean freight`,
    amount: "0",
    service: toRoute(rate.trade),
    direction: rate.direction,
    valid_from: rate.validFrom,
    valid_to: rate.validTo,
    source: sources.keyOf(rate.source),
    basis: rate.basis,
  });
}

function priceRow(price: string, cells: Row): Row {
  return { mode: "SEA", currency: "USD", priority: "0", ...cells, price };
}

/** Grams of each trade that has a factor of its own. */
export function toEmissionRow(trade: Trade, sources: Sources): Row {
  return {
    factor: toRoute(trade.trade),
    mode: "SEA_CONTAINER",
    scope: toRoute(trade.trade),
    grams_per_tonne_km: trade.gramsPerTonneKm,
    boundary: "well-to-wheel",
    method: "grams a TEU-km of the trade lane over 10 t a TEU",
    source: sources.keyOf(
      trade.emissionBasis === "PUBLISHED"
        ? "GLEC v3.1 trade-lane default read on a page of table 13"
        : "order of magnitude of trade-lane averages, recalled",
    ),
    basis: trade.emissionBasis,
  };
}
