/**
 * Hands the focus on when what had it takes itself away, as a button does that takes back the last thing to take back:
 * whatever held it, is still there and not empty has it next. A dialog that closes and a page that is left give it on themselves.
 * Gives the function that ends this.
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
