export { mountMap } from "./mount-map.ts";
export type {
  EventTone,
  MapEvents,
  MapFile,
  MapHandle,
  MapScene,
  Point,
  SceneEvent,
  SceneUnit,
  SecurityLevel,
  UnitSymbol,
  UnitSymbols,
} from "./scene.ts";
