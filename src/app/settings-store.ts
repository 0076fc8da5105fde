import { type Settings, usualSettings } from "../ui/parts/settings.ts";

const key = "mandate-settings";

const allowed: { [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ["system", "light", "dark"],
  scores: ["words", "bands", "exact"],
  motion: ["system", "off"],
  map: ["on", "off"],
};

/** The settings kept in this browser; what is missing or unknown is as usual. */
export function readSettings(): Settings {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return usualSettings;
  }
  const found = Object.entries(kept ?? {}).filter(([name, value]) =>
    (allowed as Record<string, readonly unknown[]>)[name]?.includes(value),
  );
  return { ...usualSettings, ...Object.fromEntries(found) };
}

/** Keeps the settings. A browser that keeps nothing (a private window) is no reason to fail. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // They hold until the page is closed.
  }
}
