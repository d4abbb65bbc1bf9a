import type { Messages } from "./en.ts";
import { answer } from "./ru/answer.ts";
import { charges } from "./ru/charges.ts";
import { network } from "./ru/network.ts";
import { rules } from "./ru/rules.ts";
import { search } from "./ru/search.ts";

export const ru: Messages = { ...search, ...answer, ...charges, ...network, ...rules };
