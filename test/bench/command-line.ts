// How long a command takes from the shell, and how much memory, beside a Node that does nothing. The bundle is there from a
// run before, as it is for whoever works with it; so is what was read, but for the one file that an author has just changed.
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { median } from "./contest.ts";
import { verdict } from "./verdict.ts";

const launcher = fileURLToPath(new URL("../../bin/mandate.mjs", import.meta.url));
const times = 9;

/** Tells a process's peak memory in kilobytes, at its end, on standard error. */
const tellPeak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))`;

interface Command {
  name: string;
  argv: string[];
  /** Budgets of the design, in milliseconds and megabytes; what has none is there for comparison. */
  most?: { time: number; memory?: number };
  /** Done before each run, outside of its time. */
  before?: () => void;
}

/** Measures all commands, in turns since the machine drifts, and returns lines for people, each with its budget. */
export function measureCommandLine(): string[] {
  const copy = mkdtempSync(join(tmpdir(), "mandate-bench-"));
  try {
    cpSync(scenariosFolder, copy, { recursive: true });
    const commands = commandsWith(copy);
    for (const command of commands) run(command);
    const heats = Array.from({ length: times }, () => commands.map(timeOf));
    return commands.map((command, at) => {
      const time = median(heats.map((heat) => heat[at]!));
      const memory = peakOf(command);
      const { name, most } = command;
      return `${`${name}, median of ${times}`.padEnd(58)}${told(time, "ms", most?.time)}, ${told(memory, "MB", most?.memory)}`;
    });
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function commandsWith(copy: string): Command[] {
  const check = ["check", "area-or-point"];
  const before = () => appendFileSync(join(copy, "area-or-point/text/en.yaml"), "# changed\n");
  return [
    { name: "node -e 0", argv: ["-e", "0"] },
    { name: "mandate list", argv: [launcher, "list"], most: { time: 400, memory: 120 } },
    { name: "mandate check area-or-point", argv: [launcher, ...check], most: { time: 1000, memory: 120 } },
    {
      name: "the same, its texts changed",
      argv: [launcher, ...check, "--scenarios", copy],
      most: { time: 1000 },
      before,
    },
  ];
}

function told(value: number, unit: "ms" | "MB", most?: number): string {
  return most === undefined ? `${value.toFixed(0)} ${unit}` : verdict(value, most, unit);
}

function run({ argv, before }: Command, ...options: string[]): string {
  before?.();
  const { status, stderr } = spawnSync(process.execPath, [...options, ...argv], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}: ${stderr}`);
  return stderr;
}

function timeOf(command: Command): number {
  const { before, ...rest } = command;
  before?.();
  const begun = performance.now();
  run(rest);
  return performance.now() - begun;
}

/** Peak memory in megabytes. */
function peakOf(command: Command): number {
  return Number(/peak (\d+)/.exec(run(command, "--import", tellPeak))?.[1]) / 1024;
}
