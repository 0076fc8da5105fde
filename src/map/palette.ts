import type { EventTone, SecurityLevel, Theme } from "./scene.ts";

/** Every colour on the map. Security hues follow Okabe and Ito; the hatch says the same without colour. */
export interface Palette {
  readonly sea: string;
  readonly shallows: string;
  readonly ripple: string;
  readonly outside: string;
  readonly outsideEdge: string;
  readonly shadow: string;
  readonly level: Readonly<Record<SecurityLevel, string>>;
  /** A deeper tone of the level, for the band along a region's edge. */
  readonly edge: Readonly<Record<SecurityLevel, string>>;
  readonly hatch: Readonly<Record<SecurityLevel, string>>;
  readonly grain: number;
  readonly ink: string;
  readonly halo: string;
  readonly border: string;
  readonly coast: string;
  readonly river: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly blocked: string;
  /** Red, green, blue of presence, to be joined with an opacity. */
  readonly presence: string;
  readonly selected: string;
  /** Fill of a unit symbol's frame: the standard's friend blue, softened for paper. */
  readonly unit: string;
  /** Round a unit's frame; light in both themes, since the marks above the frame are black by the standard. */
  readonly unitHalo: string;
  readonly tone: Readonly<Record<EventTone, string>>;
}

const light: Palette = {
  sea: "#cddde8",
  shallows: "#dbe8ef",
  ripple: "#b3cad9",
  outside: "#ebe9e3",
  outsideEdge: "#b9b5aa",
  shadow: "rgba(31, 48, 66, 0.34)",
  level: { firm: "#bcd8cb", holding: "#f0e8cb", fragile: "#f3cfa6", failing: "#eab09a" },
  edge: { firm: "#6fa48e", holding: "#c7b678", fragile: "#d3924c", failing: "#b5523a" },
  hatch: {
    firm: "",
    holding: "rgba(128, 110, 52, 0.5)",
    fragile: "rgba(176, 98, 28, 0.58)",
    failing: "rgba(150, 44, 22, 0.52)",
  },
  grain: 10,
  ink: "#152c40",
  halo: "#ffffff",
  border: "#5b6570",
  coast: "#5d8099",
  river: "#6c9fc6",
  road: "#6f604c",
  roadCasing: "rgba(255, 252, 244, 0.9)",
  blocked: "#a3341a",
  presence: "22, 106, 178",
  selected: "#0b2c49",
  unit: "#b5dcf9",
  unitHalo: "#ffffff",
  tone: { harm: "#b8391a", politics: "#7a3f73", news: "#24506f" },
};

const dark: Palette = {
  sea: "#0c1b28",
  shallows: "#132b3d",
  ripple: "#1d3a50",
  outside: "#242b30",
  outsideEdge: "#48525a",
  shadow: "rgba(0, 0, 0, 0.7)",
  level: { firm: "#2a5147", holding: "#4c4833", fragile: "#6d4a25", failing: "#73301f" },
  edge: { firm: "#5fa68e", holding: "#a4965a", fragile: "#d08f46", failing: "#e0694a" },
  hatch: {
    firm: "",
    holding: "rgba(226, 210, 150, 0.4)",
    fragile: "rgba(246, 178, 104, 0.5)",
    failing: "rgba(255, 150, 120, 0.62)",
  },
  grain: 8,
  ink: "#eef5fa",
  halo: "#0a141d",
  border: "#c3ccd3",
  coast: "#6e9ab8",
  river: "#5e9bc9",
  road: "#d9c8a6",
  roadCasing: "rgba(10, 18, 25, 0.75)",
  blocked: "#ff9270",
  presence: "110, 190, 255",
  selected: "#ffffff",
  unit: "#9fd0f5",
  unitHalo: "#e6eff5",
  tone: { harm: "#e2583a", politics: "#b070a8", news: "#4d8fbd" },
};

/** The colours for a theme. */
export function paletteFor(theme: Theme): Palette {
  return theme === "dark" ? dark : light;
}
