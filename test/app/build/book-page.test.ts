// Proves that the page of the model book is what the book says, has each anchor once, names the column of every cell for
// narrow screens, and needs no script.
import { expect, test } from "vitest";
import { bookAsHtml, bookPage } from "../../../src/app/build/book-page.ts";
import type { Book } from "../../../src/book/index.ts";

const book: Book = {
  title: "A <small> book",
  scenario: "minimal",
  hash: "0",
  sections: [
    {
      anchor: "rules",
      title: "Rules",
      blocks: [
        { kind: "paragraph", text: "See [trust](#gauge-trust)." },
        { kind: "warning", text: "Old." },
        { kind: "list", items: ["one", "two"] },
        {
          kind: "table",
          head: ["From", "What"],
          rows: [{ anchor: "influence-a", cells: ["a|b", "**c**"] }, { cells: ["d", "e"] }],
        },
      ],
      sections: [{ anchor: "inner", title: "Inner", blocks: [], sections: [] }],
    },
  ],
};

test("the page holds contents, headings, anchors, lists and tables", () => {
  const html = bookAsHtml(book);
  expect(html).toContain("<h1>A &lt;small> book</h1>");
  expect(html).toContain('<li><a href="#rules">Rules</a></li>');
  expect(html).toContain('<h2><a id="rules"></a>Rules</h2>');
  expect(html).toContain('<h3><a id="inner"></a>Inner</h3>');
  expect(html).toContain('<a href="#gauge-trust">trust</a>');
  expect(html).toContain("<blockquote>");
  expect(html.match(/<li>(one|two)<\/li>/g)).toHaveLength(2);
  expect(html).toContain(
    '<th scope="row"><a id="influence-a"></a>a|b</th><td data-column="What"><strong>c</strong></td>',
  );
  expect(html).not.toContain("<script");
});

test("only the page that has a place for it gets the book", () => {
  const { transformIndexHtml } = bookPage(() => book);
  const { handler } = transformIndexHtml as unknown as { handler: (html: string) => string | undefined };
  expect(handler("<body><!--book--></body>")).toContain("<body><header");
  expect(handler("<body></body>")).toBeUndefined();
});
