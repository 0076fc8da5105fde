import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";

/** What a page of the browser prints: the text of each sheet of paper, spaces made single. */
export async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { numPages, getPage } = await read(pdf);
  const sheets: string[] = [];
  for (let at = 1; at <= numPages; at++) sheets.push(await getPage(at));
  return sheets;
}

async function read(pdf: Uint8Array): Promise<{ numPages: number; getPage: (at: number) => Promise<string> }> {
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return {
    numPages: paper.numPages,
    getPage: async (at) => {
      const { items } = await (await paper.getPage(at)).getTextContent();
      const words = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""));
      // Paper may join letters ("ff") that the text holds apart.
      return words.join("").normalize("NFKC").replace(/\s+/g, " ");
    },
  };
}
