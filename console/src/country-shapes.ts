import { geoContains } from "d3-geo";
import type { FeatureCollection } from "geojson";
import type { Ground } from "./map-ground.ts";

/** ISO 3166-1: letters of a country and the number by which the world map knows it. */
const NUMBERS =
  "AE784 AF004 AG028 AL008 AM051 AO024 AR032 AT040 AU036 AW533 AZ031 BA070 BB052 BD050 BE056 BG100 BH048 BJ204 BN096 BR076 BS044 BY112 BZ084 " +
  "CA124 CD180 CG178 CH756 CI384 CK184 CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 " +
  "EE233 EG818 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250 GA266 GB826 GD308 GE268 GH288 GL304 GM270 GN324 GQ226 GR300 GT320 GU316 " +
  "GW624 GY328 HK344 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IN356 IQ368 IR364 IS352 IT380 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 " +
  "KN659 KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LK144 LR430 LT440 LU442 LV428 LY434 MA504 MD498 ME499 MG450 MH584 MK807 MM104 MN496 " +
  "MO446 MR478 MT470 MU480 MV462 MX484 MY458 MZ508 NA516 NC540 NG566 NI558 NL528 NO578 NP524 NR520 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 " +
  "PK586 PL616 PR630 PT620 PW585 PY600 QA634 RO642 RS688 RU643 SA682 SB090 SC690 SD729 SE752 SG702 SI705 SK703 SL694 SN686 SO706 SR740 ST678 " +
  "SV222 SY760 TG768 TH764 TJ762 TL626 TM795 TN788 TO776 TR792 TT780 TW158 TZ834 UA804 US840 UY858 UZ860 VC670 VE862 VN704 VU548 WS882 YE887 ZA710";
const numberByCode = new Map(NUMBERS.split(" ").map((entry) => [entry.slice(0, 2), entry.slice(2)]));
const codeByNumber = new Map([...numberByCode].map(([code, number]) => [number, code]));

/** Outline of a country; empty where the map is too coarse to have it. */
export function listCountryShapes(ground: Ground, code: string): FeatureCollection {
  const number = numberByCode.get(code);
  return { ...ground.countries, features: ground.countries.features.filter(({ id }) => id === number) };
}

/** The country at a point, degrees east and north; undefined at sea. */
export function findCountryAt(ground: Ground, at: readonly [number, number]): string | undefined {
  const found = ground.countries.features.find((country) => geoContains(country, [at[0], at[1]]));
  return found && codeByNumber.get(String(found.id));
}
