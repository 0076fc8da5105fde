/** Values at a path of keys, `*` meaning each item of a list; what is not there gives nothing. */
export function pick(value: unknown, path: string): unknown[] {
  return path.split(".").reduce<unknown[]>(
    (values, key) =>
      values.flatMap((one) => {
        if (key === "*") return Array.isArray(one) ? one : [];
        return isMapping(one) && Object.hasOwn(one, key) ? [one[key]] : [];
      }),
    [value],
  );
}

/** The same, but only texts. */
export function pickTexts(value: unknown, path: string): string[] {
  return pick(value, path).filter((one) => typeof one === "string");
}

/** Whether a value is a mapping of the file. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
