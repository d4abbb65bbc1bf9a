import { MINUTES_PER_DAY } from "./units.ts";

/** No zone changes its offset twice within a block. */
const BLOCK_MINUTES = 7 * MINUTES_PER_DAY;
/** Of one zone; about twenty years. */
const BLOCKS_KEPT = 1000;

/** Minutes that local time is ahead of UTC, before a minute within the block and from it on. */
interface Block {
  readonly before: number;
  readonly changeMinute: number;
  readonly after: number;
}
const blocksByZone = new Map<string, Map<number, Block>>();
const formatByZone = new Map<string, Intl.DateTimeFormat>();

/** Minutes that local time in a zone of the IANA database is ahead of UTC at a minute since 1970. */
export function offsetMinutes(minute: number, zone: string): number {
  const number = Math.floor(minute / BLOCK_MINUTES);
  let blocks = blocksByZone.get(zone);
  if (!blocks) {
    blocks = new Map();
    blocksByZone.set(zone, blocks);
  }
  let block = blocks.get(number);
  if (!block) {
    if (blocks.size >= BLOCKS_KEPT) blocks.clear();
    block = readBlock(number * BLOCK_MINUTES, zone);
    blocks.set(number, block);
  }
  return minute < block.changeMinute ? block.before : block.after;
}

function readBlock(firstMinute: number, zone: string): Block {
  const before = readOffset(firstMinute, zone);
  const after = readOffset(firstMinute + BLOCK_MINUTES, zone);
  if (before === after) return { before, changeMinute: firstMinute, after };
  let [last, changeMinute] = [firstMinute, firstMinute + BLOCK_MINUTES];
  while (changeMinute - last > 1) {
    const middle = Math.floor((last + changeMinute) / 2);
    if (readOffset(middle, zone) === before) last = middle;
    else changeMinute = middle;
  }
  return { before, changeMinute, after };
}

function readOffset(minute: number, zone: string): number {
  let format = formatByZone.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
    formatByZone.set(zone, format);
  }
  const name = format.formatToParts(minute * 60_000).find(({ type }) => type === "timeZoneName")!.value;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
