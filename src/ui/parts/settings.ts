/** How scores are shown in play. */
export type Visibility = "words" | "bands" | "exact";

/** What a trainee sets for this browser. */
export interface Settings {
  theme: "system" | "light" | "dark";
  scores: Visibility;
  motion: "system" | "off";
  map: "on" | "off";
}

/** The settings of someone who has set nothing. */
export const usualSettings: Settings = { theme: "system", scores: "bands", motion: "system", map: "on" };
