import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { required } from "../../../scenario/required.ts";
import { matterName } from "../../../words/index.ts";
import { PaperWhatIf } from "../../parts/paper/paper-what-if.tsx";
import type { Play } from "../../parts/run-port.ts";
import { useText } from "../../parts/text.ts";
import type { WhatIfPort } from "../../parts/what-if-port.ts";
import type { DebriefProps, Prediction } from "../props.ts";
import { ScoresHidden } from "../scores-hidden.tsx";
import { DecisionOtherwise } from "./decision-otherwise.tsx";
import { playedOf } from "./played.ts";
import { type Row, rowsOf } from "./rows.ts";
import { Standings } from "./standings.tsx";

/** First the room says which decision it thinks mattered; then each is played otherwise and the results are shown. */
export function WhatIf({ play, debrief, whatIf: port, commands, room, onRoom }: DebriefProps) {
  const { prediction } = room;
  if (prediction === null) {
    const onPredict = (expected: Prediction) => {
      onRoom({ prediction: expected });
      port.play();
    };
    return <Predict port={port} onPredict={onPredict} />;
  }
  return (
    <Results {...{ play, debrief, port, announce: commands.announce, prediction }}>
      {room.scores ? null : <ScoresHidden onRoom={onRoom} />}
    </Results>
  );
}

function Predict({ port, onPredict }: { port: WhatIfPort; onPredict: (prediction: Prediction) => void }) {
  const t = useText();
  const [chosen, choose] = useState("none");
  useLayoutEffect(port.prepare, []);
  if (port.questions.length === 0) return <p>{t("ui.what-if.nothing")}</p>;
  return (
    <form
      class="predict"
      onSubmit={(event) => {
        event.preventDefault();
        onPredict(chosen === "none" ? "none" : Number(chosen));
      }}
    >
      <label class="field">
        <span>{t("ui.what-if.predict")}</span>
        <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="none">{t("ui.what-if.predict.none")}</option>
          {port.questions.map(({ index, decision }) => (
            <option key={index} value={index}>
              {t("ui.month", { month: decision.month })} · {matterName(t, decision.id, decision.region)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary">
        {t("ui.what-if.play")}
      </button>
    </form>
  );
}

interface ResultsProps extends Pick<DebriefProps, "debrief"> {
  play: Play;
  port: WhatIfPort;
  announce: (words: string) => void;
  prediction: Prediction;
  /** What stands for the results while they are hidden; null where they are shown. */
  children: ComponentChildren;
}

function Results({ play, debrief, port, announce, prediction, children }: ResultsProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const explored = port.explored.value;
  const rows = rowsOf(port.questions, explored, play.model.parameters);
  useKeptFocus(box.current, heading);
  useLayoutEffect(() => heading.current?.focus(), []);
  useLayoutEffect(() => {
    if (explored.state === "done") announce(t("ui.what-if.done"));
  }, [explored.state]);
  return (
    <div class="what-if" ref={box} data-state={explored.state}>
      <Progress port={port} />
      <h2 ref={heading} tabIndex={-1}>
        {t(explored.standings === null ? "ui.what-if.so-far" : "ui.what-if.ranked")}
      </h2>
      {children ?? <Rows {...{ play, debrief, port, prediction, rows }} />}
    </div>
  );
}

interface RowsProps extends Omit<ResultsProps, "announce" | "children"> {
  rows: readonly Row[];
}

/** The decisions and what each would have come to, and where the run lies against luck. */
function Rows({ play, debrief, port, prediction, rows }: RowsProps) {
  const t = useText();
  const { standings } = port.explored.value;
  const whatIf = playedOf(port.explored.value, play.model.parameters);
  return (
    <>
      {standings !== null && <Expected rows={rows} prediction={prediction} />}
      {whatIf !== null && (
        <div class="pack only-in-print">
          <PaperWhatIf {...{ model: play.model, debrief, whatIf }} />
        </div>
      )}
      <ol class={whatIf === null ? "decisions" : "decisions not-in-print"}>
        {rows.map((row, at) => (
          <li key={row.question.index}>
            <DecisionOtherwise
              model={play.model}
              port={port}
              row={row}
              rank={standings !== null && row.weight ? at + 1 : null}
            />
          </li>
        ))}
      </ol>
      <p class={whatIf === null ? "hint" : "hint not-in-print"}>{t("ui.what-if.limits")}</p>
      {standings !== null && <Standings model={play.model} standings={standings} lucks={port.lucks.run} />}
    </>
  );
}

/** How far the work is, and what can be done about it. */
function Progress({ port }: { port: WhatIfPort }) {
  const t = useText();
  const { state, done, all } = port.explored.value;
  if (state === "done" || state === "waiting") return null;
  return (
    <div class="what-if-progress">
      <label>
        {t(`ui.what-if.${state}`, { done, all })}
        <progress max={all} value={done} />
      </label>
      <button type="button" onClick={state === "playing" ? port.stop : port.play}>
        {t(state === "playing" ? "ui.what-if.stop" : "ui.what-if.go-on")}
      </button>
    </div>
  );
}

/** What was expected against what came out. */
function Expected({ rows, prediction }: { rows: readonly Row[]; prediction: Prediction }) {
  const t = useText();
  const at = rows.findIndex(({ question }) => question.index === prediction);
  if (at < 0) return null;
  const { id, region } = required(rows, at).question.decision;
  return <p>{t("ui.what-if.expected", { matter: matterName(t, id, region), rank: at + 1, count: rows.length })}</p>;
}

/** Gives the focus back to what had it within a box when that was moved; when it has gone, to what stands for it. */
function useKeptFocus(box: HTMLElement | null, instead: { current: HTMLElement | null }): void {
  const { activeElement } = document;
  const had = box?.contains(activeElement) ? (activeElement as HTMLElement) : null;
  useLayoutEffect(() => {
    if (had !== null && document.activeElement !== had) (had.isConnected ? had : instead.current)?.focus();
  });
}
