import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { bookPage } from "./src/app/build/book-page.ts";
import { scriptBudgets } from "./src/app/build/budgets.ts";
import { contentSecurity } from "./src/app/build/content-security.ts";
import { phaserParts } from "./src/app/build/phaser-parts.ts";
import { scenarioPlugin } from "./src/app/build/scenario-plugin.ts";
import { readBook } from "./src/cli/model.ts";
import { readContent } from "./src/cli/read-scenarios.ts";

// The continuous integration names a folder here to count the tests of several runs; hence one file for each process.
const reportFolder = process.env.TEST_REPORT_FOLDER;

export default defineConfig({
  // The build is opened from any folder of any server, an LMS's package among them.
  base: "./",
  // A missing file is answered by 404, not by the page.
  appType: "mpa",
  publicDir: false,
  plugins: [
    scenarioPlugin({ scenarios: "scenarios", interfaceText: "assets/text", read: readContent }),
    phaserParts("src/map/phaser.ts"),
    bookPage(() => readBook("laboratory")),
    contentSecurity(),
    scriptBudgets({
      firstScreen: 60_000,
      map: 240_000,
      script: 430_000,
      // A little above the size of each. A scenario's budget is raised for what its players gain by it, and the change that
      // raises it says what that is.
      scenarios: { "area-or-point": 132_000, "timor-leste-2006": 207_000, laboratory: 59_000 },
    }),
  ],
  build: {
    target: "es2022",
    // The content security policy allows fonts as files only, not as `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "model.html"] },
    // Scripts have budgets of their own, compressed.
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: "es" },
  preview: { host: "127.0.0.1", port: 4173 },
  test: {
    reporters: reportFolder
      ? ["default", ["json", { outputFile: join(reportFolder, `${process.pid}.json`) }]]
      : ["default"],
    coverage: { provider: "v8", include: ["src/**/*.{ts,tsx}"], reporter: ["text-summary", "html"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, "test/browser/**"],
          // No test is timed; the limit only ends what hangs, on the slowest of machines too.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          // One browser at a time: two would take each other's processor and make timings meaningless.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
