import type { Minute, WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import {
  adviserName,
  conditionWords,
  firstText,
  matterName,
  optionName,
  regionName,
  speakerName,
  type Text,
  workName,
} from "../../../words/index.ts";
import { minuteModeWords } from "../decision-mode-words.ts";
import { findingWords } from "../finding-words.ts";
import { useText } from "../text.ts";
import { Changes } from "./changes.tsx";
import { Figure } from "./figure.tsx";
import type { PackProps } from "./pack-props.ts";

interface PaperMinuteProps extends Pick<PackProps, "model" | "debrief" | "whatIf" | "scores"> {
  /** The decision's place among the debrief's minutes. */
  at: number;
  /** Whether what one seat alone knew may be shown. */
  truth?: boolean;
}

/** A decision in full for a reader who was not there: the matter, what was between, what was chosen, advised and found. */
export function PaperMinute({ model, debrief, whatIf, scores, at, truth = true }: PaperMinuteProps) {
  const t = useText();
  const minute = required(debrief.minutes, at);
  const { id, kind, region, option, position, privateFacts } = minute;
  const place = regionName(t, region);
  const texts = [`dilemma.${id}.option.${option}.text`, `event.${id}.option.${option}.text`];
  return (
    <div class="pack-minute">
      <h4>{matterName(t, id, region)}</h4>
      {kind === "dilemma" && (
        <p>
          {t(`dilemma.${id}.situation`, { place })} <em>{t(`dilemma.${id}.poles`)}</em>
        </p>
      )}
      <p>
        {t("ui.beliefs.decided")}: <strong>{optionName(t, id, option)}</strong> (
        {minuteModeWords(t, model.names, minute, debrief.before)}). {firstText(t, texts, { place })}
      </p>
      <ul>
        <Options model={model} minute={minute} whatIf={scores ? whatIf : null} />
        {linesOf(t, minute).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {position !== null && (
          <li>
            <Figure of={`minutes.${at}.position.confidence`} value={position.confidence}>
              {t("ui.decision.position", {
                option: optionName(t, id, position.option),
                confidence: position.confidence,
              })}
            </Figure>
          </li>
        )}
        {privateFacts.map(
          ({ seat, fact, heard }) =>
            heard &&
            truth && (
              <li key={fact}>
                {t("ui.minutes.heard", { seat: speakerName(t, seat) })} {t(`private.${fact}`)}
              </li>
            ),
        )}
        <Unheard debrief={debrief} at={at} />
        {minute.reported.map((item) => (
          <li key={item.id}>
            {t("ui.pack.reported", { month: t("ui.month", { month: item.month }) })} {t(`tray.${item.id}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What one seat knew that bore on a matter and nobody asked about: in full at the first such matter, by name at others. */
function Unheard({ debrief: { minutes, before }, at }: Pick<PaperMinuteProps, "debrief" | "at">) {
  const t = useText();
  const unheard = required(minutes, at).privateFacts.filter(({ heard }) => !heard);
  const isFirst = (fact: string) =>
    at === minutes.findIndex((one) => one.month > before && one.privateFacts.some((other) => other.fact === fact));
  const again = unheard.filter(({ fact }) => !isFirst(fact));
  return (
    <>
      {unheard.map(
        ({ seat, fact }) =>
          isFirst(fact) && (
            <li key={fact}>
              {t("ui.pack.unheard", { seat: speakerName(t, seat) })} {t(`private.${fact}`)}
            </li>
          ),
      )}
      {again.length > 0 && (
        <li>{t("ui.pack.unheard.again", { who: again.map(({ seat }) => speakerName(t, seat)).join("; ") })}</li>
      )}
    </>
  );
}

/** Each option with those who had advised it, and what it would have come to where it was not taken. */
function Options({ model, minute, whatIf }: { model: SeenModel; minute: Minute; whatIf: WhatIf | null }) {
  const t = useText();
  const { id, index, options, option: chosen, advice } = minute;
  return options.map((option) => {
    const who = advice.filter((view) => view.option === option).map((view) => adviserName(t, view));
    const difference = whatIf?.differences.findIndex((one) => one.question === index && one.option === option) ?? -1;
    return (
      <li key={option}>
        {option === chosen ? (
          <strong>
            {optionName(t, id, option)} ({t("ui.minutes.chosen")})
          </strong>
        ) : (
          optionName(t, id, option)
        )}
        {advice.length > 0 && `: ${who.length === 0 ? t("ui.pack.nobody") : who.join("; ")}`}
        {whatIf !== null && difference >= 0 && (
          <span class="meta">
            {" "}
            – <Changes {...{ model, whatIf, difference }} />
          </span>
        )}
      </li>
    );
  });
}

/** What else the minutes hold: staff work and what it found, first steps, conditions, dissent, and the words for it. */
function linesOf(t: Text, { id, work, conditions, dissent, deferrals, rationale, other }: Minute): string[] {
  return [
    ...work.flatMap((one) => {
      if (!one.asked) return [];
      const what = { work: workName(t, id, one.id), by: speakerName(t, one.by) };
      if (one.found === null) return [t("ui.minutes.work.late", what)];
      return [t("ui.minutes.work.found", { ...what, finding: findingWords(t, id, one.id, one.found.value) })];
    }),
    ...deferrals.map(({ month, reason }) => t("ui.minutes.deferral", { month: t("ui.month", { month }), reason })),
    ...conditions.map((condition) => conditionWords(t, id, condition)),
    ...(dissent.length === 0
      ? []
      : [t("ui.decision.dissent", { who: dissent.map((speaker) => speakerName(t, speaker)).join("; ") })]),
    ...(other === null ? [] : [t("ui.decision.other", { words: other })]),
    ...(rationale === null ? [] : [t("ui.decision.rationale", { words: rationale })]),
  ];
}
