#!/usr/bin/env node
// The command line as a process: one command line is run from a bundle of the sources.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBundle } from "../src/cli/bundle.mjs";

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") return;
  throw error;
});
// An error is told by its place in the sources.
process.setSourceMapsEnabled(true);

const { run } = await import(pathToFileURL(join(await openBundle(), "main.mjs")).href);
process.exitCode = await run(process.argv.slice(2), {
  out: (/** @type {string} */ text) => process.stdout.write(text),
  err: (/** @type {string} */ text) => process.stderr.write(text),
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
});
