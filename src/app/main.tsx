import { texts } from "virtual:interface-text";
import "../ui/styles/main.css";
import { render } from "preact";
import { createApp } from "./app.ts";
import { Root } from "./root.tsx";
import { leave, refresh } from "./runs.ts";

const root = document.getElementById("root");
if (root !== null) {
  const app = createApp(texts.en, "en");
  addEventListener("popstate", () => {
    if (app.screen.value.kind !== "start") void leave(app);
  });
  // A page that was reloaded in a run begins at the start, with the run on offer.
  history.replaceState({ screen: "start" }, "");
  render(<Root app={app} />, root);
  void refresh(app);
}
