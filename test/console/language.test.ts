import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../console/src/language.ts";
import { createSpeech, MESSAGES } from "../../console/src/speech.ts";

const placeholders = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe("the texts of the console", () => {
  it("are there in four languages with the same values", () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(MESSAGES[language])).toEqual(Object.keys(MESSAGES.en));
      for (const [key, message] of Object.entries(MESSAGES.en)) {
        const other = MESSAGES[language][key as keyof typeof MESSAGES.en];
        if (typeof message === "string")
          expect(placeholders(other), `${language} ${key}`).toEqual(placeholders(message));
        else expect(other, `${language} ${key}`).toHaveProperty("other");
      }
    }
  });

  it("have every form that the plurals of a language need", () => {
    for (const language of LANGUAGES)
      for (const [key, message] of Object.entries(MESSAGES[language])) {
        if (typeof message === "string") continue;
        for (const n of [0, 1, 2, 3, 5, 11, 21, 22, 25, 101]) {
          const form = new Intl.PluralRules(language).select(n);
          expect(message, `${language} ${key} ${n}`).toHaveProperty(
            language === "en" || form === "other" ? "other" : form,
          );
        }
      }
  });

  it("say durations in days and hours", () => {
    const say = (language: (typeof LANGUAGES)[number], minutes: number) => createSpeech(language).duration(minutes);
    expect(say("en", 20 * 1440 + 11 * 60)).toBe("20 d 11 h");
    expect(say("zh", 20 * 1440 + 11 * 60)).toBe("20天11小时");
    expect(say("ru", 54)).toBe("54 мин");
    expect(say("kk", 1440)).toBe("1 тәу");
    expect(say("en", 1440 + 23 * 60 + 45)).toBe("2 d");
    expect(say("en", 119)).toBe("119 min");
  });

  it("say days and times of the place", () => {
    expect(createSpeech("en").day("2026-12-27T06:00:00+03:00")).toBe("Sun 27 Dec");
    expect(createSpeech("kk").day("2026-12-27T06:00:00+03:00")).toBe("27 жел., жс");
    expect(createSpeech("en").time("2026-12-13T11:00:00+05:00")).toBe("11:00 +05");
    expect(createSpeech("en").time("2026-12-13T11:00:00+05:30")).toBe("11:00 +05:30");
  });
});
