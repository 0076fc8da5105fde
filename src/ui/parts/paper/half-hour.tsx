import { useText } from "../text.ts";

/** The steps of half an hour, in order. */
const steps = ["beliefs", "story", "predict", "what-if", "questions", "transfer"] as const;

/** How to lead the half hour, for the facilitator; on paper with what to hand out when. */
export function HalfHour({ onPaper = false }: { onPaper?: boolean }) {
  const t = useText();
  return (
    <>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{t(`ui.facilitate.${step}`)}</li>
        ))}
      </ol>
      {onPaper && <p class="hint">{t("ui.facilitate.hand-out")}</p>}
      <p class="hint">{t("ui.facilitate.limits")}</p>
    </>
  );
}
