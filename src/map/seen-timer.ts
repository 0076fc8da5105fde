/** Calls back once the page has been seen for so many milliseconds on end. A hidden page draws no frames. Returns what stops it. */
export function whenSeenFor(milliseconds: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(end, milliseconds);
  };
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", watch);
  };
  const end = (): void => {
    stop();
    call();
  };
  document.addEventListener("visibilitychange", watch);
  watch();
  return stop;
}
