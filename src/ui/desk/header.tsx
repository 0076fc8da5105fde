import type { ComponentChildren } from "preact";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { Score } from "./score.tsx";

interface HeaderProps {
  play: Play;
  visibility: Visibility;
  onWhy: (gauge: string) => void;
  children?: ComponentChildren;
}

/** The head of the desk: where and when one is, the three scores, and what goes with the whole run. */
export function Header({ play, visibility, onWhy, children }: HeaderProps) {
  const t = useText();
  const { chapter, time, model } = play;
  return (
    <header class="head">
      <p class="brand">{t("ui.brand")}</p>
      <div class="head-where">
        <h1 tabIndex={-1}>
          <bdi>{t("scenario.title")}</bdi>
          {chapter !== null && <span class="head-chapter"> {t(`chapter.${chapter.id}.title`)}</span>}
        </h1>
        <p>{t("ui.desk.month", { ...time })}</p>
      </div>
      <div class="head-scores">
        {model.scores.map((id) => (
          <Score key={id} play={play} id={id} visibility={visibility} onWhy={onWhy} />
        ))}
      </div>
      {children}
    </header>
  );
}
