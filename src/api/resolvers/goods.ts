import { searchCommodities, searchDangerousGoods } from "../../planner/search-goods.ts";
import type { ApiContext } from "../context.ts";
import { badUserInput } from "../errors.ts";
import { type PageArguments, toPage } from "../paging.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

const FOUND = { size: 5, maximum: 50 };
const MAXIMUM_TEXT_LENGTH = 200;

export const goodsResolvers: Resolvers = {
  Query: {
    commoditySearch: (_, args, context) =>
      search("commoditySearch", context, args, context.planner.directory.commodities, searchCommodities),
    dangerousGoodsSearch: (_, args, context) =>
      search("dangerousGoodsSearch", context, args, context.planner.directory.dangerousGoods, searchDangerousGoods),
  },
  Commodity: {
    name: ({ names }) => names.en!,
    localName: ({ names }, { language }) => names[language] ?? null,
    provenance,
  },
  DangerousGoodsEntry: { provenance },
};

function search<Entry>(
  list: string,
  context: ApiContext,
  args: PageArguments & { readonly text: string },
  entries: readonly Entry[],
  find: (entries: readonly Entry[], text: string) => Entry[],
) {
  if (args.text.length > MAXIMUM_TEXT_LENGTH)
    throw badUserInput("text", `${args.text.slice(0, 20)}...`, `at most ${MAXIMUM_TEXT_LENGTH} characters`);
  context.checkTime();
  const key = { version: context.planner.directory.info.version, list: `${list}:${args.text}` };
  return toPage(find(entries, args.text), key, args, FOUND);
}
