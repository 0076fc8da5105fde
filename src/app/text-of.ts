import { decodeText, sizeLimit } from "../session/index.ts";

/**
 * The text of a file that a person chose. Of a file that is too large to be a run only so much is read that its text is still
 * too large, so that the reader refuses it and the page does not run out of memory.
 */
export async function textOf(file: File): Promise<string> {
  return decodeText(new Uint8Array(await file.slice(0, 4 * sizeLimit + 4).arrayBuffer()));
}
