/** A text that a field needs, or may have. */
export interface ReferenceText {
  /** Its id, with `<...>` for what authors call their things. */
  id: string;
  needed: boolean;
  /** In which cases; empty: in all. */
  where: string;
  /** The values that it is given. */
  values: readonly string[];
}

/** One field of the format. */
export interface ReferenceField {
  /** Its keys from the top: `options[].request.chance`. `<name>` is a key of the author's own. */
  path: string;
  type: string;
  needed: boolean;
  /** What stands for it where it is absent, if anything does. */
  fallback: string | null;
  /** The kinds of thing that have it, where only some do: `kind: stock`. */
  only: readonly string[];
  meaning: string;
  /** What it names, and what it declares, in words; empty where it does not. */
  names: string;
  declares: string;
  texts: readonly ReferenceText[];
  /** By which kind of cause its effects are accounted for, where it is a list of effects. */
  cause: string | null;
  /** The field, told before, that has the same fields below it; null where there is none. */
  like: { part: string; path: string } | null;
  /** Whether it is told elsewhere: below the field that one above it is like, or for all kinds of effect at once. */
  repeated: boolean;
}

/** A kind of file, or a part that many files use. */
export interface ReferencePart {
  name: string;
  /** A file: where it stands. Another part: what it does or tests; may be empty. */
  meaning: string;
  fields: ReferenceField[];
}

/** Parts of the reference under one heading. */
export interface ReferenceChapter {
  title: string;
  parts: ReferencePart[];
}
