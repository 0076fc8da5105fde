import type { Translate } from "../scenario/text.ts";
import type { Balance, MatterBalance, PolicyBalance, TrapBalance, TrapHalf } from "../trials/index.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** A balance report for people: the verdict first, then dilemmas, events, policies and traps. */
export function balanceInWords(report: Balance, word: Translate): string {
  const { seeds, bases, scores, dilemmas, events, policies, undominated, traps } = report;
  const matters = [...dilemmas, ...events].filter((matter) => matter.reached > 0);
  return [
    `${word("scenario.title")}: ${seeds} seeds; while an option is tried, all else is decided by ${bases.join(", ")}${bases.length > 1 ? ", seed by seed" : ""}`,
    "Scores at the end; best = share of seeds in which the option is the best, ties shared\n",
    verdict(report),
    ...matters.map((matter) => matterInWords(matter, scores, word)),
    policiesInWords(policies, undominated, scores, word),
    ...(traps.length === 0 ? [] : [trapsInWords(traps)]),
  ].join("\n");
}

function verdict({ dilemmas, events, traps, undominated, bestOnAll, bases, findings, thresholds }: Balance): string {
  const { noise } = thresholds;
  const told = (names: readonly string[]) => (names.length === 0 ? "none" : names.join(", "));
  const matters = [...dilemmas, ...events];
  const untested = matters.flatMap((matter) => matter.untested.map((option) => `${matter.id}.${option}`));
  const onOne = bases.flatMap((base) =>
    matters.flatMap(({ id, byBase }) => byBase[base].dominated.map((option) => `${id}.${option} (${base})`)),
  );
  const turning = dilemmas.filter((dilemma) => dilemma.turnsOn.length > 0).map((dilemma) => dilemma.id);
  const failed = traps.filter((trap) => !trap.pass).map(({ trap }) => String(trap));
  const lead = `by ${noise.points} points and ${noise.standardErrors} standard errors`;
  const lines = [
    `Dominated options: ${told(findings.dominated)}`,
    `Dominated from the states of one policy alone: ${told(onOne)}`,
    `Options open too seldom to be judged: ${told(untested)}`,
    `Dilemmas in which the better option turns on a hidden fact, ${lead}: ${turning.length} of ${dilemmas.length}`,
    `Options best on all scores: ${told(bestOptions(matters))}`,
    `Policies that no other beats on all scores: ${told(undominated)}`,
    `Policy best on all scores: ${told(bestSomewhere(bestOnAll))}`,
    `Simple policies best on all scores: ${told(findings.simpleWinners)}`,
    `Traps that do not hold: ${told(failed)} (of ${traps.length})`,
  ];
  return `${lines.join("\n")}\n`;
}

function bestOptions(matters: readonly MatterBalance[]): string[] {
  return matters.flatMap(({ id, bestOnAll }) => bestSomewhere(bestOnAll).map((told) => `${id}.${told}`));
}

/** What is best on all scores, over all seeds and under each hidden fact: `drive (restriction: cover)`. */
function bestSomewhere({ overall, byFact }: Balance["bestOnAll"]): string[] {
  const parts = Object.entries(byFact).flatMap(([fact, values]) =>
    Object.entries(values).flatMap(([value, best]) => (best === null ? [] : [`${best} (${fact}: ${value})`])),
  );
  return overall === null ? parts : [`${overall} (overall)`, ...parts];
}

function matterInWords(
  { id, reached, options, turnsOn }: MatterBalance,
  scores: readonly string[],
  word: Translate,
): string {
  const titles = scores.map((score) => word(`gauge.${score}`));
  const rows = options.map((option) => [
    ...[option.id, showShare(option.open)],
    ...scores.map((score) => (option.means === null ? "" : show(option.means[score], 2))),
    ...scores.map((score) => showShare(option.bestShare[score])),
    option.dominatedBy.join(", "),
  ]);
  const heading = [id, "open", ...titles, ...titles.map((title) => `best: ${title}`), "dominated by"];
  const turns = turnsOn.map(({ fact, score, better, lead }) => {
    const sides = Object.entries(better).map(
      ([value, option]) => `${value}: ${option}${lead[value] === undefined ? "" : ` (${showChange(lead[value])})`}`,
    );
    return `  ${word(`gauge.${score}`)} turns on "${fact}": ${sides.join("; ")}\n`;
  });
  const seldom = reached < 1 ? `  came up in ${showShare(reached)} of the seeds\n` : "";
  return `${table([heading, ...rows])}${seldom}${turns.join("")}`;
}

function policiesInWords(
  policies: readonly PolicyBalance[],
  undominated: readonly string[],
  scores: readonly string[],
  word: Translate,
): string {
  const rows = policies.map(({ policy, means }) => [
    ...[policy, ...scores.map((score) => show(means[score], 2))],
    undominated.includes(policy) ? "" : "yes",
  ]);
  return table([["policy", ...scores.map((score) => word(`gauge.${score}`)), "beaten on all"], ...rows]);
}

function trapsInWords(traps: readonly TrapBalance[]): string {
  const half = ({ gauge, month, share, diff }: TrapHalf) =>
    `${gauge}, month ${month}: ${showChange(diff)} in ${showShare(share)}`;
  const rows = traps.map((trap) => [
    ...[String(trap.trap), `${trap.dilemma}: ${trap.option}, not ${trap.against}`],
    Object.entries(trap.facts)
      .map(([fact, value]) => `${fact}: ${value}`)
      .join(", "),
    ...[half(trap.early), half(trap.late), showShare(trap.both), trap.pass ? "yes" : "NO"],
  ]);
  return table([["trap", "option", "under", "tempts", "costs", "both", "holds"], ...rows]);
}
