import { useRef } from "preact/hooks";
import { regionName } from "../../words/index.ts";
import type { MapSight } from "../parts/map-port.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { namesWithRoom } from "./town-names.ts";

interface RegionLabelsProps {
  play: Play;
  sight: MapSight;
  /** Changes whenever the map has moved, so that the names move with it. */
  moved: number;
  selected: string | null;
  onSelect: (region: string | null) => void;
}

/** Names on the map. Those of regions are buttons; arrow keys move to the next region in that direction. */
export function RegionLabels({ play, sight, selected, onSelect }: RegionLabelsProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { regions, towns, outside } = play.model.area.map;
  const shift = ({ x, y }: { x: number; y: number }) => ({
    transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
  });
  const at = (point: readonly [number, number]) => shift(sight.project(point));
  const townNames = towns.map(({ id, at: point }) => ({ id, name: t(`town.${id}`), ...sight.project(point) }));
  const regionNames = regions.map(({ id, label }) => ({ id, name: regionName(t, id), ...sight.project(label) }));
  const first = selected ?? regions[0]?.id;
  const move = (event: KeyboardEvent, from: string) => {
    const next = neighbour(regions, from, event.key);
    if (next === null) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-region="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are places.
    <div class="map-labels" ref={box} role="group" aria-label={t("ui.map.regions")}>
      {namesWithRoom(townNames, regionNames).map((town) => (
        <span key={town.id} class={`town town-${town.side}`} style={shift(town)} aria-hidden="true">
          {town.name}
        </span>
      ))}
      {outside.map(({ id, label }) => (
        <span key={id} class="outside" style={at(label)} aria-hidden="true">
          {t(`outside.${id}`)}
        </span>
      ))}
      {regions.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="region-label"
          data-region={id}
          style={at(label)}
          tabIndex={id === first ? 0 : -1}
          aria-pressed={id === selected}
          onKeyDown={(event) => move(event, id)}
          onFocus={() => sight.reveal(label)}
          onClick={() => onSelect(id === selected ? null : id)}
        >
          <bdi>{regionName(t, id)}</bdi>
          <span class="unseen">, {t("ui.region.security.is", { level: t(`ui.level.${levelIn(play, id)}`) })}</span>
        </button>
      ))}
    </div>
  );
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Labelled {
  id: string;
  label: readonly [number, number];
}

/** The nearest region in the direction of an arrow key; what lies aside counts as farther. */
export function neighbour(regions: readonly Labelled[], from: string, key: string): string | null {
  const direction = directions[key];
  const here = regions.find(({ id }) => id === from);
  if (direction === undefined || here === undefined) return null;
  let nearest: { id: string; distance: number } | null = null;
  for (const { id, label } of regions) {
    const dx = label[0] - here.label[0];
    const dy = label[1] - here.label[1];
    const along = dx * direction[0] + dy * direction[1];
    if (along <= 0) continue;
    const distance = along + 2 * Math.abs(dx * direction[1] + dy * direction[0]);
    if (nearest === null || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}

/** How safe people in a region are, as seen. */
function levelIn(play: Play, region: string): string {
  return play.gauge(`region.${region}.security`).level;
}
