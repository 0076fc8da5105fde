import type * as Phaser from "phaser";
import { InputEvents } from "./phaser.ts";

/** What the hand asks for; places are CSS pixels from the canvas's top left corner. */
export interface Hand {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  tap(x: number, y: number): void;
}

/** A hand trembles: less than this many CSS pixels is a tap and no drag. */
const tremble = 5;

/** Turns Phaser's input into drags, pinches, turns of the wheel and taps. It ends with the scene. */
export function followHand({ input, scale, game }: Phaser.Scene, hand: Hand): void {
  // What is pressed on the map stays the map's until it is let go, whatever buttons it passes over.
  game.canvas.addEventListener("pointerdown", ({ pointerId }) => game.canvas.setPointerCapture(pointerId));
  const over: { isOver: boolean } = input.manager;
  input.manager.events.on(InputEvents.GAME_OUT, () => {
    over.isOver = true;
  });
  // Phaser looks up where the canvas lies only when its size changes; the page may have been scrolled since.
  for (const kind of ["pointerdown", "wheel"])
    game.canvas.addEventListener(kind, () => scale.updateBounds(), { capture: true, passive: true });
  input.setDefaultCursor("grab");
  let tapping = false;
  const held = () => input.manager.pointers.filter((pointer) => pointer.leftButtonDown());
  const css = ({ x, y }: { x: number; y: number }) => ({ x: x / scale.displayScale.x, y: y / scale.displayScale.y });
  input.on(InputEvents.POINTER_DOWN, () => {
    // A second finger makes it a pinch, which is never a tap.
    tapping = held().length === 1;
  });
  input.on(InputEvents.POINTER_MOVE, (pointer: Phaser.Input.Pointer) => {
    if (!pointer.leftButtonDown()) return;
    if (tapping && pointer.getDistance() < tremble * scale.displayScale.x) return;
    if (tapping) input.setDefaultCursor("grabbing");
    tapping = false;
    const other = held().find(({ id }) => id !== pointer.id);
    const [before, now] = [css(pointer.prevPosition), css(pointer.position)];
    if (other) pinch(hand, before, now, css(other.position));
    else hand.pan(now.x - before.x, now.y - before.y);
  });
  input.on(InputEvents.POINTER_UP, (pointer: Phaser.Input.Pointer) => {
    const { x, y } = css(pointer.position);
    if (tapping && !pointer.wasCanceled && pointer.button === 0) hand.tap(x, y);
    tapping = false;
    input.setDefaultCursor("grab");
  });
  input.on(InputEvents.POINTER_WHEEL, (pointer: Phaser.Input.Pointer) => {
    const { x, y } = css(pointer.position);
    hand.zoom(wheelFactor(pointer.event as WheelEvent), x, y);
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One finger has moved and the other holds: the map keeps under both. */
function pinch(hand: Hand, before: Spot, now: Spot, other: Spot): void {
  const was = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
  const is = Math.max(1, Math.hypot(now.x - other.x, now.y - other.y));
  hand.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  hand.zoom(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
}

function wheelFactor({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  // Lines and pages are made pixels. A trackpad's pinch comes as a wheel with ctrl and small steps.
  const step = deltaY * ([1, 16, 240][deltaMode] ?? 1) * (ctrlKey ? 5 : 1);
  return Math.exp(-Math.max(-240, Math.min(240, step)) / 500);
}
