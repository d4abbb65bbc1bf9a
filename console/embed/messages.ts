import { answer as enAnswer } from "../src/messages/en/answer.ts";
import { search as enSearch } from "../src/messages/en/search.ts";
import { answer as kkAnswer } from "../src/messages/kk/answer.ts";
import { search as kkSearch } from "../src/messages/kk/search.ts";
import { answer as ruAnswer } from "../src/messages/ru/answer.ts";
import { search as ruSearch } from "../src/messages/ru/search.ts";
import { answer as zhAnswer } from "../src/messages/zh/answer.ts";
import { search as zhSearch } from "../src/messages/zh/search.ts";

/** The texts of the embedded search: those of the form and of the list of ways alone, since every partner's page loads them. */
export const EMBED_MESSAGES = {
  en: { ...enSearch, ...enAnswer },
  kk: { ...kkSearch, ...kkAnswer },
  ru: { ...ruSearch, ...ruAnswer },
  zh: { ...zhSearch, ...zhAnswer },
};
