/** A measured value against its budget, in words. */
export function verdict(value: number, most: number, unit: "ms" | "MB" = "ms"): string {
  return `${value.toFixed(0)} ${unit} (at most ${most})  ${value <= most ? "met" : "MISSED"}`;
}
