import { say } from "../say.ts";
import type { Unfrozen } from "./freeze.ts";
import type { Renewal } from "./renewal.ts";

/** A renewal for people: one line where nothing moved, else what did. */
export function renewalInWords({ title, files, words }: Renewal): string {
  if (files.length === 0) return `${say("cli.renew.still", { title })}\n`;
  const lines = words.length === 0 ? [say("cli.renew.laid-out")] : words;
  return [say("cli.renew.moved", { title }), ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}

/** How it all ended, and which weights are not frozen. */
export function lastLine(moved: number, isCheck: boolean, unfrozen: readonly Unfrozen[]): string {
  const end = moved === 0 ? "cli.renew.end.still" : isCheck ? "cli.renew.end.check" : "cli.renew.end";
  const warnings = unfrozen.map(({ id, freeze: { date } }) => say("cli.renew.unfrozen", { id, date }));
  return [say(end, { count: moved }), ...warnings].map((line) => `${line}\n`).join("");
}
