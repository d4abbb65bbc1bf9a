import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql: without this, tests would load its ES modules beside the CommonJS that its users load.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { include: ["test/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 120_000, maxWorkers: 2 },
});
