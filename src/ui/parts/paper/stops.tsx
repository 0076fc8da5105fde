import { type Debrief, type MayTell, type Stop, stopsOf, type WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { lastOf, required } from "../../../scenario/required.ts";
import { gaugeName, matterName, optionName, speakerName, type Text, workName } from "../../../words/index.ts";
import { writeNumber } from "../numbers.ts";
import { useText } from "../text.ts";
import { MonthFigure } from "./figure.tsx";

interface StopsProps {
  model: SeenModel;
  debrief: Debrief;
  whatIf: WhatIf | null;
  may: MayTell;
}

/** Three decisions to stop at in half an hour: the reason for each out of this run, and what to ask there. */
export function Stops({ model, debrief, whatIf, may }: StopsProps) {
  const t = useText();
  return (
    <ol class="steps stops">
      {stopsOf(debrief, whatIf, may).map((stop) => {
        const { id, region, month } = required(debrief.minutes, stop.minute);
        return (
          <li key={stop.minute}>
            <strong>
              <MonthFigure of={`minutes.${stop.minute}.month`} month={month} />, {matterName(t, id, region)}.
            </strong>{" "}
            {reasonWords(t, model, debrief, whatIf, stop)} <em>{t(`ui.stop.${stop.kind}.ask`)}</em>
          </li>
        );
      })}
    </ol>
  );
}

function reasonWords(t: Text, model: SeenModel, debrief: Debrief, whatIf: WhatIf | null, stop: Stop): string {
  const { id, option, advice } = required(debrief.minutes, stop.minute);
  const chosen = optionName(t, id, option);
  switch (stop.kind) {
    case "silence":
      return t("ui.stop.silence", { option: chosen });
    case "mattered":
      return `${t("ui.stop.mattered", { option: chosen })} ${otherwiseWords(t, model, debrief, whatIf, stop)}`;
    case "advice": {
      const { option: advised, otherLuck } = required(whatIf?.differences ?? [], stop.difference);
      const who = new Set(advice.flatMap((view) => (view.option === advised ? [speakerName(t, view.by)] : [])));
      return t("ui.stop.advice", {
        who: [...who].join("; "),
        option: optionName(t, id, advised),
        gauge: gaugeName(t, model.names, stop.gauge),
        points: writeNumber(t.language, required(otherLuck, stop.gauge).mean, 1),
      });
    }
    case "unheard":
      return t("ui.stop.unheard", { seat: speakerName(t, stop.seat), fact: t(`private.${stop.fact}`) });
    case "promise": {
      const { kept } = lastOf(debrief.process.promises?.turns ?? []);
      return t("ui.stop.promise", { option: chosen, percent: Math.round(kept) });
    }
    case "misled":
      return t("ui.stop.misled", { work: workName(t, id, stop.work) });
    case "divided":
      return t("ui.stop.divided", {
        advice: advice.length,
        options: new Set(advice.map((view) => view.option)).size,
        option: chosen,
      });
  }
}

/** What the option that would have changed most would have come to; nothing where that has not been played. */
function otherwiseWords(t: Text, model: SeenModel, debrief: Debrief, whatIf: WhatIf | null, { minute }: Stop): string {
  const { index } = required(debrief.minutes, minute);
  const weight = whatIf?.ranked.find(({ question }) => question === index);
  if (weight === undefined) return "";
  const { id } = required(debrief.minutes, minute);
  return t(weight.by < 0 ? "ui.stop.mattered.lower" : "ui.stop.mattered.higher", {
    option: optionName(t, id, weight.option),
    gauge: gaugeName(t, model.names, weight.gauge),
    points: writeNumber(t.language, Math.abs(weight.by), 1),
  });
}
