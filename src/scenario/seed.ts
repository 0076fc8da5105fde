/**
 * A seed as people pass it on to each other, made the same however it was typed: composed letters, small letters, a hyphen for
 * any dash, one space for any run of white space, none at the ends, and nothing that cannot be seen. Empty where nothing is left.
 * Doors for people use it; a seed that is recorded in a run stays as it is there.
 */
export function sharedSeed(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\p{Pd}|\u2212/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "")
    .trim();
}
