import { writeFileSync } from "node:fs";
import { printSdl } from "../src/api/schema.ts";

/** The whole schema as one file of the package. */
writeFileSync("dist/schema.graphql", `${printSdl()}\n`);
