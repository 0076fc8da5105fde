import { useOpenInPrint } from "../parts/open-in-print.ts";
import { PaperHead } from "../parts/paper-head.tsx";
import { useText } from "../parts/text.ts";
import type { DeskTurn, ReadOnlyRun } from "./read-only-run.ts";

interface RecordPageProps {
  run: ReadOnlyRun;
  onSave: () => void;
  onBack: () => void;
}

/** A run that cannot be played here, month by month as its desk was: to be read, and nothing in it is converted. */
export function RecordPage({ run, onSave, onBack }: RecordPageProps) {
  const t = useText();
  const { title, language, engine, seed, reason, isKept, turns } = run;
  useOpenInPrint();
  return (
    <div class="paper-page">
      <PaperHead onBack={onBack} />
      <main class="record">
        <p class="over">{t("ui.record.over")}</p>
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        <p class="note">{reason}</p>
        <p class="lead">{t("ui.record.text")}</p>
        <p class="hint">{t("ui.record.facts", { engine, seed })}</p>
        {!isKept && <p class="note">{t("ui.record.not-kept")}</p>}
        <ol class="record-turns" lang={language}>
          {turns.map((turn, at) => (
            <li key={turn.turn}>
              <Turn turn={turn} isKept={isKept} open={at === 0 || !isKept} />
            </li>
          ))}
        </ol>
        <button type="button" onClick={onSave}>
          {t("ui.save")}
        </button>
      </main>
    </div>
  );
}

function Turn({ turn: { title, desk, decided }, isKept, open }: { turn: DeskTurn; isKept: boolean; open: boolean }) {
  const t = useText();
  return (
    <details class="fold" open={open}>
      <summary>
        <h2 class="fold-title" dir="auto">
          {title}
        </h2>
      </summary>
      <div class="fold-body">
        {desk.map((part, at) => (
          <Part key={at} title={part.title} lines={part.lines} />
        ))}
        {(decided.length > 0 || isKept) && (
          <Part title={t("ui.record.decided")} lines={decided.length > 0 ? decided : [t("ui.months.nothing")]} />
        )}
      </div>
    </details>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section class="record-part">
      <h3 class="over" dir="auto">
        {title}
      </h3>
      <ul class="plain-list">
        {lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
