import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import type { NetworkRecords } from "../network/records.ts";
import { keepFront } from "../search/front.ts";
import type { Vector } from "../search/known-answers.ts";
import type { FoundPath, SearchQuery, SearchResult } from "../search/query.ts";
import { hasCarrierBoxes, listBoxProviders } from "./box-pools.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/**
 * Carrier's boxes: all boxes of a shipment come from one provider and ride only what that provider's boxes may ride. Each
 * provider makes an instance of its own, searched exactly; the answer is the front of all their fronts together. A
 * vector that several of them give is shown with the first by code.
 */
export function prepareInstances(
  records: NetworkRecords,
  request: PlanRequest,
  prepareOne: (request: PlanRequest) => PreparedRequest | RoutingError,
): PreparedRequest | RoutingError {
  const { cargo } = request;
  if (!hasCarrierBoxes(cargo) || cargo.boxProvider != null) return prepareOne(request);
  const instances: PreparedRequest[] = [];
  for (const boxProvider of listBoxProviders(records)) {
    const prepared = prepareOne({ ...request, cargo: { ...cargo, boxProvider } });
    // Places, times and cargo are at fault whoever gives the boxes.
    if ("code" in prepared) return prepared;
    instances.push(prepared);
  }
  const [first, ...others] = instances;
  if (!first) return { code: "NO_BOX_PROVIDER", description: "the network has no box provider", inputField: PROVISION };
  return others.length === 0 ? first : join(first, instances);
}

export const PROVISION = "cargo.requestedEquipments.provision";

function join(first: PreparedRequest, instances: readonly PreparedRequest[]): PreparedRequest {
  const joined: PreparedRequest = {
    ...first,
    boxes: null,
    instances,
    space: { ...first.space, toDescribed: (path) => instanceOf(joined, path).space.toDescribed(path) },
  };
  return joined;
}

/** The searches that a request is made of. */
export function listInstances(prepared: PreparedRequest): readonly PreparedRequest[] {
  return prepared.instances.length > 0 ? prepared.instances : [prepared];
}

/** The one that found a path, or that is of a provider. */
export function instanceOf(
  prepared: PreparedRequest,
  { boxProvider }: Pick<FoundPath, "boxProvider">,
): PreparedRequest {
  const { instances } = prepared;
  return instances.find(({ boxes }) => boxes?.provider === boxProvider) ?? instances[0] ?? prepared;
}

/** The results of all instances, in their order, as one. */
export function mergeResults(prepared: PreparedRequest, results: readonly SearchResult[]): SearchResult {
  if (prepared.instances.length === 0) return results[0]!;
  const isOverdue = results.some((result) => result.isOverdue);
  const paths = results.flatMap(({ front }, index) =>
    front.map((path) => ({ ...path, boxProvider: prepared.instances[index]!.boxes!.provider })),
  );
  return {
    front: isOverdue ? [] : keepBest(paths, prepared.query),
    isComplete: results.every((result) => result.isComplete),
    isOverdue,
    settledLabels: results.reduce((sum, result) => sum + result.settledLabels, 0),
  };
}

/** The results of all instances as one, searched one after the other. */
export async function searchInstances(
  prepared: PreparedRequest,
  search: (instance: PreparedRequest) => Promise<SearchResult>,
): Promise<SearchResult> {
  const results: SearchResult[] = [];
  for (const instance of listInstances(prepared)) results.push(await search(instance));
  return mergeResults(prepared, results);
}

/** Paths whose vectors are on the front of all, each vector once, that of the first instance; in the order of an answer. */
function keepBest(paths: readonly FoundPath[], { direction, withEmissions }: SearchQuery): FoundPath[] {
  const byVector = new Map<string, { vector: Vector; path: FoundPath }>();
  for (const path of paths) {
    const { handoverMinute, arrivalMinute, costCents, transfers, grams = 0 } = path;
    const vector = {
      handoverMinute: direction === "EARLIEST" ? 0 : handoverMinute,
      arrivalMinute: direction === "LATEST" ? 0 : arrivalMinute,
      costCents,
      transfers,
      grams: withEmissions ? grams : 0,
    };
    const name = Object.values(vector).join();
    if (!byVector.has(name)) byVector.set(name, { vector, path });
  }
  const pathByVector = new Map([...byVector.values()].map(({ vector, path }) => [vector, path]));
  return keepFront([...pathByVector.keys()]).map((vector) => pathByVector.get(vector)!);
}
