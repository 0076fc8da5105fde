import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rejection, SeenItem } from "../../engine/index.ts";
import { Refusal } from "../parts/refusal.tsx";
import { type Commands, monthOf, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface DeferralProps {
  play: Play;
  seen: SeenItem;
  commands: Commands;
  onDone: () => void;
  onBack: () => void;
}

/** Puts a decision off: with a reason, what is sought meanwhile, and a date. */
export function Deferral({ play, seen, commands, onDone, onBack }: DeferralProps) {
  const t = useText();
  const month = monthOf(play);
  const latest = seen.deferral?.to ?? month;
  const months = Array.from({ length: Math.max(0, latest - month) }, (_, at) => month + 1 + at);
  const [reason, setReason] = useState("");
  const [seeks, setSeeks] = useState("");
  const [until, setUntil] = useState(months[0] ?? month);
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
      dilemma: seen.item.id,
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
      <label class="field">
        <span>{t("ui.defer.reason")}</span>
        <textarea
          rows={2}
          maxLength={2000}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{t("ui.defer.seeks")}</span>
        <textarea rows={2} maxLength={2000} value={seeks} onInput={(event) => setSeeks(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{t("ui.defer.until")}</span>
        <select value={String(until)} onChange={(event) => setUntil(Number(event.currentTarget.value))}>
          {months.map((value) => (
            <option key={value} value={String(value)}>
              {t("ui.month", { month: value })}
            </option>
          ))}
        </select>
      </label>
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
