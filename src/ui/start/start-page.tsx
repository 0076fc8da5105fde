import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { sharedSeed } from "../../scenario/seed.ts";
import { bookPage } from "../parts/book-link.tsx";
import { Fold } from "../parts/disclosure.tsx";
import { Faults, type FileFault } from "../parts/faults.tsx";
import type { StoredCard } from "../parts/stored-run.ts";
import { useText } from "../parts/text.ts";
import { OtherRuns, StoredRun } from "./stored-runs.tsx";

/** The whole of a campaign where a chapter may be chosen: no id is empty. */
const whole = "";

/** A scenario on the start page. */
export interface ScenarioCard {
  id: string;
  /** A laboratory is for tests of the model, not for play. */
  kind: "vignette" | "campaign" | "laboratory";
  title: string;
  place: string;
  summary: string;
  months: number;
  turns: number;
  /** That it is a draft, in a sentence; null where it is none. */
  draft: string | null;
  /** Parts that can be played alone. */
  chapters: readonly { id: string; title: string; text: string; turns: number }[];
  minutes: { from: number; to: number };
  dilemmas: number;
  /** Dilemmas decided in the workshop cut; null: there is none. */
  cut: number | null;
  /** Trade-offs of the study that it turns on, in words. */
  tradeOffTitles: readonly string[];
}

/** How a run begins: whole, in the workshop cut, or with a chapter. */
export interface Beginning {
  cut?: true;
  setting?: string;
}

interface StartPageProps {
  cards: readonly ScenarioCard[];
  stored: readonly StoredCard[];
  faults: readonly FileFault[];
  /** Shown beside the title: settings. */
  children?: ComponentChildren;
  onBegin: (scenario: string, seed: string | null, how: Beginning) => void;
  onResume: (run: string) => void;
  onDelete: (run: string) => void;
  onOpen: (file: File) => void;
  onCompare: () => void;
}

/** The first page: what this is, what it is not, and what can be played. */
export function StartPage({ cards, stored, faults, children, ...on }: StartPageProps) {
  const t = useText();
  const { onBegin, onResume, onDelete, onOpen, onCompare } = on;
  const [latest, ...others] = stored;
  const laboratories = cards.filter(({ kind }) => kind === "laboratory");
  return (
    <div class="start">
      <header class="start-head">
        <p class="brand">{t("ui.brand")}</p>
        {children}
      </header>
      <main class="start-main">
        <section class="start-what">
          <h1 tabIndex={-1}>{t("ui.start.title")}</h1>
          <p class="lead">{t("ui.start.what")}</p>
          <p class="start-for">{t("ui.start.for")}</p>
        </section>
        {latest !== undefined && (
          <section class="start-continue" aria-labelledby="continue">
            <h2 id="continue">{t(latest.ended ? "ui.start.last-run" : "ui.start.continue.title")}</h2>
            <StoredRun run={latest} onResume={onResume} isFirst />
          </section>
        )}
        <section aria-labelledby="scenarios">
          <h2 id="scenarios">{t("ui.start.scenarios")}</h2>
          <ul class="cards">
            {cards
              .filter(({ kind }) => kind !== "laboratory")
              .map((card) => (
                <Card key={card.id} card={card} onBegin={onBegin} />
              ))}
          </ul>
        </section>
        <section class="start-files" aria-labelledby="runs">
          <h2 id="runs">{t("ui.start.runs")}</h2>
          <OpenFile faults={faults} onOpen={onOpen} />
          <div class="open-file">
            <button type="button" onClick={onCompare}>
              {t("ui.compare.title")}
            </button>
            <p class="hint">{t("ui.compare.hint")}</p>
          </div>
          {laboratories.length > 0 && (
            <Fold title={t("ui.start.laboratories")}>
              <ul class="cards">
                {laboratories.map((card) => (
                  <Card key={card.id} card={card} onBegin={onBegin} />
                ))}
              </ul>
            </Fold>
          )}
          {others.length > 0 && <OtherRuns runs={others} onResume={onResume} onDelete={onDelete} />}
        </section>
      </main>
      <footer class="start-foot">
        <p>
          {t("ui.start.book.text")} <a href={bookPage}>{t("ui.start.book")}</a>
        </p>
      </footer>
    </div>
  );
}

