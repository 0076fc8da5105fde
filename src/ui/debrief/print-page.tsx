import { useText } from "../text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";

/** What can be taken away: the run as a file, and a page on paper. */
export function PrintPage({ commands }: DebriefProps) {
  const t = useText();
  return (
    <>
      <PageTitle title={t("ui.take-away.title")} />
      <div class="buttons">
        <button type="button" class="primary" onClick={commands.save}>
          {t("ui.save")}
        </button>
        <button type="button" onClick={() => print()}>
          {t("ui.print")}
        </button>
      </div>
    </>
  );
}
