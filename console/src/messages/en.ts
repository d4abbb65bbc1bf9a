import { answer } from "./en/answer.ts";
import { charges } from "./en/charges.ts";
import { network } from "./en/network.ts";
import { rules } from "./en/rules.ts";
import { search } from "./en/search.ts";
import type { Plural } from "./plural.ts";

export const en = { ...search, ...answer, ...charges, ...network, ...rules };
export type Messages = Readonly<Record<keyof typeof en, string | Plural>>;
