import { required } from "../scenario/required.ts";
import type { Balance, MatterBalance, PolicyBalance, TrapBalance, TrapHalf } from "../trials/index.ts";
import { scoreName, type Text } from "../words/index.ts";
import { columns, listed, say } from "./say.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** A balance report for people: the verdict first, then dilemmas, events, policies and traps. */
export function balanceInWords(report: Balance, t: Text): string {
  const { seeds, scores, dilemmas, events, policies, undominated, traps } = report;
  const matters = [...dilemmas, ...events].filter((matter) => matter.reached > 0);
  const names = report.bases.join(", ");
  const bases = report.bases.length > 1 ? say("cli.balance.in-turn", { bases: names }) : names;
  return [
    say("cli.balance", { scenario: t("scenario.title"), seeds, bases }),
    `${say("cli.balance.scores")}\n`,
    verdict(report),
    ...matters.map((matter) => matterInWords(matter, scores, t)),
    policiesInWords(policies, undominated, scores, t),
    ...(traps.length === 0 ? [] : [trapsInWords(traps)]),
  ].join("\n");
}

function verdict({ dilemmas, events, traps, undominated, bestOnAll, bases, findings, thresholds }: Balance): string {
  const { points, standardErrors: errors } = thresholds.noise;
  const matters = [...dilemmas, ...events];
  const untested = matters.flatMap((matter) => matter.untested.map((option) => `${matter.id}.${option}`));
  const onOne = bases.flatMap((base) =>
    matters.flatMap(({ id, byBase }) =>
      required(byBase, base).dominated.map((option) =>
        say("cli.balance.with", { name: `${id}.${option}`, what: base }),
      ),
    ),
  );
  const turning = dilemmas.filter((dilemma) => dilemma.turnsOn.length > 0).map((dilemma) => dilemma.id);
  const failed = traps.filter((trap) => !trap.pass).map(({ trap }) => String(trap));
  const lines = [
    say("cli.balance.dominated", { names: listed(findings.dominated) }),
    say("cli.balance.dominated-on-one", { names: listed(onOne) }),
    say("cli.balance.untested", { names: listed(untested) }),
    say("cli.balance.turning", { points, errors, count: turning.length, all: dilemmas.length }),
    say("cli.balance.best", { names: listed(bestOptions(matters)) }),
    say("cli.balance.undominated", { names: listed(undominated) }),
    say("cli.balance.best-policy", { names: listed(bestSomewhere(bestOnAll)) }),
    say("cli.balance.simple", { names: listed(findings.simpleWinners) }),
    say("cli.balance.failed-traps", { names: listed(failed), all: traps.length }),
  ];
  return `${lines.join("\n")}\n`;
}

function bestOptions(matters: readonly MatterBalance[]): string[] {
  return matters.flatMap(({ id, bestOnAll }) => bestSomewhere(bestOnAll).map((told) => `${id}.${told}`));
}

/** What is best on all scores, over all seeds and under each hidden fact: `drive (restriction: cover)`. */
function bestSomewhere({ overall, byFact }: Balance["bestOnAll"]): string[] {
  const parts = Object.entries(byFact).flatMap(([fact, values]) =>
    Object.entries(values).flatMap(([value, best]) =>
      best === null ? [] : [say("cli.balance.with", { name: best, what: say("cli.balance.fact", { fact, value }) })],
    ),
  );
  if (overall === null) return parts;
  return [say("cli.balance.with", { name: overall, what: say("cli.balance.overall") }), ...parts];
}

function matterInWords({ id, reached, options, turnsOn }: MatterBalance, scores: readonly string[], t: Text): string {
  const titles = scores.map((score) => scoreName(t, score));
  const rows = options.map((option) => [
    ...[option.id, showShare(option.open)],
    ...scores.map((score) => (option.means === null ? "" : show(required(option.means, score), 2))),
    ...scores.map((score) => showShare(required(option.bestShare, score))),
    option.dominatedBy.join(", "),
  ]);
  const best = titles.map((score) => say("cli.balance.best-share", { score }));
  const heading = [id, say("cli.balance.open"), ...titles, ...best, say("cli.balance.dominated-by")];
  const turns = turnsOn.map(({ fact, score, better, lead }) => {
    const sides = Object.entries(better).map(([value, option]) => {
      const side = say("cli.balance.side", { value, option });
      return lead[value] === undefined ? side : say("cli.balance.with", { name: side, what: showChange(lead[value]) });
    });
    return `  ${say("cli.balance.turns", { score: scoreName(t, score), fact, sides: sides.join("; ") })}\n`;
  });
  const seldom = reached < 1 ? `  ${say("cli.balance.seldom", { share: showShare(reached) })}\n` : "";
  return `${table([heading, ...rows])}${seldom}${turns.join("")}`;
}

function policiesInWords(
  policies: readonly PolicyBalance[],
  undominated: readonly string[],
  scores: readonly string[],
  t: Text,
): string {
  const rows = policies.map(({ policy, means }) => [
    ...[policy, ...scores.map((score) => show(required(means, score), 2))],
    undominated.includes(policy) ? "" : say("cli.yes"),
  ]);
  const heading = [say("cli.balance.policy"), ...scores.map((score) => scoreName(t, score)), say("cli.balance.beaten")];
  return table([heading, ...rows]);
}

function trapsInWords(traps: readonly TrapBalance[]): string {
  const half = ({ gauge, month, share, diff }: TrapHalf) =>
    say("cli.balance.half", { gauge, month, by: showChange(diff), share: showShare(share) });
  const rows = traps.map(({ trap, dilemma, option, against, facts, early, late, both, pass }) => [
    ...[String(trap), say("cli.trap", { dilemma, option, against })],
    Object.entries(facts)
      .map(([fact, value]) => say("cli.balance.fact", { fact, value }))
      .join(", "),
    ...[half(early), half(late), showShare(both), say(pass ? "cli.yes" : "cli.no")],
  ]);
  return table([columns("cli.balance.traps"), ...rows]);
}
