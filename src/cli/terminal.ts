/** Where a command writes. Tests give their own; nothing else of the process is touched by a command. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard error where it is a screen that can be drawn over; absent where it is a file, a pipe or a test. */
  screen?: NodeJS.WriteStream;
}

/** 0: done; 1: a finding (invalid scenario, mismatch); 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: where it is, what was expected, and a hint. Ends the command with exit 2. */
export class UsageError extends Error {
  override name = "UsageError";
  constructor(
    message: string,
    readonly more: { place?: string; expected?: string; hint?: string } = {},
  ) {
    super(message);
  }
}

/** A finding that stops a command before it has anything to print, such as an invalid scenario. Exit 1. */
export class Finding extends Error {
  override name = "Finding";
}

/** Why the system would not let a file be read or written. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? "";
  const known: Record<string, string> = {
    ENOENT: "there is no such file or folder",
    EACCES: "permission is denied",
    EISDIR: "it is a folder",
  };
  return known[code] ?? `the system says ${code}`;
}

/** Prints one JSON document. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.out(`${JSON.stringify(document)}\n`);
}

/** Tells an error as people can use it. */
export function explain(error: UsageError | Finding): string {
  const lines = [`mandate: ${error.message}`];
  if (error instanceof UsageError) {
    const { place, expected, hint } = error.more;
    if (place !== undefined) lines.push(`  where: ${place}`);
    if (expected !== undefined && expected !== "") lines.push(`  expected: ${expected}`);
    if (hint !== undefined && hint !== "") lines.push(`  hint: ${hint}`);
  }
  return `${lines.join("\n")}\n`;
}
