// Proves that the command line runs what its sources are now, whatever was compiled or kept before: after a change of a
// source or of content, with two processes at once, with a damaged cache and with none; and that an error tells where.
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { minimalFolder, type Ran } from "./support.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mandate-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A checkout of its own, with the packages of this one and nothing compiled. */
function newCheckout(name: string): string {
  const checkout = join(folder, name);
  for (const part of ["bin", "src", "assets", "package.json", "package-lock.json", "tsconfig.json"]) {
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  }
  mkdirSync(join(checkout, "node_modules"));
  for (const part of readdirSync(join(root, "node_modules")).filter((part) => !part.startsWith("."))) {
    symlinkSync(join(root, "node_modules", part), join(checkout, "node_modules", part));
  }
  return checkout;
}

/** Runs one command line in a process of its own; temporary files go into a folder of the checkout. */
function mandate(checkout: string, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { code: -1, out: "", err: "" };
  mkdirSync(join(checkout, "tmp"), { recursive: true });
  const env = { ...process.env, TMPDIR: join(checkout, "tmp") };
  const child = spawn(process.execPath, [join(checkout, "bin/mandate.mjs"), ...argv], { env });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    ran.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    ran.err += text;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ ...ran, code: code ?? -1 }));
  });
}

const cacheOf = (checkout: string) => join(checkout, "node_modules/.cache/mandate");
const play = ["play", "minimal", "--seed", "blue-7", "--json", "--scenarios", minimalFolder];

/** Changes a source without a trace in its times; gives what puts it back. */
function edit(checkout: string, source: string, before: string, after: string): () => void {
  const path = join(checkout, source);
  const text = readFileSync(path, "utf8");
  if (!text.includes(before)) throw new Error(`${source} does not contain ${before}`);
  const { atime, mtime } = statSync(path);
  const write = (changed: string) => {
    writeFileSync(path, changed);
    utimesSync(path, atime, mtime);
  };
  write(text.replace(before, () => after));
  return () => write(text);
}

describe("the bundle", () => {
  test("is made anew when a rule is edited, and found again when the edit is taken back", async () => {
    const checkout = newCheckout("edited");
    const first = await mandate(checkout, ...play);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(await mandate(checkout, ...play)).toEqual(first);
    expect(readdirSync(cacheOf(checkout))).toHaveLength(1);

    // Whatever can strike does.
    const undo = edit(checkout, "src/engine/month/events.ts", "draw(state.key, month, place.draw)", "0");
    const edited = await mandate(checkout, ...play);
    expect(edited).toMatchObject({ code: 0, err: "" });
    const events = (ran: Ran) => JSON.parse(ran.out).months.flatMap((month: { events: unknown[] }) => month.events);
    expect(events(edited).length).toBeGreaterThan(events(first).length);

    undo();
    expect(await mandate(checkout, ...play)).toEqual(first);
    expect(readdirSync(cacheOf(checkout))).toHaveLength(2);
  });

  test("is made once by two processes at the same time", async () => {
    const checkout = newCheckout("twice");
    const [one, other] = await Promise.all([mandate(checkout, ...play), mandate(checkout, ...play)]);
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(other).toEqual(one);
    const [bundle, ...more] = readdirSync(cacheOf(checkout));
    expect(more).toEqual([]);
    expect(bundle).toMatch(/^[0-9a-f]{32}$/);
  });

  test("goes to a temporary folder where nothing can be kept, which is said and leaves nothing behind", async () => {
    const checkout = newCheckout("unwritable");
    writeFileSync(join(checkout, "node_modules/.cache"), "");
    const ran = await mandate(checkout, ...play, "--policy", "steady");
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/^mandate: nothing can be kept in .*\n$/) });
    expect(readdirSync(join(checkout, "tmp"))).toEqual([]);
  });

  test("tells by the source where an error was thrown, on a thread too", async () => {
    const checkout = newCheckout("failing");
    const thrown = `throw new Error("on purpose");`;
    edit(checkout, "src/cli/list.ts", "const cards =", `${thrown}\nconst cards =`);
    edit(checkout, "src/cli/threads/jobs.ts", "const work =", `${thrown}\nconst work =`);
    const lineOf = (source: string) =>
      readFileSync(join(checkout, source), "utf8").split(thrown)[0]!.split("\n").length;
    for (const [source, ...argv] of [
      ["src/cli/list.ts", "list"],
      ["src/cli/threads/jobs.ts", "simulate", "minimal", "--seeds", "20", "--threads", "2"],
    ]) {
      const ran = await mandate(checkout, ...argv, "--scenarios", minimalFolder);
      expect(ran).toMatchObject({ code: 1, out: "" });
      expect(ran.err).toContain("Error: on purpose\n");
      expect(ran.err).toContain(`${source}:${lineOf(source!)}:`);
    }
  });
});

describe("what is kept from one process to the next", () => {
  const checkout = newCheckout("kept");
  const content = join(checkout, "content");
  cpSync(minimalFolder, content, { recursive: true });
  const list = () => mandate(checkout, "list", "--json", "--scenarios", content);
  const check = () => mandate(checkout, "check", "--json", "--scenarios", content);
  const resultsFolder = () => join(cacheOf(checkout), readdirSync(cacheOf(checkout))[0]!, "results");

  test("gives the same as what is worked out", async () => {
    const [listed, checked] = [await list(), await check()];
    expect(JSON.parse(listed.out).scenarios).toHaveLength(1);
    expect(JSON.parse(checked.out)).toEqual({ problems: [] });
    expect(readdirSync(resultsFolder()).length).toBeGreaterThan(5);
    expect([await list(), await check()]).toEqual([listed, checked]);
  });

  test("is not used for content that was changed, and is again when it is changed back", async () => {
    const before = await list();
    const undo = edit(content, "minimal/scenario.yaml", "months: 6", "months: x");
    for (let run = 1; run <= 2; run++) {
      const listed = await list();
      expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('"minimal" has errors') });
      const { problems } = JSON.parse((await check()).out);
      expect(problems[0]).toMatchObject({ file: "minimal/scenario.yaml", line: expect.any(Number) });
      expect(problems[0].line).toBeGreaterThan(1);
    }
    undo();
    expect(await list()).toEqual(before);
  });

  test("is worked out again where it is damaged", async () => {
    const before = [await list(), await check()];
    for (const name of readdirSync(resultsFolder())) truncateSync(join(resultsFolder(), name), 1);
    expect([await list(), await check()]).toEqual(before);
  });
});
