import { useText } from "../text.ts";
import { PageTitle } from "./page-title.tsx";
import type { DebriefProps } from "./props.ts";

/** Questions for the room. */
export function QuestionsPage({ play }: DebriefProps) {
  const t = useText();
  const { questions = [] } = play.model.scenario;
  return (
    <>
      <PageTitle title={t("ui.questions.title")} />
      {questions.length === 0 && <p>{t("ui.questions.none")}</p>}
      <ol class="questions">
        {questions.map(({ id }) => (
          <li key={id}>{t(`question.${id}`)}</li>
        ))}
      </ol>
    </>
  );
}
