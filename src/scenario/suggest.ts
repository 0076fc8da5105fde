import { distance } from "fastest-levenshtein";

/** The known name nearest to a wrong one, or undefined when none is near enough to be meant. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  // A text that long is no misspelt name, and comparing it would take long.
  if (wrong.length > 100) return undefined;
  let best: string | undefined;
  // Two letters changed places count as two.
  let bestDistance = Math.min(wrong.length - 1, Math.max(2, Math.floor(wrong.length / 3))) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= bestDistance) continue;
    const far = distance(wrong.toLowerCase(), name.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [name, far];
  }
  return best;
}

/** A sentence naming the nearest known name, or all of them when they are few, or else `otherwise`. */
export function didYouMean(
  wrong: string,
  known: Iterable<string>,
  otherwise = "mandate describe <scenario> lists the names that exist.",
): string {
  const names = [...known];
  const near = nearest(wrong, names);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (names.length === 0) return "None can stand there.";
  return names.length <= 24 ? `Allowed: ${names.join(", ")}.` : otherwise;
}

/** A value as it may be shown in a message: short, and on one line. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  if (value === undefined || value === null) return "nothing";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
