import type { Messages } from "./en.ts";
import { answer } from "./kk/answer.ts";
import { charges } from "./kk/charges.ts";
import { network } from "./kk/network.ts";
import { rules } from "./kk/rules.ts";
import { search } from "./kk/search.ts";

export const kk: Messages = { ...search, ...answer, ...charges, ...network, ...rules };
