/** Whether the browser gives a canvas a context of one of these kinds. Needs no Phaser. */
export function offers(...kinds: readonly string[]): boolean {
  const probe = document.createElement("canvas");
  return kinds.some((kind) => {
    const context = probe.getContext(kind);
    if (context !== null && "getExtension" in context) context.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  });
}
