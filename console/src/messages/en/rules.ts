import type { Plural } from "../plural.ts";

export const rules = {
  "rules.title": { one: "{n} rule on this cargo", other: "{n} rules on this cargo" } as Plural,
  "rules.text":
    "Dated samples, not legal advice. FORBIDDEN stands here only where you did not ask to keep to the rules of that jurisdiction.",
  "rules.leadDays": { one: "takes {n} day", other: "takes {n} days" } as Plural,
  "rules.DANGEROUS_GOODS": "dangerous goods",
  "rules.EMBARGO": "embargo",
  "rules.DUAL_USE": "dual use",
  "rules.VETERINARY": "veterinary",
  "rules.PLANT_HEALTH": "plant health",
  "rules.WEIGHT": "weight",
  "rules.FORBIDDEN": "Forbidden",
  "rules.LICENCE": "Licence",
  "rules.APPROVAL": "Approval",
  "rules.CONDITIONS": "Conditions",
  "rules.WARNING": "Warning",
  "accepted.title": "The nearest way that accepts the cargo",
  "accepted.ends": "{from} to {to}",
  "accepted.distance": "{n} km from the place asked for",
  "rules.ACCEPTED": "Accepted",
};
