import { configDefaults, defineConfig } from "vitest/config";

/** These measure their own process, its memory and how long it stands still, or stand in for a module of it, and have one for themselves. */
const MEASURING = [
  "test/api/query-memory.test.ts",
  "test/api/searches-aside.test.ts",
  "test/planner/kept-in-memory.test.ts",
  "test/server/endurance.test.ts",
  "test/server/event-loop.test.ts",
  "test/server/hostile.test.ts",
];
// One copy of graphql: without this, tests would load its ES modules beside the CommonJS that its users load.
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };
const TIMES = { testTimeout: 600_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    // Projects that extend this would have its `maxWorkers` before that of the command line.
    projects: [
      {
        resolve,
        test: {
          ...TIMES,
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...MEASURING],
          // Two processes run all files one after the other: modules and the bundled network are loaded twice, not a hundred times.
          isolate: false,
        },
      },
      { resolve, test: { ...TIMES, name: "alone", include: MEASURING } },
    ],
  },
});
