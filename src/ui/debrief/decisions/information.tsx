import type { Work } from "../../../debrief/index.ts";
import { required } from "../../../scenario/required.ts";
import { factName, factValueName, speakerName, type Text, workName } from "../../../words/index.ts";
import { findingWords } from "../../parts/finding-words.ts";
import { useText } from "../../parts/text.ts";
import { TruthHidden } from "../truth-hidden.tsx";
import type { MinuteProps } from "./minute-props.ts";

/** What staff were asked and said; what nobody asked for, and, once the room wants to know it, what was true. */
export function Information({ debrief, minute, room, onRoom }: MinuteProps) {
  const t = useText();
  const { id, work, privateFacts } = minute;
  const facts = [...new Set(work.flatMap(({ fact }) => (fact === null ? [] : [fact])))];
  return (
    <>
      <ul class="decision-lines">
        {work.map((one) => (
          <li key={one.id}>
            {workWords(t, id, one)}
            {room.truth && one.fact !== null && one.found !== null && (
              <strong> {t(one.found.isTrue ? "ui.minutes.work.right" : "ui.minutes.work.wrong")}</strong>
            )}
          </li>
        ))}
      </ul>
      {room.truth ? (
        <ul class="decision-lines minute-truth">
          {facts.map((fact) => (
            <li key={fact}>
              <strong>{t("ui.minutes.true")}</strong> {factName(t, fact)}:{" "}
              {factValueName(t, fact, required(debrief.facts, fact))}
            </li>
          ))}
          {privateFacts.map(({ seat, fact, heard }) => (
            <li key={fact}>
              <strong>{t(heard ? "ui.minutes.heard" : "ui.minutes.unheard", { seat: speakerName(t, seat) })}</strong>{" "}
              {t(`private.${fact}`)}
            </li>
          ))}
        </ul>
      ) : (
        <TruthHidden onRoom={onRoom} />
      )}
    </>
  );
}

/** A piece of staff work: what it said, that its answer came too late, or that nobody asked for it. */
function workWords(t: Text, dilemma: string, { id, by, asked, found }: Work): string {
  const what = { work: workName(t, dilemma, id), by: speakerName(t, by) };
  if (found !== null)
    return t("ui.minutes.work.found", { ...what, finding: findingWords(t, dilemma, id, found.value) });
  return t(asked ? "ui.minutes.work.late" : "ui.minutes.work.unasked", what);
}
