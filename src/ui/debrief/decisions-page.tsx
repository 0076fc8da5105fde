import { choiceOf } from "../../debrief/index.ts";
import type { Decision } from "../../engine/index.ts";
import { chaptersOf, historyUntil } from "../chapters.ts";
import { Poles } from "../dilemma/after.tsx";
import { positionOf } from "../dilemma/draft.ts";
import { findingWords } from "../dilemma/staff-work.tsx";
import { matterName, optionName, speakerName, standingWords, stepOptionName } from "../names.ts";
import type { Play } from "../play.ts";
import { type Text, useText } from "../text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";

/** Every decision with its poles and the study's sections. */
export function DecisionsPage({ play, onHistory }: DebriefProps) {
  const t = useText();
  const decisions = play.state.decisions.filter((decision) => decision.step === null);
  const numbered = marked(play);
  return (
    <>
      <PageTitle title={t("ui.decisions.title")}>
        {chaptersOf(play.model.scenario).length > 0 && (
          <button type="button" class="to-history" onClick={onHistory}>
            {t("ui.history")}
          </button>
        )}
      </PageTitle>
      <ol class="decisions">
        {decisions.map((decision) => (
          <li key={`${decision.id} ${decision.region} ${decision.month}`}>
            <details class="fold">
              <summary>
                <span class={decision.kind === "dilemma" ? "decision-number" : "decision-number decision-event"}>
                  {numbered.indexOf(decision) + 1 || "–"}
                </span>
                <span class="decision-name">
                  <strong>{matterName(t, decision.id, decision.region)}</strong>
                  <span>{optionName(t, decision.id, decision.option)}</span>
                  <span class="meta">
                    {t("ui.month", { month: decision.month })} · {mannerWords(t, play, decision)}
                  </span>
                </span>
              </summary>
              <div class="fold-body">
                <Details play={play} decision={decision} />
                {decision.kind === "dilemma" && <Poles play={play} dilemma={decision.id} terms />}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The decisions that are numbered over the chart: those on dilemmas, in order. */
export function marked({ state }: Pick<Play, "state">): Decision[] {
  return state.decisions.filter((decision) => decision.step === null && decision.kind === "dilemma");
}

/** How it was decided: in which mode, by a standing instruction, or by silence. */
function mannerWords(t: Text, play: Play, { id, by, mode, month }: Decision): string {
  if (month <= historyUntil(play)) return t("ui.history.then");
  if (by === "silence") return t("ui.decision.silence");
  return by === "standing" ? standingWords(t, play.model, id) : t(`mode.${mode}`);
}

function Details({ play, decision }: { play: Play; decision: Decision }) {
  const t = useText();
  const recorded = choiceOf(play, decision);
  const position = decision.kind === "dilemma" ? positionOf(play, decision.id) : null;
  const steps = play.state.decisions.filter((other) => other.id === decision.id && other.step !== null);
  const work = play.state.findings.filter((finding) => finding.dilemma === decision.id);
  const lines = [
    ...steps.map((step) => t("ui.decision.step", { option: stepOptionName(t, step.id, step.step ?? "", step.option) })),
    ...(position !== null && position.option !== decision.option
      ? [
          t("ui.decision.position", {
            option: optionName(t, decision.id, position.option),
            confidence: position.confidence,
          }),
        ]
      : []),
    ...decision.conditions.map((id) =>
      t("ui.cause.condition", { condition: t(`dilemma.${decision.id}.condition.${id}.title`) }),
    ),
    ...(decision.dissent.length > 0
      ? [t("ui.decision.dissent", { who: decision.dissent.map((speaker) => speakerName(t, speaker)).join(", ") })]
      : []),
    ...(recorded?.other === undefined ? [] : [t("ui.decision.other", { words: recorded.other })]),
    ...(recorded?.rationale === undefined ? [] : [t("ui.decision.rationale", { words: recorded.rationale })]),
    ...work.map((finding) =>
      t("ui.decision.work", { finding: findingWords(t, decision.id, finding.work, finding.value) }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="decision-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
