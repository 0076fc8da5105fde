import type { Translate } from "../scenario/text.ts";
import { contestedShare, type Sensitivity } from "../trials/index.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** So many of the weights are told to people, those first on which a score hangs most. */
const told = 20;

/** A sensitivity report for people: the verdict on traps, then scores, weights, mechanisms, strategies and traps. */
export function sensitivityInWords(report: Sensitivity, word: Translate): string {
  const { runs, seeds, policies, weights, fixed } = report;
  return [
    `${word("scenario.title")}: ${runs} draws of ${weights.length} weights, ${seeds} seeds each; ${fixed.length} weights are fixed`,
    `Scores at the end, in the mean of the policies ${policies.join(", ")}\n`,
    verdict(report),
    spreadInWords(report),
    weightsInWords(report, word),
    mechanismsInWords(report),
    contestsInWords(report),
    ...(report.traps.length === 0 ? [] : [trapsInWords(report)]),
  ].join("\n");
}

function verdict({ contested, contests }: Sensitivity): string {
  const list = (names: readonly string[]) => (names.length === 0 ? "none" : names.join(", "));
  const turning = contests.filter(({ changes }) => changes > contestedShare).map(({ b, score }) => `${b} on ${score}`);
  const lines = [
    `Traps whose sign flips in more than ${showShare(contestedShare)} of the draws: ${list(contested)}`,
    `Strategies that are ahead or behind as the weights are drawn: ${list(turning)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function spreadInWords({ spread }: Sensitivity): string {
  const rows = Object.entries(spread).map(([score, { own, quartiles }]) => [
    ...[score, show(own, 2)],
    ...quartiles.map((value) => show(value, 2)),
  ]);
  return table([["score", "own weights", "lower quartile", "median", "upper quartile"], ...rows]);
}

function weightsInWords({ weights, scores }: Sensitivity, word: Translate): string {
  const strength = ({ correlation }: Sensitivity["weights"][number]) =>
    Math.max(...scores.map((score) => Math.abs(correlation[score])));
  const rows = weights
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, told)
    .map((weight) => [
      ...[weight.influence, weight.mechanism],
      ...scores.map((score) => show(weight.correlation[score], 2)),
      word(`influence.${weight.influence}`, { place: "the place" }),
    ]);
  const heading = ["weight, rank correlation with", "mechanism", ...scores, "what it says"];
  return table([heading, ...rows]);
}

function mechanismsInWords({ mechanisms, scores }: Sensitivity): string {
  const most = ({ share }: Sensitivity["mechanisms"][number]) => Math.max(...scores.map((score) => share[score]));
  const rows = mechanisms
    .toSorted((a, b) => most(b) - most(a))
    .map(({ mechanism, weights, share }) => [
      ...[mechanism, String(weights)],
      ...scores.map((score) => showShare(share[score])),
    ]);
  return table([["mechanism, share of how it varies", "weights", ...scores], ...rows]);
}

function contestsInWords({ contests }: Sensitivity): string {
  const rows = contests.map(({ a, b, score, diff, ahead, changes }) => [
    ...[`${b} against ${a}`, score, showChange(diff), showShare(ahead), showShare(changes)],
  ]);
  return table([["strategies", "score", "difference", "ahead in", "winner changes in"], ...rows]);
}

function trapsInWords({ traps }: Sensitivity): string {
  const rows = traps.map(({ trap, dilemma, option, against, runs, early, late, contested }) => [
    ...[String(trap), `${dilemma}: ${option}, not ${against}`, String(runs)],
    ...[early, late].flatMap(({ gauge, month, diff, flips }) => [
      `${gauge} by month ${month}`,
      showChange(diff),
      showShare(flips),
    ]),
    contested ? "contested" : "",
  ]);
  const halves = ["tempts", "difference", "flips", "costs", "difference", "flips"];
  return table([["trap", "option", "draws", ...halves, ""], ...rows]);
}
