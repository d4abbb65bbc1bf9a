// A worker thread does not inherit what tsx does for the main thread, so running from sources it asks for it again.
import { register } from "tsx/esm/api";

register();
const { default: runJob } = await import("./search-worker.ts");
export default runJob;
