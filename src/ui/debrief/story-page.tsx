import { useMemo } from "preact/hooks";
import { headlinesOf, openLedger } from "../../engine/index.ts";
import { chapterOf } from "../chapters.ts";
import { matterName } from "../names.ts";
import type { Play } from "../play.ts";
import { useText } from "../text.ts";
import { marked } from "./decisions-page.tsx";
import { PageTitle } from "./page-title.tsx";
import { Part } from "./part.tsx";
import { People } from "./people.tsx";
import type { DebriefProps } from "./props.ts";
import { ScoresHidden } from "./scores-hidden.tsx";
import { Causes } from "./story/causes.tsx";
import { ScoreChart } from "./story/score-chart.tsx";

/** What happened: people first, then the scores over time and why they moved. */
export function StoryPage({ play, debrief, room, onRoom }: DebriefProps) {
  const t = useText();
  const ledger = useMemo(() => openLedger(play.model, play.pages), [play.model, play.pages]);
  const chapter = chapterOf(play);
  const scores = headlinesOf(play.model);
  return (
    <>
      <PageTitle title={t(chapter === null ? `ending.${debrief.ending}.title` : `chapter.${chapter.id}.title`)}>
        <p class="lead">{t(chapter === null ? `ending.${debrief.ending}.text` : "ui.chapter.over")}</p>
        <p class="hint">{t("ui.debrief.note")}</p>
      </PageTitle>
      <People model={play.model} people={debrief.people} />
      <Part title={t("ui.debrief.scores")}>
        {room.scores ? (
          <div id="scores">
            <ScoreChart
              series={scores.map((id) => ({ id, name: t(`gauge.${id}`), values: valuesOf(play, id) }))}
              turn={play.model.scenario.turn}
              marks={marked(play).map(({ id, region, month }) => ({ month, label: matterName(t, id, region) }))}
            />
          </div>
        ) : (
          <ScoresHidden onRoom={onRoom} />
        )}
      </Part>
      {room.scores && (
        <Part title={t("ui.debrief.causes")}>
          {scores.map((gauge) => (
            <Causes key={gauge} play={play} ledger={ledger} gauge={gauge} />
          ))}
          <p class="hint">{t("ui.debrief.causes.text")}</p>
        </Part>
      )}
    </>
  );
}

/** A gauge's true value at the start and after each month. */
function valuesOf({ model, starts, pages }: Play, id: string): number[] {
  const { address } = model.layout.byId[id];
  return [starts[0].numbers[address], ...pages.map((page) => page.after[address])];
}
