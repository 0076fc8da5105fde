import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rejection, SeenItem } from "../../engine/index.ts";
import { Refusal } from "../parts/refusal.tsx";
import type { Commands, Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { Decided } from "./after.tsx";
import { Conditions, DecisionMode } from "./decision-mode.tsx";
import { Deferral } from "./deferral.tsx";
import { type Draft, decisionOf, newDraft } from "./draft.ts";
import { MeetingFoot } from "./meeting-foot.tsx";
import { Options } from "./options.tsx";
import { Position } from "./position.tsx";
import { SituationText } from "./situation-text.tsx";
import { StaffWork } from "./staff-work.tsx";
import { Steps } from "./steps.tsx";
import { TableViews } from "./table-views.tsx";

interface MeetingProps {
  play: Play;
  seen: SeenItem;
  /** Drafts of this month by matter; they outlive the meeting. */
  drafts: Map<string, Draft>;
  /** By which this matter's draft is kept among them. */
  draftKey: string;
  commands: Commands;
  onClose: () => void;
}

/** A matter before its decision, and once it is decided the record of it. */
export function Meeting({ play, seen, drafts, draftKey, commands, onClose }: MeetingProps) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(() => drafts.get(draftKey) ?? newDraft(play, seen));
  const [deferring, setDeferring] = useState(false);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const onDraft = (part: Partial<Draft>) => {
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
  const given = { play, seen, draft, commands, onDraft };
  return (
    <div class={isMeeting(seen) ? "meeting" : "meeting meeting-single"}>
      <div class="meeting-matter">
        <p class="reading">
          <SituationText seen={seen} />
        </p>
        {seen.steps.length > 0 && <Steps seen={seen} commands={commands} />}
        <div ref={options} tabIndex={-1}>
          {!stepping && <Options {...given} />}
        </div>
        {!stepping && draft.heard && <Conditions {...given} />}
      </div>
      <div class="meeting-table" ref={views} tabIndex={-1}>
        {!stepping && !draft.heard && <Position {...given} />}
        {!stepping && draft.heard && !deferring && <Table {...given} rejection={rejection} />}
        {deferring && <Deferral {...given} onDone={() => setDeferring(false)} onBack={() => setDeferring(false)} />}
        {stepping && <p class="hint">{t("ui.step.hint")}</p>}
      </div>
      {!stepping && draft.heard && !deferring && (
        <MeetingFoot {...given} onDefer={() => setDeferring(true)} onDecide={decide} />
      )}
    </div>
  );
}

interface TableProps extends Pick<MeetingProps, "play" | "seen" | "commands"> {
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
  /** Why the decision was not taken, if it was tried. */
  rejection: Rejection | null;
}

/** What the others say, what staff can find out, and how the decision is reached. */
function Table({ play, seen, draft, commands, onDraft, rejection }: TableProps) {
  return (
    <>
      <TableViews seen={seen} />
      <StaffWork play={play} seen={seen} commands={commands} />
      <DecisionMode seen={seen} draft={draft} onDraft={onDraft} />
      <Refusal rejection={rejection} />
    </>
  );
}

/** Whether the table sits round a dilemma: an event asks one person, first steps come before it, and a record after. */
export function isMeeting({ item, order, steps, standing }: SeenItem): boolean {
  if (standing !== null) return true;
  return item.kind === "dilemma" && order === null && steps.every((step) => step.taken !== null);
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
