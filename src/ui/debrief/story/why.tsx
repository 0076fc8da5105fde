import { useMemo, useState } from "preact/hooks";
import { accountOf, roundTogether, type Span } from "../../../debrief/index.ts";
import type { Ledger } from "../../../engine/index.ts";
import { gaugeName } from "../../../words/index.ts";
import { writeNumber } from "../../parts/numbers.ts";
import type { Play } from "../../parts/run-port.ts";
import { useText } from "../../parts/text.ts";
import { gaugeGroups } from "./gauge-groups.ts";
import { Waterfall } from "./waterfall.tsx";

interface WhyProps {
  play: Play;
  ledger: Ledger;
  /** The months that went as they were decided at the time: the span begins after them until another is chosen. */
  before: number;
}

/** Why a gauge went from where it stood to where it came, over any span of the run: amounts that add up. */
export function Why({ play, ledger, before }: WhyProps) {
  const t = useText();
  const { model } = play;
  const [gauge, setGauge] = useState(() => mostMoved(play, before));
  const [span, setSpan] = useState<Span>({ from: before + 1, to: play.time.completed });
  const [namesAll, nameAll] = useState(false);
  const most = namesAll ? Number.POSITIVE_INFINITY : undefined;
  const { largest, rest } = useMemo(() => accountOf(ledger, gauge, most, span), [ledger, gauge, most, span]);
  const from = play.truth(gauge, span.from - 1);
  const [start = 0, ...amounts] = roundTogether([from, ...[...largest, ...rest].map(({ by }) => by)]);
  return (
    <>
      <Choice {...{ play, gauge, span }} onGauge={setGauge} onSpan={setSpan} />
      <h3 class="why-title" aria-live="polite">
        {t("ui.account.title", {
          gauge: gaugeName(t, model.names, gauge),
          from: writeNumber(t.language, start, 1),
          to: writeNumber(t.language, amounts.reduce((sum, by) => sum + Math.round(by * 10), start * 10) / 10, 1),
        })}
      </h3>
      <label class="choice">
        <input type="checkbox" checked={namesAll} onChange={(event) => nameAll(event.currentTarget.checked)} />
        {t("ui.account.all")}
      </label>
      <Waterfall {...{ model, start, amounts, largest, rest }} />
      <p class="hint">{t("ui.account.text")}</p>
    </>
  );
}

/** The score that ended farthest from where it began. */
function mostMoved(play: Play, before: number): string {
  const change = (id: string) => Math.abs(play.truth(id, play.time.completed) - play.truth(id, before));
  return play.model.scores.reduce((most, id) => (change(id) > change(most) ? id : most));
}

interface ChoiceProps {
  play: Play;
  gauge: string;
  span: Span;
  onGauge: (gauge: string) => void;
  onSpan: (span: Span) => void;
}

/** Which gauge, and which months. */
function Choice({ play, gauge, span, onGauge, onSpan }: ChoiceProps) {
  const t = useText();
  const { turn } = play.model;
  const turns = Array.from({ length: play.time.completed / turn }, (_, at) => at * turn);
  const groups = useMemo(() => gaugeGroups(t, play.model), [t, play.model]);
  return (
    <div class="account-choice">
      <label class="field">
        <span>{t("ui.why.choose")}</span>
        <select value={gauge} onChange={(event) => onGauge(event.currentTarget.value)}>
          {groups.map(({ title, gauges }) => (
            <optgroup key={title} label={title}>
              {gauges.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t("ui.account.from")}</span>
        <select
          value={span.from}
          onChange={(event) => {
            const from = Number(event.currentTarget.value);
            onSpan({ from, to: Math.max(span.to, from + turn - 1) });
          }}
        >
          {turns.map((before) => (
            <option key={before} value={before + 1}>
              {t("ui.month", { month: before + 1 })}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t("ui.account.to")}</span>
        <select
          value={span.to}
          onChange={(event) => {
            const to = Number(event.currentTarget.value);
            onSpan({ from: Math.min(span.from, to - turn + 1), to });
          }}
        >
          {turns.map((before) => (
            <option key={before} value={before + turn}>
              {t("ui.month", { month: before + turn })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
