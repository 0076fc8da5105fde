import type { ComponentChildren } from "preact";
import type { Minute } from "../../../debrief/index.ts";
import {
  conditionWords,
  optionName,
  regionName,
  speakerName,
  stepOptionName,
  type Text,
} from "../../../words/index.ts";
import { Told } from "../../parts/cited-text.tsx";
import { minuteModeWords } from "../../parts/decision-mode-words.ts";
import { Poles } from "../../parts/poles.tsx";
import { useText } from "../../parts/text.ts";
import { ScoresHidden } from "../scores-hidden.tsx";
import { Advice } from "./advice.tsx";
import { Information } from "./information.tsx";
import type { MinuteProps } from "./minute-props.ts";
import { Moved } from "./moved.tsx";
import { Situation } from "./situation.tsx";

/** A decision as minutes: the situation then, the table, what was chosen and how, the two poles of the trade-off, what it moved. */
export function MinuteView(props: MinuteProps) {
  const t = useText();
  const { play, minute, room, onRoom } = props;
  const { id, kind, region } = minute;
  const text = kind === "dilemma" ? `dilemma.${id}.situation` : `event.${id}.report`;
  return (
    <div class="fold-body minute">
      <div>
        <Section title={t("ui.minutes.situation")}>
          <p class="reading">
            <Told id={text} values={{ place: regionName(t, region) }} />
          </p>
          {room.scores && <Situation minute={minute} play={play} />}
        </Section>
        <Section title={t("ui.dilemma.options")}>
          <ul class="minute-options">
            {minute.options.map((option) => (
              <li key={option} {...(option === minute.option ? { class: "minute-chosen" } : {})}>
                {optionName(t, id, option)}
                {option === minute.option && <span class="meta"> · {t("ui.minutes.chosen")}</span>}
              </li>
            ))}
          </ul>
        </Section>
        {kind === "dilemma" && <Poles model={play.model} dilemma={id} terms />}
        <Section title={t("ui.minutes.moved")}>
          {room.scores ? <Moved model={play.model} moved={minute.moved} /> : <ScoresHidden onRoom={onRoom} />}
        </Section>
      </div>
      <div>
        <Section title={t("ui.minutes.how")}>
          <How {...props} />
        </Section>
        {minute.advice.length > 0 && (
          <Section title={t("ui.dilemma.views")}>
            <Advice {...props} />
          </Section>
        )}
        {minute.work.length + minute.privateFacts.length > 0 && (
          <Section title={t("ui.minutes.information")}>
            <Information {...props} />
          </Section>
        )}
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3 class="over">{title}</h3>
      {children}
    </section>
  );
}

/** How it came about: first steps, the view before, mode, dissent, conditions, reason, sureness, delay. */
function How({ play, debrief, minute }: MinuteProps) {
  const t = useText();
  const lines = [
    ...play
      .stepsOf(minute.id)
      .map(({ step, option }) => t("ui.decision.step", { option: stepOptionName(t, minute.id, step, option) })),
    ...minute.deferrals.map((deferral) => deferralWords(t, deferral)),
    ...(minute.position === null
      ? []
      : [
          t("ui.decision.position", {
            option: optionName(t, minute.id, minute.position.option),
            confidence: minute.position.confidence,
          }),
        ]),
    minute.by === "leadership"
      ? minuteModeWords(t, play.model.names, minute, debrief.before)
      : t(`ui.minutes.by.${minute.by}`),
    ...(minute.dissent.length > 0
      ? [t("ui.decision.dissent", { who: minute.dissent.map((speaker) => speakerName(t, speaker)).join(", ") })]
      : []),
    ...minute.conditions.map((condition) => conditionWords(t, minute.id, condition)),
    ...(minute.other === null ? [] : [t("ui.decision.other", { words: minute.other })]),
    ...(minute.by !== "leadership"
      ? []
      : [
          minute.rationale === null
            ? t("ui.minutes.no-reason")
            : t("ui.decision.rationale", { words: minute.rationale }),
        ]),
    ...(minute.confidence === null ? [] : [t("ui.minutes.confidence", { confidence: minute.confidence })]),
  ];
  return (
    <ul class="decision-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function deferralWords(t: Text, { month, reason, seeks }: Minute["deferrals"][number]): string {
  const words = t("ui.minutes.deferral", { month: t("ui.month", { month }), reason });
  return seeks === null ? words : `${words} ${t("ui.minutes.deferral.seeks", { seeks })}`;
}
