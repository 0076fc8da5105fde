/** A module of Phaser's own sources. It has no types of its own; `phaser.ts` gives each the published one. */
declare module "phaser/src/*" {
  const part: unknown;
  export default part;
}
