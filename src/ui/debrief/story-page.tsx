import { useMemo, useState } from "preact/hooks";
import { Fold } from "../parts/disclosure.tsx";
import { PeopleInPlaces } from "../parts/paper/people-in-places.tsx";
import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { PageTitle } from "./page-title.tsx";
import { People } from "./people.tsx";
import type { DebriefProps } from "./props.ts";
import { ScoresHidden } from "./scores-hidden.tsx";
import { weightiest } from "./story/instead.ts";
import { MonthView } from "./story/month-view.tsx";
import { StoryChart } from "./story/story-chart.tsx";
import { StoryKey } from "./story/story-key.tsx";
import { StoryTable } from "./story/story-table.tsx";
import { ToldInBrief } from "./story/told-in-brief.tsx";
import { Why } from "./story/why.tsx";

/** What happened: the run in brief, people first, then one line of time of which any turn can be opened, and why. */
export function StoryPage({ play, debrief, whatIf, room, onRoom }: DebriefProps) {
  const t = useText();
  const { model, chapter } = play;
  const { turn } = model;
  const { ledger } = useMemo(() => play.openAccounts(), [play]);
  const [month, setMonth] = useState<number>(debrief.before + turn);
  const scores = room.scores ? model.scores : [];
  const instead = weightiest(whatIf, model.parameters);
  const { story } = debrief;
  return (
    <>
      <PageTitle title={t(chapter === null ? `ending.${debrief.ending}.title` : `chapter.${chapter.id}.title`)}>
        <p class="lead">{t(chapter === null ? `ending.${debrief.ending}.text` : "ui.chapter.over")}</p>
        {room.scores && <ToldInBrief play={play} debrief={debrief} />}
        <p class="hint">{t("ui.debrief.note")}</p>
      </PageTitle>
      <div>
        <People model={model} people={debrief.people} />
        <Fold title={t("ui.pack.people")}>
          <div class="pack story-people">
            <PeopleInPlaces model={model} debrief={debrief} />
          </div>
        </Fold>
      </div>
      <Part title={t("ui.story.line")}>
        {!room.scores && <ScoresHidden onRoom={onRoom} />}
        <figure class="chart" id="scores">
          <StoryChart {...{ story, scores, instead, turn, month }} onMonth={setMonth} />
          <StoryKey marks={story.flatMap(({ marks }) => marks)} hasScores={room.scores} instead={instead} />
          <StoryTable {...{ model, story, scores }} onMonth={setMonth} />
        </figure>
        <MonthView {...{ play, debrief, ledger, month, scores }} />
      </Part>
      {room.scores && (
        <Part title={t("ui.story.why")}>
          <Why play={play} ledger={ledger} before={debrief.before} />
        </Part>
      )}
    </>
  );
}
