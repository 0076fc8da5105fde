import { join } from "node:path";
import { loadInterfaceTexts } from "../scenario/interface-text.ts";
import { formatProblem } from "../scenario/problems.ts";
import type { Texts } from "../scenario/schema/index.ts";
import { checkout } from "./checkout.ts";
import { readContent } from "./read-scenarios.ts";
import { Finding } from "./terminal.ts";

type Folder = "text" | "text/words" | "book" | "command-line";

const read = new Map<Folder, Texts>();

/** The English words of a folder of `assets`: of the page, the namer, the model book or the command line. */
export function readInterfaceTexts(folder: Folder): Texts {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const { texts, problems } = loadInterfaceTexts(readContent(join(checkout, "assets", folder)));
  if (problems.length > 0) throw new Finding(problems.map(formatProblem).join("\n"));
  read.set(folder, texts.en);
  return texts.en;
}
