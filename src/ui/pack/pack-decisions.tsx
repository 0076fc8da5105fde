import type { Debrief, Minute } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { matterName, optionName, speakerName, standingWords } from "../names.ts";
import { type Text, useText } from "../text.ts";
import { Figure, MonthFigure } from "./figure.tsx";

interface PackDecisionsProps {
  model: Model;
  debrief: Debrief;
  /** Places of the decisions among the debrief's minutes. */
  shown: readonly number[];
}

/** Decisions as a table: when, on what, what was chosen, and how. */
export function PackDecisions({ model, debrief, shown }: PackDecisionsProps) {
  const t = useText();
  return (
    <table class="pack-decisions">
      <thead>
        <tr>
          <th scope="col">{t("ui.pack.when")}</th>
          <th scope="col">{t("ui.pack.matter")}</th>
          <th scope="col">{t("ui.pack.choice")}</th>
          <th scope="col">{t("ui.pack.how")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((at) => {
          const minute = debrief.minutes[at];
          return (
            <tr key={at}>
              <td>
                <MonthFigure of={`minutes.${at}.month`} month={minute.month} />
              </td>
              <th scope="row">{matterName(t, minute.id, minute.region)}</th>
              <td>{optionName(t, minute.id, minute.option)}</td>
              <td>{mannerWords(t, model, minute)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How it was decided: in which mode, by a standing instruction, or by silence. */
export function mannerWords(t: Text, model: Model, { id, by, mode }: Pick<Minute, "id" | "by" | "mode">): string {
  if (by === "silence") return t("ui.decision.silence");
  return by === "standing" ? standingWords(t, model, id) : t(`mode.${mode}`);
}

/** Each decision in full: what lay on the table, what was advised, found, reasoned and recorded. */
export function PackMinutes({ model, debrief }: Pick<PackDecisionsProps, "model" | "debrief">) {
  const t = useText();
  return (
    <ol class="pack-minutes">
      {debrief.minutes.map((minute, at) => (
        <li key={minute.index}>
          <h3>
            <MonthFigure of={`minutes.${at}.month`} month={minute.month} /> · {matterName(t, minute.id, minute.region)}
          </h3>
          <p>{matterText(t, minute)}</p>
          <p>
            <strong>{optionName(t, minute.id, minute.option)}</strong>{" "}
            <span class="meta">{mannerWords(t, model, minute)}</span>
          </p>
          <ul>
            {linesOf(t, minute).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {minute.position !== null && (
              <li>
                <Figure of={`minutes.${at}.position.confidence`} value={minute.position.confidence}>
                  {t("ui.decision.position", {
                    option: optionName(t, minute.id, minute.position.option),
                    confidence: minute.position.confidence,
                  })}
                </Figure>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The matter as it was put to the table, so that those who were not there can follow. */
function matterText(t: Text, { id, kind, region }: Minute): string {
  const place = region === null ? t("ui.place.any") : t(`region.${region}.name`);
  return t(kind === "dilemma" ? `dilemma.${id}.situation` : `event.${id}.report`, { place });
}

function linesOf(t: Text, { id, option, advice, work, conditions, dissent, rationale, other }: Minute): string[] {
  const against = advice.filter((view) => view.option !== option);
  return [
    ...against.map((view) =>
      t("ui.pack.advised", { who: speakerName(t, view.by), option: optionName(t, id, view.option) }),
    ),
    ...work.flatMap((one) =>
      one.asked ? [t("ui.pack.asked", { work: t(`dilemma.${id}.work.${one.id}.title`) })] : [],
    ),
    ...conditions.map((condition) =>
      t("ui.cause.condition", { condition: t(`dilemma.${id}.condition.${condition}.title`) }),
    ),
    ...(dissent.length === 0
      ? []
      : [t("ui.decision.dissent", { who: dissent.map((speaker) => speakerName(t, speaker)).join(", ") })]),
    ...(other === null ? [] : [t("ui.decision.other", { words: other })]),
    ...(rationale === null ? [] : [t("ui.decision.rationale", { words: rationale })]),
  ];
}
