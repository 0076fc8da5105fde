import type { SeenItem } from "../../engine/index.ts";
import { authorityName, matterName, regionName, type Text } from "../../words/index.ts";
import { statusWords } from "../parts/matter-words.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface OnTheTableProps {
  play: Play;
  onOpen: (id: string, region: string | null) => void;
}

/** What waits for a decision, the most pressing first. */
export function OnTheTable({ play, onOpen }: OnTheTableProps) {
  const t = useText();
  return (
    <section aria-labelledby="table">
      <h2 id="table" class="over">
        {t("ui.table")}
      </h2>
      {play.table.length === 0 && <p class="hint">{t("ui.table.empty")}</p>}
      <ul class="matters">
        {play.table.map((seen) => (
          <Matter key={`${seen.item.id} ${seen.item.region}`} seen={seen} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

const marks = { now: "●", later: "○", done: "✓", standing: "▸" };

function Matter({ seen, onOpen }: { seen: SeenItem; onOpen: OnTheTableProps["onOpen"] }) {
  const t = useText();
  const { item, order, dueNow } = seen;
  const status = seen.standing !== null ? "standing" : order === null ? (dueNow ? "now" : "later") : "done";
  return (
    <li class={`matter matter-${status}`}>
      <button type="button" onClick={() => onOpen(item.id, item.region)}>
        <span class="matter-title">{matterName(t, item.id, item.region)}</span>
        <span class="matter-line">
          <span class="matter-status">
            <span aria-hidden="true">{marks[status]}</span> {statusWords(t, seen)}
          </span>{" "}
          <span class="meta">
            {item.region !== null && (
              <>
                <bdi>{regionName(t, item.region)}</bdi> ·{" "}
              </>
            )}
            {whenWords(t, seen)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** "Due this month · MLT", and whose it is where the Head of Mission is not also the one who decides. */
function whenWords(t: Text, { item, dueNow, authority, forum, standing }: SeenItem): string {
  if (standing !== null) return t(`ui.forum.${forum}.short`);
  const due = dueNow ? t("ui.table.due-now") : t("ui.table.due-later", { month: item.due });
  return [
    due,
    t(item.kind === "event" ? "ui.table.event.short" : `ui.forum.${forum}.short`),
    ...(["hom", "designated-official"].includes(authority)
      ? []
      : [t("ui.table.authority", { authority: authorityName(t, authority) })]),
  ].join(" · ");
}
