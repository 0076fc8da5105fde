import {
  type Agreement,
  gatingParameters,
  type ResearchReport,
  researchReport,
  type Settled,
} from "../trials/doctrine/index.ts";
import type { Library } from "./doctrine-library.ts";
import { type Reported, seedsForAll, tryAll } from "./doctrine-trials.ts";
import { termInWords } from "./doctrine-words.ts";
import { withProgress } from "./progress.ts";
import { show, table } from "./tables.ts";
import { type Terminal, UsageError } from "./terminal.ts";

/** Measures the model's own effect for each finding of research that it uses, beside the published one. */
export async function compareResearch(
  terminal: Terminal,
  library: Library,
  { seeds, threads }: { seeds: number; threads?: number },
): Promise<Reported> {
  const { research } = library.doctrine;
  if (research.length === 0) throw new UsageError("there are no findings", { expected: "common/research.yaml" });
  const played = research.flatMap(({ comparison }) => comparison ?? []);
  const parameters = gatingParameters;
  const settled = await withProgress(terminal, "research", played.length * seeds, (onDone) =>
    tryAll(library, played, parameters, { seeds: seedsForAll(seeds), withLedger: 0, threads, onDone }),
  );
  const byFinding = new Map<string, Settled>(played.map(({ id }, at) => [id, settled[at]]));
  const report = researchReport(research, byFinding, { parameters, seeds });
  const faulty = report.findings.some(({ fault }) => fault !== null);
  return { report, words: researchInWords(report), code: faulty ? 2 : 0 };
}

function researchInWords({ parameters, seeds, findings, inside, outside }: ResearchReport): string {
  const measured = findings.filter(({ terms, fault }) => terms.length > 0 || fault !== null);
  const rows = measured.map(({ id, value, published, inside: within, finding }) => [
    ...[id, value === null ? "" : show(value, 3), published === undefined ? "" : rangeOf(published)],
    ...[within === null ? "" : within ? "yes" : "NO", finding],
  ]);
  const lines = [
    `Research agreement under "${parameters}", ${seeds} seeds`,
    `Findings whose published range holds the model's own value: ${inside} of ${inside + outside}`,
  ];
  const structural = findings.filter((one) => !measured.includes(one)).map(({ id, note }) => `${id}: ${note ?? ""}\n`);
  return [
    `${lines.join("\n")}\n`,
    table([["", "model", "published", "inside", "finding"], ...rows]),
    ...measured.map(termsInWords),
    ...(structural.length === 0 ? [] : [`Findings that informed a structure only\n${structural.join("")}`]),
  ].join("\n");
}

function rangeOf({ low, high, unit }: NonNullable<Agreement["published"]>): string {
  return `${show(low, 3)} to ${show(high, 3)} ${unit}`;
}

function termsInWords({ id, sets, terms, fault, published }: Agreement): string {
  const title = `${id}, which set ${sets.join(", ") || "nothing by itself"}: ${published?.says ?? ""}\n`;
  if (fault !== null) return `${title}  could not be played: ${fault}\n`;
  const lines = terms.map(
    ({ side, term, mean }) => `  ${side === "more" ? "of  " : "over"} ${termInWords(term)}: ${show(mean, 4)}\n`,
  );
  return `${title}${lines.join("")}`;
}
