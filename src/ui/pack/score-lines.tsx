import type { Debrief } from "../../debrief/index.ts";
import { required } from "../../scenario/required.ts";
import { gaugeName, scoreName } from "../../words/index.ts";
import { LineChart } from "../parts/charts/line-chart.tsx";
import { Figure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { useText } from "../parts/text.ts";

/** The scores as they were, as lines, with the numbers of the start and the end below. */
export function ScoreLines({ model, debrief }: Pick<PackProps, "model" | "debrief">) {
  const t = useText();
  const scores = Object.keys(debrief.accounts);
  const last = debrief.story.length - 1;
  const { before } = debrief;
  return (
    <figure class="pack-lines">
      <LineChart
        label={t("ui.pack.lines")}
        first={before}
        turn={model.turn}
        lines={scores.map((id) => ({ id, name: scoreName(t, id), values: valuesOf(debrief, id).slice(before) }))}
      />
      <figcaption>
        {scores.map((id) => (
          <span key={id}>
            {gaugeName(t, model.names, id)}{" "}
            <Figure
              of={`story.${before}.scores.${id}.truth`}
              value={required(required(debrief.story, before).scores, id).truth}
            />{" "}
            →{" "}
            <Figure
              of={`story.${last}.scores.${id}.truth`}
              value={required(required(debrief.story, last).scores, id).truth}
            />
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** A score's true values, from the start on. */
export function valuesOf({ story }: Pick<Debrief, "story">, id: string): number[] {
  return story.map(({ scores }) => required(scores, id).truth);
}
