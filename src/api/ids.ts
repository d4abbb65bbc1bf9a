/** Global ids are base64url of `Type:key`. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

export function parseGlobalId(id: string): { type: string; key: string } {
  const [type = "", ...rest] = Buffer.from(id, "base64url").toString("utf8").split(":");
  return { type, key: rest.join(":") };
}
