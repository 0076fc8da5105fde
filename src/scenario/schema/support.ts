import { names } from "./annotations.ts";
import { citation } from "./primitives.ts";

/** What an effect rests on. */
export const ground = names("citation", citation).describe("What it rests on");
/** The mechanism under which effects are booked. */
export const booked = names("mechanism").describe("Under which its effects are booked");
