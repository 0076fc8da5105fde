import type { FitReport, FittedClaim, FittedShape, Freeze } from "../trials/fit/index.ts";
import { faultInWords, holdsInWords, termInWords } from "./doctrine-words.ts";
import { columns, say } from "./say.ts";
import { show, showChange, showShare, table } from "./tables.ts";

/** A case fit for people: the weights, one line for each shape, then each with its figures, hit or missed. */
export function fitInWords(report: FitReport): string {
  return [heading(report), summary(report), ...report.shapes.map(shapeInWords)].join("\n");
}

function heading({ scenario, parameters, frozen, heldOut, passed, shapes }: FitReport): string {
  const { now, extensionNow, same, earlier } = frozen;
  const { from, to } = heldOut;
  const lines = [
    say("cli.fit", { scenario, parameters }),
    say(same ? "cli.fit.same" : "cli.fit.changed", {
      now: weightsInWords(now, extensionNow),
      freeze: freezeInWords(frozen),
    }),
    ...earlier.map((freeze) => say("cli.fit.earlier", { freeze: freezeInWords(freeze) })),
    say("cli.fit.held-out-months", { from, to }),
    say("cli.fit.passed", { passed, all: shapes.length }),
  ];
  return `${lines.join("\n")}\n`;
}

/** The hash of the common weights, and that of what the scenario adds to the model where it adds anything. */
export function weightsInWords(hash: string, extension: string | undefined): string {
  return extension === undefined ? hash : say("cli.fit.own", { hash, extension });
}

function freezeInWords({ date, hash, extension, commit, reason }: Freeze): string {
  const own = weightsInWords(hash, extension);
  const weights = commit === undefined ? own : say("cli.fit.freeze.commit", { hash: own, commit });
  return say("cli.fit.freeze", { date, weights, reason });
}

function summary({ shapes }: FitReport): string {
  const rows = shapes.map(({ id, pass, seeds, claims, says }) => {
    const shares = claims.flatMap(({ share }) => share ?? []);
    const share = shares.length === 0 ? say("cli.fit.means") : showShare(Math.min(...shares));
    const held = claims.filter(({ heldOut }) => heldOut).length;
    const verdict = say(pass ? "cli.fit.pass" : "cli.fit.miss");
    return [id, verdict, String(seeds), share, say("cli.fit.held", { held, all: claims.length }), says];
  });
  return table([columns("cli.fit.shapes"), ...rows]);
}

function shapeInWords({ id, pass, says, observations, note, claims, fault }: FittedShape): string {
  const record = say("cli.fit.record", { observations: observations.join(", ") });
  const title = `${say(pass ? "cli.fit.passes" : "cli.fit.missed", { id, says })}\n  ${record}\n`;
  if (fault !== null) return `${title}${faultInWords(fault)}`;
  return [title, ...claims.map(claimInWords), ...(note === undefined ? [] : [`  ${note}\n`])].join("");
}

function claimInWords({ pass, heldOut, margin, share, figures }: FittedClaim, at: number): string {
  const told = say(heldOut ? "cli.fit.claim.held-out" : "cli.fit.claim", {
    ...{ number: at + 1, verdict: holdsInWords(pass), margin: showChange(margin) },
    judged: share === null ? say("cli.fit.judged-on-means") : say("cli.fit.judged", { share: showShare(share) }),
  });
  const lines = figures.map(({ side, term, mean, low, median, high }) => {
    const figure = say("cli.fit.figure", {
      ...{ term: termInWords(term), mean: show(mean, 2), low: show(low), high: show(high), middle: show(median) },
    });
    return `     ${side === "more" ? "+" : "-"} ${figure}\n`;
  });
  return `  ${told}\n${lines.join("")}`;
}
