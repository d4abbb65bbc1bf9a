export { parseNetworkFiles } from "./formats/network-files.ts";
export { DEFAULT_CARGO } from "./model/cargo.ts";
export { createPlanner } from "./planner/create-planner.ts";
export { parseRequest } from "./planner/parse-request.ts";
