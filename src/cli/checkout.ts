import { fileURLToPath } from "node:url";

/** Defined by the bundler (bundle.mjs) only: the folder of the checkout that the bundle is made of. */
declare const bundledCheckout: string | undefined;

/** Whether this runs from a bundle rather than from the sources. */
export const isBundled = typeof bundledCheckout === "string";

/** The folder of this checkout, with a slash at its end. A bundle lies elsewhere, so the path is passed to it. */
export const checkout =
  typeof bundledCheckout === "string" ? bundledCheckout : fileURLToPath(new URL("../../", import.meta.url));
