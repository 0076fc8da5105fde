import { watch } from "node:fs";

/** A save touches a file several times, and an editor may write several files at once: they count as one change. */
const settlingMs = 150;

/**
 * Calls `onChange` after each change below a folder, once for changes that come together, for as long as the process
 * lives. Rejects when the folder cannot be watched.
 */
export function watchFolder(folder: string, onChange: () => void): Promise<never> {
  return new Promise((_, reject) => {
    let waiting: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(onChange, settlingMs);
    });
    watcher.on("error", reject);
  });
}
