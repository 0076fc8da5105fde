import {
  type Cause,
  causesInPlay,
  type Decision,
  headlinesOf,
  type Ledger,
  type SeenCause,
} from "../../engine/index.ts";
import { gaugeName, matterName, optionName } from "../../words/index.ts";
import { inLastTurn, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { CauseMark, sizes } from "./cause-mark.tsx";

interface OutcomesProps {
  play: Play;
  ledger: Ledger;
}

/** What the leadership decided in the month that has ended, and what can be seen of it so far. */
export function Outcomes({ play, ledger }: OutcomesProps) {
  const t = useText();
  const { decisions, answers } = play.state;
  const made = decisions.filter(
    (decision) => inLastTurn(play, decision.month) && decision.step === null && decision.by === "leadership",
  );
  if (made.length === 0) return null;
  // The report opens a moment before the month's accounts do.
  const isBooked = headlinesOf(play.model).some((id) =>
    ledger.why(id, true).some((line) => inLastTurn(play, line.month)),
  );
  return (
    <section>
      <h3 class="over">{t("ui.report.decided")}</h3>
      <ul class="plain-list">
        {made.map((decision) => {
          const { id, region, option } = decision;
          const found = effectsOf(play, ledger, decision);
          const waits = isRequest(play, decision) && !answers.some(({ source }) => source.includes(`/${id}/`));
          return (
            <li key={`${id} ${region}`}>
              <strong>{matterName(t, id, region)}</strong>: {optionName(t, id, option)}
              {waits && <span class="meta"> {t("ui.report.waits")}</span>}
              {!waits && isBooked && found.length === 0 && <span class="meta"> {t("ui.report.unseen")}</span>}
              {found.length > 0 && (
                <ul class="outcome-marks">
                  {found.map(({ gauge, cause }) => (
                    <li key={gauge}>
                      <CauseMark cause={cause} /> {gaugeName(t, play.model, gauge)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The gauges on which the mission can see a decision's mark after a month, the largest first, four at most. */
function effectsOf(play: Play, ledger: Ledger, decision: Decision): { gauge: string; cause: SeenCause }[] {
  const { regions } = play.model.scenario;
  const scores = headlinesOf(play.model);
  const stocks = regions.flatMap(({ id }) => [`region.${id}.trust`, `region.${id}.movement`]);
  return [...scores, ...stocks]
    .flatMap((gauge) => {
      // A region's stocks are looked at directly, which is quick; only the scores are made of others.
      const lines = ledger.why(gauge, scores.includes(gauge)).filter((line) => inLastTurn(play, line.month));
      const seen = causesInPlay(lines).causes.find(({ cause }) => isOf(cause, decision));
      return seen === undefined ? [] : [{ gauge, cause: seen }];
    })
    .sort((a, b) => sizes[b.cause.size] - sizes[a.cause.size])
    .slice(0, 4);
}

function isOf({ kind, id }: Cause, decision: Decision): boolean {
  return kind === "decision" && id === `${decision.id}.${decision.option}`;
}

/** Whether what was decided is for others to grant. */
function isRequest({ model }: Play, { id, option }: Decision): boolean {
  const matters = [
    ...model.scenario.dilemmas,
    ...model.scenario.events.flatMap(({ id, asks }) => (asks ? [{ ...asks, id }] : [])),
  ];
  const options = matters.find((matter) => matter.id === id)?.options ?? [];
  return options.find((candidate) => candidate.id === option)?.request !== undefined;
}
