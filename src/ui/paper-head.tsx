import { useText } from "./text.ts";

/** The head of a page that is only read: the product's name and the way back. */
export function PaperHead({ onBack }: { onBack: () => void }) {
  const t = useText();
  return (
    <header class="start-head">
      <p class="brand">{t("ui.brand")}</p>
      <button type="button" class="on-dark" onClick={onBack}>
        {t("ui.back-to-start")}
      </button>
    </header>
  );
}
