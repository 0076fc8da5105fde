import { type TextValues, type Translate, translator } from "../scenario/text.ts";
import { readInterfaceTexts } from "./read-texts.ts";

let own: Translate | undefined;

/** Returns one of the command line's own texts. The file is read when the first is asked for. */
export function say(id: string, values?: TextValues): string {
  own ??= translator(readInterfaceTexts("command-line"), "en");
  return own(id, values);
}

/** The columns of a table's heading, which its text has between bars. */
export function columns(id: string): string[] {
  return say(id)
    .split("|")
    .map((column) => column.trim());
}

/** Names one after another, or that there are none. */
export function listed(names: readonly string[]): string {
  return names.length === 0 ? say("cli.none") : names.join(", ");
}
