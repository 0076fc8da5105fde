import type { ComponentChildren } from "preact";
import type { Cause, SeenModel } from "../../engine/index.ts";
import { bookAnchor } from "../../scenario/book-anchors.ts";
import { useText } from "./text.ts";

/** The page of the model book, beside the page of the game. */
export const bookPage = "./model.html";

/** The anchor of a cause in the model book; null for causes of the scenario alone. */
export function anchorOf(model: SeenModel, cause: Cause): string | null {
  const place = model.bookPlaceOf(cause);
  return place === null ? null : bookAnchor(place.kind, place.id);
}

/** The words for a cause, as a link to its place in the model book where it has one. It opens in a new tab. */
export function BookLink({ model, cause, children }: { model: SeenModel; cause: Cause; children: ComponentChildren }) {
  const t = useText();
  const anchor = anchorOf(model, cause);
  if (anchor === null) return <>{children}</>;
  return (
    <a class="book-link" href={`${bookPage}#${anchor}`} target="_blank" rel="noopener">
      {children}
      <span class="unseen"> {t("ui.book.new-tab")}</span>
    </a>
  );
}
