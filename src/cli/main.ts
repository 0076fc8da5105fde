// The command line as a process: one command line is run. `bin/mandate.mjs` runs it from a bundle; a loader of TypeScript runs
// it as it stands.
import { run } from "./command-line.ts";

/** A seed, a reason or a file's name may hold control characters, which would act on the terminal: they are written out. */
function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") return;
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(visible(text)),
  err: (text) => process.stderr.write(visible(text)),
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
});
