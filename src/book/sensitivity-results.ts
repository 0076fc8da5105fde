import { required } from "../scenario/required.ts";
import { matterName, optionName, parameterSetName, policyName, type Text } from "../words/index.ts";
import { type Block, paragraphs, table } from "./document.ts";
import type { Records } from "./evidence.ts";
import { ruleName } from "./rule-name.ts";
import { linkTo, num, signed, type Teller } from "./teller.ts";

/** Scenarios as they are now, by id: the hash, which covers the model, and the words. */
export type Current = Readonly<Record<string, { hash: string; word: Text }>>;

type Report = Records["sensitivity"][number]["report"];

/** On which sizes each score hangs, and which comparisons turn round as the sizes are drawn. */
export function sensitivityBlocks(report: Report, current: Current, teller: Teller): Block[] {
  const own = current[report.scenario]?.word ?? teller.word;
  const { say, word, link, scenario } = teller;
  const declared = new Set(scenario.model.influences.map(({ id }) => id));
  const strongest = report.scores.flatMap((score) =>
    [...report.weights]
      .sort((a, b) => Math.abs(required(b.correlation, score)) - Math.abs(required(a.correlation, score)))
      .slice(0, 6)
      .filter(({ influence }) => declared.has(influence))
      .map(({ influence, correlation }) => ({
        cells: [
          link(score),
          linkTo("influence", influence, ruleName(word, scenario, influence)),
          signed(required(correlation, score)),
        ],
      })),
  );
  const spread = Object.entries(report.spread).map(
    ([
      score,
      {
        own,
        quartiles: [low, middle, high],
      },
    ]) => ({
      cells: [link(score), num(own), num(low), num(middle), num(high)],
    }),
  );
  const contests = report.contests.map(({ a, b, score, diff, changes }) => ({
    cells: [
      policyName(word, b),
      policyName(word, a),
      link(score),
      signed(diff),
      say("percent", { percent: num(changes * 100) }),
    ],
  }));
  const flips = report.traps.filter(({ contested }) => contested);
  const contested = flips.map(({ dilemma, option, early, late }) =>
    say("results.sensitivity.trap", {
      dilemma: matterName(own, dilemma),
      option: optionName(own, dilemma, option),
      early: num(early.flips * 100),
      late: num(late.flips * 100),
    }),
  );
  const head = (...columns: string[]) => columns.map((column) => say(`results.head.${column}`));
  return [
    ...paragraphs(
      say("results.sensitivity.count", { runs: report.runs, set: parameterSetName(word, report.parameters) }),
    ),
    ...table(head("score", "own", "quarter", "half", "three-quarters"), spread),
    ...paragraphs(say("results.sensitivity.strongest")),
    ...table(head("score", "rule", "correlation"), strongest),
    ...numberBlocks(report, teller),
    ...paragraphs(say("results.sensitivity.contests")),
    ...table(head("policy", "against", "score", "difference", "changes"), contests),
    ...(contested.length === 0
      ? paragraphs(say("results.sensitivity.firm"))
      : [...paragraphs(say("results.sensitivity.contested")), { kind: "list" as const, items: contested }]),
  ];
}

/** How each score hangs on the engine's own numbers, which are drawn apart from the weights. */
function numberBlocks({ engineNumbers, runs, scores }: Report, { say, word, link, scenario }: Teller): Block[] {
  const numbers = (engineNumbers?.numbers ?? []).filter(({ number }) => Object.hasOwn(scenario.engine.rules, number));
  const rows = numbers.map(({ number, correlation }) => ({
    cells: [
      linkTo("engine", number, word(`engine.${number}.title`)),
      ...scores.map((score) => signed(required(correlation, score))),
    ],
  }));
  if (rows.length === 0) return [];
  return [
    ...paragraphs(say("results.sensitivity.engine", { runs })),
    ...table([say("results.head.number"), ...scores.map(link)], rows),
  ];
}
