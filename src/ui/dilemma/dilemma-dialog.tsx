import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Action, type Rejection, type SeenItem, seeDesk } from "../../engine/index.ts";
import { authorityName, matterName, regionName, speakerName, type Text } from "../../words/index.ts";
import { Told } from "../parts/cited-text.tsx";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { openFold } from "../parts/disclosure.tsx";
import { EventReport } from "../parts/event-report.tsx";
import { authorityOf } from "../parts/matter-words.ts";
import { Refusal } from "../parts/refusal.tsx";
import { type Commands, isDueNow, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { After } from "./after.tsx";
import { Conditions, DecisionMode } from "./decision-mode.tsx";
import { Deferral } from "./deferral.tsx";
import { type Draft, decisionOf, newDraft, optionOf, somethingElse } from "./draft.ts";
import { Options } from "./options.tsx";
import { Position } from "./position.tsx";
import { StaffWork, staffWorkId } from "./staff-work.tsx";
import { Steps } from "./steps.tsx";
import { TableViews } from "./table-views.tsx";

interface DilemmaDialogProps {
  play: Play;
  id: string;
  region: string | null;
  /** Drafts of this month by matter; they outlive the dialog. */
  drafts: Map<string, Draft>;
  commands: Commands;
  onClose: () => void;
}

/** A meeting on one matter, from the situation to the decision. */
export function DilemmaDialog({ play, id, region, drafts, commands, onClose }: DilemmaDialogProps) {
  const t = useText();
  const seen = seeDesk(play.model, play.state).find(({ item }) => item.id === id && item.region === region);
  if (seen === undefined) return null;
  const key = `${id} ${region} ${play.state.month}`;
  const footer =
    seen.standing === null ? undefined : (
      <button type="button" class="primary" onClick={onClose}>
        {t("ui.after.back")}
      </button>
    );
  return (
    <Dialog
      title={matterName(t, id, region)}
      over={overWords(t, play, seen)}
      size={isMeeting(seen) ? "wide" : "middle"}
      isText={seen.standing !== null}
      footer={footer}
      onClose={onClose}
    >
      {seen.standing !== null ? (
        <Standing play={play} seen={seen} />
      ) : (
        <Meeting
          key={key}
          play={play}
          seen={seen}
          drafts={drafts}
          draftKey={key}
          commands={commands}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

/** Whether the table sits round a dilemma: an event asks one person, first steps come before it, and a record after. */
function isMeeting({ item, order, steps, standing }: SeenItem): boolean {
  if (standing !== null) return true;
  return item.kind === "dilemma" && order === null && steps.every((step) => step.taken !== null);
}

function overWords(t: Text, play: Play, { item, forum, standing }: SeenItem): string {
  if (standing !== null) return t(`ui.forum.${forum}`);
  return [
    t(item.kind === "event" ? "ui.table.event" : `ui.forum.${forum}`),
    ...(item.region === null ? [] : [regionName(t, item.region)]),
    isDueNow(play, item.due) ? t("ui.table.due-now") : t("ui.table.due-later", { month: item.due }),
    t("ui.table.authority", { authority: authorityName(t, authorityOf(play, item.id)) }),
  ].join(" · ");
}

interface MeetingProps extends Pick<DilemmaDialogProps, "play" | "drafts" | "commands" | "onClose"> {
  seen: SeenItem;
  draftKey: string;
}

function Meeting({ play, seen, drafts, draftKey, commands, onClose }: MeetingProps) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(() => drafts.get(draftKey) ?? newDraft(play, seen));
  const [deferring, setDeferring] = useState(false);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(draftKey, next);
    setDraft(next);
    setRejection(null);
  };
  const stepping = seen.steps.some((step) => step.taken === null);
  const views = useFocusWhen(draft.heard && !deferring);
  const options = useFocusWhen(!stepping);
  if (seen.order !== null) return <Decided play={play} seen={seen} commands={commands} onClose={onClose} />;
  const decide = () => {
    const action = decisionOf(seen, draft);
    if (action === null) return;
    const refused = commands.act(action);
    setRejection(refused);
    if (refused === null) commands.announce(t("ui.dilemma.recorded"));
  };
  return (
    <div class={isMeeting(seen) ? "meeting" : "meeting meeting-single"}>
      <div class="meeting-matter">
        <p class="reading">
          <SituationText seen={seen} />
        </p>
        {seen.steps.length > 0 && <Steps seen={seen} commands={commands} />}
        <div ref={options} tabIndex={-1}>
          {!stepping && <Options play={play} seen={seen} draft={draft} onDraft={change} />}
        </div>
        {!stepping && draft.heard && <Conditions seen={seen} draft={draft} onDraft={change} />}
      </div>
      <div class="meeting-table" ref={views} tabIndex={-1}>
        {!stepping && !draft.heard && <Position seen={seen} draft={draft} commands={commands} onDraft={change} />}
        {!stepping && draft.heard && !deferring && (
          <>
            <TableViews play={play} seen={seen} />
            <StaffWork play={play} seen={seen} commands={commands} />
            <DecisionMode play={play} seen={seen} draft={draft} onDraft={change} />
            <Refusal rejection={rejection} />
          </>
        )}
        {deferring && (
          <Deferral
            play={play}
            seen={seen}
            commands={commands}
            onDone={() => setDeferring(false)}
            onBack={() => setDeferring(false)}
          />
        )}
        {stepping && <p class="hint">{t("ui.step.hint")}</p>}
      </div>
      {!stepping && draft.heard && !deferring && (
        <div class="meeting-foot">
          <p class={isReady(draft) ? "hint is-ready" : "hint"}>
            {isReady(draft) ? t("ui.dilemma.ready") : t(missingWords(draft))}
          </p>
          {seen.staffWork.length > 0 && (
            <button type="button" onClick={() => openFold(staffWorkId)}>
              {t("ui.dilemma.to-work")}
            </button>
          )}
          {seen.deferral !== null && (
            <button type="button" onClick={() => setDeferring(true)}>
              {t("ui.dilemma.defer")}
            </button>
          )}
          <button type="button" class="primary" disabled={!isReady(draft)} onClick={decide}>
            {t("ui.dilemma.decide")}
          </button>
        </div>
      )}
    </div>
  );
}

/** An element that takes the focus when something comes true after the first look. */
function useFocusWhen(condition: boolean) {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(condition);
  useLayoutEffect(() => {
    if (condition && !before.current) element.current?.focus();
    before.current = condition;
  }, [condition]);
  return element;
}

/** A dilemma outside the workshop cut: it can be read, with what its seat's standing instruction says. */
function Standing({ play, seen }: Pick<MeetingProps, "play" | "seen">) {
  const t = useText();
  return (
    <div class="meeting-read">
      <div>
        <p class="reading">
          <SituationText seen={seen} />
        </p>
        <p class="note">{t("ui.standing.text", { seat: speakerName(t, seen.standing?.seat ?? "") })}</p>
        <h3 class="over">{t("ui.dilemma.options")}</h3>
        <ul class="options">
          {seen.options.map(({ option }) => {
            const base = `${seen.item.kind}.${seen.item.id}.option.${option.id}`;
            const follows = option.id === seen.standing?.option;
            return (
              <li key={option.id} class={follows ? "option option-standing" : "option"}>
                <span aria-hidden="true">{follows ? "▸" : ""}</span>
                <span class="option-text">
                  <strong>{t(`${base}.title`)}</strong> {t(`${base}.text`)}
                  {follows && <span class="option-terms">{t("ui.standing.this")}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div>
        <TableViews play={play} seen={seen} />
      </div>
    </div>
  );
}

function SituationText({ seen: { item } }: { seen: SeenItem }) {
  if (item.kind === "dilemma") return <Told id={`dilemma.${item.id}.situation`} />;
  return <EventReport id={item.id} region={item.region} />;
}

function isReady(draft: Draft): boolean {
  if (optionOf(draft) === null) return false;
  if (draft.option === somethingElse && draft.other.trim() === "") return false;
  return draft.mode !== "over-dissent" || draft.dissent.length > 0;
}

function missingWords(draft: Draft): string {
  if (draft.option === null) return "ui.dilemma.missing.option";
  return draft.option === somethingElse && draft.other.trim() === ""
    ? "ui.dilemma.missing.words"
    : "ui.dilemma.missing.dissent";
}

function Decided({ play, seen, commands, onClose }: Pick<MeetingProps, "play" | "seen" | "commands" | "onClose">) {
  const t = useText();
  const { item } = seen;
  const isThis = (action: Action) =>
    (action.type === "choose" &&
      action.step === undefined &&
      action.dilemma === item.id &&
      (action.region ?? null) === item.region) ||
    (action.type === "defer" && action.dilemma === item.id);
  return (
    <div class="decided">
      <After play={play} seen={seen} />
      <div class="buttons buttons-end">
        <button type="button" onClick={() => commands.withdraw(isThis)}>
          {t("ui.after.reopen.do")}
        </button>
        <button type="button" class="primary" onClick={onClose}>
          {t("ui.after.back")}
        </button>
      </div>
    </div>
  );
}
