import { useState } from "preact/hooks";
import type { Rejection } from "../../engine/index.ts";
import { firstText } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import type { PlanProps } from "./plan-props.ts";

const own = "own-words";

/** Two priorities, one thing we will not do, one sign that would change our mind. */
export function IntentDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const before = play.intent;
  const { intent } = play.model;
  const [priorities, setPriorities] = useState(before?.priorities ?? []);
  const [refusal, setRefusal] = useState(before?.refusal ?? "");
  const [sign, setSign] = useState(before?.sign ?? "");
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const toggle = (id: string) =>
    setPriorities(priorities.includes(id) ? priorities.filter((other) => other !== id) : [...priorities, id]);
  const set = () => {
    const refused = commands.act({ type: "intent", priorities, refusal, sign });
    if (refused === null) onClose();
    else setRejection(refused);
  };
  const footer = (
    <>
      <button type="button" onClick={onClose}>
        {t("ui.intent.later")}
      </button>
      <button type="button" class="primary" disabled={priorities.length === 0} onClick={set}>
        {t("ui.intent.set")}
      </button>
    </>
  );
  return (
    <Dialog title={t("ui.intent")} over={t("ui.intent.over")} size="wide" footer={footer} onClose={onClose}>
      <p class="reading">{t("ui.intent.text")}</p>
      <Refusal rejection={rejection} />
      <div class="intent-form">
        <fieldset class="choices choices-column">
          <legend>{t("ui.intent.priorities")}</legend>
          {intent.priorities.map((id) => (
            <label key={id} class="choice">
              <input
                type="checkbox"
                checked={priorities.includes(id)}
                disabled={priorities.length >= 2 && !priorities.includes(id)}
                onChange={() => toggle(id)}
              />
              {t(`intent.priority.${id}`)}
            </label>
          ))}
        </fieldset>
        <OneOf part="refusal" ids={intent.refusals} value={refusal} onChange={setRefusal} />
        <OneOf part="sign" ids={intent.signs} value={sign} onChange={setSign} />
      </div>
    </Dialog>
  );
}

interface OneOfProps {
  part: "refusal" | "sign";
  ids: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** One of the scenario's choices, or the trainee's own words. */
function OneOf({ part, ids, value, onChange }: OneOfProps) {
  const t = useText();
  const [isOwn, setOwn] = useState(value !== "" && !ids.includes(value));
  return (
    <fieldset class="choices choices-column">
      <legend>{t(`ui.intent.${part}`)}</legend>
      {ids.map((id) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name={`intent-${part}`}
            checked={!isOwn && value === id}
            onChange={() => {
              setOwn(false);
              onChange(id);
            }}
          />
          {firstText(t, [`intent.${part}.${id}`])}
        </label>
      ))}
      <label class="choice">
        <input
          type="radio"
          name={`intent-${part}`}
          value={own}
          checked={isOwn}
          onChange={() => {
            setOwn(true);
            onChange("");
          }}
        />
        {t("ui.intent.own")}
      </label>
      {isOwn && (
        <input
          type="text"
          class="own-words"
          maxLength={300}
          value={value}
          aria-label={t(`ui.intent.${part}`)}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
