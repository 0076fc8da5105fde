import { useEffect, useRef } from "preact/hooks";
import { useText } from "../parts/text.ts";

interface MenuProps {
  /** A chapter is over, so that its history may be read. */
  history: boolean;
  onOpen: (kind: "briefing" | "months" | "settings" | "sources" | "history") => void;
  onSave: () => void;
  onLeave: () => void;
}

/** What goes with the whole run: its months, its file, the settings, the way out. */
export function Menu({ history, onOpen, onSave, onLeave }: MenuProps) {
  const t = useText();
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (menu.current !== null && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, []);
  const pick = (act: () => void) => () => {
    // The summary takes the focus first, so that a dialog can give it back to something that is there.
    summary.current?.focus();
    if (menu.current !== null) menu.current.open = false;
    act();
  };
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current === null) return;
        menu.current.open = false;
        summary.current?.focus();
      }}
    >
      <summary ref={summary}>{t("ui.menu")}</summary>
      <ul>
        <li>
          <button type="button" onClick={pick(() => onOpen("briefing"))}>
            {t("ui.briefing.over")}
          </button>
        </li>
        {t.sources.length > 0 && (
          <li>
            <button type="button" onClick={pick(() => onOpen("sources"))}>
              {t("ui.sources")}
            </button>
          </li>
        )}
        {history && (
          <li>
            <button type="button" onClick={pick(() => onOpen("history"))}>
              {t("ui.history")}
            </button>
          </li>
        )}
        <li>
          <button type="button" onClick={pick(() => onOpen("months"))}>
            {t("ui.months")}
          </button>
        </li>
        <li>
          <button type="button" onClick={pick(onSave)}>
            {t("ui.save")}
          </button>
        </li>
        <li>
          <button type="button" onClick={pick(() => onOpen("settings"))}>
            {t("ui.settings")}
          </button>
        </li>
        <li>
          <button type="button" onClick={pick(onLeave)}>
            {t("ui.leave")}
          </button>
        </li>
      </ul>
    </details>
  );
}
