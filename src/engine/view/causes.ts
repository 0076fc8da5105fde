import { headlinesOf } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { causesInPlay, type SeenCause } from "../ledger/causes-in-play.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { SeenDecision } from "./decisions.ts";
import { isIn, type Span } from "./time.ts";

/** A cause with the gauge that it moved. */
export interface Moved {
  gauge: string;
  cause: SeenCause;
}

/** The most causes shown: for each score, for all of them, and for a decision. */
const most = { ofScore: 3, ofAll: 5, ofDecision: 4 };
const sizes: Readonly<Record<SeenCause["size"], number>> = { large: 3, some: 2, slight: 1 };

/** The causes that the mission could know behind a gauge in some months. */
export function seeCauses(model: Model, ledger: Ledger, gauge: string, span: Span): ReturnType<typeof causesInPlay> {
  return causesInPlay(
    model,
    ledger.why(gauge, true).filter(({ month }) => isIn(span, month)),
  );
}

/** The largest causes behind the scores in some months, as far as the mission could know them, the largest first. */
export function seeMovers(model: Model, ledger: Ledger, span: Span): Moved[] {
  return headlinesOf(model)
    .flatMap((gauge) =>
      seeCauses(model, ledger, gauge, span)
        .causes.filter(({ cause }) => cause.kind !== "setting")
        .slice(0, most.ofScore)
        .map((cause) => ({ gauge, cause })),
    )
    .sort(largestFirst)
    .slice(0, most.ofAll);
}

/** The gauges on which the mission can see a decision's mark after some months, the largest first. */
export function seeOutcome(
  model: Model,
  ledger: Ledger,
  span: Span,
  decision: Pick<SeenDecision, "id" | "option">,
): Moved[] {
  const scores = headlinesOf(model);
  const stocks = model.scenario.regions.flatMap(({ id }) => [`region.${id}.trust`, `region.${id}.movement`]);
  return [...scores, ...stocks]
    .flatMap((gauge) => {
      // A region's stocks are looked at directly, which is quick; only the scores are made of others.
      const lines = ledger.why(gauge, scores.includes(gauge)).filter(({ month }) => isIn(span, month));
      const cause = causesInPlay(model, lines).causes.find(
        ({ cause: { kind, id } }) => kind === "decision" && id === `${decision.id}.${decision.option}`,
      );
      return cause === undefined ? [] : [{ gauge, cause }];
    })
    .sort(largestFirst)
    .slice(0, most.ofDecision);
}

/** Whether the accounts of the scores have entries in these months. */
export function isBooked(model: Model, ledger: Ledger, span: Span): boolean {
  return headlinesOf(model).some((id) => ledger.why(id, true).some(({ month }) => isIn(span, month)));
}

function largestFirst(one: Moved, other: Moved): number {
  return sizes[other.cause.size] - sizes[one.cause.size];
}
