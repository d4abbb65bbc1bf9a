import type { Messages } from "./messages/en.ts";
import type { Plural } from "./messages/plural.ts";

export const LANGUAGES = ["en", "zh", "ru", "kk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Browsers often know no Kazakh dates and countries. */
const KAZAKH_MONTHS = ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."];
const KAZAKH_DAYS = ["жс", "дс", "сс", "ср", "бс", "жм", "сб"];
const KAZAKH_COUNTRIES: Readonly<Record<string, string>> = {
  AZ: "Әзербайжан",
  CN: "Қытай",
  DE: "Германия",
  GE: "Грузия",
  IN: "Үндістан",
  IR: "Иран",
  KG: "Қырғызстан",
  KZ: "Қазақстан",
  MN: "Моңғолия",
  RU: "Ресей",
  TJ: "Тәжікстан",
  TM: "Түрікменстан",
  TR: "Түркия",
  UZ: "Өзбекстан",
};

type Values = Readonly<Record<string, string | number>>;
type MessageKey = keyof Messages;

const DATE_LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN", ru: "ru", kk: "kk" };
const MONEY_LOCALES: Readonly<Record<Language, string>> = { en: "en-US", zh: "zh-CN", ru: "ru", kk: "ru" };

/** The texts and formats of one language. */
export interface Speech {
  readonly language: Language;
  /** The text of a key with its values; a plural is chosen by the value `n`. */
  say(key: MessageKey, values?: Values): string;
  /** The text of a key made from data, or what is given when there is none. */
  sayOr(key: string, otherwise: string): string;
  /** Days and hours, or minutes under two hours. */
  duration(minutes: number): string;
  /** Days, hours and minutes, those that are not none. */
  exactDuration(minutes: number): string;
  /** Whole units; cents under one of them, or where digits say so. */
  money(amount: number, currency: string, digits?: number): string;
  number(value: number, digits?: number): string;
  /** A local date of an instant with offset, in that offset. */
  day(dateTime: string, withYear?: boolean): string;
  /** Day and month alone. */
  dayOfMonth(date: string): string;
  /** Month and year of a day. */
  month(date: string): string;
  /** Short names of the months, as days have them. */
  months(): readonly string[];
  /** Names of the days from Monday on. */
  weekdays(): readonly string[];
  /** Local time with the offset. */
  time(dateTime: string): string;
  country(code: string): string;
  list(parts: readonly string[]): string;
}

export function isLanguage(value: string | null): value is Language {
  return (LANGUAGES as readonly (string | null)[]).includes(value);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
}

/** A Monday, from which the days of a week are named. */
const MONDAY = Date.UTC(2024, 0, 1);

function formatKazakhDay(date: Date, withYear: boolean): string {
  const year = withYear ? ` ${date.getUTCFullYear()}` : "";
  return `${date.getUTCDate()} ${KAZAKH_MONTHS[date.getUTCMonth()]}${year}, ${KAZAKH_DAYS[date.getUTCDay()]}`;
}

/** The speech of a language from its texts, which may be those alone that a page needs. */
export function createSpeechOf(language: Language, messages: Partial<Messages>): Speech {
  const plurals = new Intl.PluralRules(language);
  const countries = new Intl.DisplayNames([language, "ru"], { type: "region" });
  const lists = new Intl.ListFormat(language, { style: "long", type: "conjunction" });
  const dates = { timeZone: "UTC", day: "numeric", month: "short", weekday: "short" } as const;
  const short = new Intl.DateTimeFormat(DATE_LOCALES[language], dates);
  const long = new Intl.DateTimeFormat(DATE_LOCALES[language], { ...dates, year: "numeric" });

  const textOf = (message: string | Plural, values: Values): string => {
    if (typeof message === "string") return fill(message, values);
    return fill(message[plurals.select(Number(values.n ?? 0)) as keyof Plural] ?? message.other, values);
  };
  const say = (key: MessageKey, values: Values = {}): string => textOf(messages[key] ?? key, values);
  // A format takes longer to make than a hundred numbers to write.
  const formats = new Map<string, Intl.NumberFormat>();
  const formatOf = (digits: number, currency?: string): Intl.NumberFormat => {
    const key = `${digits}${currency ?? ""}`;
    let format = formats.get(key);
    if (!format) {
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      format = new Intl.NumberFormat(
        MONEY_LOCALES[language],
        currency ? { ...options, style: "currency", currency } : options,
      );
      formats.set(key, format);
    }
    return format;
  };
  const number = (value: number, digits = 0): string => formatOf(digits).format(value);

  const dayOfMonth = (date: string): string => {
    const day = new Date(`${date}T00:00:00Z`);
    if (language === "kk") return `${day.getUTCDate()} ${KAZAKH_MONTHS[day.getUTCMonth()]}`;
    return new Intl.DateTimeFormat(DATE_LOCALES[language], {
      timeZone: "UTC",
      day: "numeric",
      month: "short",
    }).format(day);
  };

  return {
    language,
    say,
    sayOr: (key, otherwise) => textOf(messages[key as MessageKey] ?? otherwise, {}),
    duration: (minutes) => {
      const days = Math.floor(minutes / 1440);
      const hours = Math.round((minutes - days * 1440) / 60);
      if (minutes < 120) return say("duration.minutes", { m: number(minutes) });
      if (hours === 24) return say("duration.days", { d: days + 1 });
      if (days === 0) return say("duration.hours", { h: hours });
      return hours === 0 ? say("duration.days", { d: days }) : say("duration.daysHours", { d: days, h: hours });
    },
    exactDuration: (minutes) => {
      const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
      const parts = [
        d > 0 ? say("duration.days", { d }) : "",
        h > 0 ? say("duration.hours", { h }) : "",
        m > 0 || minutes === 0 ? say("duration.minutes", { m }) : "",
      ];
      return parts.filter((part) => part !== "").join(language === "zh" ? "" : " ");
    },
    money: (amount, currency, digits = amount !== 0 && Math.abs(amount) < 1 ? 2 : 0) =>
      formatOf(digits, currency).format(amount),
    number,
    day: (dateTime, withYear = false) => {
      const date = new Date(`${dateTime.slice(0, 10)}T00:00:00Z`);
      if (language === "kk") return formatKazakhDay(date, withYear);
      const text = (withYear ? long : short).format(date);
      return language === "en" ? text.replace(",", "") : text;
    },
    dayOfMonth,
    month: (date) => {
      const day = new Date(`${date}T00:00:00Z`);
      if (language === "kk") return `${KAZAKH_MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
      return new Intl.DateTimeFormat(DATE_LOCALES[language], {
        timeZone: "UTC",
        month: "long",
        year: "numeric",
      }).format(day);
    },
    months: () =>
      Array.from({ length: 12 }, (_, index) =>
        dayOfMonth(`2026-${String(index + 1).padStart(2, "0")}-01`).replace(/[\d\s.]/g, ""),
      ),
    weekdays: () =>
      Array.from({ length: 7 }, (_, index) =>
        language === "kk"
          ? KAZAKH_DAYS[(index + 1) % 7]!
          : new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: "UTC", weekday: "short" }).format(
              MONDAY + index * 86_400_000,
            ),
      ),
    time: (dateTime) => {
      const offset = /([+-]\d\d):?(\d\d)$/.exec(dateTime);
      const zone = offset ? ` ${offset[1]}${offset[2] === "00" ? "" : `:${offset[2]}`}` : " +00";
      return `${dateTime.slice(11, 16)}${zone}`;
    },
    country: (code) => (language === "kk" ? KAZAKH_COUNTRIES[code] : undefined) ?? countries.of(code) ?? code,
    list: (parts) => lists.format(parts),
  };
}
