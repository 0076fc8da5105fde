import { say } from "./say.ts";
import { type Finding, UsageError } from "./terminal.ts";

/** Tells an error as people can use it. */
export function explain(error: UsageError | Finding): string {
  const lines = [say("cli.error", { message: error.message })];
  if (error instanceof UsageError) {
    const { place, expected, hint } = error.more;
    if (place !== undefined) lines.push(`  ${say("cli.error.where", { place })}`);
    if (expected !== undefined && expected !== "") lines.push(`  ${say("cli.error.expected", { expected })}`);
    if (hint !== undefined && hint !== "") lines.push(`  ${say("cli.error.hint", { hint })}`);
  }
  return `${lines.join("\n")}\n`;
}
