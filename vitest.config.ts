import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["tools/vitest-setup.ts"],
    include: ["packages/*/test/**/*.test.ts", "{examples,benchmarks,tools,docs}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // As many files at once as there are processors; the default leaves one idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
