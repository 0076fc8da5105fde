import type { Minute } from "../../../debrief/index.ts";
import { required } from "../../../scenario/required.ts";
import { factName, factValueName, gaugeName, matterName, speakerName, type Text } from "../../../words/index.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { Part } from "../../parts/part.tsx";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";
import type { DebriefProps } from "../props.ts";

/** What was true all along, beside what was believed: hidden facts, what seats knew, and where the picture was wrong. */
export function Truth({ play, debrief }: Pick<DebriefProps, "play" | "debrief">) {
  const t = useText();
  return (
    <>
      <Part title={t("ui.beliefs.facts")}>
        <Facts play={play} debrief={debrief} />
      </Part>
      <Part title={t("ui.beliefs.misjudged")}>
        <Misjudged play={play} debrief={debrief} />
      </Part>
      <Part title={t("ui.beliefs.private")}>
        <PrivateFacts play={play} debrief={debrief} />
      </Part>
    </>
  );
}

type TruthProps = Pick<DebriefProps, "play" | "debrief">;

/** Each hidden fact, and what staff work had said of it. */
function Facts({ play, debrief }: TruthProps) {
  const t = useText();
  return (
    <dl class="facts">
      {play.model.facts.map((id) => {
        const told = toldOf(t, debrief.minutes, id);
        return (
          <div key={id}>
            <dt>{factName(t, id)}</dt>
            <dd>
              {factValueName(t, id, required(debrief.facts, id))}
              {told.map((words) => (
                <p key={words} class="meta">
                  {words}
                </p>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What staff said of a hidden fact, or that nobody asked them; nothing where no staff work could have found out. */
function toldOf(t: Text, minutes: readonly Minute[], fact: string): string[] {
  const works = minutes.flatMap(({ work, id, region, month }) =>
    work.filter((one) => one.fact === fact).map((one) => ({ ...one, matter: matterName(t, id, region), month })),
  );
  const found = works.flatMap(({ found, by, matter, month }) =>
    found === null
      ? []
      : [
          t(found.isTrue ? "ui.beliefs.said-so" : "ui.beliefs.said-otherwise", {
            by: speakerName(t, by),
            matter,
            month: t("ui.month", { month }),
          }),
        ],
  );
  return found.length > 0 || works.length === 0 ? found : [t("ui.beliefs.unasked")];
}

/** What each seat knew that the others did not, and whether it reached the table. */
function PrivateFacts({ play, debrief }: TruthProps) {
  const t = useText();
  const all = debrief.minutes.flatMap(({ privateFacts }) => privateFacts);
  return (
    <dl class="facts facts-columns">
      {play.model.privateFacts.map(({ seat, id }) => {
        const bearing = all.filter(({ fact }) => fact === id);
        return (
          <div key={id}>
            <dt>{speakerName(t, seat)}</dt>
            <dd>
              {t(`private.${id}`)}
              {bearing.length > 0 && (
                <p class="meta">{t(bearing.some(({ heard }) => heard) ? "ui.beliefs.heard" : "ui.beliefs.unheard")}</p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Where what the mission saw was farthest from what was true. */
function Misjudged({ play, debrief }: TruthProps) {
  const t = useText();
  const write = (value: number) => writeNumber(t.language, value);
  return (
    <>
      <p class="reading">{t("ui.beliefs.misjudged.text")}</p>
      <ScrolledTable label={t("ui.beliefs.misjudged")} class="misjudged">
        <thead>
          <tr>
            <th scope="col">{t("ui.minutes.moved.what")}</th>
            <th scope="col">{t("ui.chart.month")}</th>
            <th scope="col" class="number">
              {t("ui.beliefs.seen")}
            </th>
            <th scope="col" class="number">
              {t("ui.beliefs.true")}
            </th>
          </tr>
        </thead>
        <tbody>
          {debrief.misjudged.map(({ gauge, month, seen, truth }) => (
            <tr key={gauge}>
              <th scope="row">{gaugeName(t, play.model.names, gauge)}</th>
              <td>{month === 0 ? t("ui.chart.start") : t("ui.month", { month })}</td>
              <td class="number">{write(seen)}</td>
              <td class="number">{write(truth)}</td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
    </>
  );
}
