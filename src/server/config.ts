import { resolve } from "node:path";

/** Settings of the server, from the environment; an empty variable counts as absent. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL, null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database, null for none on disk. */
  readonly dataDir: string | null;
}
export const SETTINGS = [
  { name: "HOST", fallback: "127.0.0.1", meaning: "address to listen on" },
  { name: "PORT", fallback: "4000", meaning: "port to listen on, 0 for any free one" },
  { name: "DATABASE_URL", fallback: "none", meaning: "postgres://user@host/database, PostgreSQL 15 or newer" },
  {
    name: "DATA_DIR",
    fallback: ".landbridge",
    meaning: "folder of the embedded database when DATABASE_URL is absent, memory: for none on disk",
  },
] as const;
const IN_MEMORY = "memory:";

/** Reads and checks every setting. Throws an Error that names the variable, the value and what was wanted. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  for (const name of Object.keys(environment))
    if (name.startsWith("LANDBRIDGE_"))
      throw new Error(`${name}: unknown setting, wanted one of ${SETTINGS.map((setting) => setting.name).join(", ")}`);
  const port = environment.PORT || "4000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`PORT: ${JSON.stringify(port)} is not valid, wanted an integer from 0 to 65535`);
  const dataDir = environment.DATA_DIR || ".landbridge";
  return {
    host: environment.HOST || "127.0.0.1",
    port: Number(port),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL || null),
    dataDir: dataDir === IN_MEMORY ? null : resolve(dataDir),
  };
}

function readDatabaseUrl(text: string | null): string | null {
  if (text === null) return null;
  const protocol = URL.canParse(text) ? new URL(text).protocol : "";
  // The value may hold a password: it is not repeated.
  if (protocol !== "postgres:" && protocol !== "postgresql:")
    throw new Error("DATABASE_URL: this value is not valid, wanted postgres://user:password@host:port/database");
  return text;
}
