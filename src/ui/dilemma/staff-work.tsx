import { useState } from "preact/hooks";
import type { Rejection, SeenItem } from "../../engine/index.ts";
import { speakerName, workName } from "../../words/index.ts";
import { Fold } from "../parts/disclosure.tsx";
import { findingWords } from "../parts/finding-words.ts";
import { Refusal } from "../parts/refusal.tsx";
import type { Commands, Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface StaffWorkProps {
  play: Play;
  seen: SeenItem;
  commands: Commands;
}

/** By which the foot of a meeting leads to it: it lies below what the seats say, often out of sight. */
export const staffWorkId = "staff-work";

/** What may be asked of staff before deciding, at a price in the Head of Mission's slots. */
export function StaffWork({ play, seen, commands }: StaffWorkProps) {
  const t = useText();
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const { slots } = play.means;
  if (seen.staffWork.length === 0) return null;
  const { id } = seen.item;
  const ask = (work: string) => {
    const refused = commands.act({ type: "consult", dilemma: id, work, seat: "hom" });
    setRejection(refused);
    if (refused === null) commands.announce(t("ui.work.asked"));
  };
  return (
    <Fold
      id={staffWorkId}
      title={t("ui.dilemma.work")}
      note={t("ui.fold.possible", { count: seen.staffWork.length })}
      open={seen.staffWork.some(({ state }) => state !== "open")}
    >
      <p class="hint">{t("ui.plan.time.left", { left: slots.total - slots.taken, total: slots.total })}</p>
      <Refusal rejection={rejection} />
      <ul class="staff-work">
        {seen.staffWork.map(({ work, state, finding }) => (
          <li key={work.id}>
            {state === "open" ? (
              <button
                type="button"
                class="link"
                disabled={work.slots > slots.total - slots.taken}
                onClick={() => ask(work.id)}
              >
                {workName(t, id, work.id)}
              </button>
            ) : (
              <strong>{workName(t, id, work.id)}</strong>
            )}
            <span class="meta">
              {" "}
              {speakerName(t, work.by)} · {t("ui.option.slots", { slots: work.slots })}
              {work.months > 0 && ` · ${t("ui.work.months", { months: work.months })}`}
            </span>
            {state === "asked" && <p class="note">{t("ui.work.coming", { months: work.months })}</p>}
            {state === "answered" && <p class="finding">{findingWords(t, id, work.id, finding)}</p>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
