import { join } from "node:path";
import { loadInterfaceTexts } from "../scenario/interface-text.ts";
import { formatProblem } from "../scenario/problems.ts";
import type { Texts } from "../scenario/schema/index.ts";
import { checkout } from "./checkout.ts";
import { readContent } from "./read-scenarios.ts";
import { Finding } from "./terminal.ts";

/** The English words of a folder of `assets`: of the page (`text`) or of the model book (`book`). */
export function readInterfaceTexts(folder: "text" | "book"): Texts {
  const { texts, problems } = loadInterfaceTexts(readContent(join(checkout, "assets", folder)));
  if (problems.length > 0) throw new Finding(problems.map(formatProblem).join("\n"));
  return texts.en;
}
