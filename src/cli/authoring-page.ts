import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadScenario } from "../scenario/load.ts";
import { authorsReference } from "../scenario/reference/authors-reference.ts";
import { referenceInMarkdown } from "../scenario/reference/reference-page.ts";
import { required } from "../scenario/required.ts";
import { translator } from "../scenario/text.ts";
import { checkout } from "./checkout.ts";
import { gaugeRows, gaugeTableMarkdown } from "./gauge-table.ts";
import { readScenarios } from "./read-scenarios.ts";

/** Where the authors' page stands. */
export const authoringPath = join(checkout, "docs/authoring.md");

/** The authors' page as it should be: its own text, with the tables that are made of the format and the model. */
export function authoringPage(): string {
  const { scenario, texts } = loadScenario(readScenarios(), "laboratory");
  if (scenario === null) throw new Error("the laboratory has errors, so that its gauges cannot be listed");
  const rows = gaugeRows(scenario.model.variables, translator(required(texts, "en"), "en"));
  const page = withBlock(readFileSync(authoringPath, "utf8"), "gauges", gaugeTableMarkdown(rows));
  return withBlock(page, "reference", referenceInMarkdown(authorsReference()));
}

/** The page with what stands between two marks replaced. Throws where the marks are not there. */
function withBlock(page: string, name: string, block: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, "s");
  if (!marks.test(page)) throw new Error(`${authoringPath} has no place for ${name}`);
  return page.replace(marks, (_, before: string, after: string) => `${before}${block}\n${after}`);
}
