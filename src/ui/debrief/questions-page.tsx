import type { RoomQuestion } from "../../debrief/index.ts";
import { Fold } from "../parts/disclosure.tsx";
import { Evidence } from "../parts/paper/evidence.tsx";
import { HalfHour } from "../parts/paper/half-hour.tsx";
import { RevealedFacts } from "../parts/paper/revealed-facts.tsx";
import { Stops } from "../parts/paper/stops.tsx";
import { Part } from "../parts/part.tsx";
import { useText } from "../parts/text.ts";
import { Contested } from "./contested.tsx";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";
import { TransferFields } from "./transfer-fields.tsx";
import { TruthHidden } from "./truth-hidden.tsx";
import { playedOf } from "./what-if/played.ts";

/** Questions for the room by learning objective, with what this run says to each; then what the room takes along. */
export function QuestionsPage(props: DebriefProps) {
  const { play, debrief, room, onRoom } = props;
  const t = useText();
  const { questions } = debrief;
  const whatIf = playedOf(props.whatIf.explored.value, play.model.parameters);
  const objectives = [...new Set(questions.map(({ objective }) => objective))];
  return (
    <>
      <PageTitle title={t("ui.questions.title")}>
        <p class="lead">{t(questions.length === 0 ? "ui.questions.none" : "ui.questions.text")}</p>
      </PageTitle>
      <Fold title={t("ui.facilitate")} note={t("ui.facilitate.for")}>
        <HalfHour />
      </Fold>
      <Fold title={t("ui.stops")} note={t("ui.facilitate.for")}>
        <p class="hint">{t("ui.stops.text")}</p>
        <Stops {...{ model: play.model, debrief, whatIf }} may={room} />
      </Fold>
      {objectives.map((objective) => (
        <Part key={objective} title={t(`objective.${objective}`)}>
          <ol class="questions">
            {questions.flatMap((question) =>
              question.objective === objective ? [<Question key={question.id} {...props} question={question} />] : [],
            )}
          </ol>
        </Part>
      ))}
      <Part title={t("ui.pack.facts")}>
        {room.truth ? <RevealedFacts debrief={debrief} /> : <TruthHidden onRoom={onRoom} />}
      </Part>
      <Part title={t("ui.contested")}>
        <Contested {...props} />
      </Part>
      <Part title={t("ui.transfer")}>
        <TransferFields {...props} />
      </Part>
    </>
  );
}

/** A question, with what this run says to it and what to listen for when asked for. */
function Question({ play, debrief, room, question }: DebriefProps & { question: RoomQuestion }) {
  const t = useText();
  return (
    <li>
      <p class="question">{t(`question.${question.id}`)}</p>
      <Fold title={t("ui.questions.evidence")}>
        <Evidence {...{ model: play.model, debrief, question }} scores={room.scores} truth={room.truth} />
      </Fold>
      <Fold title={t("ui.questions.listen.title")} note={t("ui.facilitate.for")}>
        <p>{t(`question.${question.id}.listen`)}</p>
      </Fold>
    </li>
  );
}
