import { Marked, type Tokens } from "marked";
import type { Plugin } from "vite";
import { type Book, bookAsMarkdown } from "../../book/index.ts";

/** Where the book stands in its page. */
const place = "<!--book-->";

/** Puts the model book into its page, `model.html`, when the page is built or asked for. The page needs no script. */
export function bookPage(readBook: () => Book): Plugin {
  return {
    name: "mandate:book-page",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => (html.includes(place) ? html.replace(place, () => bookAsHtml(readBook())) : undefined),
    },
  };
}

/** The book as the body of a page: a way back, the contents, and the text, every table with its columns named. */
export function bookAsHtml(book: Book): string {
  const contents = book.sections.map(({ anchor, title }) => `<li><a href="#${anchor}">${escaped(title)}</a></li>`);
  const [, text] = splitContents(bookAsMarkdown(book));
  return `<header class="book-head"><a class="brand" href="./index.html">Mandate</a></header>
<main class="book-body">
<h1>${escaped(book.title)}</h1>
<nav class="book-contents" aria-label="Contents"><ul>${contents.join("")}</ul></nav>
<div class="book-text">${marked.parse(text)}</div>
</main>`;
}

/** The Markdown begins with its title and its contents, which the page has in a place of their own. */
function splitContents(markdown: string): [head: string, text: string] {
  const at = markdown.indexOf("\n## ");
  return [markdown.slice(0, at), markdown.slice(at)];
}

/** The first cell of a row is its heading; each cell names its column, for screens too narrow for a table. */
const marked = new Marked({
  async: false,
  renderer: {
    table({ header, rows }: Tokens.Table): string {
      const cell = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
      const columns = header.map(({ text }) => escaped(text));
      const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
      const line = (cells: Tokens.TableCell[]) =>
        cells
          .map((one, at) => {
            if (at === 0) return `<th scope="row">${cell(one)}</th>`;
            return `<td data-column="${columns[at]}">${cell(one)}</td>`;
          })
          .join("");
      const body = rows.map((row) => `<tr>${line(row)}</tr>\n`).join("");
      return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>\n`;
    },
  },
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
