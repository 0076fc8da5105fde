/** What the hand asks for; places are CSS pixels from the host's top left corner. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  tap(x: number, y: number): void;
}

interface Place {
  x: number;
  y: number;
}

/** A hand trembles: less than this many pixels is a tap and no drag. */
const tremble = 5;
const controls = "button, a, input, select, textarea, summary, label, [role=button]";

/** Listens for drag, pinch, wheel and tap on the host, except on controls laid over it. Returns what stops it. */
export function listenForGestures(host: HTMLElement, gestures: Gestures): () => void {
  const tracker = new PointerTracker(host, gestures);
  const stop = new AbortController();
  const { signal } = stop;
  host.addEventListener("pointerdown", (event) => tracker.down(event), { signal });
  host.addEventListener("pointermove", (event) => tracker.move(event), { signal });
  host.addEventListener("pointerup", (event) => tracker.up(event), { signal });
  host.addEventListener("pointercancel", (event) => tracker.cancel(event), { signal });
  host.addEventListener("wheel", (event) => turnWheel(host, gestures, event), { signal, passive: false });
  return () => stop.abort();
}

class PointerTracker {
  private readonly pointers = new Map<number, Place>();
  private readonly host: HTMLElement;
  private readonly gestures: Gestures;
  private start: Place | null = null;

  constructor(host: HTMLElement, gestures: Gestures) {
    this.host = host;
    this.gestures = gestures;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest(controls))) return;
    const place = placeOf(this.host, event);
    this.pointers.set(event.pointerId, place);
    // A second finger makes it a pinch, which is never a tap.
    this.start = this.pointers.size === 1 ? place : null;
  }

  move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = placeOf(this.host, event);
    if (this.start) {
      if (Math.hypot(now.x - this.start.x, now.y - this.start.y) < tremble) return;
      this.start = null;
      this.host.setPointerCapture(event.pointerId);
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    if (other) this.pinch(before, now, other);
    else this.gestures.pan(now.x - before.x, now.y - before.y);
  }

  up(event: PointerEvent): void {
    const tapped = this.pointers.has(event.pointerId) && this.start;
    this.cancel(event);
    if (tapped) this.gestures.tap(tapped.x, tapped.y);
  }

  cancel(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    this.start = null;
  }

  private pinch(before: Place, now: Place, other: Place): void {
    const was = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const is = Math.max(1, Math.hypot(now.x - other.x, now.y - other.y));
    this.gestures.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.gestures.zoom(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }
}

function turnWheel(host: HTMLElement, gestures: Gestures, event: WheelEvent): void {
  event.preventDefault();
  const { x, y } = placeOf(host, event);
  // Lines and pages are made pixels. A trackpad's pinch comes as a wheel with ctrl and small steps.
  const step = event.deltaY * ([1, 16, 240][event.deltaMode] ?? 1) * (event.ctrlKey ? 5 : 1);
  gestures.zoom(Math.exp(-Math.max(-240, Math.min(240, step)) / 500), x, y);
}

function placeOf(host: HTMLElement, event: MouseEvent): Place {
  const box = host.getBoundingClientRect();
  return { x: event.clientX - box.left - host.clientLeft, y: event.clientY - box.top - host.clientTop };
}
