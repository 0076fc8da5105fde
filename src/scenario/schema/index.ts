export * from "./conditions.ts";
export * from "./effects.ts";
export * from "./map.ts";
export * from "./model.ts";
export * from "./play.ts";
export * from "./primitives.ts";
export * from "./scenario.ts";
export * from "./text.ts";
