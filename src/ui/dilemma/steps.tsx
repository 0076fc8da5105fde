import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SeenItem, SeenStep } from "../../engine/index.ts";
import { Fold } from "../parts/disclosure.tsx";
import type { Commands } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface StepsProps {
  seen: SeenItem;
  commands: Commands;
}

/** The hours before the decision: what has come in, and a first choice at each step. */
export function Steps({ seen, commands }: StepsProps) {
  const now = seen.steps.findIndex((step) => step.taken === null);
  const shown = now < 0 ? seen.steps : seen.steps.slice(0, now + 1);
  return (
    <ol class="steps">
      {shown.map((step) => (
        <Step key={step.id} dilemma={seen.item.id} step={step} commands={commands} />
      ))}
    </ol>
  );
}

function Step({ dilemma, step, commands }: { dilemma: string; step: SeenStep; commands: Commands }) {
  const t = useText();
  const base = `dilemma.${dilemma}.step.${step.id}`;
  const [option, setOption] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    // A step that opens while one is at the table takes the focus; the one that is there from the start does not.
    if (step.taken === null && !first.current) heading.current?.focus();
    first.current = false;
  }, [step.taken]);
  const reports = (
    <ul class="step-reports">
      {step.reports.map((report) => (
        <li key={report}>{t(`${base}.report.${report}`)}</li>
      ))}
    </ul>
  );
  if (step.taken !== null) {
    const taken = t("ui.step.taken", { option: t(`${base}.option.${step.taken}.title`) });
    return (
      <li class="step-done">
        <Fold title={t(`${base}.title`)} note={taken}>
          {reports}
        </Fold>
      </li>
    );
  }
  return (
    <li class="step-now">
      <h3 ref={heading} tabIndex={-1}>
        {t(`${base}.title`)}
      </h3>
      {reports}
      <fieldset class="choices choices-column">
        <legend>{t("ui.step.choose")}</legend>
        {step.options.map(({ id, closed }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name={`step-${step.id}`}
              checked={option === id}
              disabled={closed}
              onChange={() => setOption(id)}
            />
            {t(`${base}.option.${id}.title`)}
            {closed && <span class="meta"> {t("words.rejection.requirement-unmet")}</span>}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="primary"
        disabled={option === null}
        onClick={() => option !== null && commands.act({ type: "choose", dilemma, step: step.id, option, seat: "hom" })}
      >
        {t("ui.step.go-on")}
      </button>
    </li>
  );
}
