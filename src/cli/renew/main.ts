// Renews golden runs, the historical run and the records. Run by `npm run renew`, with `-- --help` for what it takes.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { explain } from "../explain.ts";
import { scenariosFolder } from "../read-scenarios.ts";
import { Finding, UsageError } from "../terminal.ts";
import { type RenewOptions, renew } from "./renew.ts";

const tests = fileURLToPath(new URL("../../../test/", import.meta.url));
const places = {
  scenarios: scenariosFolder,
  others: [join(tests, "support/minimal")],
  golden: join(tests, "engine/golden"),
};
const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
};

const program = new Command("renew")
  .description("Plays all that is kept again, writes it anew and tells what moved, gauge by gauge.")
  .option("--only <part>", "golden, historical, records, or one record by its name")
  .option("--check", "write nothing; exit 1 if anything would move")
  .option("--all", "tell every gauge and figure that moved")
  .option("--freeze <reason>", "freeze the weights under which cases are fitted as they are now, for this reason")
  .parse();
try {
  process.exitCode = await renew(terminal, places, program.opts<RenewOptions>(), new Date().toISOString().slice(0, 10));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof Finding)) throw error;
  terminal.err(explain(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
