import { Presets, SingleBar } from "cli-progress";
import { say } from "./say.ts";
import type { Terminal } from "./terminal.ts";

/** From so many items on a batch says how far it has come where no bar can be drawn. */
const worthTelling = 1000;

/**
 * Shows on standard error how far a batch of so many items has come while it is done: a bar on a screen, else a line at
 * each tenth of a long batch. The batch calls what it is given with the number of items done since.
 */
export async function withProgress<T>(
  terminal: Terminal,
  what: string,
  total: number,
  batch: (onDone: (items: number) => void) => Promise<T>,
): Promise<T> {
  if (terminal.screen === undefined) return batch(lines(terminal, what, total));
  // Each name in braces is filled in by the bar.
  const parts = { bar: "{bar}", percent: "{percentage}", value: "{value}", total: "{total}", left: "{eta_formatted}" };
  const format = say("cli.progress.bar", { what, ...parts });
  const bar = new SingleBar({ stream: terminal.screen, format, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  try {
    return await batch((items) => bar.increment(items));
  } finally {
    bar.stop();
  }
}

function lines(terminal: Terminal, what: string, total: number): (items: number) => void {
  const tenth = (items: number) => Math.floor((10 * items) / total);
  let done = 0;
  return (items) => {
    const before = done;
    done += items;
    if (total < worthTelling || done >= total || tenth(done) === tenth(before)) return;
    terminal.err(`${say("cli.progress.line", { what, done, total })}\n`);
  };
}
