import { required } from "../scenario/required.ts";
import {
  type Agreement,
  gatingParameters,
  type ResearchReport,
  researchReport,
  type Settled,
} from "../trials/doctrine/index.ts";
import type { Library } from "./doctrine-library.ts";
import { type Reported, seedsForAll, tryAll } from "./doctrine-trials.ts";
import { faultInWords, termInWords } from "./doctrine-words.ts";
import { withProgress } from "./progress.ts";
import { columns, say } from "./say.ts";
import { show, table } from "./tables.ts";
import { type Terminal, UsageError } from "./terminal.ts";

/** Measures the model's own effect for each finding of research that it uses, beside the published one. */
export async function compareResearch(
  terminal: Terminal,
  library: Library,
  { seeds, threads }: { seeds: number; threads?: number },
): Promise<Reported> {
  const { research } = library.doctrine;
  if (research.length === 0) {
    throw new UsageError(say("cli.research.none"), { expected: say("cli.research.none.expected") });
  }
  const played = research.flatMap(({ comparison }) => comparison ?? []);
  const parameters = gatingParameters;
  const settled = await withProgress(terminal, "research", played.length * seeds, (onDone) =>
    tryAll(library, played, parameters, { seeds: seedsForAll(seeds), withLedger: 0, threads, onDone }),
  );
  const byFinding = new Map<string, Settled>(played.map(({ id }, at) => [id, required(settled, at)]));
  const report = researchReport(research, byFinding, { parameters, seeds });
  const faulty = report.findings.some(({ fault }) => fault !== null);
  return { report, words: researchInWords(report), code: faulty ? 2 : 0 };
}

function researchInWords({ parameters, seeds, findings, inside, outside }: ResearchReport): string {
  const measured = findings.filter(({ terms, fault }) => terms.length > 0 || fault !== null);
  const rows = measured.map(({ id, value, published, inside: within, finding }) => [
    ...[id, value === null ? "" : show(value, 3), published === undefined ? "" : rangeOf(published)],
    ...[within === null ? "" : say(within ? "cli.yes" : "cli.no"), finding],
  ]);
  const lines = [
    say("cli.research", { parameters, seeds }),
    say("cli.research.inside", { inside, all: inside + outside }),
  ];
  const structural = findings
    .filter((one) => !measured.includes(one))
    .map(({ id, note }) => `${say("cli.research.note", { id, note: note ?? "" })}\n`);
  return [
    `${lines.join("\n")}\n`,
    table([columns("cli.research.findings"), ...rows]),
    ...measured.map(termsInWords),
    ...(structural.length === 0 ? [] : [`${say("cli.research.structure")}\n${structural.join("")}`]),
  ].join("\n");
}

function rangeOf({ low, high, unit }: NonNullable<Agreement["published"]>): string {
  return say("cli.research.range", { low: show(low, 3), high: show(high, 3), unit });
}

function termsInWords({ id, sets, terms, fault, published }: Agreement): string {
  const told = { id, sets: sets.join(", ") || say("cli.research.set.nothing"), says: published?.says ?? "" };
  const title = `${say("cli.research.set", told)}\n`;
  if (fault !== null) return `${title}${faultInWords(fault)}`;
  const lines = terms.map(({ side, term, mean }) => {
    const words = say("cli.doctrine.term", { term: termInWords(term), mean: show(mean, 4) });
    return `  ${say(side === "more" ? "cli.research.of" : "cli.research.over", { term: words })}\n`;
  });
  return `${title}${lines.join("")}`;
}
