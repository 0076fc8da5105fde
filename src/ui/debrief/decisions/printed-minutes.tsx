import type { Minute } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { gaugeName, type Text } from "../../../words/index.ts";
import { PaperMinute } from "../../parts/paper/paper-minute.tsx";
import { useText } from "../../parts/text.ts";
import type { DebriefProps } from "../props.ts";
import { playedOf } from "../what-if/played.ts";
import { rowsOf, writeMoved } from "./moved.tsx";

/** The decisions as they go onto paper: as compact as in the pack, each with its number and all that it moved by itself. */
export function PrintedMinutes({ play, debrief, whatIf: port, room }: DebriefProps) {
  const t = useText();
  const { model } = play;
  const whatIf = playedOf(port.explored.value, model.parameters);
  return (
    <div class="pack only-in-print">
      {debrief.minutes.map((minute, at) => (
        <section key={minute.index} class="pack-printed">
          <h3>
            {at + 1} · {t("ui.month", { month: minute.month })}
          </h3>
          <PaperMinute {...{ model, debrief, whatIf, at }} scores={room.scores} truth={room.truth} />
          {room.scores && <p class="meta">{movedWords(t, model, minute)}</p>}
        </section>
      ))}
    </div>
  );
}

/** All that a decision moved by itself, in a line, the most first. */
function movedWords(t: Text, model: SeenModel, { moved }: Minute): string {
  const rows = rowsOf(moved);
  if (rows.length === 0) return t("ui.minutes.moved.nothing");
  const amounts = rows.map(({ gauge, by }) => `${gaugeName(t, model.names, gauge)} ${writeMoved(t, by)}`);
  return t("ui.minutes.moved.line", { amounts: amounts.join("; ") });
}
