import { defineConfig } from "vitest/config";
import base from "../vitest.config.ts";

export default defineConfig({
  resolve: base.resolve!,
  test: {
    include: ["console/test/**/*.browser.ts"],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
