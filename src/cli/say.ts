import { join } from "node:path";
import type { Texts } from "../scenario/schema/index.ts";
import { type TextValues, translator } from "../scenario/text.ts";
import { checkout } from "./checkout.ts";
import { readContent } from "./read-scenarios.ts";
import { keep, keyOf, recall } from "./result-cache.ts";

const own = translator(await readTexts(), "en");

/** Returns one of the command line's own texts. They are read when the first module that has something to say is loaded. */
export function say(id: string, values?: TextValues): string {
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

/** What reads and checks the file is loaded only where there is no earlier result. */
async function readTexts(): Promise<Texts> {
  const folder = "command-line";
  const key = keyOf("texts", Object.entries(readContent(join(checkout, "assets", folder))).flat());
  const known = recall(key);
  if (known !== undefined) return known as Texts;
  const { readInterfaceTexts } = await import("./read-texts.ts");
  const texts = readInterfaceTexts(folder);
  keep(key, texts);
  return texts;
}
