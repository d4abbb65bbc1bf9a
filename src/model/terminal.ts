/** The code of the location of a terminal such as CNLYG:RAIL; a location's code is its own. */
export function locationOf(terminal: string): string {
  return terminal.split(":", 1)[0]!;
}
