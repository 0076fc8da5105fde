import { join } from "node:path";
import { loadInterfaceTexts } from "../scenario/interface-text.ts";
import { formatProblem } from "../scenario/problems.ts";
import { required } from "../scenario/required.ts";
import type { Texts } from "../scenario/schema/index.ts";
import { checkout } from "./checkout.ts";
import { readContent } from "./read-scenarios.ts";
import { Finding } from "./terminal.ts";

type Folder = "text" | "text/words" | "book" | "command-line";

const read = new Map<Folder, Texts>();

/** The English words of a folder of `assets`: of the page, the namer, the model book or the command line. */
export function readInterfaceTexts(folder: Folder): Texts {
  const before = read.get(folder);
  if (before !== undefined) return before;
  const { texts, problems } = loadInterfaceTexts(readContent(join(checkout, "assets", folder)));
  if (problems.length > 0) throw new Finding(problems.map(formatProblem).join("\n"));
  const words = required(texts, "en");
  read.set(folder, words);
  return words;
}
