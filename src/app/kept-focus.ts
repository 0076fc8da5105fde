/**
 * Moves the focus on when the focused element removes itself, as the undo button does after the last undo: the nearest former
 * ancestor that is still there and not empty gets it. Dialogs and pages that close move the focus themselves.
 * Returns the function that ends this.
 */
export function keepFocus(): () => void {
  let holders: Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    holders = target instanceof Element ? holdersOf(target) : [];
  };
  const observer = new MutationObserver(() => {
    if (document.activeElement !== document.body || holders.every(({ isConnected }) => isConnected)) return;
    const held = holders;
    holders = [];
    if (held.some((one) => one.matches("dialog") && !one.isConnected)) return;
    const next = held.find(({ isConnected, textContent }) => isConnected && textContent?.trim() !== "");
    if (next instanceof HTMLElement) focusOnce(next);
  });
  document.addEventListener("focusin", remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** An element and all that it lies in, below the page's body. */
function holdersOf(element: Element | null): Element[] {
  return element === null || element === document.body ? [] : [element, ...holdersOf(element.parentElement)];
}

/** Puts the focus on what takes none by itself, until it moves on. */
function focusOnce(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}
