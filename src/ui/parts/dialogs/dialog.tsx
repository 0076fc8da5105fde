import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useText } from "../text.ts";

interface DialogProps {
  title: string;
  /** A line above the title that says where one is. */
  over?: string;
  size?: "narrow" | "middle" | "wide";
  /** There is only text in it: its body takes the focus, so that keys can scroll it. */
  isText?: boolean;
  footer?: ComponentChildren;
  children: ComponentChildren;
  onClose: () => void;
}

/** A modal dialog. It opens with the focus on its heading and gives the focus back to where it was. */
export function Dialog({ title, over, size = "narrow", isText = false, footer, children, onClose }: DialogProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      giveBack(opener);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${size}`}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <div>
          {over !== undefined && <p class="over">{over}</p>}
          <h2 id="dialog-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label={t("ui.close")} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="dialog-body" {...(isText ? { role: "region", "aria-labelledby": "dialog-title", tabIndex: 0 } : {})}>
        {children}
      </div>
      {footer !== undefined && <footer class="dialog-foot">{footer}</footer>}
    </dialog>
  );
}

/** The opener may be gone, or shut off, by the time the dialog closes; then the page's heading takes the focus. */
function giveBack(opener: Element | null): void {
  queueMicrotask(() => {
    if (document.querySelector("dialog[open]") !== null) return;
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    if (document.activeElement === null || document.activeElement === document.body) focusHeading();
  });
}

/** Puts the focus on the page's main heading, as after a change of page. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1")?.focus();
}
