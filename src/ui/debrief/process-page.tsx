import type { ComponentChildren } from "preact";
import { type Debrief, overruled } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { Fold } from "../fold.tsx";
import { outputName, speakerName } from "../names.ts";
import { writeNumber } from "../numbers.ts";
import { ScrolledTable } from "../scrolled-table.tsx";
import { type Text, useText } from "../text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";

/** How the work was led, apart from what came of it. It describes, and grades nobody. */
export function ProcessPage({ play: { model }, debrief: led }: DebriefProps) {
  const t = useText();
  const { decided, bySilence, deferrals, staffWork, changedMinds, engagements, unheard } = led.process;
  return (
    <>
      <PageTitle title={t("ui.process.title")}>
        <p class="lead">{t("ui.process.text")}</p>
      </PageTitle>
      <dl class="facts">
        <Item title={t("ui.process.decided")}>
          {t("ui.process.decided.text", { decided, silence: bySilence, deferrals })}
        </Item>
        <Item title={t("ui.process.work")}>{t("ui.process.work.text", { ...staffWork })}</Item>
        <Item title={t("ui.process.overruled")}>{overruledWords(t, led)}</Item>
        <Item title={t("ui.process.minds")}>{t("ui.process.minds.text", { count: changedMinds })}</Item>
        <Item title={t("ui.process.time")}>
          {Object.keys(engagements).length === 0
            ? t("ui.process.time.none")
            : counts(t, engagements, (target) => t(`target.${target}`))}
        </Item>
        <Item title={t("ui.process.unasked")}>
          {led.unasked.length === 0
            ? t("ui.process.unasked.none")
            : led.unasked
                .map(({ fact, value }) => `${t(`fact.${fact}.title`)}: ${t(`fact.${fact}.${value}`)}`)
                .join(" ")}
        </Item>
      </dl>
      <Fold title={t("ui.process.unheard")} note={`${unheard.length}`}>
        {unheard.length === 0 && <p>{t("ui.process.unheard.none")}</p>}
        <dl class="facts">
          {unheard.map(({ seat, fact }) => (
            <Item key={fact} title={speakerName(t, seat)}>
              {t(`private.${fact}`)}
            </Item>
          ))}
        </dl>
      </Fold>
      <Effort model={model} led={led} />
    </>
  );
}

function Item({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How many decisions went against advice, how many of them were explained, and whose advice it was. */
function overruledWords(t: Text, { minutes, process }: Debrief): string {
  if (process.overruled.decisions === 0) return t("ui.process.overruled.none");
  const who: Record<string, number> = {};
  for (const minute of minutes) {
    if (minute.by !== "leadership") continue;
    for (const speaker of overruled(minute)) who[speaker] = (who[speaker] ?? 0) + 1;
  }
  return t("ui.process.overruled.text", { ...process.overruled, who: counts(t, who, (id) => speakerName(t, id)) });
}

/** Names with how often each, the most frequent first. */
function counts(t: Text, of: Readonly<Record<string, number>>, name: (id: string) => string): string {
  return Object.entries(of)
    .sort(([, one], [, other]) => other - one)
    .map(([id, count]) => t("ui.process.count", { name: name(id), count }))
    .join("; ");
}

/** Points of effort by output and turn, as they stood at the end of each. */
function Effort({ model, led }: { model: Model; led: Debrief }) {
  const t = useText();
  const rows = Object.entries(led.process.effort);
  if (rows.length === 0) return <p>{t("ui.process.effort.none")}</p>;
  const { turn } = model.scenario;
  return (
    <>
      <h2>{t("ui.process.effort")}</h2>
      <ScrolledTable label={t("ui.process.effort")}>
        <thead>
          <tr>
            <th scope="col">{t("ui.process.output")}</th>
            {rows[0][1].map((_, at) => (
              <th key={at} scope="col" class="number">
                {t("ui.month", { month: at * turn + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([output, points]) => (
            <tr key={output}>
              <th scope="row">{outputName(t, model, output)}</th>
              {points.map((count, at) => (
                <td key={at} class="number">
                  {writeNumber(t.language, count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
    </>
  );
}
