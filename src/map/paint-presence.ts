import { boundsOf, ringsOf } from "./geometry.ts";
import { placeUnits, projectPlace, type UnitMark, unitPlace } from "./layout.ts";
import { project } from "./projection.ts";
import type { SceneUnit } from "./scene.ts";
import type { Sheet } from "./sheet.ts";

type Stops = readonly (readonly [at: number, opacity: number])[];

/** Radius in map units and how opacity falls off, by stance: wide and pale, small and strong, or slight within a ring. */
const discs: Readonly<Record<SceneUnit["stance"], { radius: number; stops: Stops }>> = {
  area: {
    radius: 205,
    stops: [
      [0, 0.44],
      [0.4, 0.32],
      [0.75, 0.12],
      [1, 0],
    ],
  },
  point: {
    radius: 56,
    stops: [
      [0, 0.86],
      [0.55, 0.66],
      [0.82, 0.34],
      [1, 0],
    ],
  },
  reserve: {
    radius: 50,
    stops: [
      [0, 0.26],
      [0.9, 0.14],
      [1, 0],
    ],
  },
};

/** Presence in one region; the caller has clipped to it, because presence there covers nobody next door. */
export function paintPresence(sheet: Sheet, region: string): void {
  const { context, view, palette, scene } = sheet;
  for (const mark of placeUnits(scene).filter((each) => each.region === region)) {
    const { radius, stops } = discs[mark.stance];
    const share = Math.sqrt(Math.min(1, mark.share));
    const reach = radius * view.scale * (mark.stance === "area" ? 0.6 + 0.4 * share : 0.7 + 0.3 * share);
    const { x, y } = discCentre(sheet, mark);
    const gradient = context.createRadialGradient(x, y, 0, x, y, reach);
    for (const [at, opacity] of stops)
      gradient.addColorStop(at, `rgba(${palette.presence}, ${opacity * (0.55 + 0.45 * share)})`);
    context.fillStyle = gradient;
    context.fillRect(x - reach, y - reach, reach * 2, reach * 2);
    if (mark.stance === "reserve") paintRing(sheet, x, y, reach);
  }
}

function paintRing({ context, palette, weight }: Sheet, x: number, y: number, reach: number): void {
  for (const [radius, width] of [
    [reach * 0.93, 2.2],
    [reach * 0.82, 1],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.lineWidth = width * weight;
    context.strokeStyle = `rgba(${palette.presence}, 0.85)`;
    context.stroke();
  }
}

/** Under the unit; for area, which means the whole region, half way to the region's middle. */
function discCentre({ scene, view }: Sheet, mark: UnitMark): { x: number; y: number } {
  const unit = projectPlace(view, unitPlace(mark, scene.source));
  const region = scene.source.regions.find((each) => each.id === mark.region);
  if (mark.stance !== "area" || !region) return unit;
  const { left, top, right, bottom } = boundsOf(ringsOf(region).flat());
  const middle = project(view, [(left + right) / 2, (top + bottom) / 2]);
  return { x: (unit.x + middle.x) / 2, y: (unit.y + middle.y) / 2 };
}
