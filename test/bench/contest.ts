// Timing of contestants side by side. The machine drifts by half from minute to minute, so they take turns in short
// heats, and what counts are medians of processor time and ratios within the same heat. Each runs in a process of its
// own, as a batch of one scenario does, so that none is slowed by what the compiler has learnt from another.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A contestant's rates, in months a second of processor time, one for each heat. */
export interface Result {
  name: string;
  rates: number[];
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** How many times as fast one is as another: the median over the heats, each compared with its own neighbour in time. */
export function ratio(one: Result, other: Result): number {
  return median(one.rates.map((rate, heat) => rate / other.rates[heat]!));
}

/** Lets contestants take turns: some heats to warm up, then those that count. `script` serves one, named by its argument. */
export async function contest(script: string, names: readonly string[], heats = 11, warmUps = 4): Promise<Result[]> {
  const results = names.map((name): Result => ({ name, rates: [] }));
  const players = names.map((name) => ready(fork(script, [name])));
  for (let heat = -warmUps; heat < heats; heat++) {
    for (const [at, { child, failed }] of players.entries()) {
      child.send("heat");
      const [rate] = await Promise.race([once(child, "message"), failed]);
      if (heat >= 0) results[at]!.rates.push(Number(rate));
    }
  }
  for (const { child } of players) child.disconnect();
  return results;
}

/** A contestant's process, and what becomes of it should it end with an error. */
function ready(child: ChildProcess): { child: ChildProcess; failed: Promise<never> } {
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) => {
      if (code !== 0) reject(new Error(`a contestant ended with ${code}`));
    });
  });
  return { child, failed };
}

/** Serves heats of one contestant: plays for some milliseconds whenever asked, and answers with its rate. */
export function serve(play: () => number, milliseconds = 250): void {
  process.on("message", () => {
    let months = 0;
    const until = performance.now() + milliseconds;
    const before = process.cpuUsage();
    while (performance.now() < until) months += play();
    const { user, system } = process.cpuUsage(before);
    process.send?.((months / (user + system)) * 1e6);
  });
}
