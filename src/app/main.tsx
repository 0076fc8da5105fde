import { texts } from "virtual:interface-text";
import "../ui/styles/main.css";
import { render } from "preact";
import { createApp } from "./app.ts";
import { followHistory, reopen } from "./debrief-place.ts";
import { Root } from "./root.tsx";
import { atStart, leave, refresh } from "./runs.ts";

const root = document.getElementById("root");
if (root !== null) {
  const app = createApp(texts.en, "en");
  addEventListener("popstate", ({ state }) => {
    if (app.screen.value.kind !== "start" && !followHistory(app, state)) void leave(app);
  });
  // A page that was reloaded in a run begins at the start, with the run on offer; a debrief that a room looks at stays.
  const { state } = history;
  atStart();
  // What the page says where no script runs.
  root.replaceChildren();
  render(<Root app={app} />, root);
  void refresh(app).then(() => reopen(app, state));
}
