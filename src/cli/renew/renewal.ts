import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Where what can be renewed stands. */
export interface Places {
  /** The folder with the scenarios that are shipped, and `records/` in it. */
  scenarios: string;
  /** Folders with further scenarios of which golden runs are kept. */
  others: readonly string[];
  /** The folder with the golden files. */
  golden: string;
}

/** What has to be written anew of one kept thing; nothing where it is as it is kept. */
export interface Renewal {
  title: string;
  /** Files as they shall be; one without a text shall go. */
  files: readonly { path: string; text: string | null }[];
  /** What moved, for people, in lines. */
  words: readonly string[];
  /** Why nothing may be written, if so. */
  refused: string | null;
}

/** The text of a file, or null where there is none. */
export function keptText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Writes what has to be written. */
export function writeRenewal({ files }: Renewal): void {
  for (const { path, text } of files) {
    if (text === null) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}
