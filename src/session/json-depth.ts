/**
 * Where the brackets of a JSON text are nested more deeply than `most`: the offset of the first that is, or -1. Text in quotes
 * does not count. What is nested too deeply cannot be walked, so it is refused before it is parsed.
 */
export function tooDeepAt(json: string, most: number): number {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '"':
        at = endOfString(json, at);
        break;
      case "[":
      case "{":
        depth += 1;
        if (depth > most) return at;
        break;
      case "]":
      case "}":
        depth -= 1;
        break;
    }
  }
  return -1;
}

/** The offset of the quote that ends the string begun at `from`, or of the text's end where none does. */
function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at++) {
    if (json[at] === "\\") at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
