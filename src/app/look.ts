import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Settings } from "../ui/parts/settings.ts";

/** How the page looks now, from the settings and what the system asks for. */
export interface Look {
  theme: "light" | "dark";
  motion: boolean;
}

/** Follows settings and system, and writes the theme on the root for the style sheets. */
export function followLook(settings: ReadonlySignal<Settings>): ReadonlySignal<Look> {
  const dark = followMedia("(prefers-color-scheme: dark)");
  const still = followMedia("(prefers-reduced-motion: reduce)");
  const look = computed<Look>(() => {
    const { theme, motion } = settings.value;
    return {
      theme: theme === "system" ? (dark.value ? "dark" : "light") : theme,
      motion: motion !== "off" && !still.value,
    };
  });
  effect(() => {
    document.documentElement.dataset.theme = look.value.theme;
    document.documentElement.dataset.motion = look.value.motion ? "on" : "off";
  });
  return look;
}

function followMedia(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener("change", () => {
    matches.value = media.matches;
  });
  return matches;
}
