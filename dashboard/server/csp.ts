/**
 * The Content-Security-Policy of the dashboard: nothing from any other origin, no inline script or style, no `eval`.
 * - `wasm-unsafe-eval` lets DuckDB-WASM compile; it allows no JavaScript `eval` (vega runs with its interpreter).
 * - `data:` images are the icons in the style sheets and a chart saved as PNG; `blob:` is a download made in the page.
 */
const DIRECTIVES = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** Directives that browsers heed only in a response header. */
const HEADER_ONLY = new Set(['frame-ancestors'])

function policy(entries: [string, string][]): string {
  return entries.map(([directive, sources]) => `${directive} ${sources}`).join('; ')
}

export const CSP_HEADER = policy(Object.entries(DIRECTIVES))

/** The same policy for a `<meta>` in the page: it holds on any file host, whatever headers that sends. */
export const CSP_META = policy(Object.entries(DIRECTIVES).filter(([directive]) => !HEADER_ONLY.has(directive)))
