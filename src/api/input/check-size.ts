import { badUserInput } from "../errors.ts";

/** The number of entries asked for. Throws BAD_USER_INPUT that names the field. */
export function checkSize(field: string, size: number, maximum: number): number {
  if (size < 1 || size > maximum) throw badUserInput(field, size, `an integer from 1 to ${maximum}`);
  return size;
}
