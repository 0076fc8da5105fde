import type * as Phaser from "phaser";
import { ringKeys } from "./figures.ts";
import { unitPlace } from "./layout.ts";
import type { Mark, Marks } from "./marks.ts";
import { fading, type Move, moving, type Plan, type Pulse, spreading } from "./playback.ts";
import type { MapFile } from "./scene.ts";

type Cue = Phaser.Types.Time.TimelineEventConfig;

/** The part of its way in which a part of a unit comes out of the rest, or goes into it. */
const passing = moving.length * 0.39;
/** How long an event's mark takes to come, and again to settle. */
const arriving = 228;
/** A ring without a mark is so much wider. */
const wide = 3.4;

/**
 * Plays a plan on marks that stand where it begins, and fades the new ground in. Calls `done` at its end; to end it
 * earlier, destroy the timeline, which ends all that it began.
 */
export function playPlan(
  scene: Phaser.Scene,
  plan: Plan,
  source: MapFile,
  marks: Marks,
  ground: Phaser.GameObjects.Image,
  done: () => void,
): Phaser.Time.Timeline {
  const cues = [
    { at: fading.start, tween: { targets: ground, alpha: 1, duration: fading.length, ease: "Sine.easeInOut" } },
    ...plan.moves.flatMap((move) => moveCues(move, marks.mark(move.to.key), source)),
    ...plan.pulses.flatMap((pulse, at) =>
      pulseCues(
        pulse,
        ringKeys(at).map((key) => marks.mark(key)),
        marks,
      ),
    ),
    { at: plan.length, run: done },
  ];
  return scene.add.timeline(cues).play();
}

function moveCues({ from, to, enters, leaves }: Move, { place, container }: Mark, source: MapFile): Cue[] {
  const way = { targets: place, ...unitPlace(to, source), duration: moving.length, ease: "Sine.easeInOut" };
  const cues: Cue[] = [{ at: moving.start, tween: way }];
  if (leaves) {
    const at = moving.start + moving.length - passing;
    cues.push({ at, tween: { targets: container, alpha: 0, duration: passing } });
  }
  if (enters) {
    container.setAlpha(0);
    // A part of a unit is seen nearly all the way; only a new unit appears where it stands.
    const duration = from === to ? moving.length : passing;
    cues.push({ at: moving.start, tween: { targets: container, alpha: 1, duration } });
  }
  return cues;
}

/** Two rings spread one after the other; the mark comes a little too large and settles, so that the eye is led to it. */
function pulseCues({ mark, start }: Pulse, rings: readonly Mark[], marks: Marks): Cue[] {
  const reach = mark === null ? wide : 1;
  const cues = rings.flatMap(({ container, images }, at): Cue[] => {
    container.setAlpha(0);
    const begin = { at: start + at * spreading.second };
    return [
      { ...begin, tween: { targets: container, alpha: { from: 0.9, to: 0 }, duration: spreading.length } },
      { ...begin, tween: { targets: images, scale: { from: reach * 0.16, to: reach }, duration: spreading.length } },
    ];
  });
  if (mark === null) return cues;
  const { container, images } = marks.mark(mark.key);
  container.setAlpha(0);
  return [
    ...cues,
    { at: start, tween: { targets: container, alpha: 1, duration: arriving } },
    { at: start, tween: { targets: images, scale: { from: 0.4, to: 1.3 }, duration: arriving } },
    { at: start + arriving, tween: { targets: images, scale: 1, duration: arriving } },
  ];
}
