// The namer's own words together with those of a scenario.
import { fileURLToPath } from "node:url";
import { readContent } from "../../../src/cli/read-scenarios.ts";
import { loadInterfaceTexts } from "../../../src/scenario/interface-text.ts";
import type { Texts } from "../../../src/scenario/schema/index.ts";
import { makeText, type Text } from "../../../src/words/index.ts";

const folder = fileURLToPath(new URL("../../../assets/text/words", import.meta.url));
const words = loadInterfaceTexts(readContent(folder)).texts.en;

/** The English text of a scenario with these words of its own. */
export function namerText(scenarioTexts: Texts): Text {
  return makeText(words!, scenarioTexts, "en");
}
