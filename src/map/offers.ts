/**
 * Whether the browser draws on a canvas at all. To be asked before Phaser, which tries one as soon as it is there and
 * throws where nobody can catch it.
 */
export function offersCanvas(): boolean {
  return document.createElement("canvas").getContext("2d") !== null;
}
