import { type Hardest as HardestDecision, hardestOf, type Minute, type WhatIf } from "../../debrief/index.ts";
import { causeKey, type SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { causeName, gaugeName, matterName, optionName, regionName, scoreName } from "../../words/index.ts";
import { EndedOtherwise } from "../parts/paper/ended-otherwise.tsx";
import { Figure, MonthFigure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { PeopleOtherwise } from "../parts/paper/people-otherwise.tsx";
import { useText } from "../parts/text.ts";
import { turningSentences } from "../parts/turning-points.ts";
import { DecisionsThatTurned } from "./decisions-that-turned.tsx";

type InBriefProps = Pick<PackProps, "model" | "debrief" | "whatIf" | "scores">;

/** The run on one page for a reader who was not there: what happened, why, and on which decisions it turned. */
export function InBrief(props: InBriefProps) {
  const t = useText();
  const { model, debrief, scores } = props;
  return (
    <>
      <p>
        <strong>{t("ui.pack.brief.setting")}</strong>{" "}
        {t(debrief.chapter === null ? "scenario.summary" : `chapter.${debrief.chapter}.text`)}
      </p>
      <Led debrief={debrief} />
      <Harmed model={model} debrief={debrief} />
      {scores && (
        <>
          <p>
            <strong>{t("ui.pack.brief.why")}</strong> <ScoresMoved model={model} debrief={debrief} />
          </p>
          <PackBrief model={model} debrief={debrief} />
        </>
      )}
      <p>
        <strong>{t("ui.pack.brief.turned")}</strong>
      </p>
      <DecisionsThatTurned {...props} most={3} />
      <Hardest {...props} />
    </>
  );
}

/** Where each score began and ended. */
function ScoresMoved({ model, debrief: { accounts, before, story } }: Pick<InBriefProps, "model" | "debrief">) {
  const t = useText();
  const last = story.length - 1;
  return Object.keys(accounts).map((id, at) => (
    <span key={id}>
      {at > 0 && ", "}
      {gaugeName(t, model.names, id)}{" "}
      <Figure of={`story.${before}.scores.${id}.truth`} value={required(required(story, before).scores, id).truth} /> →{" "}
      <Figure of={`story.${last}.scores.${id}.truth`} value={required(required(story, last).scores, id).truth} />
    </span>
  ));
}

/** How much was decided and how, what was asked, and what never reached the table. */
function Led({ debrief: { process } }: Pick<InBriefProps, "debrief">) {
  const t = useText();
  const { decided, bySilence, overruled, staffWork, unheard, promises } = process;
  const last = (promises?.turns.length ?? 0) - 1;
  const percent = Math.round(promises?.turns[last]?.kept ?? 0);
  const delivered = percent > 100 ? "more" : percent === 100 ? "all" : "part";
  const counts = [
    ["decided", "decided", decided],
    ["silence", "bySilence", bySilence],
    ["overruled", "overruled.decisions", overruled.decisions],
    ["offered", "staffWork.offered", staffWork.offered],
    ["asked", "staffWork.asked", staffWork.asked],
  ] as const;
  return (
    <p>
      <strong>{t("ui.pack.brief.what")}</strong>{" "}
      {counts.map(([words, of, count]) => (
        <Figure key={words} of={`process.${of}`} value={count}>
          {`${t(`ui.pack.brief.${words}`, { count })} `}
        </Figure>
      ))}
      {t("ui.pack.brief.unheard", { count: unheard.length })}{" "}
      {promises !== null && (
        <Figure of={`process.promises.turns.${last}.kept`} value={required(promises.turns, last).kept}>
          {t(`ui.pack.brief.kept.${delivered}`, { percent })}
        </Figure>
      )}
    </p>
  );
}

/** Of what people came to harm, and where and when most of them did: each count of which much is bad. */
function Harmed({ model, debrief: { peopleIn, peopleBy, people } }: Pick<InBriefProps, "model" | "debrief">) {
  const t = useText();
  return Object.entries(peopleIn).map(([gauge, places]) => {
    const at = places.findIndex(({ place }) => place !== null);
    if (at < 0 || required(people, gauge) <= 0 || !model.harms.includes(gauge)) return null;
    const { place, by, turns } = required(places, at);
    const worst = turns.reduce((most, one, turn) => (one.by > required(turns, most).by ? turn : most), 0);
    const of = `peopleIn.${gauge}.${at}`;
    return (
      <p key={gauge}>
        {scoreName(t, gauge)}:{" "}
        {required(peopleBy, gauge).largest.map(({ cause, by: number }, share) => (
          <span key={causeKey(cause)}>
            {share > 0 && "; "}“{causeName(t, model.names, cause, "up").replace(/\.$/, "")}” (
            <Figure of={`peopleBy.${gauge}.largest.${share}.by`} value={number} />)
          </span>
        ))}
        . {t("ui.pack.brief.most", { place: regionName(t, place) })} (<Figure of={`${of}.by`} value={by} />
        ), {t("ui.pack.brief.worst")}{" "}
        <MonthFigure of={`${of}.turns.${worst}.month`} month={required(turns, worst).month} /> (
        <Figure of={`${of}.turns.${worst}.by`} value={required(turns, worst).by} />
        ).
      </p>
    );
  });
}

/** What moved the scores most, in three sentences at most, by the amounts that are booked in this run. */
export function PackBrief({ model, debrief }: Pick<InBriefProps, "model" | "debrief">) {
  const t = useText();
  return (
    <p class="pack-brief">
      {turningSentences(t, model.names, debrief.turningPoints).map(({ kind, by, words }) => (
        <Figure key={kind} of={`turningPoints.${kind}.share.by`} value={by}>
          {`${words} `}
        </Figure>
      ))}
    </p>
  );
}

/** The hardest decision: what makes it so, what was done, and what it was between. */
function Hardest({ model, debrief, whatIf, scores }: InBriefProps) {
  const t = useText();
  const hardest = hardestOf(debrief, scores ? whatIf : null);
  if (hardest === null) return null;
  const { id, region, option, month, kind } = required(debrief.minutes, hardest.minute);
  return (
    <p>
      <strong>{t("ui.pack.hardest")}</strong> <MonthFigure of={`minutes.${hardest.minute}.month`} month={month} />,{" "}
      {matterName(t, id, region)}. {t("ui.pack.hardest.chosen", { option: optionName(t, id, option) })}{" "}
      {hardest.kind === "divided" ? (
        <Divided minute={required(debrief.minutes, hardest.minute)} />
      ) : (
        whatIf !== null && <Traded {...{ model, whatIf, hardest }} id={id} />
      )}{" "}
      {kind === "dilemma" && t("ui.pack.hardest.between", { poles: t(`dilemma.${id}.poles`) })}
    </p>
  );
}

function Divided({ minute: { advice } }: { minute: Minute }) {
  const t = useText();
  const options = new Set(advice.map((view) => view.option)).size;
  return <>{t("ui.pack.hardest.divided", { advice: advice.length, options })}</>;
}

interface TradedProps {
  model: SeenModel;
  whatIf: WhatIf;
  hardest: Extract<HardestDecision, { kind: "traded" }>;
  id: string;
}

function Traded({ model, whatIf, hardest: { difference, up, down }, id }: TradedProps) {
  const t = useText();
  const { option } = required(whatIf.differences, difference);
  return (
    <>
      {t("ui.pack.hardest.traded", { option: optionName(t, id, option) })}{" "}
      <EndedOtherwise {...{ model, whatIf, difference }} gauge={up} />;{" "}
      <EndedOtherwise {...{ model, whatIf, difference }} gauge={down} />
      <PeopleOtherwise {...{ model, whatIf, difference }} />.
    </>
  );
}
