/** How many other lucks each option is played with, and how many the run's own decisions. */
export const lucks = { options: 50, run: 200 };

/** The seeds of other luck: the same for every option, so that differences are those of the options. */
export function otherSeeds(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${seed}/other-${at + 1}`);
}
