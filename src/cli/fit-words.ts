import type { FitReport, FittedClaim, FittedShape, Freeze } from "../trials/fit/index.ts";
import { termInWords } from "./doctrine-words.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** A case fit for people: the weights, one line for each shape, then each with its figures, hit or missed. */
export function fitInWords(report: FitReport): string {
  return [heading(report), summary(report), ...report.shapes.map(shapeInWords)].join("\n");
}

function heading({ scenario, parameters, frozen, heldOut, passed, shapes }: FitReport): string {
  const lines = [
    `Case fit of ${scenario} under "${parameters}"`,
    `Weights ${frozen.now}: ${frozen.same ? "the same as" : "NOT THE SAME AS"} those ${freezeInWords(frozen)}`,
    ...frozen.earlier.map((freeze) => `Before that, weights ${freezeInWords(freeze)}`),
    `Months ${heldOut.from} to ${heldOut.to} were held out: start values are not fitted to them, though they were seen while the campaign was written`,
    `Shapes that show: ${passed} of ${shapes.length}`,
  ];
  return `${lines.join("\n")}\n`;
}

function freezeInWords({ date, hash, commit, reason }: Freeze): string {
  const named = commit === undefined ? hash : `${hash}, commit ${commit}`;
  return `frozen on ${date} (${named}): ${reason}`;
}

function summary({ shapes }: FitReport): string {
  const rows = shapes.map(({ id, pass, seeds, claims, says }) => {
    const shares = claims.flatMap(({ share }) => share ?? []);
    const share = shares.length === 0 ? "means" : showShare(Math.min(...shares));
    const held = claims.filter(({ heldOut }) => heldOut).length;
    return [id, pass ? "pass" : "MISS", String(seeds), share, `${held} of ${claims.length}`, says];
  });
  return table([["", "", "seeds", "least share", "held out", "shape"], ...rows]);
}

function shapeInWords({ id, pass, says, observations, note, claims, fault }: FittedShape): string {
  const title = `${id} ${pass ? "passes" : "IS MISSED"}: ${says}\n  record: ${observations.join(", ")}\n`;
  if (fault !== null) return `${title}  could not be played: ${fault}\n`;
  return [title, ...claims.map(claimInWords), ...(note === undefined ? [] : [`  ${note}\n`])].join("");
}

function claimInWords({ pass, heldOut, margin, share, figures }: FittedClaim, at: number): string {
  const judged = share === null ? "on means alone" : `in ${showShare(share)} of the seeds`;
  const told = `  ${at + 1}. ${pass ? "holds" : "DOES NOT HOLD"} ${judged}${heldOut ? ", held out" : ""}; margin ${showChange(margin)}\n`;
  const lines = figures.map(({ side, term, mean, low, median, high }) => {
    const band = `mean ${show(mean, 2)}, nine of ten ${show(low)} to ${show(high)}, middle ${show(median)}`;
    return `     ${side === "more" ? "+" : "-"} ${termInWords(term)}: ${band}\n`;
  });
  return `${told}${lines.join("")}`;
}
