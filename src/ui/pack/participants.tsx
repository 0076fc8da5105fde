import type { Debrief, WhatIf } from "../../debrief/index.ts";
import { required } from "../../scenario/required.ts";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { PaperWhatIf } from "../parts/paper/paper-what-if.tsx";
import { useText } from "../parts/text.ts";
import { PackBrief } from "./in-brief.tsx";
import { PackAccounts } from "./pack-accounts.tsx";
import { PackDecisions } from "./pack-decisions.tsx";
import { PackHead } from "./pack-head.tsx";
import { PackPart } from "./pack-part.tsx";
import { ScoreLines } from "./score-lines.tsx";
import { Transfer } from "./transfer.tsx";

/** As many as two pages hold beside the rest. */
const most = { decisions: 12, questions: 6, causes: 3, weights: 3 };

/** Two pages for those who took part: people, what happened and why; what was decided, and what each takes along. */
export function ParticipantsPack({ model, debrief, whatIf, notes, scores }: PackProps) {
  const t = useText();
  const shown = weightiest(debrief, whatIf);
  const left = debrief.process.decided - shown.length;
  return (
    <article class="pack pack-participants">
      <div class="pack-page">
        <PackHead model={model} debrief={debrief} over={t("ui.pack.participants")} />
        {scores && (
          <PackPart title={t("ui.pack.scores")}>
            <PackBrief model={model} debrief={debrief} />
            <ScoreLines model={model} debrief={debrief} />
          </PackPart>
        )}
        {scores && (
          <PackPart title={t("ui.pack.why")}>
            <PackAccounts model={model} debrief={debrief} most={most.causes} />
          </PackPart>
        )}
        {scores && whatIf !== null && (
          <PackPart title={t("ui.pack.mattered")}>
            <PaperWhatIf {...{ model, debrief, whatIf }} most={most.weights} />
          </PackPart>
        )}
      </div>
      <div class="pack-page">
        <PackPart title={t("ui.pack.decisions")}>
          <PackDecisions model={model} debrief={debrief} shown={shown} />
          {left > 0 && <p class="meta">{t("ui.pack.more")}</p>}
        </PackPart>
        <PackPart title={t("ui.pack.questions")}>
          <ol>
            {onePerObjective(debrief).map(({ id }) => (
              <li key={id}>{t(`question.${id}`)}</li>
            ))}
          </ol>
        </PackPart>
        <Transfer notes={notes} />
      </div>
    </article>
  );
}

/** Places of the decisions that are listed: all if there is room, else those that mattered most, in the order of the run. */
function weightiest({ minutes, before }: Debrief, whatIf: WhatIf | null): number[] {
  const all = minutes.flatMap(({ month }, at) => (month > before ? [at] : []));
  if (all.length <= most.decisions) return all;
  const rank = (at: number) => {
    const found = whatIf?.ranked.findIndex(({ question }) => question === required(minutes, at).index) ?? -1;
    if (found >= 0) return found;
    return (
      minutes.length + (required(minutes, at).kind === "dilemma" && required(minutes, at).by === "leadership" ? 0 : 1)
    );
  };
  return all
    .sort((one, other) => rank(one) - rank(other) || one - other)
    .slice(0, most.decisions)
    .sort((one, other) => one - other);
}

/** The first question of each learning objective. */
function onePerObjective({ questions }: Debrief): Debrief["questions"] {
  const first = questions.filter(
    ({ objective }, at) => questions.findIndex((other) => other.objective === objective) === at,
  );
  return first.slice(0, most.questions);
}
