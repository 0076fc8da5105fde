import type { Unfrozen } from "./freeze.ts";
import type { Renewal } from "./renewal.ts";

/** A renewal for people: one line where nothing moved, else what did. */
export function renewalInWords({ title, files, words }: Renewal): string {
  if (files.length === 0) return `${title}: nothing moved\n`;
  const lines = words.length === 0 ? ["no figure moved, only how the file is laid out"] : words;
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}

/** How it all ended, and which weights are not frozen. */
export function lastLine(moved: number, isCheck: boolean, unfrozen: readonly Unfrozen[]): string {
  const end =
    moved === 0
      ? "nothing moved"
      : isCheck
        ? `${moved} would be written anew`
        : `${moved} written anew; read them over`;
  const warnings = unfrozen.map(
    ({ id, freeze }) =>
      `the weights are not those under which ${id} is fitted (frozen on ${freeze.date}); to freeze them anew: --freeze "reason"`,
  );
  return [end, ...warnings].map((line) => `${line}\n`).join("");
}
