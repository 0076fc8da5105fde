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
  useClosedFromOutside(menu);
  const items: [words: string, act: () => void, isThere?: boolean][] = [
    ["ui.briefing.over", () => onOpen("briefing")],
    ["ui.sources", () => onOpen("sources"), t.sources.length > 0],
    ["ui.history", () => onOpen("history"), history],
    ["ui.months", () => onOpen("months")],
    ["ui.save", onSave],
    ["ui.settings", () => onOpen("settings")],
    ["ui.leave", onLeave],
  ];
  const pick = (act: () => void) => {
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
        {items.map(
          ([words, act, isThere = true]) =>
            isThere && (
              <li key={words}>
                <button type="button" onClick={() => pick(act)}>
                  {t(words)}
                </button>
              </li>
            ),
        )}
      </ul>
    </details>
  );
}

/** Closes a menu when something outside it is pressed or takes the focus. */
function useClosedFromOutside(menu: { current: HTMLDetailsElement | null }): void {
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
}
