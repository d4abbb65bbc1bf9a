import { useEffect, useState } from "preact/hooks";
import { useApi } from "./api.ts";
import { type CargoLine, isReefer, PACKING_GROUPS } from "./cargo.ts";
import { Combobox } from "./combobox.tsx";
import { CheckField, SelectField } from "./form-fields.tsx";
import type { Speech } from "./language.ts";
import {
  CommoditiesDocument,
  type CommoditiesQuery,
  DangerousGoodsDocument,
  type DangerousGoodsQuery,
} from "./operations.gen.ts";

type Commodity = CommoditiesQuery["commoditySearch"]["edges"][number]["node"];
type DangerousEntry = DangerousGoodsQuery["dangerousGoodsSearch"]["edges"][number]["node"];

const digitsOf = (unNumber: string): string => unNumber.replace(/\D/g, "");

/** The goods by name in the language of the page or by HS code, with what is to be known of them. */
export function CommodityField(props: {
  line: CargoLine;
  speech: Speech;
  onChange: (part: Partial<CargoLine>) => void;
}) {
  const { line, speech, onChange } = props;
  const { client } = useApi();
  const nameOf = (entry: Commodity): string => entry.localName ?? entry.name;
  const find = async (text: string, signal?: AbortSignal): Promise<readonly Commodity[]> => {
    const isLocal = speech.language !== "en";
    const language = isLocal ? speech.language : "zh";
    const { commoditySearch } = await client.request(
      CommoditiesDocument,
      { text, language, isLocal },
      signal ? { signal } : {},
    );
    return commoditySearch.edges.map(({ node }) => node).filter(({ hsCode }) => hsCode);
  };
  const goods = useFound(line.hsCode, find, (entry) => entry.hsCode === line.hsCode, speech.language);
  const search = async (text: string, signal: AbortSignal) => {
    const found = await find(text, signal);
    const options = found.map((entry) => ({
      key: entry.hsCode!,
      name: nameOf(entry),
      code: `HS ${entry.hsCode}`,
      other: <span lang="en">{entry.localName ? entry.name : ""}</span>,
      kind: entry.unNumber ?? "",
    }));
    const typed = text.trim();
    const isOwnCode = /^\d{2,10}$/.test(typed) && !found.some(({ hsCode }) => hsCode === typed);
    return isOwnCode
      ? [...options, { key: typed, name: speech.say("cargo.asTyped"), code: `HS ${typed}`, other: "", kind: "" }]
      : options;
  };
  return (
    <>
      <Combobox
        label={speech.say("cargo.hsCode")}
        chosen={line.hsCode ? (goods ? nameOf(goods) : `HS ${line.hsCode}`) : ""}
        code={line.hsCode ? `HS ${line.hsCode}` : ""}
        placeholder={speech.say("cargo.hsHint")}
        noneText={speech.say("cargo.noGoods")}
        countText={(n) => speech.say("cargo.found", { n })}
        search={search}
        onChoose={(hsCode) => onChange({ hsCode })}
        onClear={() => onChange({ hsCode: null })}
      />
      {goods ? <Advice goods={goods} line={line} speech={speech} onChange={onChange} /> : null}
    </>
  );
}

