import type { ComponentType } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focusHeading } from "../parts/dialogs/dialog.tsx";
import { useOpenInPrint } from "../parts/open-in-print.ts";
import { useText } from "../parts/text.ts";
import { BeliefsPage } from "./beliefs-page.tsx";
import { DecisionsPage } from "./decisions-page.tsx";
import { PrintPage } from "./print-page.tsx";
import { ProcessPage } from "./process-page.tsx";
import { type DebriefPart, type DebriefProps, debriefParts, type Room } from "./props.ts";
import { QuestionsPage } from "./questions-page.tsx";
import { StoryPage } from "./story-page.tsx";
import { WhatIfPage } from "./what-if-page.tsx";

const pages: Record<DebriefPart, ComponentType<DebriefProps>> = {
  beliefs: BeliefsPage,
  story: StoryPage,
  decisions: DecisionsPage,
  "what-if": WhatIfPage,
  process: ProcessPage,
  questions: QuestionsPage,
  print: PrintPage,
};

interface DebriefPageProps extends Omit<DebriefProps, "room" | "onRoom"> {
  part: DebriefPart;
}

/** The debrief of a run that has ended: what was believed first, then what happened, why, and what else could have been. */
export function DebriefPage({ part, ...given }: DebriefPageProps) {
  const { play, whatIf } = given;
  const [room, setRoom] = useState<Room>({ scores: false, truth: false, prediction: null });
  const onRoom = (change: Partial<Room>) => setRoom((before) => ({ ...before, ...change }));
  const { stop } = whatIf;
  useLayoutEffect(() => stop, [stop]);
  useOpenInPrint();
  useHeadingOf(part);
  const Page = pages[part];
  const props = { ...given, room, onRoom };
  return (
    <div class="debrief" data-month={play.time.completed} data-hash={play.hash}>
      <Head {...props} part={part} />
      <main id={part} class="debrief-main">
        <Page {...props} />
      </main>
    </div>
  );
}

/** A page that is turned to begins at its heading, before the next key can arrive. */
function useHeadingOf(part: DebriefPart): void {
  const shown = useRef(part);
  useLayoutEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    scrollTo(0, 0);
    focusHeading();
  }, [part]);
}

/** Which run it is, the way through the pages, and the switch that keeps the scores out of sight. */
function Head({ part: current, play, commands, room, onRoom, onPart }: DebriefProps & { part: DebriefPart }) {
  const t = useText();
  const { model, time, seed } = play;
  return (
    <header class="head">
      <p class="brand">{t("ui.brand")}</p>
      <div class="head-where">
        <p class="head-title">
          {t("ui.debrief")} · <bdi>{t("scenario.title")}</bdi>
        </p>
        <p>{t("ui.debrief.over", { months: time.completed, turns: time.completed / model.turn, seed })}</p>
      </div>
      <nav class="debrief-nav" aria-label={t("ui.debrief.parts")}>
        {debriefParts.map((part) => (
          <a
            key={part}
            href={`#${part}`}
            {...(part === current ? { "aria-current": "page" as const } : {})}
            onClick={(event) => {
              event.preventDefault();
              onPart(part);
            }}
          >
            {t(`ui.debrief.${part}`)}
          </a>
        ))}
      </nav>
      <div class="debrief-buttons">
        <button type="button" class="on-dark" onClick={commands.compare}>
          {t("ui.compare.short")}
        </button>
        <button type="button" class="on-dark" onClick={() => onRoom({ scores: !room.scores })}>
          {t(room.scores ? "ui.debrief.scores.hide" : "ui.debrief.scores.show")}
        </button>
        <button type="button" class="on-dark" onClick={commands.leave}>
          {t("ui.leave")}
        </button>
      </div>
    </header>
  );
}
