// Proves that the map asks for a canvas before it fetches what cannot do without one.
import { afterEach, expect, test, vi } from "vitest";
import { offersCanvas } from "../../src/map/offers.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["a context", {}, true],
  ["none", null, false],
])("a browser whose canvas gives %s", (_what, context, offered) => {
  const kinds: string[] = [];
  const getContext = (kind: string) => {
    kinds.push(kind);
    return context;
  };
  vi.stubGlobal("document", { createElement: () => ({ getContext }) });
  expect(offersCanvas()).toBe(offered);
  expect(kinds).toEqual(["2d"]);
});
