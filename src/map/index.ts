export { mountMap } from "./mount-map.ts";
export type {
  EventTone,
  MapEvents,
  MapHandle,
  MapScene,
  MapSource,
  Point,
  SceneEvent,
  SceneUnit,
  SecurityLevel,
  UnitSymbol,
  UnitSymbols,
} from "./scene.ts";
