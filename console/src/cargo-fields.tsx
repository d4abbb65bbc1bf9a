import { useId } from "preact/hooks";
import {
  type Cargo,
  type CargoLine,
  DEFAULT_LINE,
  EQUIPMENT,
  isReefer,
  LEAST_SETPOINT,
  MOST_LINES,
  MOST_SETPOINT,
  PROVISIONS,
} from "./cargo.ts";
import { NumberField, SelectField } from "./form-fields.tsx";
import { CommodityField, DangerousGoodsField } from "./goods-fields.tsx";
import type { Speech } from "./language.ts";

/** What is carried, line by line. */
export function CargoFields(props: { cargo: Cargo; speech: Speech; onChange: (cargo: Cargo) => void }) {
  const { cargo, speech, onChange } = props;
  return (
    <>
      {cargo.map((line, index) => (
        <LineFields
          key={index}
          line={line}
          title={cargo.length > 1 ? speech.say("cargo.line", { n: index + 1 }) : null}
          speech={speech}
          onChange={(part) => onChange(cargo.map((other, at) => (at === index ? { ...line, ...part } : other)))}
          onRemove={() => onChange(cargo.filter((_, at) => at !== index))}
        />
      ))}
      {cargo.length < MOST_LINES ? (
        <button type="button" class="add-line" onClick={() => onChange([...cargo, DEFAULT_LINE])}>
          {speech.say("cargo.addLine")}
        </button>
      ) : null}
    </>
  );
}

/** One line: boxes, weight, goods, dangers, cold. */
function LineFields(props: {
  line: CargoLine;
  /** Null for the only line, which cannot be taken away. */
  title: string | null;
  speech: Speech;
  onChange: (part: Partial<CargoLine>) => void;
  onRemove: () => void;
}) {
  const { line, title, speech, onChange } = props;
  const id = useId();
  return (
    <div class="cargo-line" role="group" aria-labelledby={title ? id : undefined}>
      {title ? (
        <div class="line-head">
          <h3 id={id}>{title}</h3>
          <button type="button" class="link" onClick={props.onRemove}>
            {speech.say("cargo.removeLine")}
          </button>
        </div>
      ) : null}
      <NumberField
        label={speech.say("cargo.units")}
        value={line.units}
        least={1}
        most={1000}
        onChange={(units) => onChange({ units: units ?? 1 })}
      />
      <SelectField
        label={speech.say("cargo.type")}
        value={line.isoEquipmentCode}
        options={EQUIPMENT.map((code) => [code, `${speech.say(`cargo.${code}`)} (${code})`])}
        onChange={(isoEquipmentCode) =>
          onChange({ isoEquipmentCode, setpoint: isReefer(isoEquipmentCode) ? line.setpoint : null })
        }
      />
      <SelectField
        label={speech.say("cargo.provision")}
        value={line.provision}
        options={PROVISIONS.map((whose) => [whose, speech.say(`cargo.${whose}`)])}
        onChange={(whose) => onChange({ provision: whose as CargoLine["provision"] })}
      />
      <NumberField
        label={speech.say("cargo.weight")}
        value={line.weightKg}
        least={1}
        most={40_000}
        onChange={(weightKg) => onChange({ weightKg: weightKg ?? DEFAULT_LINE.weightKg })}
      />
      {isReefer(line.isoEquipmentCode) ? (
        <NumberField
          label={speech.say("cargo.setpoint")}
          value={line.setpoint}
          least={LEAST_SETPOINT}
          most={MOST_SETPOINT}
          placeholder={speech.say("cargo.dry")}
          onChange={(setpoint) => onChange({ setpoint })}
        />
      ) : null}
      <CommodityField line={line} speech={speech} onChange={onChange} />
      <DangerousGoodsField line={line} speech={speech} onChange={onChange} />
    </div>
  );
}

/** The cargo in a few words: the first line, how many more, and what all weighs. */
export function describeCargo(cargo: Cargo, speech: Speech): { value: string; small: string } {
  const [first = DEFAULT_LINE, ...more] = cargo;
  const kilograms = cargo.reduce((sum, line) => sum + line.units * line.weightKg, 0);
  const shown = more.length > 0 ? kilograms : first.weightKg;
  const small = [
    speech.say("ways.tonnes", { t: speech.number(shown / 1000, shown % 1000 ? 1 : 0) }),
    ...cargo.flatMap(({ unNumber, hsCode, setpoint, provision }) => [
      ...(provision === "CARRIER" ? [speech.say("cargo.CARRIER")] : []),
      ...(unNumber ? [`UN ${unNumber}`] : []),
      ...(hsCode ? [`HS ${hsCode}`] : []),
      ...(setpoint === null ? [] : [`${speech.number(setpoint)} °C`]),
    ]),
  ];
  const value = `${first.units} × ${speech.sayOr(`cargo.${first.isoEquipmentCode}`, "")}`;
  return { value: more.length > 0 ? `${value} + ${more.length}` : value, small: small.join(" · ") };
}
