import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { gaugeName, matterName, optionName, scoreName, type Text } from "../../../words/index.ts";
import { writeChange } from "../../parts/numbers.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";
import type { PlayedOption, WhatIfPort } from "../../parts/what-if-port.ts";
import { BranchCharts } from "./branch-chart.tsx";
import { type Row, type Told, toldOf, turnsUnderSets } from "./rows.ts";

interface DecisionProps {
  model: SeenModel;
  port: WhatIfPort;
  row: Row;
  /** By how much it mattered, from 1; null while that is not known. */
  rank: number | null;
}

/** A decision of the run, what was chosen, and what every other option would have come to. */
export function DecisionOtherwise({ model, port, row, rank }: DecisionProps) {
  const t = useText();
  const { question, options } = row;
  const { id, region, month, option } = question.decision;
  return (
    <details class="fold">
      <summary>
        <span class={rank === null ? "decision-number decision-event" : "decision-number"}>{rank ?? "–"}</span>
        <span class="decision-name">
          <strong>{matterName(t, id, region)}</strong>
          <span>{optionName(t, id, option)}</span>
          <span class="meta">
            {t("ui.month", { month })} · {weightWords(t, row, port.lucks.options)}
          </span>
        </span>
      </summary>
      <div class="fold-body">
        {options.map((played) => (
          <OptionOtherwise key={played.difference.option} {...{ model, port, row, played }} />
        ))}
        <UnderSets {...{ model, port, row }} />
      </div>
    </details>
  );
}

/** The weightiest of its other options, in a few words. */
function weightWords(t: Text, { question, options, weight }: Row, lucks: number): string {
  if (weight === null) return t("ui.what-if.closed.all");
  const played = options.find(({ difference }) => difference.option === weight.option);
  const [told] = played === undefined ? [] : toldOf(played, lucks);
  if (told === undefined) return t("ui.what-if.even");
  const instead = optionName(t, question.decision.id, weight.option);
  return t(`ui.what-if.short.${told.direction}`, {
    option: instead,
    gauge: scoreName(t, told.gauge),
    ...counted(told),
  });
}

function counted({ points, count }: Told): { points: number; count: number } {
  return { points, count };
}

function OptionOtherwise({ model, port, row, played }: Omit<DecisionProps, "rank"> & { played: PlayedOption }) {
  const t = useText();
  const { question } = row;
  const { difference, own } = played;
  const lucks = port.lucks.options;
  const told = toldOf(played, lucks);
  const name = optionName(t, question.decision.id, difference.option);
  return (
    <section class="otherwise" aria-label={name}>
      <h4>{t("ui.what-if.instead", { option: name })}</h4>
      {!difference.taken && <p class="note">{t("ui.what-if.closed")}</p>}
      {difference.taken && (
        <>
          <ul class="decision-lines">
            {told.map((one) => (
              <li key={one.gauge}>
                {t(`ui.what-if.${one.direction}`, {
                  gauge: gaugeName(t, model.names, one.gauge),
                  lucks,
                  ...counted(one),
                })}
              </li>
            ))}
            {told.length === 0 && <li>{t("ui.what-if.even")}</li>}
            <People model={model} people={difference.people} />
          </ul>
          <BranchCharts
            series={Object.keys(difference.line).map((id) => ({
              id,
              name: gaugeName(t, model.names, id),
              own: courseOf(own, id),
              other: courseOf(difference, id),
            }))}
            from={difference.from}
            turn={model.turn}
            lucks={lucks}
          />
          <button type="button" onClick={() => port.playOn(question, difference.option)}>
            {t("ui.what-if.play-on")} <span class="unseen">{name}</span>
          </button>
        </>
      )}
    </section>
  );
}

/** How many people more or fewer, on average, in lines of their own: people are shown apart from scores. */
function People({ model, people }: { model: SeenModel; people: PlayedOption["difference"]["people"] }) {
  const t = useText();
  return Object.entries(people).map(([gauge, by]) => {
    const count = Math.round(Math.abs(by));
    const direction = by > 0 ? "more" : "fewer";
    if (count === 0) return null;
    return (
      <li key={gauge}>{t(`ui.what-if.people.${direction}`, { gauge: gaugeName(t, model.names, gauge), count })}</li>
    );
  });
}

/** What the options would have changed under the other parameter sets, and where the lesson turns. */
function UnderSets({ model, port, row }: Omit<DecisionProps, "rank">) {
  const t = useText();
  const { question, options, underOthers, weight } = row;
  const matter = question.decision.id;
  if (weight === null) return null;
  if (underOthers.length === 0) {
    return (
      <button type="button" class="otherwise-sets" onClick={() => port.compareSets(question)}>
        {t("ui.what-if.sets.ask")} <span class="unseen">{matterName(t, matter, question.decision.region)}</span>
      </button>
    );
  }
  const sets = [model.parameters, ...new Set(underOthers.map(({ set }) => set))];
  const open = options.filter(({ difference }) => difference.taken);
  const meanOf = (set: string, option: string, gauge: string) => {
    const found = [...options, ...underOthers].find((it) => it.set === set && it.difference.option === option);
    return found === undefined ? "" : writeChange(t.language, required(found.difference.otherLuck, gauge).mean);
  };
  const gauges = Object.keys(required(options, 0).difference.otherLuck);
  return (
    <section class="otherwise" aria-label={t("ui.what-if.sets")}>
      <h4>{t("ui.what-if.sets")}</h4>
      <Turns row={row} />
      <ScrolledTable label={t("ui.what-if.sets.table")}>
        <thead>
          <tr>
            <th scope="col">{t("ui.what-if.sets.option")}</th>
            <th scope="col">{t("ui.chart.score")}</th>
            {sets.map((set) => (
              <th key={set} scope="col" class="number">
                {t(`parameter-set.${set}.title`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {open.map(({ difference: { option } }) =>
            gauges.map((gauge, at) => (
              <tr key={`${option} ${gauge}`}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={gauges.length}>
                    {optionName(t, matter, option)}
                  </th>
                )}
                <th scope="row" class="otherwise-score">
                  {gaugeName(t, model.names, gauge)}
                </th>
                {sets.map((set) => (
                  <td key={set} class="number">
                    {meanOf(set, option, gauge)}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </ScrolledTable>
    </section>
  );
}

function Turns({ row }: { row: Row }) {
  const t = useText();
  const turns = turnsUnderSets(row);
  if (turns.length === 0) return <p>{t("ui.what-if.sets.hold")}</p>;
  return (
    <ul class="decision-lines">
      {turns.map(({ option, gauge, sets }) => (
        <li key={`${option} ${gauge}`}>
          {t("ui.what-if.sets.turn", {
            option: optionName(t, row.question.decision.id, option),
            gauge: scoreName(t, gauge),
            sets: sets.map((set) => t(`parameter-set.${set}.title`)).join(", "),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The course of a score on a branch: its line and its quartiles. */
function courseOf({ line, band }: PlayedOption["difference"] | PlayedOption["own"], score: string) {
  return { line: required(line, score), band: required(band, score) };
}
