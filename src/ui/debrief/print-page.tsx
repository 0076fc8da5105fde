import { useState } from "preact/hooks";
import { decisionsAsCsv } from "../../debrief/index.ts";
import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps, Papers } from "./props.ts";
import { playedOf } from "./what-if/played.ts";

/** What can be taken away: paper, tables, and the run as a file. What is printed stands below as it will be on paper. */
export function PrintPage(props: DebriefProps) {
  const { play, debrief, whatIf: port, notes, room, papers } = props;
  const t = useText();
  const [kind, setKind] = useState<keyof Papers>("participants");
  const whatIf = playedOf(port.explored.value, play.model.parameters);
  const Paper = papers[kind];
  return (
    <>
      <div class="print-choice">
        <PageTitle title={t("ui.take-away.title")}>
          <p class="lead">{t("ui.take-away.text")}</p>
        </PageTitle>
        <fieldset class="choices">
          <legend>{t("ui.take-away.which")}</legend>
          {(Object.keys(papers) as (keyof Papers)[]).map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="pack" checked={one === kind} onChange={() => setKind(one)} />{" "}
              {t(`ui.take-away.${one}`)}
            </label>
          ))}
        </fieldset>
        <Missing {...props} isPlayed={whatIf !== null} />
        <div class="buttons">
          <button type="button" class="primary" onClick={() => print()}>
            {t("ui.print")}
          </button>
        </div>
        <Part title={t("ui.take-away.files")}>
          <Files {...props} />
        </Part>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a narrow screen has to be reached by keys */}
      <section class="print-sheet" aria-label={t("ui.take-away.sheet")} tabIndex={0}>
        <Paper {...{ model: play.model, debrief, whatIf, notes }} scores={room.scores} />
      </section>
    </>
  );
}

/** What is not on paper yet, and how it comes there. */
function Missing({ whatIf, room, onRoom, isPlayed }: DebriefProps & { isPlayed: boolean }) {
  const t = useText();
  const { state } = whatIf.explored.value;
  return (
    <ul class="print-missing">
      {!room.scores && (
        <li>
          {t("ui.take-away.scores")}{" "}
          <button type="button" class="link" onClick={() => onRoom({ scores: true })}>
            {t("ui.debrief.scores.show")}
          </button>
        </li>
      )}
      {room.scores && !isPlayed && (
        <li>
          {t("ui.take-away.what-if")}{" "}
          {state === "playing" ? (
            t("ui.take-away.playing")
          ) : (
            <button type="button" class="link" onClick={whatIf.play}>
              {t("ui.what-if.play")}
            </button>
          )}
        </li>
      )}
    </ul>
  );
}

/** The run and its debrief as files, for other programs. */
function Files({ play, commands, debrief, gaugesAsCsv, whatIf: port, notes }: DebriefProps) {
  const t = useText();
  const whatIf = playedOf(port.explored.value, play.model.parameters);
  return (
    <div class="buttons">
      <button type="button" onClick={commands.save}>
        {t("ui.save")}
      </button>
      <button type="button" onClick={() => commands.handOut("decisions.csv", "text/csv", decisionsAsCsv(debrief))}>
        {t("ui.take-away.decisions")}
      </button>
      <button type="button" onClick={() => commands.handOut("gauges.csv", "text/csv", gaugesAsCsv())}>
        {t("ui.take-away.gauges")}
      </button>
      <button
        type="button"
        onClick={() =>
          commands.handOut("debrief.json", "application/json", JSON.stringify({ ...debrief, whatIf, notes }, null, 1))
        }
      >
        {t("ui.take-away.json")}
      </button>
    </div>
  );
}
