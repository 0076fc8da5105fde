/** How an editor may have saved a text, by the byte order mark at its beginning; UTF-8 without one. */
const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a file as editors save it: UTF-8 with a byte order mark or without, or UTF-16 with one; the mark is no part of the
 * text. The page and the command line read files by this alone, so that both open the same.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