function Card({ card, onBegin }: { card: ScenarioCard; onBegin: StartPageProps["onBegin"] }) {
  const t = useText();
  const [seed, setSeed] = useState("");
  const [chapter, setChapter] = useState(card.chapters[0]?.id ?? whole);
  const shared = sharedSeed(seed);
  const begin = (how: Beginning) => onBegin(card.id, shared === "" ? null : shared, how);
  return (
    <li class="card">
      <h3>
        <bdi>{card.title}</bdi>
      </h3>
      <p class="card-facts">
        <bdi>{card.place}</bdi> ·{" "}
        {card.turns < card.months
          ? t("ui.start.quarters", { turns: card.turns })
          : t("ui.start.months", { months: card.months })}{" "}
        · {t("ui.start.minutes", card.minutes)}
      </p>
      {card.draft !== null && <p class="note card-draft">{card.draft}</p>}
      <p class="card-summary">{card.summary}</p>
      {card.chapters.length > 0 && <Chapters card={card} chosen={chapter} onChoose={setChapter} />}
      <div class="card-actions">
        <button type="button" class="primary" onClick={() => begin(chapter === whole ? {} : { setting: chapter })}>
          {t("ui.start.play")} <span class="unseen">{card.title}</span>
        </button>
        {card.cut !== null && (
          <>
            <button type="button" onClick={() => begin({ cut: true })} aria-describedby={`cut-${card.id}`}>
              {t("ui.start.cut")} <span class="unseen">{card.title}</span>
            </button>
            <p class="hint card-cut" id={`cut-${card.id}`}>
              {t("ui.start.cut.text", { cut: card.cut, dilemmas: card.dilemmas })}
            </p>
          </>
        )}
        <Fold title={t("ui.start.seed")}>
          <label class="field">
            <span>{t("ui.start.seed.label")}</span>
            <input type="text" maxLength={60} value={seed} onInput={(event) => setSeed(event.currentTarget.value)} />
          </label>
          <p class="hint">{t("ui.start.seed.hint")}</p>
          <p class="hint" role="status">
            {shared !== "" && (
              <>
                {t("ui.start.seed.used")} <bdi class="seed">{shared}</bdi>
              </>
            )}
          </p>
        </Fold>
        <Fold title={t("ui.start.trade-offs")}>
          <ul class="card-trade-offs">
            {card.tradeOffTitles.map((tradeOff) => (
              <li key={tradeOff}>{tradeOff}</li>
            ))}
          </ul>
        </Fold>
      </div>
    </li>
  );
}

/** The choice of a chapter, or of the whole. */
function Chapters({ card, chosen, onChoose }: { card: ScenarioCard; chosen: string; onChoose: (id: string) => void }) {
  const t = useText();
  const all = { id: whole, title: t("ui.start.whole"), text: t("ui.start.whole.text"), turns: card.turns };
  return (
    <fieldset class="chapters">
      <legend>{t("ui.start.chapters")}</legend>
      {[...card.chapters, all].map(({ id, title, text, turns }) => (
        <label key={id} class="chapter">
          <input
            type="radio"
            name={`chapter-${card.id}`}
            value={id}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>
            <strong>{title}</strong> <span class="meta">{t("ui.start.quarters", { turns })}</span>
            <span class="hint">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function OpenFile({ faults, onOpen }: Pick<StartPageProps, "faults" | "onOpen">) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="open-file">
      <button type="button" onClick={() => input.current?.click()}>
        {t("ui.start.open")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t("ui.start.open")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file !== undefined) onOpen(file);
        }}
      />
      <p class="hint">{t("ui.start.open.hint")}</p>
      {faults.length > 0 && <Faults faults={faults} />}
    </div>
  );
}
