import type { SeenItem } from "../../engine/index.ts";
import { authorityName, matterName, regionName, type Text } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import type { Commands, Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import type { Draft } from "./draft.ts";
import { isMeeting, Meeting } from "./meeting.tsx";
import { Standing } from "./standing.tsx";

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
  const seen = play.table.find(({ item }) => item.id === id && item.region === region);
  if (seen === undefined) return null;
  const key = `${id} ${region} ${play.time.completed}`;
  const footer =
    seen.standing === null ? undefined : (
      <button type="button" class="primary" onClick={onClose}>
        {t("ui.after.back")}
      </button>
    );
  return (
    <Dialog
      title={matterName(t, id, region)}
      over={overWords(t, seen)}
      size={isMeeting(seen) ? "wide" : "middle"}
      isText={seen.standing !== null}
      footer={footer}
      onClose={onClose}
    >
      {seen.standing !== null ? (
        <Standing seen={seen} />
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

function overWords(t: Text, { item, dueNow, authority, forum, standing }: SeenItem): string {
  if (standing !== null) return t(`ui.forum.${forum}`);
  return [
    t(item.kind === "event" ? "ui.table.event" : `ui.forum.${forum}`),
    ...(item.region === null ? [] : [regionName(t, item.region)]),
    dueNow ? t("ui.table.due-now") : t("ui.table.due-later", { month: item.due }),
    t("ui.table.authority", { authority: authorityName(t, authority) }),
  ].join(" · ");
}
