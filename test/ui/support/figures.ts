// Reads the numbers of a rendered debrief: where in the JSON each stands, its exact value, and how it is written.

export interface WrittenFigure {
  of: string;
  value: number;
  written: string;
}

/** All numbers in a text of HTML, in order. */
export function figuresIn(html: string): WrittenFigure[] {
  const pattern = /<data value="([^"]*)" data-of="([^"]*)">([\s\S]*?)<\/data>/g;
  return [...html.matchAll(pattern)].map(([, value, of, written]) => ({
    of: of!,
    value: Number(value),
    written: written!,
  }));
}

/** What stands at a place of plain data. Keys hold dots themselves, so the longest key that is there is taken. */
export function valueAt(data: unknown, of: string): unknown {
  if (of === "") return data;
  if (typeof data !== "object" || data === null) return undefined;
  const parts = of.split(".");
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(data, key)) return valueAt((data as Record<string, unknown>)[key], parts.slice(length).join("."));
  }
  return undefined;
}

/** Numbers on paper that are not the JSON's, or are written as another number. */
export function strangers(html: string, json: unknown): string[] {
  const read = JSON.parse(JSON.stringify(json));
  return figuresIn(html).flatMap(({ of, value, written }) => {
    const there = valueAt(read, of);
    if (there !== value) return [`${of}: ${value} on paper, ${String(there)} in the JSON`];
    const digits = Number(written.replace("−", "-").replaceAll(",", ""));
    const isNumber = /^[+−-]?[\d,]*\.?\d+$/.test(written);
    return isNumber && Math.abs(digits - value) > 0.5 ? [`${of}: ${value} is written ${written}`] : [];
  });
}
