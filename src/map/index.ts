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
} from "./scene.ts";
