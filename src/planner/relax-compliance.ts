import { constrain, hasAnswer, type RelaxableField } from "./relaxable-field.ts";

/** Keeps to the rules of as many jurisdictions as it can: first without one alone, then with those that leave a way. */
export const compliance: RelaxableField = {
  name: "constraints.compliance",
  restore: (changed, asked) => constrain(changed, { compliance: asked.constraints.compliance }),
  loosen: (request) => (request.constraints.compliance.length === 0 ? null : constrain(request, { compliance: [] })),
  async findLeast(request, answer) {
    const asked = request.constraints.compliance;
    const loose = this.loosen(request);
    if (!loose || !hasAnswer(await answer(loose))) return null;
    for (const left of asked) {
      const changed = constrain(request, { compliance: asked.filter((name) => name !== left) });
      if (hasAnswer(await answer(changed))) return changed;
    }
    let least = loose;
    for (const kept of asked) {
      const changed = constrain(request, { compliance: [...least.constraints.compliance, kept] });
      if (hasAnswer(await answer(changed))) least = changed;
    }
    return least;
  },
  format: ({ constraints }) => JSON.stringify(constraints.compliance),
  describe: ({ constraints }) =>
    constraints.compliance.length === 0
      ? "keep to the rules of no jurisdiction"
      : `keep to the rules of ${constraints.compliance.join(", ")} alone`,
};
