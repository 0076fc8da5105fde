import type { Plugin } from "vite";

/** What the built page may load: its own files and nothing else. `data:` and `blob:` serve the textures of the map. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Puts the policy into the built page. It stands in the page, not in a header, because the page is also opened from
 * servers that we do not configure. Not in development: the dev server needs inline styles and a websocket.
 */
export function contentSecurity(): Plugin {
  return {
    name: "mandate:content-security",
    apply: "build",
    transformIndexHtml() {
      return [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ];
    },
  };
}
