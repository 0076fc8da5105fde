// Timing of contestants side by side. The machine drifts by half from minute to minute, so they take turns in short
// heats, and what counts are medians of processor time and ratios within the same run.

/** One thing to be timed: plays some months and returns how many. */
export interface Contestant {
  name: string;
  play: () => number;
}

/** A contestant's rates, in months a second of processor time, one for each heat. */
export interface Result {
  name: string;
  rates: number[];
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Lets the contestants take turns: some heats to warm up, then those that count. */
export function contest(contestants: readonly Contestant[], heats = 9, milliseconds = 250): Result[] {
  const results = contestants.map(({ name }): Result => ({ name, rates: [] }));
  for (let heat = -3; heat < heats; heat++) {
    contestants.forEach(({ play }, at) => {
      const rate = heatOf(play, milliseconds);
      if (heat >= 0) results[at].rates.push(rate);
    });
  }
  return results;
}

function heatOf(play: () => number, milliseconds: number): number {
  let months = 0;
  const until = performance.now() + milliseconds;
  const before = process.cpuUsage();
  while (performance.now() < until) months += play();
  const { user, system } = process.cpuUsage(before);
  return (months / (user + system)) * 1e6;
}

/** How many times as fast one is as another: the median over the heats, each compared with its own neighbour in time. */
export function ratio(one: Result, other: Result): number {
  return median(one.rates.map((rate, heat) => rate / other.rates[heat]));
}
