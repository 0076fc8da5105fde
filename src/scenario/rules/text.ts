import { withoutMarks } from "../citation-marks.ts";
import { type ExpectedText, expectedTexts } from "../names/texts.ts";
import { mostProblems, type Problem, problem } from "../problems.ts";
import { checkedFiles, type ScenarioFiles } from "../read/files.ts";
import { required } from "../required.ts";
import { nearest } from "../suggest.ts";
import { readMessage } from "../text.ts";

type TextFile = Omit<ScenarioFiles["texts"][number], "schema">;

/** Checks the words: that all are there and used, well formed, without markup, and short enough where room is short. */
export function checkTexts(files: ScenarioFiles): Problem[] {
  const expected = expectedTexts(files);
  const byId = new Map<string, ExpectedText>();
  for (const text of expected) if (!byId.has(text.id) || text.needed) byId.set(text.id, text);
  return [
    ...missingTexts(files, [...byId.values()]),
    ...(isComplete(files) ? unusedTexts(files, byId) : []),
    ...repeatedTexts(files),
    ...files.texts.flatMap((file) => checkMessages(file, byId)),
  ];
}

/** Whether every file that may call for words could be read; otherwise words would wrongly seem unused. */
function isComplete(files: ScenarioFiles): boolean {
  return checkedFiles(files).every(({ value }) => value !== undefined);
}

function missingTexts(files: ScenarioFiles, expected: readonly ExpectedText[]): Problem[] {
  const of = (language: string) => files.texts.filter((file) => file.language === language);
  const has = (files: readonly TextFile[], id: string) => files.some(({ value }) => Object.hasOwn(value ?? {}, id));
  const english = of("en");
  // Without readable English texts everything would seem missing.
  if (english.some(({ value }) => value === undefined)) return [];
  // Of the common texts and of the scenario's own, `en.yaml` is the first.
  const home = (file = "common/") =>
    required(
      english.filter(({ common }) => common === file.startsWith("common/")),
      0,
    ).parsed.path;
  const missing = expected
    .filter(({ id, needed }) => needed && !has(english, id))
    .map(({ id, place }) => {
      const at = place?.file.placeOf(place.path) ?? { file: home(), line: 1, column: 1 };
      const hint = `Add \`${id}: "..."\` to ${home(place?.file.path)}.`;
      return problem("text-missing", at, `There are no words for "${id}".`, hint);
    });
  const others = [...new Set(files.texts.map(({ language }) => language))].filter((language) => language !== "en");
  return [...missing, ...others.flatMap((language) => untranslated(english, of(language)))];
}

/** What a language lacks of the common texts, and of the scenario's own, reported once, at the first file of each. */
function untranslated(english: readonly TextFile[], translated: readonly TextFile[]): Problem[] {
  const has = new Set(translated.flatMap(({ value }) => Object.keys(value ?? {})));
  return [true, false].flatMap((common) => {
    const [file] = translated.filter((one) => one.common === common);
    const originals = english.filter((one) => one.common === common);
    const lacks = originals.flatMap(({ value }) => Object.keys(value ?? {})).filter((id) => !has.has(id));
    const [first] = lacks;
    if (first === undefined || file?.value === undefined) return [];
    const message = `${lacks.length} texts are not translated, the first being "${first}"; they stand in English.`;
    const place = { file: file.parsed.path, line: 1, column: 1 };
    const from = originals.find(({ value }) => Object.hasOwn(value ?? {}, first))?.parsed.path;
    return [problem("text-untranslated", place, message, `Translate them from ${from}.`)];
  });
}

/** All files of a language and folder are read as one, so that a text in two of them would be read from one only. */
function repeatedTexts({ texts }: ScenarioFiles): Problem[] {
  const homes = new Map<string, string>();
  return texts.flatMap(({ parsed, value, language, common }) =>
    Object.keys(value ?? {}).flatMap((id) => {
      const key = `${language} ${common} ${id}`;
      const home = homes.get(key);
      homes.set(key, home ?? parsed.path);
      if (home === undefined) return [];
      const message = `"${id}" has words in ${home} already; expected them in one file.`;
      return [problem("text-twice", parsed.placeOf([id], "key"), message, "Delete one of the two.")];
    }),
  );
}

