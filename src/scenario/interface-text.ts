import { type Problem, sortProblems } from "./problems.ts";
import { parseFile } from "./read/parse.ts";
import { checkSchema } from "./read/schema-problems.ts";
import { checkMessages } from "./rules/text.ts";
import { type Texts, textFile } from "./schema/index.ts";

/**
 * Reads the interface's own words: files `<language>.yaml`, by their path relative to their folder. What a language
 * lacks stands there in English. All problems are returned at once.
 */
export function loadInterfaceTexts(files: Readonly<Record<string, string>>): {
  texts: Record<string, Texts>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const read = Object.entries(files).map(([path, text]): [string, Texts] => {
    const parsed = parseFile(path, text);
    const { value, problems: found } = checkSchema(parsed, textFile);
    const language = path.replace(/^.*\//, "").replace(/\.yaml$/, "");
    problems.push(
      ...parsed.problems,
      ...found,
      ...checkMessages({ parsed, value, language, common: false }, new Map()),
    );
    return [language, value ?? {}];
  });
  const english = read.find(([language]) => language === "en")?.[1] ?? {};
  const texts = Object.fromEntries(read.map(([language, own]): [string, Texts] => [language, { ...english, ...own }]));
  return { texts: { en: english, ...texts }, problems: sortProblems(problems) };
}
