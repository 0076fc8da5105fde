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

/** Prints one JSON document. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.out(`${JSON.stringify(document)}\n`);
}
