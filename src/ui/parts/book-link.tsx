import type { ComponentChildren } from "preact";
import type { Cause, CauseKind, Model } from "../../engine/index.ts";
import { type BookEntry, bookAnchor } from "../../scenario/book-anchors.ts";
import { useText } from "./text.ts";

/** The page of the model book, beside the page of the game. */
export const bookPage = "./model.html";

type BookPlace = (model: Model, id: string) => string | null;

const ofScenario: BookPlace = () => null;

/** A matter of the standard events is told in the book, one of the scenario's own is not. */
const commonEvent: BookPlace = ({ scenario }, id) => {
  const [event] = id.split(".");
  const isStandard = scenario.events.some((one) => one.id === event && one.standard === true);
  return isStandard || (scenario.commonEvents ?? []).includes(event) ? bookAnchor("event", event) : null;
};

type Rules = "decisionRules" | "engagementRules" | "funds";
const ruleOfModel =
  (kind: BookEntry, rules: Rules): BookPlace =>
  ({ scenario }, id) =>
    scenario.model[rules].some((rule) => rule.id === id) ? bookAnchor(kind, id) : null;

/** Where the model book tells of each kind of cause. */
const places: { readonly [K in CauseKind]: BookPlace } = {
  influence: (_, id) => bookAnchor("influence", id),
  event: commonEvent,
  decision: commonEvent,
  request: commonEvent,
  silence: commonEvent,
  condition: ofScenario,
  step: ofScenario,
  deferral: ofScenario,
  manner: ruleOfModel("manner", "decisionRules"),
  engagement: ruleOfModel("engagement", "engagementRules"),
  fund: ruleOfModel("fund", "funds"),
  override: ofScenario,
  series: ofScenario,
  setting: ofScenario,
  gauge: ({ layout }, id) => (layout.byId[id] === undefined ? null : bookAnchor("gauge", layout.byId[id].pattern)),
  rule: ofScenario,
};

/** Where the model book tells of a cause; null for causes of the scenario alone. */
export function bookPlace(model: Model, { kind, id }: Cause): string | null {
  return places[kind](model, id);
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
