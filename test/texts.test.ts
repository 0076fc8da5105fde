// Proves that every text that the code asks for by its id is there, and that no text stands unused.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readContent } from "../src/cli/read-scenarios.ts";
import { loadInterfaceTexts } from "../src/scenario/interface-text.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const codeOf = (folder: string): string[] =>
  readdirSync(`${root}src/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`${root}src/${folder}/${path}`, "utf8"));
const idsOf = (folder: string): string[] =>
  Object.keys(loadInterfaceTexts(readContent(`${root}assets/${folder}`)).texts.en!);

/** The ids in some code; a value put into one stands for any. */
function askedFor(code: readonly string[], prefix: string): { id: string; pattern: RegExp }[] {
  const found = code.flatMap((text) => [...text.matchAll(new RegExp(`["\`](${prefix}\\.[a-z][^"\`\\s]*)["\`]`, "g"))]);
  return [...new Set(found.map(([, id]) => id!))].map((id) => {
    const parts = id!.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
    return { id, pattern: new RegExp(`^${parts.join("[a-z0-9-]+")}$`) };
  });
}

describe.each([
  { whose: "the namer", prefix: "words", texts: "text/words", code: ["words", "book", "ui", "app", "cli"], least: 50 },
  { whose: "the page", prefix: "ui", texts: "text", code: ["ui", "app"], least: 100 },
  { whose: "the command line", prefix: "cli", texts: "command-line", code: ["cli"], least: 100 },
])("the texts of $whose", ({ prefix, texts, code, least }) => {
  const ids = idsOf(texts).filter((id) => id.startsWith(`${prefix}.`));
  const asked = askedFor(code.flatMap(codeOf), prefix);

  test("hold all that is asked for", () => {
    expect(asked.length).toBeGreaterThan(least);
    expect(asked.filter(({ pattern }) => !ids.some((id) => pattern.test(id))).map(({ id }) => id)).toEqual([]);
  });

  test("hold nothing else", () => {
    // Asked for by an id that is put together in several steps.
    const others = /^ui\.presence\./;
    // A campaign of quarters has its own words for some ids.
    const plain = ids.map((id) => id.replace(/^(\w+\..+)\.quarter$/, "$1"));
    expect(plain.filter((id) => !others.test(id) && !asked.some(({ pattern }) => pattern.test(id)))).toEqual([]);
  });
});

test("every text stands in the file of whoever asks for it", () => {
  expect(idsOf("text/words").filter((id) => !id.startsWith("words."))).toEqual([]);
  expect(idsOf("command-line").filter((id) => !id.startsWith("cli."))).toEqual([]);
  expect(idsOf("text").filter((id) => !/^(ui|words)\./.test(id))).toEqual([]);
});
