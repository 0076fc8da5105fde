import { Fold } from "../parts/disclosure.tsx";
import { MonthList } from "../parts/month-list.tsx";
import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";
import { Luck } from "./what-if/luck.tsx";
import { WhatIf } from "./what-if/what-if.tsx";

/** What would have happened: each decision played otherwise, what luck did, and the way back into the run. */
export function WhatIfPage(props: DebriefProps) {
  const t = useText();
  const { play, commands, whatIf } = props;
  return (
    <>
      <PageTitle title={t("ui.what-if.title")}>
        <p class="lead">{t("ui.what-if.text", { lucks: whatIf.lucks.options })}</p>
      </PageTitle>
      <WhatIf {...props} />
      <Part title={t("ui.luck.title")}>
        <Luck play={play} />
      </Part>
      <Part title={t("ui.debrief.again")}>
        <p class="reading">{t("ui.debrief.again.text")}</p>
        <Fold title={t("ui.months")} note={`${play.turns().length}`}>
          <MonthList play={play} onBranch={commands.branch} />
        </Fold>
      </Part>
    </>
  );
}
