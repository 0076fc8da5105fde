/** A number as people of that language write it, with so many decimals. */
export function writeNumber(language: string, value: number, decimals = 0): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}

/** A change with its sign; a change that rounds to nothing has none. */
export function writeChange(language: string, value: number, decimals = 1): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  })
    .format(value)
    .replace("-", "−");
}
