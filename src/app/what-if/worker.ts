// Plays a run otherwise beside the page, so that the page stays usable.
import { openPlayer } from "./player.ts";
import type { Answer, Job, Request } from "./protocol.ts";

let player: ((job: Job) => Answer) | null = null;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "open") player = openPlayer(data.scenario, data.parameters, data.run);
  else if (player !== null) postMessage(player(data));
});
