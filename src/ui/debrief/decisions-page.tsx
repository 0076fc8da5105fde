import { type Minute, overruled } from "../../debrief/index.ts";
import { matterName, optionName, speakerName, type Text } from "../../words/index.ts";
import { minuteModeWords } from "../parts/decision-mode-words.ts";
import { useText } from "../parts/text.ts";
import { MinuteView } from "./decisions/minute-view.tsx";
import { PrintedMinutes } from "./decisions/printed-minutes.tsx";
import { Untaken } from "./decisions/untaken.tsx";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";

/** Every decision as minutes of its meeting, in the order of the run; the numbers are those of the line of time. */
export function DecisionsPage(props: DebriefProps) {
  const t = useText();
  const { play, debrief, onHistory } = props;
  return (
    <>
      <PageTitle title={t("ui.decisions.title")}>
        <p class="lead">{t("ui.decisions.text")}</p>
        {play.model.chapters.length > 0 && (
          <button type="button" class="to-history" onClick={onHistory}>
            {t("ui.history")}
          </button>
        )}
      </PageTitle>
      <Untaken {...props} />
      <PrintedMinutes {...props} />
      <ol class="decisions not-in-print">
        {debrief.minutes.map((minute, at) => (
          <li key={minute.index}>
            <details class="fold">
              <summary>
                <span class="decision-number">{at + 1}</span>
                <span class="decision-name">
                  <strong>{matterName(t, minute.id, minute.region)}</strong>
                  <span>{optionName(t, minute.id, minute.option)}</span>
                  <span class="meta">
                    {[
                      t("ui.month", { month: minute.month }),
                      minuteModeWords(t, play.model.names, minute, debrief.before),
                      ...tagsOf(t, minute),
                    ].join(" · ")}
                  </span>
                </span>
              </summary>
              <MinuteView {...props} minute={minute} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What is worth talking about in it, in a word or two each. */
function tagsOf(t: Text, minute: Minute): string[] {
  const { position, option, deferrals, by, mode } = minute;
  // What was agreed is shown with its count already.
  const against = by === "leadership" && mode !== "consensus" ? overruled(minute) : [];
  return [
    ...(position !== null && position.option !== option ? [t("ui.minutes.changed")] : []),
    ...(against.length > 0
      ? [t("ui.minutes.against", { who: against.map((speaker) => speakerName(t, speaker)).join("; ") })]
      : []),
    ...(deferrals.length > 0 ? [t("ui.minutes.deferred", { count: deferrals.length })] : []),
  ];
}
