import type { PlanPart } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { fundName, levelName, leverName, messageName, outputName, type Text, targetName } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";
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
        {play.plan.parts.map((part) => (
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

const summaries: Record<PlanPart, (t: Text, play: Play) => string> = {
  force: (t, play) => {
    const units = play.units.filter((unit) => unit.arrives === null);
    const words = (["area", "point", "reserve"] as const).flatMap((stance) => {
      const count = units.filter((unit) => unit.stance === stance).length;
      return count === 0 ? [] : [t("ui.plan.force.count", { count, stance: t(`stance.${stance}`) })];
    });
    return words.join(" · ");
  },
  effort: (t, { means: { effort }, plan, model }) => {
    const words = plan.outputs
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
      .map(({ id, value }) => `${outputName(model.names, id)} ${"●".repeat(value)}`);
    const left = effort.total - effort.taken;
    return [...words, ...(left > 0 ? [t("ui.plan.effort.left", { left })] : [])].join(" · ");
  },
  time: (t, { means: { slots }, turnActions }) => {
    const met = turnActions.flatMap(({ action }) => (action.type === "engage" ? [targetName(t, action.target)] : []));
    return [...met, t("ui.plan.time.left", { left: slots.total - slots.taken, total: slots.total })].join(" · ");
  },
  message: (t, { plan }) => messageName(t, plan.message),
  money: (t, { plan }) =>
    plan.funds
      .map(({ id, there, taken }) =>
        t("ui.plan.money.left", { fund: fundName(t, id), left: Math.floor(there - taken) }),
      )
      .join(" · "),
  candour: (t, { plan }) => plan.levers.candour.map(({ id, value }) => levelName(t, id, value)).join(" · "),
  levers: (t, { plan }) => {
    const { levers } = plan.levers;
    const { id, value } = required(levers, 0);
    return t("ui.plan.lever", { lever: leverName(t, id), value: levelName(t, id, value), others: levers.length - 1 });
  },
};
