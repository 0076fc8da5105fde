import type { Debrief, Mark } from "../../debrief/index.ts";
import { required } from "../../scenario/required.ts";
import { eventName, regionName, scoreName } from "../../words/index.ts";
import { markWords } from "../parts/mark-words.ts";
import { Figure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { PaperMinute } from "../parts/paper/paper-minute.tsx";
import { useText } from "../parts/text.ts";

type ChronicleProps = Pick<PackProps, "model" | "debrief" | "whatIf" | "scores">;

/**
 * What happened, turn by turn: the situation with which it began, the scores at its end, what was decided, as minutes, and
 * what struck, as it was reported.
 */
export function Chronicle(props: ChronicleProps) {
  const t = useText();
  const { model, debrief } = props;
  const { turn } = model;
  const ends = debrief.story.flatMap(({ month }) => (month > debrief.before && month % turn === 0 ? [month] : []));
  const told = reportsBefore(debrief);
  return (
    <>
      {debrief.before > 0 && <p>{t("ui.chapter.before", { month: debrief.before + 1 })}</p>}
      {ends.map((end) => {
        const inTurn = (month: number) => month > end - turn && month <= end;
        const marks = debrief.story.filter(({ month }) => inTurn(month)).flatMap((one) => one.marks);
        return (
          <section key={end} class="pack-turn">
            <h3>{t("ui.month", { month: end })}</h3>
            <p>{t(`situation.${required(debrief.story, end - turn).situation}.text`)}</p>
            {props.scores && <Scores debrief={debrief} at={end} />}
            {debrief.minutes.map((minute, at) =>
              inTurn(minute.month) ? <PaperMinute key={minute.index} {...props} at={at} /> : null,
            )}
            <Struck model={model} marks={marks} told={told} />
          </section>
        );
      })}
    </>
  );
}

/** Marks whose event is described in full: the first of each event in a place; later ones are only named. */
function reportsBefore({ story, before }: Debrief): Set<Mark> {
  const known = new Set<string>();
  const first = (mark: Mark) => {
    if (mark.kind !== "event" && mark.kind !== "inject") return false;
    const key = `${mark.id} ${mark.region}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
  return new Set(story.filter(({ month }) => month > before).flatMap(({ marks }) => marks.filter(first)));
}

/** The scores as the mission saw them when the turn ended, and as they were. */
function Scores({ debrief, at }: Pick<ChronicleProps, "debrief"> & { at: number }) {
  const t = useText();
  return (
    <p class="meta">
      {t("ui.pack.scores-then")}{" "}
      {Object.entries(required(debrief.story, at).scores).map(([id, { seen, truth }], place) => (
        <span key={id}>
          {place > 0 && " · "}
          {scoreName(t, id)} <Figure of={`story.${at}.scores.${id}.seen`} value={seen} /> /{" "}
          <Figure of={`story.${at}.scores.${id}.truth`} value={truth} />
        </span>
      ))}
    </p>
  );
}

/** What happened in a turn, each event with its report where it is new. */
function Struck({ model, marks, told }: Pick<ChronicleProps, "model"> & { marks: readonly Mark[]; told: Set<Mark> }) {
  const t = useText();
  return marks.map((mark, at) => {
    if (mark.kind === "decision") return null;
    if (mark.kind === "override") return <p key={at}>{markWords(t, model.names, mark)}</p>;
    return (
      <p key={at}>
        <strong>
          {mark.kind === "inject" ? markWords(t, model.names, mark) : eventName(t, mark.id, mark.region)}.
        </strong>{" "}
        {told.has(mark) ? t(`event.${mark.id}.report`, { place: regionName(t, mark.region) }) : t("ui.pack.again")}
      </p>
    );
  });
}
