const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether the text is a country of ISO 3166-1 alpha-2, known to the network or not. */
export function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && text !== "ZZ" && names.of(text) !== undefined;
}
