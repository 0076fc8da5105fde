import { type Problem, sortProblems } from "./problems.ts";
import { parseFile } from "./read/parse.ts";
import { checkSchema } from "./read/schema-problems.ts";
import { checkMessages } from "./rules/text.ts";
import { type Texts, textFile } from "./schema/index.ts";

/**
 * Reads texts that belong to no scenario: files `<language>.yaml`, by their path relative to their folder; those of one
 * language are read as one. What a language lacks stands there in English. All problems are returned at once.
 */
export function loadInterfaceTexts(files: Readonly<Record<string, string>>): {
  texts: Record<string, Texts>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const byLanguage = new Map<string, Texts>([["en", {}]]);
  for (const [path, text] of Object.entries(files)) {
    const parsed = parseFile(path, text);
    const { value, problems: found } = checkSchema(parsed, textFile);
    const language = path.replace(/^.*\//, "").replace(/\.yaml$/, "");
    problems.push(
      ...parsed.problems,
      ...found,
      ...checkMessages({ parsed, value, language, common: false }, new Map()),
    );
    byLanguage.set(language, { ...byLanguage.get(language), ...value });
  }
  const english = byLanguage.get("en");
  const texts = Object.fromEntries([...byLanguage].map(([language, own]) => [language, { ...english, ...own }]));
  return { texts, problems: sortProblems(problems) };
}
