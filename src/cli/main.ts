// The command line as a process: one command line is run. `bin/mandate.mjs` runs it from a bundle; a loader of TypeScript runs
// it as it stands.
import { run } from "./command-line.ts";

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") return;
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
});
