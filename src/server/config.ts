/** Settings of the server, from the environment; an empty variable counts as absent. */
export interface Config {
  readonly host: string;
  readonly port: number;
}
export const SETTINGS = [
  { name: "HOST", fallback: "127.0.0.1", meaning: "address to listen on" },
  { name: "PORT", fallback: "4000", meaning: "port to listen on, 0 for any free one" },
] as const;

/** Reads and checks every setting. Throws an Error that names the variable, the value and what was wanted. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  for (const name of Object.keys(environment))
    if (name.startsWith("LANDBRIDGE_"))
      throw new Error(`${name}: unknown setting, wanted one of ${SETTINGS.map((setting) => setting.name).join(", ")}`);
  const port = environment.PORT || "4000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`PORT: ${JSON.stringify(port)} is not valid, wanted an integer from 0 to 65535`);
  return { host: environment.HOST || "127.0.0.1", port: Number(port) };
}
