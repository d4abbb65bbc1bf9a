/** What is asked, as the address bar holds it. */
export interface Question {
  readonly from: string;
  readonly to: string;
  /** Day YYYY-MM-DD on which the cargo is ready, 00:00 UTC. */
  readonly ready: string;
  /** Size-type, boxes and kilograms of cargo in each. */
  readonly cargo: { readonly isoEquipmentCode: string; readonly units: number; readonly weightKg: number };
  readonly maximumTransfers: number | null;
  readonly maximumDays: number | null;
  /** Chosen itinerary's id. */
  readonly way: string | null;
  readonly asOf: string | null;
}

export const EQUIPMENT = ["22G1", "42G1", "45G1", "L5G1"] as const;
const DAY_MILLISECONDS = 86_400_000;

/** The day a week from now, which the timetable always holds. */
export function nextWeek(now: number): string {
  return new Date(now + 7 * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Reads a question; what is malformed is as if it were absent. */
export function readQuestion(search: string, now: number): Question {
  const values = new URLSearchParams(search);
  const code = (name: string): string => (/^[A-Z0-9-]{2,12}$/.exec(values.get(name) ?? "") ?? [""])[0];
  const day = (name: string): string | null => (/^\d{4}-\d\d-\d\d$/.exec(values.get(name) ?? "") ?? [null])[0];
  const count = (name: string, most: number): number | null => {
    const text = values.get(name) ?? "";
    return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : null;
  };
  const [equipment = "", units = "", weight = ""] = (values.get("cargo") ?? "").split("*");
  const isCargo = (EQUIPMENT as readonly string[]).includes(equipment) && /^\d+$/.test(units) && /^\d+$/.test(weight);
  return {
    from: code("from"),
    to: code("to"),
    ready: day("ready") ?? nextWeek(now),
    cargo: isCargo
      ? { isoEquipmentCode: equipment, units: Number(units), weightKg: Number(weight) }
      : { isoEquipmentCode: "45G1", units: 1, weightKg: 20_000 },
    maximumTransfers: count("max", 10),
    maximumDays: count("days", 180),
    way: values.get("way"),
    asOf: day("asOf"),
  };
}

/** The address of a question, always in the same order. */
export function writeQuestion(question: Question): string {
  const { cargo } = question;
  const values = new URLSearchParams();
  const put = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") values.set(name, String(value));
  };
  put("from", question.from);
  put("to", question.to);
  put("ready", question.ready);
  put("cargo", `${cargo.isoEquipmentCode}*${cargo.units}*${cargo.weightKg}`);
  put("max", question.maximumTransfers);
  put("days", question.maximumDays);
  put("asOf", question.asOf);
  put("way", question.way);
  return values.toString();
}

/** The variables of planConnection for a question. */
export function toVariables(question: Question) {
  const { cargo, maximumTransfers, maximumDays } = question;
  return {
    origin: { location: question.from },
    destination: { location: question.to },
    dateTime: { earliestDeparture: `${question.ready}T00:00:00Z` },
    cargo: {
      requestedEquipments: [
        { isoEquipmentCode: cargo.isoEquipmentCode, units: cargo.units, cargoWeightKg: cargo.weightKg },
      ],
    },
    constraints: {
      ...(maximumTransfers === null ? {} : { maximumTransfers }),
      ...(maximumDays === null ? {} : { maximumDuration: `P${maximumDays}D` }),
    },
    ...(question.asOf === null ? {} : { scenario: { asOf: question.asOf } }),
  };
}
