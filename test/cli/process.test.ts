// Proves that the command line works as a process of its own: exit codes, streams, and a reader that stops early.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { minimalFolder } from "./support.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const launcher = `${root}bin/mandate.mjs`;

function mandate(...argv: string[]) {
  return spawnSync(process.execPath, [launcher, ...argv], { encoding: "utf8" });
}

test("prints one document and ends with 0", () => {
  const { status, stdout, stderr } = mandate("list", "--json", "--scenarios", minimalFolder);
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).scenarios[0].id).toBe("minimal");
});

test("ends with 2 on wrong usage, with a hint and no stack", () => {
  const { status, stdout, stderr } = mandate("play", "minimol", "--seed", "1", "--scenarios", minimalFolder);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe('mandate: no scenario is called "minimol"\n  hint: Did you mean "minimal"?\n');
});

test("does on threads what it does without", () => {
  const simulate = ["simulate", "minimal", "--seeds", "20", "--json", "--scenarios", minimalFolder];
  const alone = mandate(...simulate, "--threads", "1");
  expect([alone.status, alone.stderr]).toEqual([0, ""]);
  expect(mandate(...simulate, "--threads", "2")).toMatchObject({ status: 0, stdout: alone.stdout, stderr: "" });
});

test("reads a run that an editor saved with a byte order mark, or in UTF-16", () => {
  const folder = mkdtempSync(join(tmpdir(), "mandate-"));
  const path = join(folder, "run.json");
  const replay = ["replay", path, "--scenarios", minimalFolder];
  mandate("play", "minimal", "--seed", "blue-7", "--out", path, "--scenarios", minimalFolder);
  const saved = mandate(...replay).stdout;
  const text = readFileSync(path, "utf8");
  for (const bytes of [`\ufeff${text}`, Buffer.from(`\ufeff${text}`, "utf16le")]) {
    writeFileSync(path, bytes);
    expect(mandate(...replay)).toMatchObject({ status: 0, stdout: saved });
  }
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform === "win32")("reads no device, and prints no control character", () => {
  const device = mandate("replay", "/dev/zero");
  expect([device.status, device.stderr]).toEqual([
    2,
    "mandate: /dev/zero is a device or a pipe, and not a file\n  expected: a run\n",
  ]);
  const { stderr } = mandate(
    "play",
    "minimal",
    "--seed",
    "1",
    "--policy",
    "\u001b[31mred\u0007",
    "--scenarios",
    minimalFolder,
  );
  expect(stderr).toContain('no policy is called "\\u001b[31mred\\u0007"');
});

test("does not mind a reader that stops early", () => {
  const line = `"${process.execPath}" "${launcher}" describe area-or-point --json | head -c 10`;
  const { stdout, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(['{"levers":', ""]);
});

test("runs as well from its sources as they stand, by a loader of TypeScript", () => {
  const sources = [`${root}node_modules/tsx/dist/cli.mjs`, `${root}src/cli/main.ts`];
  const play = ["play", "minimal", "--seed", "blue-7", "--json", "--scenarios", minimalFolder];
  const run = (entry: string[], argv: string[]) =>
    spawnSync(process.execPath, [...entry, ...argv], { encoding: "utf8" });
  const { status, stdout, stderr } = run(sources, play);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(run([launcher], play).stdout);
  expect(run(sources, ["nonsense"]).status).toBe(2);
});