/** What is known of the goods, with a button where a field says otherwise. */
function Advice(props: {
  goods: Commodity;
  line: CargoLine;
  speech: Speech;
  onChange: (part: Partial<CargoLine>) => void;
}) {
  const { goods, line, speech, onChange } = props;
  const { minimumCelsius: least, maximumCelsius: most } = goods;
  const isCold = typeof least === "number" && typeof most === "number";
  const number = goods.unNumber ? digitsOf(goods.unNumber) : null;
  const middle = isCold ? Math.round((least + most) / 2) : 0;
  return (
    <div class="advice">
      {isCold ? (
        <p class="note">
          {speech.say("cargo.keptAt", { from: speech.number(least), to: speech.number(most) })}
          {isReefer(line.isoEquipmentCode) && line.setpoint !== middle ? (
            <button type="button" class="link" onClick={() => onChange({ setpoint: middle })}>
              {speech.say("cargo.setTo", { value: `${speech.number(middle)} °C` })}
            </button>
          ) : null}
        </p>
      ) : null}
      {number && line.unNumber !== number ? (
        <p class="note">
          {speech.say("cargo.mostly", { number: `UN ${number}` })}
          <button type="button" class="link" onClick={() => onChange({ unNumber: number, packingGroup: null })}>
            {speech.say("cargo.setTo", { value: `UN ${number}` })}
          </button>
        </p>
      ) : null}
      {goods.restrictions ? (
        <p class="note" lang="en">
          {goods.restrictions}
        </p>
      ) : null}
    </div>
  );
}

/** Dangerous goods by UN number or proper shipping name; the packing groups are those that the entry may have. */
export function DangerousGoodsField(props: {
  line: CargoLine;
  speech: Speech;
  onChange: (part: Partial<CargoLine>) => void;
}) {
  const { line, speech, onChange } = props;
  const { client } = useApi();
  const find = async (text: string, signal?: AbortSignal): Promise<readonly DangerousEntry[]> => {
    const { dangerousGoodsSearch } = await client.request(DangerousGoodsDocument, { text }, signal ? { signal } : {});
    return dangerousGoodsSearch.edges.map(({ node }) => node);
  };
  const entry = useFound(line.unNumber, find, ({ unNumber }) => digitsOf(unNumber) === line.unNumber, "");
  const groups = entry ? PACKING_GROUPS.filter((group) => entry.packingGroups.includes(group)) : PACKING_GROUPS;
  return (
    <>
      <Combobox
        label={speech.say("cargo.unNumber")}
        chosen={line.unNumber ? (entry?.name ?? `UN ${line.unNumber}`) : ""}
        code={line.unNumber ? `UN ${line.unNumber}` : ""}
        placeholder={speech.say("cargo.unHint")}
        noneText={speech.say("cargo.noGoods")}
        countText={(n) => speech.say("cargo.found", { n })}
        search={async (text, signal) =>
          (await find(text, signal)).map(({ unNumber, name, hazardClass, packingGroups }) => ({
            key: digitsOf(unNumber),
            name,
            code: unNumber,
            other: speech.say("cargo.class", { name: hazardClass }),
            kind: packingGroups.join(", "),
          }))
        }
        onChoose={(unNumber) => onChange({ unNumber, packingGroup: null, isLimitedQuantity: false })}
        onClear={() => onChange({ unNumber: null, packingGroup: null, isLimitedQuantity: false })}
      />
      {line.unNumber && groups.length > 0 ? (
        <SelectField
          label={speech.say("cargo.packingGroup")}
          value={line.packingGroup ?? ""}
          options={[["", speech.say("cargo.noGroup")], ...groups.map((group) => [group, group] as const)]}
          onChange={(group) => onChange({ packingGroup: group || null })}
        />
      ) : null}
      {line.unNumber && entry?.hasLimitedQuantity ? (
        <CheckField
          label={speech.say("cargo.limited")}
          isOn={line.isLimitedQuantity}
          onChange={(isLimitedQuantity) => onChange({ isLimitedQuantity })}
        />
      ) : null}
    </>
  );
}

/** The entry of a code that stands in the address, null until it is read or where there is none. */
function useFound<Entry>(
  code: string | null,
  find: (text: string) => Promise<readonly Entry[]>,
  isIt: (entry: Entry) => boolean,
  language: string,
): Entry | null {
  const [found, setFound] = useState<Entry | null>(null);
  useEffect(() => {
    setFound(null);
    if (code === null) return;
    let isCurrent = true;
    find(code).then(
      (entries) => isCurrent && setFound(entries.find(isIt) ?? null),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [code, language]);
  return found;
}
