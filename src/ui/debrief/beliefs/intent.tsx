import type { Text } from "../../../words/index.ts";
import type { Play } from "../../parts/run-port.ts";
import { useText } from "../../parts/text.ts";

/** What the trainee meant to do, as recorded: priorities, what would not be done, the sign that would change the mind. */
export function Intent({ play }: { play: Play }) {
  const t = useText();
  const { intent } = play;
  if (intent === null) return <p>{t("ui.beliefs.intent.none")}</p>;
  return (
    <dl class="facts intent">
      <div>
        <dt>{t("ui.intent.priorities.then")}</dt>
        <dd>{intent.priorities.map((id) => intentWords(t, "priority", id)).join("; ")}</dd>
      </div>
      {intent.refusal !== "" && (
        <div>
          <dt>{t("ui.intent.refusal.then")}</dt>
          <dd>{intentWords(t, "refusal", intent.refusal)}</dd>
        </div>
      )}
      {intent.sign !== "" && (
        <div>
          <dt>{t("ui.intent.sign.then")}</dt>
          <dd>{intentWords(t, "sign", intent.sign)}</dd>
        </div>
      )}
    </dl>
  );
}

/** A part of an intent in words: a choice of the scenario, or what the trainee wrote. */
function intentWords(t: Text, part: "priority" | "refusal" | "sign", value: string): string {
  const id = `intent.${part}.${value}`;
  return t.has(id) ? t(id) : value;
}
