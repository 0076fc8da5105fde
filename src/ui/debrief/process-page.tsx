import { type Minute, overruled } from "../../debrief/index.ts";
import { factName, factValueName, matterName, speakerName, type Text } from "../../words/index.ts";
import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { PageTitle } from "./page-title.tsx";
import { Effort } from "./process/effort.tsx";
import { Item } from "./process/item.tsx";
import { PromisesKept } from "./process/promises.tsx";
import { Time } from "./process/time.tsx";
import type { DebriefProps } from "./props.ts";
import { ScoresHidden } from "./scores-hidden.tsx";

/** How the work was led, apart from what came of it. It describes, and grades nobody. */
export function ProcessPage(props: DebriefProps) {
  const t = useText();
  const { play, debrief, room, onRoom } = props;
  const { process } = debrief;
  return (
    <>
      <PageTitle title={t("ui.process.title")}>
        <p class="lead">{t("ui.process.text")}</p>
      </PageTitle>
      <Part title={t("ui.process.consultation")}>
        <Consultation {...props} />
      </Part>
      <Part title={t("ui.process.indecision")}>
        <Indecision {...props} />
      </Part>
      <Part title={t("ui.process.effort")}>
        <Effort model={play.model} effort={process.effort} />
      </Part>
      <Part title={t("ui.process.time")}>
        <Time model={play.model} process={process} />
      </Part>
      {process.promises !== null && (
        <Part title={t("ui.process.kept")}>
          {room.scores ? (
            <PromisesKept model={play.model} promises={process.promises} minutes={debrief.minutes} />
          ) : (
            <ScoresHidden onRoom={onRoom} />
          )}
        </Part>
      )}
    </>
  );
}

/** Who was asked and heard: staff work, advice that was not taken, minds that changed, facts that nobody looked into. */
function Consultation({ debrief, room }: DebriefProps) {
  const t = useText();
  const { minutes, process, unasked } = debrief;
  const { asked, offered, misleading } = process.staffWork;
  const unaskedNames = unasked.map(({ fact, value }) =>
    room.truth ? `${factName(t, fact)}: ${factValueName(t, fact, value)}` : factName(t, fact),
  );
  return (
    <dl class="facts">
      <Item title={t("ui.process.work")}>
        {t("ui.process.work.text", { asked, offered })}{" "}
        {room.truth && asked > 0 && t("ui.process.work.misleading", { misleading })}
      </Item>
      <Item title={t("ui.process.overruled")}>
        {process.overruled.decisions === 0
          ? t("ui.process.overruled.none")
          : t("ui.process.overruled.text", { ...process.overruled, who: overruledWords(t, minutes) })}
      </Item>
      <Item title={t("ui.process.minds")}>{t("ui.process.minds.text", { count: process.changedMinds })}</Item>
      <Item title={t("ui.process.unasked")}>
        {unasked.length === 0
          ? t("ui.process.unasked.none")
          : unaskedNames.map((name) => name.replace(/\.$/, "")).join("; ")}
      </Item>
      <Item title={t("ui.process.unheard")}>
        {process.unheard.length === 0
          ? t("ui.process.unheard.none")
          : t("ui.process.unheard.text", {
              count: process.unheard.length,
              who: counted(
                t,
                process.unheard.map(({ seat }) => speakerName(t, seat)),
              ),
            })}
      </Item>
    </dl>
  );
}

/** Whose advice was not taken, with how often. */
function overruledWords(t: Text, minutes: readonly Minute[]): string {
  const decided = minutes.filter(({ by }) => by === "leadership");
  return counted(
    t,
    decided.flatMap((minute) => overruled(minute).map((speaker) => speakerName(t, speaker))),
  );
}

/** Names with how often each, the most frequent first. */
function counted(t: Text, names: readonly string[]): string {
  const often = (name: string) => names.filter((other) => other === name).length;
  return [...new Set(names)]
    .sort((one, other) => often(other) - often(one))
    .map((name) => t("ui.process.count", { name, count: often(name) }))
    .join("; ");
}

/** What was put off, what silence decided, what a standing instruction did, and what of the plan was never touched. */
function Indecision({ debrief: { minutes, process } }: DebriefProps) {
  const t = useText();
  const named = (of: readonly Minute[]) =>
    of.map(({ id, region, month }) =>
      t("ui.process.matter", { matter: matterName(t, id, region), month: t("ui.month", { month }) }),
    );
  const lists = {
    silence: named(minutes.filter(({ by }) => by === "silence")),
    deferred: minutes.flatMap(({ id, region, deferrals }) =>
      deferrals.map(({ reason }) => t("ui.process.put-off", { matter: matterName(t, id, region), reason })),
    ),
    standing: named(minutes.filter(({ by }) => by === "standing")),
    untouched: process.untouched.map((part) => t(`ui.process.plan.${part}`)),
  };
  return (
    <dl class="facts">
      <Item title={t("ui.process.decided")}>
        {t("ui.process.decided.text", {
          decided: process.decided,
          silence: process.bySilence,
          deferrals: process.deferrals,
        })}
      </Item>
      {Object.entries(lists).map(([kind, lines]) =>
        lines.length === 0 ? null : (
          <Item key={kind} title={t(`ui.process.${kind}`)}>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Item>
        ),
      )}
    </dl>
  );
}
