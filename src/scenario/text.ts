import { IntlMessageFormat } from "intl-messageformat";
import type { Texts } from "./schema/index.ts";

/** Values that a text may be given. */
export type TextValues = Readonly<Record<string, string | number>>;
/** Words of an id, in one language, with its values put in. */
export type Translate = (id: string, values?: TextValues) => string;

/** Reads an ICU message. Tags are ordinary characters: a text is shown as it stands. Throws a SyntaxError. */
export function readMessage(text: string, language: string): IntlMessageFormat {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
}

/**
 * Gives the words of ids in one language. Never throws on a screen: an unknown id gives the id itself in ⟦⟧, and a text
 * that cannot be formatted with the given values gives its source.
 */
export function translator(texts: Texts, language: string): Translate {
  const messages = new Map<string, IntlMessageFormat | string>();
  const read = (text: string): IntlMessageFormat | string => {
    // Most texts have no values, and need no reading.
    if (!/[{'}]/.test(text)) return text;
    try {
      return readMessage(text, language);
    } catch {
      return text;
    }
  };
  return (id, values) => {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (text === undefined) return `⟦${id}⟧`;
    const message = messages.get(id) ?? read(text);
    messages.set(id, message);
    if (typeof message === "string") return message;
    try {
      return String(message.format(values));
    } catch {
      return text;
    }
  };
}
