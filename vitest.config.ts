import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["tools/vitest-setup.ts"],
    include: ["packages/*/test/**/*.test.ts", "{examples,benchmarks,tools,docs}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
