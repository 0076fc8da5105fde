// Runs command lines in this process and tells what they printed and how they ended.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/command-line.ts";

/** The folder of the minimal scenario, quicker to read than the shipped ones. */
export const minimalFolder = fileURLToPath(new URL("../support/minimal", import.meta.url));

/** What stands in an output where a text, a value or a name is missing. */
export const untold = /⟦|undefined|NaN|\{[a-z]+[,}]|\[object/;

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line. */
export async function mandate(...argv: string[]): Promise<Ran> {
  const ran: Ran = { code: 0, out: "", err: "" };
  const terminal = {
    out: (text: string) => {
      ran.out += text;
    },
    err: (text: string) => {
      ran.err += text;
    },
  };
  ran.code = await run(argv, terminal);
  return ran;
}

/** Runs one command line on the minimal scenario's folder. */
export function onMinimal(...argv: string[]): Promise<Ran> {
  return mandate(...argv, "--scenarios", minimalFolder);
}

/** What a successful command printed with `--json`: exactly one document, on one line. */
// biome-ignore lint/suspicious/noExplicitAny: what a command prints is what the test is about.
export function json(ran: Ran, code = 0): any {
  if (ran.code !== code) throw new Error(`exit ${ran.code}: ${ran.err}${ran.out}`);
  if (ran.out.trimEnd().includes("\n")) throw new Error("more than one line");
  return JSON.parse(ran.out);
}

/** Writes a file into a folder of its own and returns its path. */
export function fileWith(text: string, name = "file.yaml"): string {
  const path = join(mkdtempSync(join(tmpdir(), "mandate-")), name);
  writeFileSync(path, text);
  return path;
}

/** Writes files by their paths into a folder of their own and returns its path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "mandate-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
