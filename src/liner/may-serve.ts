import type { BarredPair, FeederHub } from "./parameters.ts";

/** Whether a feeder may run between a hub and a port: the hub's own countries, and the barred pairs both ways. */
export function mayServe(barred: readonly BarredPair[], hub: FeederHub, port: string): boolean {
  const hubCountry = hub.port.slice(0, 2);
  const portCountry = port.slice(0, 2);
  if (hub.onlyCountries.length > 0 && !hub.onlyCountries.includes(portCountry)) return false;
  return barred.every((pair) => allows(pair, hub.port, portCountry) && allows(pair, port, hubCountry));
}

function allows({ place, rule, withCountries }: BarredPair, port: string, otherCountry: string): boolean {
  const isMeant = place === port || (place === port.slice(0, 2) && place !== otherCountry);
  return !isMeant || withCountries.includes(otherCountry) === (rule === "ONLY");
}
