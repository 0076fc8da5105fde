import { renderToString } from "preact-render-to-string";
import type { Texts } from "../../scenario/schema/index.ts";
import { makeText, type Telling } from "../../words/index.ts";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { TextContext } from "../parts/text.ts";
import { FacilitatorPack } from "./facilitator.tsx";
import { ParticipantsPack } from "./participants.tsx";

export { noNotes } from "../parts/paper/room-notes.ts";

/** The texts and styles of a document. */
export interface Dress {
  interfaceTexts: Texts;
  scenarioTexts: Texts;
  language: string;
  /** How the scenario writes its time and its sources. */
  telling: Telling;
  /** The text of its style sheet. */
  styles: string;
}

/** The document fetches nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A run's debrief as one HTML document that needs nothing else: the two pages for participants, then the facilitator's pack. */
export function renderDocument(
  { interfaceTexts, scenarioTexts, language, telling, styles }: Dress,
  pack: PackProps,
): string {
  const text = makeText(interfaceTexts, scenarioTexts, language, telling);
  const direction = text("ui.direction") === "rtl" ? "rtl" : "ltr";
  const page = (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{text("ui.title", { scenario: text("scenario.title") })}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body class="pack-document">
        <main>
          <ParticipantsPack {...pack} />
          <FacilitatorPack {...pack} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(<TextContext.Provider value={text}>{page}</TextContext.Provider>)}\n`;
}
