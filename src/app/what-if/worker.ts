// Plays a run otherwise beside the page, so that the page stays usable.
import { openPlayer, type Player } from "./player.ts";
import type { Request } from "./protocol.ts";

let player: Player | null = null;
let isAsked = false;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "open") {
    player = openPlayer(JSON.parse(data.opening));
    playAhead();
  } else if (player !== null) {
    isAsked = true;
    postMessage(player.answer(data));
  }
});

/** Until it is asked something, plays ahead what every answer rests on: a turn at a time, so that a job need not wait long. */
function playAhead(): void {
  if (!isAsked && player?.playAhead()) setTimeout(playAhead);
}
