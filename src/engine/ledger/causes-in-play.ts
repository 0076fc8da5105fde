import type { Model } from "../compile/model.ts";
import { type Cause, causeKey, inSummary } from "../ledger-page.ts";
import type { Line } from "./ledger.ts";

/** A cause as the mission may name it during play: its direction and rough size, never a sum. */
export interface SeenCause {
  cause: Cause;
  source: string;
  grade: string;
  direction: "up" | "down";
  size: "large" | "some" | "slight";
}

/**
 * The causes that the mission could know behind these lines, largest first, and whether much stays unexplained. What moved
 * the gauge by less than a slight cause is left out.
 * Lines of the same cause are taken together; undetected causes and the arithmetic's own are only "unexplained".
 */
export function causesInPlay(
  { engine }: Pick<Model, "engine">,
  lines: readonly Line[],
): { causes: SeenCause[]; unexplained: boolean } {
  const bounds = { large: engine["cause-large"], some: engine["cause-some"], slight: engine["cause-slight"] };
  const sums = new Map<string, Line>();
  let hidden = 0;
  for (const line of lines) {
    if (!line.known || line.cause.kind === "rule") {
      hidden += Math.abs(line.by);
      continue;
    }
    const cause = inSummary(line.cause);
    const key = causeKey(cause);
    const there = sums.get(key);
    sums.set(key, there === undefined ? { ...line, cause } : { ...there, by: there.by + line.by });
  }
  const causes = [...sums.values()]
    .filter((line) => Math.abs(line.by) >= bounds.slight)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ cause, source, grade, by }): SeenCause => {
      const size = Math.abs(by) >= bounds.large ? "large" : Math.abs(by) >= bounds.some ? "some" : "slight";
      return { cause, source, grade, direction: by > 0 ? "up" : "down", size };
    });
  return { causes, unexplained: hidden >= bounds.slight };
}
