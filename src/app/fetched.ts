/** A part of the page that could not be fetched. */
export class NotFetched extends Error {}

/**
 * Fetches a part of the page by a dynamic import. Rejects with `NotFetched` where it cannot be had, so that this is told apart
 * from a fault in what was fetched.
 */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new NotFetched("a part of the page could not be fetched", { cause });
  }
}
