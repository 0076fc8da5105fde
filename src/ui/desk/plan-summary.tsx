import { plannedLever, seeMeans, seeMessage, seeUnits } from "../../engine/index.ts";
import { fundName, levelName, leverName, messageName, outputName, type Text, targetName } from "../../words/index.ts";
import { fundsOpen, leversOpen, type PlanPart, partsOf } from "../parts/plan-parts.ts";
import { actionsOfTurn, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface PlanSummaryProps {
  play: Play;
  onChange: (part: PlanPart) => void;
}

/** The plan in a line for each part; it carries over until it is changed. */
export function PlanSummary({ play, onChange }: PlanSummaryProps) {
  const t = useText();
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" class="over">
        {t("ui.plan")}
      </h2>
      <dl class="plan">
        {partsOf(play).map((part) => (
          <div key={part}>
            <dt>{t(`ui.plan.${part}`)}</dt>
            <dd>{summaries[part](t, play)}</dd>
            <dd class="plan-change">
              <button type="button" class="link" onClick={() => onChange(part)}>
                {t("ui.plan.change")} <span class="unseen">{t(`ui.plan.${part}`)}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function settingOf(t: Text, { model, state }: Pick<Play, "model" | "state">, lever: string): string {
  return levelName(t, lever, plannedLever(model, state, lever));
}

const summaries: Record<PlanPart, (t: Text, play: Play) => string> = {
  force: (t, { model, state }) => {
    const units = seeUnits(model, state).filter((unit) => unit.arrives === null);
    const words = (["area", "point", "reserve"] as const).flatMap((stance) => {
      const count = units.filter((unit) => unit.stance === stance).length;
      return count === 0 ? [] : [t("ui.plan.force.count", { count, stance: t(`stance.${stance}`) })];
    });
    return words.join(" · ");
  },
  effort: (t, { model, state }) => {
    const { effort } = seeMeans(model, state);
    const words = model.scenario.outputs
      .map((output) => ({ output, points: plannedLever(model, state, `effort.${output}`) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .map(({ output, points }) => `${outputName(model, output)} ${"●".repeat(points)}`);
    const left = effort.total - effort.taken;
    return [...words, ...(left > 0 ? [t("ui.plan.effort.left", { left })] : [])].join(" · ");
  },
  time: (t, play) => {
    const { slots } = seeMeans(play.model, play.state);
    const met = actionsOfTurn(play).flatMap((action) =>
      action.type === "engage" ? [targetName(t, action.target)] : [],
    );
    return [...met, t("ui.plan.time.left", { left: slots.total - slots.taken, total: slots.total })].join(" · ");
  },
  message: (t, { state }) => messageName(t, seeMessage(state)),
  money: (t, play) =>
    fundsOpen(play)
      .map(({ id, there, taken }) =>
        t("ui.plan.money.left", { fund: fundName(t, id), left: Math.floor(there - taken) }),
      )
      .join(" · "),
  candour: (t, play) => settingOf(t, play, "candour"),
  levers: (t, { model, state }) => {
    const [first, ...others] = leversOpen({ model }, "levers");
    const value = settingOf(t, { model, state }, first);
    return t("ui.plan.lever", { lever: leverName(t, first), value, others: others.length });
  },
};
