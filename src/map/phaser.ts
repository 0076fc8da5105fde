import type * as Phaser from "phaser";
// These put themselves on the list of what a scene has: cameras, what it shows, input, tweens and timelines.
import "phaser/src/cameras/2d/CameraManager.js";
import "phaser/src/events/EventEmitter.js";
import "phaser/src/gameobjects/DisplayList.js";
import "phaser/src/gameobjects/UpdateList.js";
import "phaser/src/gameobjects/container/ContainerFactory.js";
import "phaser/src/gameobjects/image/ImageFactory.js";
import "phaser/src/input/InputPlugin.js";
import "phaser/src/scene/ScenePlugin.js";
import "phaser/src/time/Timeline.js";
import "phaser/src/tweens/TweenManager.js";
import constants from "phaser/src/const.js";
import gameEvents from "phaser/src/core/events/index.js";
import game from "phaser/src/core/Game.js";
import inputEvents from "phaser/src/input/events/index.js";
import rendererEvents from "phaser/src/renderer/events/index.js";
import sceneEvents from "phaser/src/scene/events/index.js";

/**
 * The parts of Phaser that the map uses, from its own modules: the published file holds all of Phaser and cannot be
 * reduced. `app/build/phaser-parts.ts` bundles them, since they are CommonJS with switches that its build must set.
 * Types come from the published package, by `import type`.
 */
export const Game = game as typeof Phaser.Game;
export const { CANVAS, WEBGL } = constants as Pick<typeof Phaser, "CANVAS" | "WEBGL">;
export const GameEvents = gameEvents as typeof Phaser.Core.Events;
export const InputEvents = inputEvents as typeof Phaser.Input.Events;
export const RendererEvents = rendererEvents as typeof Phaser.Renderer.Events;
export const SceneEvents = sceneEvents as typeof Phaser.Scenes.Events;
