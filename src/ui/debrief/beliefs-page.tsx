import { intentOf, intentWords } from "../plan/intent-dialog.tsx";
import type { Play } from "../play.ts";
import { useText } from "../text.ts";
import { PageTitle } from "./page-title.tsx";
import { Part } from "./part.tsx";
import { People } from "./people.tsx";
import type { DebriefProps } from "./props.ts";
import { Facts, PrivateFacts } from "./truth.tsx";
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
      <Part title={t("ui.debrief.facts")}>{room.truth ? <Facts play={play} /> : <TruthHidden onRoom={onRoom} />}</Part>
      {room.truth && (
        <Part title={t("ui.debrief.private")}>
          <PrivateFacts play={play} />
        </Part>
      )}
    </>
  );
}

function Intent({ play }: { play: Play }) {
  const t = useText();
  const intent = intentOf(play);
  if (intent === null) return <p>{t("ui.beliefs.intent.none")}</p>;
  return (
    <dl class="facts intent">
      <div>
        <dt>{t("ui.intent.priorities.then")}</dt>
        <dd>{intent.priorities.map((id) => intentWords(t, "priority", id)).join("; ")}</dd>
      </div>
      {intent.refusal !== "" && (
        <div>
          <dt>{t("ui.intent.refusal.then")}</dt>
          <dd>{intentWords(t, "refusal", intent.refusal)}</dd>
        </div>
      )}
      {intent.sign !== "" && (
        <div>
          <dt>{t("ui.intent.sign.then")}</dt>
          <dd>{intentWords(t, "sign", intent.sign)}</dd>
        </div>
      )}
    </dl>
  );
}
