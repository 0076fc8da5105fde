/** Calls `changed` when the host's size or the screen's pixel ratio changes. Returns what stops it. */
export function watchSize(host: HTMLElement, changed: () => void): () => void {
  const stop = new AbortController();
  const observer = new ResizeObserver(() => changed());
  observer.observe(host);
  const watchRatio = (): void => {
    // The query matches one ratio only, so that each change needs a new one.
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const onChange = (): void => {
      changed();
      watchRatio();
    };
    query.addEventListener("change", onChange, { once: true, signal: stop.signal });
  };
  watchRatio();
  return () => {
    observer.disconnect();
    stop.abort();
  };
}
