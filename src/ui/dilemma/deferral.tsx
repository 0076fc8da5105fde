import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rejection, SeenItem } from "../../engine/index.ts";
import { Refusal } from "../parts/refusal.tsx";
import type { Commands } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface DeferralProps {
  seen: SeenItem;
  commands: Commands;
  onDone: () => void;
  onBack: () => void;
}

/** Puts a decision off: with a reason, what is sought meanwhile, and a date. */
export function Deferral({ seen: { item, deferral }, commands, onDone, onBack }: DeferralProps) {
  const t = useText();
  const [reason, setReason] = useState("");
  const [seeks, setSeeks] = useState("");
  const [until, setUntil] = useState(deferral?.from ?? item.due);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone, and on a narrow screen the form lies below the options.
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  const defer = (event: Event) => {
    event.preventDefault();
    const refused = commands.act({
      type: "defer",
      seat: "hom",
      dilemma: item.id,
      reason: reason.trim(),
      until,
      ...(seeks.trim() === "" ? {} : { seeks: seeks.trim() }),
    });
    if (refused === null) onDone();
    else setRejection(refused);
  };
  return (
    <form class="deferral" onSubmit={defer}>
      <h3 ref={heading} tabIndex={-1}>
        {t("ui.defer.title")}
      </h3>
      <p class="hint">{t("ui.defer.text")}</p>
      <Refusal rejection={rejection} />
      <WordsField label={t("ui.defer.reason")} required value={reason} onInput={setReason} />
      <WordsField label={t("ui.defer.seeks")} value={seeks} onInput={setSeeks} />
      <Until deferral={deferral} value={until} onChange={setUntil} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={reason.trim() === ""}>
          {t("ui.defer.do")}
        </button>
        <button type="button" onClick={onBack}>
          {t("ui.defer.back")}
        </button>
      </div>
    </form>
  );
}

interface WordsFieldProps {
  label: string;
  required?: boolean;
  value: string;
  onInput: (words: string) => void;
}

function WordsField({ label, required = false, value, onInput }: WordsFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        rows={2}
        maxLength={2000}
        required={required}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

interface UntilProps extends Pick<SeenItem, "deferral"> {
  value: number;
  onChange: (month: number) => void;
}

/** The month to which it is put off. */
function Until({ deferral, value, onChange }: UntilProps) {
  const t = useText();
  const months =
    deferral === null ? [] : Array.from({ length: deferral.to - deferral.from + 1 }, (_, at) => deferral.from + at);
  return (
    <label class="field">
      <span>{t("ui.defer.until")}</span>
      <select value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {months.map((month) => (
          <option key={month} value={String(month)}>
            {t("ui.month", { month })}
          </option>
        ))}
      </select>
    </label>
  );
}
