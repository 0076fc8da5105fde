import type { DebriefPart } from "../ui/debrief/props.ts";
import type { App } from "./app.ts";
import { move, resume } from "./runs.ts";

/** What the browser's history keeps of the debrief: the run, and the page that is open. */
interface Entry {
  screen: "play";
  run: string;
  part: DebriefPart;
}

/** Turns to a page of the debrief. The browser's way back leads to the page before. */
export function turnTo(app: App, part: DebriefPart): void {
  const { screen, place } = app;
  if (screen.value.kind !== "play" || place.value.part === part) return;
  history.pushState({ screen: "play", run: screen.value.id, part } satisfies Entry, "", `#${part}`);
  show(app, part);
}

/** Writes the page that is open into the present entry of the browser's history, so that a reload finds it. */
export function keepPart(app: App, part: DebriefPart): void {
  const { value } = app.screen;
  if (value.kind !== "play") return;
  history.replaceState({ screen: "play", run: value.id, part } satisfies Entry, "", `#${part}`);
}

/** Follows the browser's way back or forward within the debrief in hand; answers whether it led there. */
export function followHistory(app: App, entry: unknown): boolean {
  const { value } = app.screen;
  if (value.kind !== "play" || !isEntry(entry) || entry.run !== value.id) return false;
  show(app, entry.part);
  return true;
}

/** Opens the debrief anew that was open before the page was reloaded, if the run is stored. */
export function reopen(app: App, entry: unknown): void {
  if (isEntry(entry) && app.stored.value.some(({ id }) => id === entry.run)) void resume(app, entry.run);
}

function show(app: App, part: DebriefPart): void {
  move(app, (place) => {
    place.part = part;
  });
}

function isEntry(entry: unknown): entry is Entry {
  return typeof entry === "object" && entry !== null && "part" in entry && "run" in entry;
}
