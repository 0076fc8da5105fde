import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { Intent } from "./beliefs/intent.tsx";
import { Truth } from "./beliefs/truth.tsx";
import { Views } from "./beliefs/views.tsx";
import { PageTitle } from "./page-title.tsx";
import { People } from "./people.tsx";
import type { DebriefProps } from "./props.ts";
import { TruthHidden } from "./truth-hidden.tsx";

/** What the trainee thought was happening; what was true only once the room asks for it. */
export function BeliefsPage({ play, debrief, room, onRoom }: DebriefProps) {
  const t = useText();
  return (
    <>
      <PageTitle title={t("ui.beliefs.title")}>
        <p class="lead">{t("ui.beliefs.text")}</p>
      </PageTitle>
      <People model={play.model} people={debrief.people} />
      <Part title={t("ui.intent")}>
        <Intent play={play} />
      </Part>
      <Part title={t("ui.beliefs.views")}>
        <Views debrief={debrief} />
      </Part>
      {room.truth ? (
        <Truth play={play} debrief={debrief} />
      ) : (
        <Part title={t("ui.beliefs.facts")}>
          <TruthHidden onRoom={onRoom} />
        </Part>
      )}
    </>
  );
}
