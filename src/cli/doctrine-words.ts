import { required } from "../scenario/required.ts";
import type { Carrier, ClaimResult, DoctrineReport, Entry, Term } from "../trials/doctrine/index.ts";
import { columns, say } from "./say.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** How many carriers of a claim are printed. */
const mostCarriers = 3;

/** The report for people: the verdict, one line for each assertion, and in full what fails or what was asked for. */
export function doctrineInWords(report: DoctrineReport, inFull: boolean): string {
  const entries = [...report.assertions, ...report.behaviours, ...report.controls];
  const detailed = inFull ? entries : entries.filter((entry) => !entry.pass);
  return [verdict(report), summary(entries), ...detailed.map(entryInWords)].join("\n");
}

function verdict({ parameters, seeds, off, passed, failed, behaviours, controls, untried }: DoctrineReport): string {
  const passing = (list: readonly Entry[]) => ({
    passed: list.filter((entry) => entry.pass).length,
    all: list.length,
  });
  const lines = [
    say(off.length === 0 ? "cli.doctrine" : "cli.doctrine.off", { parameters, off: off.join(", ") }),
    say("cli.doctrine.assertions", { passed, all: passed + failed, seeds: seeds.assertion }),
    ...(behaviours.length === 0
      ? []
      : [say("cli.doctrine.behaviours", { ...passing(behaviours), seeds: seeds.behaviour })]),
    ...(controls.length === 0 ? [] : [say("cli.doctrine.controls", { ...passing(controls), seeds: seeds.control })]),
    ...(untried.length === 0 ? [] : [say("cli.doctrine.untried", { names: untried.join(", ") })]),
  ];
  return `${lines.join("\n")}\n`;
}

function summary(entries: readonly Entry[]): string {
  const sets = Object.keys(entries[0]?.beside ?? {});
  const rows = entries.map((entry) => [
    ...[entry.id, yes(entry.pass), entry.size ?? "", showChange(entry.diff), showShare(entry.agree)],
    ...[showShare(entry.ties), String(entry.claims.length)],
    ...sets.map((set) => {
      const { pass, diff, seeds } = required(entry.beside, set);
      return say("cli.doctrine.beside", { pass: yes(pass), by: showChange(diff), seeds });
    }),
    entry.says,
  ]);
  const heading = [
    ...["", say("cli.doctrine.pass"), ...columns("cli.doctrine.figures"), ...sets],
    say("cli.doctrine.statement"),
  ];
  return table([heading, ...rows]);
}

function yes(pass: boolean): string {
  return say(pass ? "cli.yes" : "cli.no");
}

/** An entry in full: each claim with the means of its terms, and what carried it. */
function entryInWords(entry: Entry): string {
  const { id, pass, says, fault, claims, carriers } = entry;
  const title = `${say(pass ? "cli.doctrine.passes" : "cli.doctrine.fails", { id, says })}\n`;
  if (fault !== null) return `${title}${faultInWords(fault)}`;
  return [title, ...claims.map((claim, at) => claimInWords(claim, at + 1, carriers[at] ?? []))].join("");
}

/** Why a comparison could not be played. */
export function faultInWords(fault: string): string {
  return `  ${say("cli.doctrine.fault", { fault })}\n`;
}

/** Whether a claim holds. */
export function holdsInWords(pass: boolean): string {
  return say(pass ? "cli.doctrine.holds" : "cli.doctrine.holds-not");
}

function claimInWords(claim: ClaimResult, number: number, carriers: readonly Carrier[]): string {
  const { pass, diff, by, agree, ties, meansOnly, orEqual, inert, terms } = claim;
  const told = { number, verdict: holdsInWords(pass), ties: showShare(ties) };
  if (inert !== null) {
    const differing = pass
      ? say("cli.doctrine.nothing-differs")
      : say("cli.doctrine.differs", { count: show(diff, 1) });
    return `  ${say("cli.doctrine.claim.inert", { ...told, arms: inert.join(" = "), differing })}\n`;
  }
  const heading = say("cli.doctrine.claim", {
    ...told,
    by: showChange(diff, 3),
    needed: say(orEqual ? "cli.doctrine.at-least" : "cli.doctrine.more-than", { by: show(by, 3) }),
    agree: showShare(agree),
    judged: say(meansOnly ? "cli.doctrine.judged-on-means" : "cli.doctrine.judged"),
  });
  const lines = terms.map(({ side, term, mean }) => {
    const words = say("cli.doctrine.term", { term: termInWords(term), mean: show(mean, 3) });
    return `       ${side === "more" ? "+" : "-"} ${words}\n`;
  });
  const carried = carriers.slice(0, mostCarriers).map(carrierInWords).join("; ");
  const last = carried === "" ? "" : `     ${say("cli.doctrine.carried", { carriers: carried })}\n`;
  return `  ${heading}\n${lines.join("")}${last}`;
}

function carrierInWords({ cause: { id, place }, mechanism, by }: Carrier): string {
  const told = { cause: id, mechanism, by: showChange(by) };
  return place === undefined
    ? say("cli.doctrine.carrier", told)
    : say("cli.doctrine.carrier.in-place", { ...told, place });
}

/** A term as its file writes it, in short: `0.7 x B credibility at 12`. */
export function termInWords(term: Term): string {
  const { arm, times } = term;
  const what = whatOf(term);
  return times === undefined
    ? say("cli.term", { arm, what })
    : say("cli.term.times", { times: show(times, 4), arm, what });
}

function whatOf(term: Term): string {
  if ("at" in term) return say("cli.term.at", { gauge: term.gauge, month: term.at });
  const span = say("cli.term.span", { from: term.from ?? 0, to: term.to ?? say("cli.term.end") });
  if ("event" in term) {
    const { event, region } = term;
    return region === undefined
      ? say("cli.term.event", { event, span })
      : say("cli.term.event.in", { event, region, span });
  }
  const { gauge } = term;
  if ("take" in term) return say("cli.term.take", { gauge, take: term.take, span });
  if ("reaches" in term) return say("cli.term.reaches", { gauge, value: term.reaches, span });
  if ("falls" in term) return say("cli.term.falls", { gauge, value: term.falls, span });
  return say("cli.term.diverges", { gauge, against: term.against, value: term.diverges, span });
}
