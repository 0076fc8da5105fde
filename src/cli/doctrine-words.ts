import type { Carrier, ClaimResult, DoctrineReport, Entry, Term } from "../trials/doctrine/index.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** How many of what carried a claim are told. */
const mostCarriers = 3;

/** The report for people: the verdict, one line for each assertion, and in full what fails or what was asked for. */
export function doctrineInWords(report: DoctrineReport, inFull: boolean): string {
  const entries = [...report.assertions, ...report.behaviours, ...report.controls];
  const detailed = inFull ? entries : entries.filter((entry) => !entry.pass);
  return [verdict(report), summary(entries), ...detailed.map(entryInWords)].join("\n");
}

function verdict({ parameters, seeds, off, passed, failed, behaviours, controls, untried }: DoctrineReport): string {
  const passing = (list: readonly Entry[]) => `${list.filter((entry) => entry.pass).length} of ${list.length}`;
  const lines = [
    `Doctrine conformance under "${parameters}"${off.length === 0 ? "" : `, without ${off.join(", ")}`}`,
    `Assertions that pass: ${passed} of ${passed + failed}, each over ${seeds.assertion} seeds`,
    ...(behaviours.length === 0
      ? []
      : [`Behavioural tests that pass: ${passing(behaviours)}, each over ${seeds.behaviour} seeds`]),
    ...(controls.length === 0
      ? []
      : [`Negative controls in which nothing changes: ${passing(controls)}, each over ${seeds.control} seeds`]),
    ...(untried.length === 0 ? [] : [`Assertions that no comparison tries: ${untried.join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function summary(entries: readonly Entry[]): string {
  const sets = Object.keys(entries[0]?.beside ?? {});
  const rows = entries.map((entry) => [
    ...[entry.id, yes(entry.pass), entry.size ?? "", showChange(entry.diff), showShare(entry.agree)],
    ...[showShare(entry.ties), String(entry.claims.length)],
    ...sets.map(
      (set) =>
        `${yes(entry.beside[set].pass)} ${showChange(entry.beside[set].diff)} (${entry.beside[set].seeds} seeds)`,
    ),
    entry.says,
  ]);
  return table([["", "pass", "size", "diff", "agree", "ties", "claims", ...sets, "statement"], ...rows]);
}

function yes(pass: boolean): string {
  return pass ? "yes" : "NO";
}

/** An entry in full: each claim with the means of its terms, and what carried it. */
function entryInWords(entry: Entry): string {
  const { id, pass, says, fault, claims, carriers } = entry;
  const title = `${id} ${pass ? "passes" : "FAILS"}: ${says}\n`;
  if (fault !== null) return `${title}  could not be played: ${fault}\n`;
  return [title, ...claims.map((claim, at) => claimInWords(claim, at + 1, carriers[at] ?? []))].join("");
}

function claimInWords(claim: ClaimResult, number: number, carriers: readonly Carrier[]): string {
  const { pass, diff, by, agree, ties, meansOnly, orEqual, inert, terms } = claim;
  const holds = pass ? "holds" : "DOES NOT HOLD";
  if (inert !== null) {
    const differing = pass ? "nothing differs" : `${show(diff, 1)} readings of a run differ`;
    return `  ${number}. ${holds}: ${inert.join(" = ")}; ${differing}, the same in ${showShare(ties)} of the seeds\n`;
  }
  const judged = meansOnly ? "judged on means alone" : "judged on means and agreement";
  const needed = `${orEqual ? "at least" : "more than"} ${show(by, 3)}`;
  const heading = `  ${number}. ${holds}: difference ${showChange(diff, 3)} (needed: ${needed}); agree ${showShare(agree)}, ties ${showShare(ties)}; ${judged}\n`;
  const lines = terms.map(
    ({ side, term, mean }) => `       ${side === "more" ? "+" : "-"} ${termInWords(term)}: ${show(mean, 3)}\n`,
  );
  const told = carriers.slice(0, mostCarriers).map(carrierInWords);
  return `${heading}${lines.join("")}${told.length === 0 ? "" : `     carried by: ${told.join("; ")}\n`}`;
}

function carrierInWords({ cause, mechanism, by }: Carrier): string {
  return `${cause.id}${cause.place === undefined ? "" : ` (${cause.place})`} [${mechanism}] ${showChange(by)}`;
}

/** A term as its file writes it, in short: `0.7 x B credibility at 12`. */
export function termInWords(term: Term): string {
  const times = term.times === undefined ? "" : `${show(term.times, 4)} x `;
  return `${times}${term.arm} ${whatOf(term)}`;
}

function whatOf(term: Term): string {
  if ("at" in term) return `${term.gauge} at ${term.at}`;
  const span = `${term.from ?? 0}..${term.to ?? "end"}`;
  if ("event" in term) return `${term.event}${term.region === undefined ? "" : ` in ${term.region}`}, times ${span}`;
  if ("take" in term) return `${term.gauge}, ${term.take} ${span}`;
  if ("reaches" in term) return `month in which ${term.gauge} reaches ${term.reaches}, ${span}`;
  if ("falls" in term) return `month in which ${term.gauge} falls to ${term.falls}, ${span}`;
  return `month in which ${term.gauge} differs from ${term.against} by ${term.diverges}, ${span}`;
}
