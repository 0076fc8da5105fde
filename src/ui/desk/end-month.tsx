import { required } from "../../scenario/required.ts";
import { matterName, type Text } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface EndMonthProps {
  play: Play;
  busy: boolean;
  /** Words for what `undo` takes back; null: nothing. */
  undoes: string | null;
  onEnd: () => void;
  onUndo: () => void;
}

/** Ends the month, and says before what is still open. */
export function EndMonth({ play, busy, undoes, onEnd, onUndo }: EndMonthProps) {
  const t = useText();
  const open = stillOpen(t, play);
  return (
    <section class="end-month" aria-label={t("ui.end.section")}>
      <ul class="still-open">
        {open.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <button type="button" class="primary big" disabled={busy} onClick={onEnd}>
        {t("ui.end", { month: play.time.month })}
      </button>
      {undoes !== null && (
        <button type="button" class="undo" disabled={busy} onClick={onUndo}>
          {t("ui.undo")} <span class="meta">{undoes}</span>
        </button>
      )}
    </section>
  );
}

/** What is undecided and due, and what time and effort is left over. */
function stillOpen(t: Text, { means: { slots, effort }, undecided: items }: Play): string[] {
  const slotsLeft = slots.total - slots.taken;
  const pointsLeft = effort.total - effort.taken;
  const unused = [
    ...(slotsLeft > 0 ? [t("ui.end.slots", { left: slotsLeft })] : []),
    ...(pointsLeft > 0 ? [t("ui.end.effort", { left: pointsLeft })] : []),
  ];
  return [
    ...(items.length === 1
      ? [t("ui.end.undecided", { matter: matterName(t, required(items, 0).item.id, required(items, 0).item.region) })]
      : []),
    ...(items.length > 1 ? [t("ui.end.undecided-many", { count: items.length })] : []),
    ...(items.length === 0 ? [t("ui.end.all-decided")] : []),
    ...(unused.length > 0 ? [t("ui.end.unused", { what: unused.join(" · ") })] : []),
  ];
}
