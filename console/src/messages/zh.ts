import type { Messages } from "./en.ts";
import { answer } from "./zh/answer.ts";
import { charges } from "./zh/charges.ts";
import { network } from "./zh/network.ts";
import { rules } from "./zh/rules.ts";
import { search } from "./zh/search.ts";

export const zh: Messages = { ...search, ...answer, ...charges, ...network, ...rules };
