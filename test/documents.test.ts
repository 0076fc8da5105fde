// Proves that the documents name only files and folders that are there, so that a move is not forgotten in them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"));
const documents = ["README.md", "CONTRIBUTING.md", ...markdownIn("docs"), ...markdownIn("src"), "scenarios/README.md"];

const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => !["node_modules", ".git", "dist", "coverage"].includes(entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" })
          .map((path) => `/${entry.name}/${path.replaceAll("\\", "/")}`)
          .concat(`/${entry.name}`)
      : [`/${entry.name}`],
  );
/** Content that the documents write as an example. */
const isExample = (path: string) => /bridge-at-night|my-country/.test(path);

/** The paths of a text that no file or folder ends with. */
function missingIn(text: string): string[] {
  // A path in code marks, with an ending or a slash; what stands in angle brackets or has a star is no name.
  const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*(?:\.(?:tsx?|mjs|ya?ml|json|md)|\/))`/g)].map(
    ([, path]) => path!,
  );
  const ending = (path: string) => `/${path.replace(/^(?:\.\.\/)+|\/$/g, "")}`;
  return paths.filter((path) => !isExample(path) && !files.some((file) => file.endsWith(ending(path))));
}

test("a path that is not there is found", () => {
  expect(missingIn("See `gone.ts`, `sim/play.ts`, `src/cli/play.ts` and `cli/gone/`.")).toEqual([
    "gone.ts",
    "cli/gone/",
  ]);
});

describe.each(documents)("%s", (document) => {
  test("names only what is there", () => {
    expect(missingIn(readFileSync(join(root, document), "utf8"))).toEqual([]);
  });

  test("links only to what is there", () => {
    const text = readFileSync(join(root, document), "utf8");
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });
});
