import { required } from "../scenario/required.ts";
import { contestedShare, type Sensitivity } from "../trials/index.ts";
import { influenceName, regionName, type Text } from "../words/index.ts";
import { columns, listed, say } from "./say.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** How many weights are printed, those first on which a score depends most. */
const told = 20;

/** A sensitivity report for people: the verdict on traps, then scores, weights, mechanisms, strategies and traps. */
export function sensitivityInWords(report: Sensitivity, t: Text): string {
  const { runs, seeds, policies, weights, fixed, engineNumbers } = report;
  const scenario = t("scenario.title");
  return [
    say("cli.sensitivity", { scenario, runs, weights: weights.length, seeds, fixed: fixed.length }),
    say("cli.sensitivity.engine", { runs, numbers: engineNumbers.numbers.length }),
    `${say("cli.sensitivity.scores", { policies: policies.join(", ") })}\n`,
    verdict(report),
    spreadInWords(report),
    weightsInWords(report, t),
    mechanismsInWords(report),
    numbersInWords(report, t),
    contestsInWords(report),
    ...(report.traps.length === 0 ? [] : [trapsInWords(report)]),
  ].join("\n");
}

function verdict({ contested, contests }: Sensitivity): string {
  const turning = contests
    .filter(({ changes }) => changes > contestedShare)
    .map(({ b, score }) => say("cli.sensitivity.on", { policy: b, score }));
  const lines = [
    say("cli.sensitivity.contested-traps", { share: showShare(contestedShare), names: listed(contested) }),
    say("cli.sensitivity.turning", { names: listed(turning) }),
  ];
  return `${lines.join("\n")}\n`;
}

function spreadInWords({ spread }: Sensitivity): string {
  const rows = Object.entries(spread).map(([score, { own, quartiles }]) => [
    ...[score, show(own, 2)],
    ...quartiles.map((value) => show(value, 2)),
  ]);
  return table([columns("cli.sensitivity.spread"), ...rows]);
}

function weightsInWords({ weights, scores }: Sensitivity, t: Text): string {
  const strength = ({ correlation }: Sensitivity["weights"][number]) =>
    Math.max(...scores.map((score) => Math.abs(required(correlation, score))));
  const rows = weights
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, told)
    .map((weight) => [
      ...[weight.influence, weight.mechanism],
      ...scores.map((score) => show(required(weight.correlation, score), 2)),
      influenceName(t, weight.influence, regionName(t, null)),
    ]);
  const [weight, mechanism, says] = [
    say("cli.sensitivity.weight"),
    say("cli.sensitivity.weight.mechanism"),
    say("cli.sensitivity.weight.says"),
  ];
  return table([[weight, mechanism, ...scores, says], ...rows]);
}

function mechanismsInWords({ mechanisms, scores }: Sensitivity): string {
  const most = ({ share }: Sensitivity["mechanisms"][number]) =>
    Math.max(...scores.map((score) => required(share, score)));
  const rows = mechanisms
    .toSorted((a, b) => most(b) - most(a))
    .map(({ mechanism, weights, share }) => [
      ...[mechanism, String(weights)],
      ...scores.map((score) => showShare(required(share, score))),
    ]);
  return table([[...columns("cli.sensitivity.mechanisms"), ...scores], ...rows]);
}

function numbersInWords({ engineNumbers: { numbers, quartiles }, scores }: Sensitivity, t: Text): string {
  const rows = numbers.map(({ number, range: [low, high], correlation }) => [
    ...[number, say("cli.sensitivity.range", { low, high })],
    ...scores.map((score) => show(required(correlation, score), 2)),
    t(`engine.${number}.title`),
  ]);
  const middle = (score: string) => {
    const [low, , high] = required(quartiles, score);
    return say("cli.sensitivity.range", { low: show(low, 2), high: show(high, 2) });
  };
  const half = [say("cli.sensitivity.middle-half"), "", ...scores.map(middle), ""];
  const [number = "", range = "", what = ""] = columns("cli.sensitivity.numbers");
  return table([[number, range, ...scores, what], ...rows, half]);
}

function contestsInWords({ contests }: Sensitivity): string {
  const rows = contests.map(({ a, b, score, diff, ahead, changes }) => [
    ...[say("cli.sensitivity.against", { one: b, other: a }), score],
    ...[showChange(diff), showShare(ahead), showShare(changes)],
  ]);
  return table([columns("cli.sensitivity.contests"), ...rows]);
}

function trapsInWords({ traps }: Sensitivity): string {
  const rows = traps.map(({ trap, dilemma, option, against, runs, early, late, contested }) => [
    ...[String(trap), say("cli.trap", { dilemma, option, against }), String(runs)],
    ...[early, late].flatMap(({ gauge, month, diff, flips }) => [
      ...[say("cli.sensitivity.by-month", { gauge, month }), showChange(diff), showShare(flips)],
    ]),
    contested ? say("cli.sensitivity.contested") : "",
  ]);
  return table([columns("cli.sensitivity.traps"), ...rows]);
}
