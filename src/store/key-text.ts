import { createHash, randomInt } from "node:crypto";

/** `lb_live_` + eight characters of id + 43 of secret (256 bits) + six of checksum. */
const FORM = /^lb_live_([0-9A-Za-z]{8})_[0-9A-Za-z]{43}_([0-9A-Za-z]{6})$/;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;

export interface KeyText {
  readonly keyId: string;
  readonly text: string;
  readonly hash: string;
}

/** A new key. Its text is shown to its holder once; what is stored is the hash. */
export function makeKeyText(): KeyText {
  const keyId = randomText(8);
  const body = `lb_live_${keyId}_${randomText(43)}`;
  const text = `${body}_${checksumOf(body)}`;
  return { keyId, text, hash: hashKeyText(text) };
}

/** A secret of 256 random bits needs no slow hash: there is nothing to guess. */
export function hashKeyText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The id in a key's text, null when it is no key or mistyped. */
export function readKeyId(text: string): string | null {
  const match = FORM.exec(text);
  return match && checksumOf(text.slice(0, -CHECKSUM_LENGTH - 1)) === match[2] ? match[1]! : null;
}

function randomText(length: number): string {
  return Array.from({ length }, () => DIGITS[randomInt(DIGITS.length)]).join("");
}

function checksumOf(body: string): string {
  const bytes = createHash("sha256").update(body).digest();
  return Array.from({ length: CHECKSUM_LENGTH }, (_, index) => DIGITS[bytes[index]! % DIGITS.length]).join("");
}
