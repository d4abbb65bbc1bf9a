import { defineConfig, mergeConfig } from "vitest/config";
import base from "../vitest.config.ts";

const config = mergeConfig(
  base,
  defineConfig({ test: { fileParallelism: false, testTimeout: 90_000, hookTimeout: 180_000 } }),
);
config.test.include = ["console/test/**/*.browser.ts"];
export default config;
