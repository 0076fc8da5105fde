/** Makes a host ready for a map. Returns what makes it as it was. */
export function prepareHost(host: HTMLElement): () => void {
  const { position, touchAction } = host.style;
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  // The map pans and zooms by itself; the browser must not do so too.
  host.style.touchAction = "none";
  return () => {
    host.style.position = position;
    host.style.touchAction = touchAction;
  };
}

/**
 * Puts a canvas behind all else in its host. It is drawing only, without text, and hidden from assistive technology.
 * Styles go through the CSSOM, which a strict content security policy allows.
 */
export function hangCanvas(host: HTMLElement, canvas: HTMLCanvasElement): void {
  canvas.setAttribute("aria-hidden", "true");
  canvas.style.position = "absolute";
  canvas.style.insetBlockStart = "0";
  canvas.style.left = "0";
  canvas.style.display = "block";
  host.prepend(canvas);
}

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
