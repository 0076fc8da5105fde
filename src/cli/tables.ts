/** Lays rows out in columns, the first row being the heading; columns of numbers stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const numeric = widths.map((_, at) => rows.slice(1).every((row) => /^[-+]?[\d.,]*%?$/.test(row[at] ?? "")));
  const line = (row: readonly string[]) =>
    widths
      .map((width, at) => (numeric[at] ? (row[at] ?? "").padStart(width) : (row[at] ?? "").padEnd(width)))
      .join("  ")
      .trimEnd();
  const [heading = [], ...rest] = rows;
  return `${[line(heading), widths.map((width) => "-".repeat(width)).join("  "), ...rest.map(line)].join("\n")}\n`;
}

/** A number for people: at most so many decimals, without needless zeros. */
export function show(value: number, decimals = 1): string {
  return String(Number(value.toFixed(decimals)));
}

/** A change for people: with its sign. */
export function showChange(value: number, decimals = 2): string {
  const shown = show(value, decimals);
  return value > 0 && !shown.startsWith("-") && shown !== "0" ? `+${shown}` : shown;
}

/** A share as a percentage. */
export function showShare(share: number): string {
  return `${show(100 * share)}%`;
}
