import { piecesOf, withoutMarks } from "../citation-marks.ts";
import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { didYouMean } from "../suggest.ts";

type TextFile = ScenarioFiles["texts"][number];

/** Texts that state what happened: one with a figure or a date must name its source. */
const factual =
  /^(?:tray\..+|event\..+\.(?:report|again)|(?:situation|party)\..+\.text|scenario\.briefing\..+|chapter\..+\.situation|dilemma\..+\.situation|dilemma\..+\.history\.(?:decided|known|disputed))$/;

/** In a scenario with sources, every mark names some of them, and every factual text with a figure has a mark. */
export function checkCitations({ texts, documents }: ScenarioFiles): Problem[] {
  const cited = documents?.value?.sources;
  if (cited === undefined) return [];
  const known = new Set(cited.map(({ id }) => id));
  return texts
    .filter(({ common }) => !common)
    .flatMap((file) =>
      Object.entries(file.value ?? {}).flatMap(([id, text]) => [
        ...unknownSources(file, id, text, known),
        ...unsourced(file, id, text),
      ]),
    );
}

function unknownSources({ parsed }: TextFile, id: string, text: string, known: ReadonlySet<string>): Problem[] {
  const named = piecesOf(text).flatMap(({ sources = [] }) => sources);
  return named
    .filter((source) => !known.has(source))
    .map((source) => {
      const place = parsed.placeIn([id], text.indexOf(source, text.indexOf("[")));
      const message = `"${id}" names the source "${source}"; expected ids of sources.yaml, several as [one; other].`;
      return problem("unknown-source", place, message, didYouMean(source, known));
    });
}

function unsourced({ parsed }: TextFile, id: string, text: string): Problem[] {
  const figure = factual.test(id) ? /\d[\d,.]*/.exec(withoutMarks(text))?.[0] : undefined;
  if (figure === undefined || piecesOf(text).some(({ sources }) => sources !== undefined)) return [];
  const place = parsed.placeIn([id], text.indexOf(figure));
  const message = `"${id}" tells "${figure}" and names no source; expected a mark after the sentence.`;
  return [
    problem("source-missing", place, message, "End the sentence with the source's id: `... 34 officers. [unmit]`."),
  ];
}
