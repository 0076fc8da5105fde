import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { headlinesOf, openLedger } from "../../engine/index.ts";
import { chapterOf, chaptersOf } from "../chapters.ts";
import { MonthList } from "../desk/months-dialog.tsx";
import { Fold } from "../fold.tsx";
import { gaugeName, matterName } from "../names.ts";
import { writeNumber } from "../numbers.ts";
import { intentOf, intentWords } from "../plan/intent-dialog.tsx";
import type { Commands, Play } from "../play.ts";
import { useText } from "../text.ts";
import type { Led, WhatIfPort } from "../what-if-port.ts";
import { Causes } from "./causes.tsx";
import { Decisions, marked } from "./decisions.tsx";
import { Facts, Luck, PrivateFacts } from "./luck.tsx";
import { useOpenInPrint } from "./open-in-print.ts";
import { Process } from "./process.tsx";
import { ScoreChart } from "./score-chart.tsx";
import { WhatIf } from "./what-if.tsx";

const parts = [
  "people",
  "scores",
  "decisions",
  "what-if",
  "process",
  "facts",
  "causes",
  "luck",
  "questions",
  "again",
] as const;

interface LastPageProps {
  play: Play;
  commands: Commands;
  whatIf: WhatIfPort;
  led: Led;
  onHistory: () => void;
}

/** The end: people first, then what happened to the scores and why, what was decided, and what was true all along. */
export function LastPage({ play, commands, whatIf, led, onHistory }: LastPageProps) {
  const t = useText();
  const ledger = useMemo(() => openLedger(play.model, play.pages), [play.model, play.pages]);
  const ending = play.state.ended ?? "";
  const chapter = chapterOf(play);
  const scores = headlinesOf(play.model);
  const hasQuestions = (play.model.scenario.questions ?? []).length > 0;
  useOpenInPrint();
  return (
    <div class="last" data-month={play.state.month} data-hash={play.hash}>
      <header class="head">
        <p class="brand">{t("ui.brand")}</p>
        <div class="head-where">
          <p class="head-title">
            <bdi>{t("scenario.title")}</bdi>
          </p>
          <p>
            {t("ui.last.over", {
              months: play.state.month,
              turns: play.state.month / play.model.scenario.turn,
              seed: play.seed,
            })}
          </p>
        </div>
        <nav class="last-nav" aria-label={t("ui.last.parts")}>
          {parts
            .filter((part) => part !== "questions" || hasQuestions)
            .map((part) => (
              <a key={part} href={`#${part}`}>
                {t(`ui.last.${part}.short`)}
              </a>
            ))}
        </nav>
        <button type="button" class="on-dark" onClick={commands.leave}>
          {t("ui.leave")}
        </button>
      </header>
      <main class="last-main">
        <section class="last-ending">
          <h1 tabIndex={-1}>{t(chapter === null ? `ending.${ending}.title` : `chapter.${chapter.id}.title`)}</h1>
          <p class="lead">{t(chapter === null ? `ending.${ending}.text` : "ui.chapter.over")}</p>
          <p class="hint">{t("ui.last.note")}</p>
          {chaptersOf(play.model.scenario).length > 0 && (
            <button type="button" class="to-history" onClick={onHistory}>
              {t("ui.history")}
            </button>
          )}
        </section>
        <Part id="people">
          <People play={play} />
        </Part>
        <Part id="scores">
          <ScoreChart
            series={scores.map((id) => ({ id, name: t(`gauge.${id}`), values: valuesOf(play, id) }))}
            turn={play.model.scenario.turn}
            marks={marked(play).map(({ id, region, month }) => ({ month, label: matterName(t, id, region) }))}
          />
        </Part>
        <Part id="decisions">
          <Intent play={play} />
          <Decisions play={play} />
        </Part>
        <Part id="what-if">
          <WhatIf play={play} port={whatIf} announce={commands.announce} />
        </Part>
        <Part id="process">
          <Process model={play.model} led={led} />
        </Part>
        <Part id="facts">
          <Facts play={play} />
          <Fold title={t("ui.last.private")} note={`${play.model.scenario.privateFacts.length}`}>
            <PrivateFacts play={play} />
          </Fold>
        </Part>
        <Part id="causes">
          {scores.map((gauge) => (
            <Causes key={gauge} play={play} ledger={ledger} gauge={gauge} />
          ))}
          <p class="hint">{t("ui.last.causes.text")}</p>
        </Part>
        <Part id="luck">
          <Luck play={play} />
        </Part>
        {hasQuestions && (
          <Part id="questions">
            <Questions play={play} />
          </Part>
        )}
        <Part id="again">
          <Again play={play} commands={commands} />
        </Part>
      </main>
    </div>
  );
}

function Part({ id, children }: { id: (typeof parts)[number]; children: ComponentChildren }) {
  const t = useText();
  return (
    <section id={id} class="last-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`ui.last.${id}`)}</h2>
      {children}
    </section>
  );
}

/** A gauge's true value at the start and after each month. */
function valuesOf({ model, starts, pages }: Play, id: string): number[] {
  const { address } = model.layout.byId[id];
  return [starts[0].numbers[address], ...pages.map((page) => page.after[address])];
}

function People({ play }: { play: Play }) {
  const t = useText();
  const { model, state, starts } = play;
  return (
    <div class="people">
      {model.scenario.peopleGauges.map((id) => {
        const { address } = model.layout.byId[id];
        return (
          <p key={id}>
            <span class="people-count">
              {writeNumber(t.language, state.numbers[address] - starts[0].numbers[address])}
            </span>
            <span>{gaugeName(t, model, id)}</span>
          </p>
        );
      })}
      <p class="hint">{t("ui.people.apart")}</p>
    </div>
  );
}

function Intent({ play }: { play: Play }) {
  const t = useText();
  const intent = intentOf(play);
  if (intent === null) return null;
  return (
    <dl class="facts intent">
      <div>
        <dt>{t("ui.intent.priorities.then")}</dt>
        <dd>{intent.priorities.map((id) => intentWords(t, "priority", id)).join("; ")}</dd>
      </div>
      {intent.refusal !== "" && (
        <div>
          <dt>{t("ui.intent.refusal.then")}</dt>
          <dd>{intentWords(t, "refusal", intent.refusal)}</dd>
        </div>
      )}
      {intent.sign !== "" && (
        <div>
          <dt>{t("ui.intent.sign.then")}</dt>
          <dd>{intentWords(t, "sign", intent.sign)}</dd>
        </div>
      )}
    </dl>
  );
}

function Questions({ play }: { play: Play }) {
  const t = useText();
  const { questions = [] } = play.model.scenario;
  return (
    <Fold title={t("ui.last.questions.all")} note={`${questions.length}`}>
      <ol class="questions">
        {questions.map(({ id }) => (
          <li key={id}>{t(`question.${id}`)}</li>
        ))}
      </ol>
    </Fold>
  );
}

function Again({ play, commands }: { play: Play; commands: Commands }) {
  const t = useText();
  return (
    <>
      <div class="buttons">
        <button type="button" class="primary" onClick={commands.save}>
          {t("ui.save")}
        </button>
        <button type="button" onClick={() => print()}>
          {t("ui.print")}
        </button>
        <button type="button" onClick={commands.leave}>
          {t("ui.back-to-start")}
        </button>
      </div>
      <p class="reading">{t("ui.last.again.text")}</p>
      <Fold title={t("ui.months")} note={`${play.state.month}`}>
        <MonthList play={play} onBranch={commands.branch} />
      </Fold>
    </>
  );
}
