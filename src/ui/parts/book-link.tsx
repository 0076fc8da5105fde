import type { ComponentChildren } from "preact";
import type { Cause, Model } from "../../engine/index.ts";
import { bookAnchor } from "../../scenario/book-anchors.ts";
import { useText } from "./text.ts";

/** The page of the model book, beside the page of the game. */
export const bookPage = "./model.html";

/** Where the model book tells of a cause; null for causes of the scenario alone. */
export function bookPlace({ scenario, layout }: Model, { kind, id }: Cause): string | null {
  const [first] = id.split(".");
  const { decisionRules, engagementRules, funds } = scenario.model;
  const has = (list: readonly { id: string }[]) => list.some((one) => one.id === id);
  const isCommon = (event: string) =>
    scenario.events.some((one) => one.id === event && one.standard === true) ||
    (scenario.commonEvents ?? []).includes(event);
  switch (kind) {
    case "influence":
      return bookAnchor("influence", id);
    case "event":
    case "decision":
    case "request":
    case "silence":
      return isCommon(first) ? bookAnchor("event", first) : null;
    case "manner":
      return has(decisionRules) ? bookAnchor("manner", id) : null;
    case "engagement":
      return has(engagementRules) ? bookAnchor("engagement", id) : null;
    case "fund":
      return has(funds) ? bookAnchor("fund", id) : null;
    case "gauge":
      return layout.byId[id] === undefined ? null : bookAnchor("gauge", layout.byId[id].pattern);
    default:
      return null;
  }
}

/** The words for a cause, as a link to its place in the model book where it has one. It opens in a new tab. */
export function BookLink({ model, cause, children }: { model: Model; cause: Cause; children: ComponentChildren }) {
  const t = useText();
  const anchor = bookPlace(model, cause);
  if (anchor === null) return <>{children}</>;
  return (
    <a class="book-link" href={`${bookPage}#${anchor}`} target="_blank" rel="noopener">
      {children}
      <span class="unseen"> {t("ui.book.new-tab")}</span>
    </a>
  );
}
