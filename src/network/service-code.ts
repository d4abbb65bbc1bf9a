/** The service of the network files behind a compiled id: `ID`, its part `ID#2`, or its through-price variant `ID@FROM-TO`. */
export function toServiceCode(compiledId: string): string {
  return compiledId.split(/[#@]/, 1)[0]!;
}
