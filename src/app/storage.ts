import { createStore, del, getMany, keys, promisifyRequest, type UseStore } from "idb-keyval";
import type { RunFile } from "../session/index.ts";
import type { DebriefPart } from "../ui/debrief/props.ts";
import type { RoomNotes } from "../ui/parts/paper/room-notes.ts";

/** Where in a run the trainee was. */
export interface Place {
  page: "briefing" | "desk" | "debrief" | "history" | "record";
  /** The page of the debrief; its first where none is named. */
  part?: DebriefPart;
  /** What the room wrote down in the debrief. */
  notes?: RoomNotes;
  /** The report of the month that ended has not been read. */
  report: boolean;
  /** Intent has been asked for. */
  asked: boolean;
}

/** A run as this browser keeps it. */
export interface StoredRun {
  id: string;
  /** When it was stored, in milliseconds; the latest run is offered first. */
  saved: number;
  title: string;
  /** Where in the run one was, in words. */
  at: string;
  ended: boolean;
  place: Place;
  run: RunFile;
}

/** The runs kept in this browser. */
export interface RunShelf {
  /** All runs, the latest first. What cannot be read is left out and left alone. */
  list(): Promise<StoredRun[]>;
  /** Stores a run whole or not at all: a transaction that fails leaves what was there. Rejects when it could not. */
  put(run: StoredRun): Promise<void>;
  remove(id: string): Promise<void>;
}

const prefix = "run/";

/**
 * Opens the shelf in IndexedDB. Every run has a key of its own and is replaced by itself only, so neither an import nor
 * a full disk can touch another; writes of the same page go one after the other.
 */
export function openShelf(): RunShelf {
  let store: UseStore | null = null;
  let last: Promise<void> = Promise.resolve();
  const opened = () => {
    store ??= createStore("mandate", "runs");
    return store;
  };
  return {
    async list() {
      const ids = (await keys<string>(opened())).filter((key) => String(key).startsWith(prefix));
      const runs = await getMany<StoredRun>(ids, opened());
      return runs.filter(isRun).sort((a, b) => b.saved - a.saved);
    },
    put(run) {
      // Transactions on one store are carried out in the order in which they are made.
      last = opened()("readwrite", (runs) => {
        runs.put(run, prefix + run.id);
        // Without this the commit waits for an event of this page, which a reload would keep from coming.
        runs.transaction.commit();
        return promisifyRequest(runs.transaction);
      });
      return last;
    },
    async remove(id) {
      await last.catch(() => undefined);
      await del(prefix + id, opened());
    },
  };
}

function isRun(value: StoredRun | undefined): value is StoredRun {
  return (
    typeof value === "object" && value !== null && typeof value.saved === "number" && typeof value.run === "object"
  );
}
