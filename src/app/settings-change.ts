import { produce } from "immer";
import type { Settings } from "../ui/parts/settings.ts";
import type { App } from "./app.ts";
import { keepSettings } from "./settings-store.ts";

/** Changes settings, at once and for the next visit. */
export function changeSettings(app: App, change: Partial<Settings>): void {
  app.settings.value = produce(app.settings.value, (draft) => {
    Object.assign(draft, change);
  });
  keepSettings(app.settings.value);
}
