import { useLayoutEffect, useMemo } from "preact/hooks";
import { debriefOf, gaugesAsCsv } from "../debrief/index.ts";
import type { Session } from "../session/index.ts";
import { DebriefPage } from "../ui/debrief/debrief-page.tsx";
import type { Papers } from "../ui/debrief/props.ts";
import { FacilitatorPack } from "../ui/pack/facilitator.tsx";
import { ParticipantsPack } from "../ui/pack/participants.tsx";
import { noNotes, type RoomNotes } from "../ui/parts/paper/room-notes.ts";
import type { Commands, Play } from "../ui/parts/run-port.ts";
import type { App } from "./app.ts";
import { keepPart, turnTo } from "./debrief-place.ts";
import { move } from "./runs.ts";
import { whatIfFor } from "./what-if/port.ts";

const papers: Papers = { participants: ParticipantsPack, facilitator: FacilitatorPack };

interface DebriefScreenProps {
  app: App;
  session: Session;
  play: Play;
  commands: Commands;
  onHistory: () => void;
}

/** The debrief, with what only it needs. */
export function DebriefScreen({ app, session, play, commands, onHistory }: DebriefScreenProps) {
  const whatIf = useMemo(() => whatIfFor(session, commands), [session, commands]);
  const debrief = useMemo(() => debriefOf(session), [session]);
  const { part = "beliefs", notes = noNotes } = app.place.value;
  useLayoutEffect(() => keepPart(app, part), [part]);
  const onNotes = (change: Partial<RoomNotes>) =>
    move(app, (place) => {
      place.notes = { ...notes, ...change };
    });
  return (
    <DebriefPage
      {...{ part, play, commands, debrief, whatIf, notes, papers, onNotes, onHistory }}
      gaugesAsCsv={() => gaugesAsCsv(session)}
      onPart={(next) => turnTo(app, next)}
    />
  );
}
