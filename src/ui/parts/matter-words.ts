import type { SeenItem } from "../../engine/index.ts";
import { optionName, speakerName, type Text } from "../../words/index.ts";

/** What is ordered for a matter, in words. */
export function statusWords(t: Text, { item, order, standing }: SeenItem): string {
  if (standing !== null) {
    const option = optionName(t, item.id, standing.option);
    return t("ui.table.standing", { seat: speakerName(t, standing.seat), option });
  }
  if (order?.action.type === "choose") {
    const option = optionName(t, item.id, order.action.option);
    return t(order.action.other === undefined ? "ui.table.decided" : "ui.table.decided-other", { option });
  }
  if (order?.action.type === "defer") return t("ui.table.deferred", { month: order.action.until });
  return t("ui.table.open");
}