function unusedTexts({ texts }: ScenarioFiles, expected: ReadonlyMap<string, ExpectedText>): Problem[] {
  return texts.flatMap(({ parsed, value, common }) =>
    Object.keys(value ?? {})
      // Messages that any scenario may choose stand among the common texts.
      .filter((id) => !expected.has(id) && !(common && id.startsWith("message.")))
      .slice(0, mostProblems)
      .map((id) => {
        const near = nearest(id, expected.keys());
        const hint = near === undefined ? "Delete it, or mend its id." : `Did you mean "${near}"?`;
        return problem("text-unused", parsed.placeOf([id], "key"), `Nothing uses the words "${id}".`, hint);
      }),
  );
}

/** Checks the messages of one text file, each against what is expected of its id. */
export function checkMessages(file: TextFile, expected: ReadonlyMap<string, ExpectedText>): Problem[] {
  return Object.entries(file.value ?? {}).flatMap(([id, text]) => [
    ...checkSyntax(file, id, text, expected.get(id)),
    ...checkMarkup(file, id, text),
    ...checkLength(file, id, text),
    ...checkFilled(file, id, text),
  ]);
}

function checkSyntax({ parsed, language }: TextFile, id: string, text: string, expected?: ExpectedText): Problem[] {
  if (!/[{}']/.test(text)) return [];
  try {
    const message = readMessage(text, "en");
    const known = expected?.values;
    if (known === undefined) return [];
    const unknown = [...argumentsOf(message.getAst())].filter((name) => !known.includes(name));
    const hint =
      known.length === 0 ? "It is given no values; write the words out." : `It is given: ${known.join(", ")}.`;
    return unknown.map((name) => {
      const place = parsed.placeIn([id], Math.max(0, text.indexOf(`{${name}`)));
      return problem("unknown-text-argument", place, `"${id}" names {${name}}, which it is not given.`, hint);
    });
  } catch (error) {
    const { message, location } = error as { message: string; location?: { start?: { offset?: number } } };
    const hint = "Look at the braces; a plural needs `other {...}`, and a literal brace stands in 'quotes'.";
    const place = parsed.placeIn([id], location?.start?.offset ?? 0);
    const reason = message.toLowerCase().replaceAll("_", " ");
    return [problem("text-syntax", place, `"${id}" (${language}) is not a well-formed message: ${reason}.`, hint)];
  }
}

/** The names of all values that a message refers to, within plurals and choices, too. */
function argumentsOf(ast: unknown): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value } = node as { type?: number; value?: unknown };
    // In the parser's tree, 0 is literal text and 7 the `#` of a plural; all others are values.
    if (typeof type === "number" && type !== 0 && type !== 7 && typeof value === "string") names.add(value);
    for (const member of Object.values(node)) visit(member);
  };
  visit(ast);
  return names;
}

function checkMarkup({ parsed }: TextFile, id: string, text: string): Problem[] {
  const tag = /<[/!]?[a-z][^<>]*>/i.exec(text);
  if (tag === null) return [];
  const message = `"${id}" contains ${tag[0].slice(0, 40)}, which would be shown as it stands.`;
  return [problem("text-markup", parsed.placeIn([id], tag.index), message, "Leave the tag out; texts have no markup.")];
}

/** What skeletons of new content have in place of words. */
const toFillIn = "FILL IN";

function checkFilled({ parsed }: TextFile, id: string, text: string): Problem[] {
  if (!text.startsWith(toFillIn)) return [];
  const wanted = text.slice(toFillIn.length).replace(/^:\s*/, "");
  return [problem("text-unfilled", parsed.placeOf([id]), `"${id}" has no words yet.`, `Write ${wanted}.`)];
}

function checkLength({ parsed }: TextFile, id: string, text: string): Problem[] {
  const words = withoutMarks(text)
    .split(/\s+/)
    .filter((word) => word !== "").length;
  const place = () => parsed.placeOf([id]);
  if (/^dilemma\.[^.]+\.situation$/.test(id) && words > 120) {
    return [
      problem(
        "situation-too-long",
        place(),
        `"${id}" has ${words} words; at most 120.`,
        "Leave out what no option needs.",
      ),
    ];
  }
  if (id.startsWith("tray.") && words > 40) {
    return [problem("tray-too-long", place(), `"${id}" has ${words} words; at most 40.`, "Say one thing.")];
  }
  return [];
}
