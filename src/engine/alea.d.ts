// seedrandom's types cover its main entry only; the engine uses one generator of it.
declare module "seedrandom/lib/alea.js" {
  interface AleaGenerator {
    /** The next number in [0, 1). */
    (): number;
    /** The next 32 bits, as a signed integer. */
    int32(): number;
  }
  export default function alea(seed: string): AleaGenerator;
}
