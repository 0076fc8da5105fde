import { useText } from "./text.ts";

/** The head of a page that is only read: the product's name and the way back, to the start page by default. */
export function PaperHead({ back = "ui.back-to-start", onBack }: { back?: string; onBack: () => void }) {
  const t = useText();
  return (
    <header class="start-head">
      <p class="brand">{t("ui.brand")}</p>
      <button type="button" class="on-dark" onClick={onBack}>
        {t(back)}
      </button>
    </header>
  );
}
