import { type Cargo, EQUIPMENT, isReefer, LEAST_SETPOINT, MOST_SETPOINT, PACKING_GROUPS } from "./cargo.ts";
import { NumberField, SelectField, TextField } from "./form-fields.tsx";
import type { Speech } from "./language.ts";

/** What is carried: boxes, weight, goods, dangers, cold. */
export function CargoFields(props: { cargo: Cargo; speech: Speech; onChange: (cargo: Cargo) => void }) {
  const { cargo, speech } = props;
  const change = (part: Partial<Cargo>): void => props.onChange({ ...cargo, ...part });
  return (
    <>
      <NumberField
        label={speech.say("cargo.units")}
        value={cargo.units}
        least={1}
        most={1000}
        onChange={(units) => change({ units: units ?? 1 })}
      />
      <SelectField
        label={speech.say("cargo.type")}
        value={cargo.isoEquipmentCode}
        options={EQUIPMENT.map((code) => [code, `${speech.say(`cargo.${code}`)} (${code})`])}
        onChange={(isoEquipmentCode) =>
          change({ isoEquipmentCode, setpoint: isReefer(isoEquipmentCode) ? cargo.setpoint : null })
        }
      />
      <NumberField
        label={speech.say("cargo.weight")}
        value={cargo.weightKg}
        least={1}
        most={40_000}
        onChange={(weightKg) => change({ weightKg: weightKg ?? 20_000 })}
      />
      {isReefer(cargo.isoEquipmentCode) ? (
        <NumberField
          label={speech.say("cargo.setpoint")}
          value={cargo.setpoint}
          least={LEAST_SETPOINT}
          most={MOST_SETPOINT}
          placeholder={speech.say("cargo.dry")}
          onChange={(setpoint) => change({ setpoint })}
        />
      ) : null}
      <TextField
        label={speech.say("cargo.hsCode")}
        value={cargo.hsCode}
        pattern="\d{2,10}"
        placeholder="850760"
        onChange={(hsCode) => change({ hsCode })}
      />
      <TextField
        label={speech.say("cargo.unNumber")}
        value={cargo.unNumber}
        pattern="\d{4}"
        placeholder="3480"
        onChange={(unNumber) => change({ unNumber, packingGroup: unNumber ? cargo.packingGroup : null })}
      />
      {cargo.unNumber ? (
        <SelectField
          label={speech.say("cargo.packingGroup")}
          value={cargo.packingGroup ?? ""}
          options={[["", speech.say("cargo.noGroup")], ...PACKING_GROUPS.map((group) => [group, group] as const)]}
          onChange={(group) => change({ packingGroup: group || null })}
        />
      ) : null}
    </>
  );
}

/** The cargo in a few words. */
export function describeCargo(cargo: Cargo, speech: Speech): { value: string; small: string } {
  const small = [
    speech.say("ways.tonnes", { t: speech.number(cargo.weightKg / 1000, cargo.weightKg % 1000 ? 1 : 0) }),
    ...(cargo.unNumber ? [`UN ${cargo.unNumber}`] : []),
    ...(cargo.hsCode ? [`HS ${cargo.hsCode}`] : []),
    ...(cargo.setpoint === null ? [] : [`${speech.number(cargo.setpoint)} °C`]),
  ];
  return { value: `${cargo.units} × ${speech.sayOr(`cargo.${cargo.isoEquipmentCode}`, "")}`, small: small.join(" · ") };
}
