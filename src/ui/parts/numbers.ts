/** A number as people of that language write it, with so many decimals. */
export function writeNumber(language: string, value: number, decimals = 0): string {
  return formatFor(language, decimals, "auto").format(value);
}

/** A change with its sign; a change that rounds to nothing has none. */
export function writeChange(language: string, value: number, decimals = 1): string {
  return formatFor(language, decimals, "exceptZero").format(value).replace("-", "−");
}

/** Making a format takes a browser far longer than using it, so each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

function formatFor(language: string, decimals: number, signDisplay: "auto" | "exceptZero"): Intl.NumberFormat {
  const key = `${language} ${decimals} ${signDisplay}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay,
    });
  formats.set(key, format);
  return format;
}
