import { eventPicture, ringPicture } from "./event-picture.ts";
import { eventPosition, placeEvents, placeUnits, unitPosition } from "./layout.ts";
import type { Sprite } from "./picture.ts";
import { type Move, movedAt, type Plan, type Pulse, pulsedAt } from "./playback.ts";
import type { MapScene } from "./scene.ts";
import { unitPicture } from "./unit-picture.ts";
import { type View, weightOf } from "./view.ts";

/** What stands above the sheet at rest: units and the marks of the last month's events. */
export function restingSprites(scene: MapScene, view: View, ratio: number): Sprite[] {
  const weight = weightOf(view);
  const units = placeUnits(scene).map((mark) => ({
    key: mark.key,
    picture: unitPicture(mark, scene.theme, weight, ratio),
    ...unitPosition(mark, scene.source, view),
    scale: 1,
    alpha: 1,
  }));
  const events = placeEvents(scene).map((mark) => ({
    key: `event ${mark.event.id}`,
    picture: eventPicture(mark.event.tone, scene.theme, weight, ratio),
    ...eventPosition(mark, scene.source, view),
    scale: 1,
    alpha: 1,
  }));
  return [...events, ...units];
}

/** The same while a month is played, `elapsed` milliseconds after its beginning. */
export function playingSprites(scene: MapScene, plan: Plan, elapsed: number, view: View, ratio: number): Sprite[] {
  const moved = movedAt(elapsed);
  const pulses = plan.pulses.flatMap((pulse, index) => pulseSprites(scene, pulse, index, elapsed, view, ratio));
  return [...pulses, ...plan.moves.map((move) => moveSprite(scene, move, moved, view, ratio))];
}

function moveSprite(scene: MapScene, move: Move, moved: number, view: View, ratio: number): Sprite {
  const from = unitPosition(move.from, scene.source, view);
  const to = unitPosition(move.to, scene.source, view);
  return {
    key: move.to.key,
    picture: unitPicture(move.leaves ? move.from : move.to, scene.theme, weightOf(view), ratio),
    x: from.x + (to.x - from.x) * moved,
    y: from.y + (to.y - from.y) * moved,
    scale: 1,
    alpha: moveAlpha(move, moved),
  };
}

/** A part of a unit is seen all the way, out of the rest and into it; only a new unit appears where it stands. */
function moveAlpha(move: Move, moved: number): number {
  if (move.leaves) return Math.min(1, (1 - moved) * 3);
  if (!move.enters) return 1;
  return move.from === move.to ? moved : Math.min(1, moved * 3);
}

function pulseSprites(
  scene: MapScene,
  pulse: Pulse,
  index: number,
  elapsed: number,
  view: View,
  ratio: number,
): Sprite[] {
  const weight = weightOf(view);
  const place = pulse.mark ? eventPosition(pulse.mark, scene.source, view) : { x: view.width / 2, y: view.height / 2 };
  const reach = pulse.mark ? 1 : 3.4;
  const rings = ([0, 1] as const).map((ring): Sprite => {
    const share = pulsedAt(pulse, elapsed, ring);
    const picture = ringPicture(pulse.tone, scene.theme, weight, ratio);
    return {
      key: `pulse ${index} ${ring}`,
      picture,
      ...place,
      scale: reach * (0.16 + 0.84 * share),
      alpha: share > 0 ? 0.9 * (1 - share) : 0,
    };
  });
  if (!pulse.mark) return rings;
  const arrival = Math.min(1, pulsedAt(pulse, elapsed, 0) * 5);
  const picture = eventPicture(pulse.tone, scene.theme, weight, ratio);
  // It comes a little too large and settles, so that the eye is led to it.
  const scale = arrival < 1 ? 0.4 + 0.9 * arrival : 1 + 0.3 * Math.max(0, 1 - (pulsedAt(pulse, elapsed, 0) - 0.2) * 5);
  return [...rings, { key: `event ${pulse.mark.event.id}`, picture, ...place, scale, alpha: arrival }];
}
