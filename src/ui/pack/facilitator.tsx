import { causeName } from "../../words/index.ts";
import { Evidence } from "../parts/paper/evidence.tsx";
import { HalfHour } from "../parts/paper/half-hour.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { PaperWhatIf } from "../parts/paper/paper-what-if.tsx";
import { PeopleInPlaces } from "../parts/paper/people-in-places.tsx";
import { RevealedFacts } from "../parts/paper/revealed-facts.tsx";
import { Stops } from "../parts/paper/stops.tsx";
import { useText } from "../parts/text.ts";
import { Cast } from "./cast.tsx";
import { Chronicle } from "./chronicle.tsx";
import { InBrief } from "./in-brief.tsx";
import { PackAccounts } from "./pack-accounts.tsx";
import { PackHead } from "./pack-head.tsx";
import { PackPart } from "./pack-part.tsx";
import { PackProcess } from "./pack-process.tsx";
import { ScoreLines } from "./score-lines.tsx";
import { Transfer } from "./transfer.tsx";
import { Words } from "./words.tsx";

/** Everything that a facilitator may need for the debrief, and how to use it. */
export function FacilitatorPack({ model, debrief, whatIf, notes, scores }: PackProps) {
  const t = useText();
  return (
    <article class="pack pack-facilitator">
      <PackHead model={model} debrief={debrief} over={t("ui.pack.facilitator")} />
      <div class="pack-first">
        <PackPart title={t("ui.pack.brief")}>
          <InBrief {...{ model, debrief, whatIf, scores }} />
        </PackPart>
        <PackPart title={t("ui.stops")}>
          <Stops {...{ model, debrief, whatIf }} may={{ scores, truth: true }} />
        </PackPart>
      </div>
      <PackPart title={t("ui.facilitate")}>
        <HalfHour onPaper />
      </PackPart>
      <PackPart title={t("ui.pack.cast")}>
        <Cast model={model} debrief={debrief} />
      </PackPart>
      <PackPart title={t("ui.pack.story")}>
        <p class="meta">{t("ui.pack.story.text")}</p>
        <Chronicle {...{ model, debrief, whatIf, scores }} />
      </PackPart>
      <PackPart title={t("ui.pack.people")}>
        <PeopleInPlaces model={model} debrief={debrief} />
      </PackPart>
      {scores && (
        <PackPart title={t("ui.pack.why")}>
          <ScoreLines model={model} debrief={debrief} />
          <PackAccounts model={model} debrief={debrief} />
        </PackPart>
      )}
      {scores && whatIf !== null && (
        <PackPart title={t("ui.pack.mattered")}>
          <PaperWhatIf {...{ model, debrief, whatIf }} />
        </PackPart>
      )}
      <PackPart title={t("ui.pack.process")}>
        <PackProcess debrief={debrief} />
      </PackPart>
      <PackPart title={t("ui.pack.facts")}>
        <RevealedFacts debrief={debrief} />
      </PackPart>
      <PackPart title={t("ui.pack.questions")}>
        <FacilitatorQuestions {...{ model, debrief, scores }} />
      </PackPart>
      <Contested model={model} notes={notes} />
      <Transfer notes={notes} />
      <PackPart title={t("ui.pack.words")}>
        <Words model={model} debrief={debrief} />
      </PackPart>
    </article>
  );
}

/** Rules of the model that the room doubts. */
function Contested({ model, notes }: Pick<PackProps, "model" | "notes">) {
  const t = useText();
  if (notes.contested.length === 0) return null;
  return (
    <PackPart title={t("ui.contested")}>
      <ul>
        {notes.contested.map(({ rule, note }) => (
          <li key={rule}>
            {causeName(t, model.names, { kind: "influence", id: rule })}: {note}
          </li>
        ))}
      </ul>
    </PackPart>
  );
}

/** The questions by learning objective, each with what to listen for and what this run says to it. */
function FacilitatorQuestions({ model, debrief, scores }: Pick<PackProps, "model" | "debrief" | "scores">) {
  const t = useText();
  const objectives = [...new Set(debrief.questions.map(({ objective }) => objective))];
  return objectives.map((objective) => (
    <section key={objective}>
      <h3>{t(`objective.${objective}`)}</h3>
      {debrief.questions
        .filter((question) => question.objective === objective)
        .map((question) => (
          <div key={question.id} class="pack-question">
            <p>
              <strong>{t(`question.${question.id}`)}</strong>
            </p>
            <p class="meta">{t("ui.questions.listen", { words: t(`question.${question.id}.listen`) })}</p>
            <Evidence {...{ model, debrief, question, scores }} truth />
          </div>
        ))}
    </section>
  ));
}
