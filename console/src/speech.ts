import { createSpeechOf, type Language, type Speech } from "./language.ts";
import { en, type Messages } from "./messages/en.ts";
import { kk } from "./messages/kk.ts";
import { ru } from "./messages/ru.ts";
import { zh } from "./messages/zh.ts";

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, zh, ru, kk };

/** The texts and formats of a language, for every page of the console. */
export function createSpeech(language: Language): Speech {
  return createSpeechOf(language, MESSAGES[language]);
}
