import { SCOPE_NAMES, type Scope } from "../model/api-key.ts";
import { BadInput } from "../model/refusal.ts";
import { parseDuration } from "../model/units.ts";
import type { ListedKey, ShownKey } from "../server/key-commands.ts";
import type { KeyOrder } from "../store/key-store.ts";
import { withStoreCommands } from "./open-store.ts";
import type { Options } from "./options.ts";

const DEFAULT_OVERLAP = "P7D";
const LONGEST_NAME = 80;
const MOST_POINTS = 2_000_000_000;

/** `keys`: makes, lists, rotates and revokes the API keys of the server. */
export async function manageKeys([action = "list", ...rest]: string[], options: Options): Promise<number> {
  const [keyId, ...more] = rest;
  if (action === "list" && rest.length === 0) {
    const keys = await withStoreCommands((commands) => commands.listKeys());
    if (options.json) print(keys);
    else if (keys.length === 0) process.stdout.write("no keys\n");
    else for (const key of keys) process.stdout.write(`${describe(key, Date.now())}\n`);
    return 0;
  }
  if (action === "create" && rest.length === 0) {
    const order = readOrder(options, Date.now());
    return show(await withStoreCommands((commands) => commands.createKey(order)), options);
  }
  if (action === "rotate" && keyId !== undefined && more.length === 0) {
    const end = Date.now() + readMilliseconds("--overlap", options.overlap ?? DEFAULT_OVERLAP);
    return show(await withStoreCommands((commands) => commands.rotateKey(keyId, end)), options);
  }
  if (action === "revoke" && keyId !== undefined && more.length === 0) {
    const key = await withStoreCommands((commands) => commands.revokeKey(keyId));
    if (options.json) print(key);
    else process.stdout.write(`${describe(key, Date.now())}\n`);
    return 0;
  }
  throw new BadInput(
    "keys",
    [action, ...rest].join(" "),
    "create --name NAME, list, rotate ID [--overlap P7D], or revoke ID",
  );
}

/** What is asked of a new key, checked. */
function readOrder(options: Options, now: number): KeyOrder {
  const { name = "", points, expires } = options;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would spoil the list.
  if (name.trim() === "" || name.length > LONGEST_NAME || /[\u0000-\u001f\u007f]/.test(name))
    throw new BadInput("--name", name, `whose key it is, in 1 to ${LONGEST_NAME} characters`);
  if (points !== undefined && !(/^\d{1,10}$/.test(points) && Number(points) >= 1 && Number(points) <= MOST_POINTS))
    throw new BadInput("--points", points, `cost points a minute from 1 to ${MOST_POINTS}`);
  return {
    name: name.trim(),
    scopes: readScopes(options.scopes),
    origins: readOrigins(options.origins),
    pointsPerMinute: points === undefined ? null : Number(points),
    customer: readCustomer(options.customer),
    expiresAt: expires === undefined ? null : readExpiry(expires, now),
  };
}

/** Their rows may be loaded later. */
function readCustomer(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^\S{1,80}$/.test(text))
    throw new BadInput("--customer", text, "a customer as prices.csv names it, in 1 to 80 characters without spaces");
  return text;
}

function readScopes(text: string | undefined): readonly Scope[] {
  if (text === undefined) return SCOPE_NAMES;
  const names = splitList(text);
  const unknown = names.find((name) => !SCOPE_NAMES.includes(name as Scope));
  if (names.length === 0 || unknown !== undefined)
    throw new BadInput("--scopes", unknown ?? text, `some of ${SCOPE_NAMES.join(", ")}, with commas`);
  return SCOPE_NAMES.filter((name) => names.includes(name));
}

function readOrigins(text: string | undefined): readonly string[] {
  const origins = splitList(text ?? "");
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin || !/^https?:/.test(origin))
      throw new BadInput("--origins", origin, "origins such as https://example.org, with commas");
  return [...new Set(origins)];
}

function readExpiry(text: string, now: number): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = isDay ? Date.parse(`${text}T00:00:00Z`) : now + (parseDuration(text) ?? Number.NaN) * 60_000;
  if (!(at > now) || (isDay && new Date(at).toISOString().slice(0, 10) !== text))
    throw new BadInput("--expires", text, "a day to come such as 2027-12-31, or a duration such as P90D");
  return at;
}

function readMilliseconds(option: string, text: string): number {
  const minutes = parseDuration(text);
  if (minutes === undefined) throw new BadInput(option, text, "a duration such as P7D, or PT0M for none");
  return minutes * 60_000;
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The key goes to standard output alone, so that it can be piped; what is said about it goes to standard error. */
function show(shown: ShownKey, { json }: Options): number {
  if (json) {
    print(shown);
    return 0;
  }
  process.stderr.write(`${describe(shown.key, Date.now())}\nthe key, shown this once:\n`);
  process.stdout.write(`${shown.text}\n`);
  return 0;
}

function describe(key: ListedKey, now: number): string {
  const day = (at: number | null): string => (at === null ? "never" : new Date(at).toISOString().slice(0, 16));
  const isExpired = key.expiresAt !== null && key.expiresAt <= now;
  const state = key.revokedAt !== null ? "revoked" : isExpired ? "expired" : "good";
  return [
    `lb_live_${key.keyId}  ${state.padEnd(7)}  ${key.name}`,
    key.scopes.join(","),
    `created ${day(key.createdAt)}`,
    `used ${day(key.lastUsedAt)}`,
    `expires ${day(key.expiresAt)}`,
    ...(key.replacedBy === null ? [] : [`replaced by ${key.replacedBy}`]),
    ...(key.origins.length === 0 ? [] : [`for ${key.origins.join(",")}`]),
    ...(key.customer == null ? [] : [`prices of ${key.customer}`]),
    ...(key.pointsPerMinute === null ? [] : [`${key.pointsPerMinute} points a minute`]),
  ].join("  ");
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
