/** A header as it goes over the wire. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * What every answer of the host carries. All files for hosts are made from this list: change it here and nowhere else.
 *
 * The policy holds only what the meta element of a page cannot carry or does not reach (a file that is no page). It has no
 * `default-src`, `script-src` or `connect-src`: browsers hold a page to both policies, and the hashes of its scripts are known
 * to the page alone. It has no `upgrade-insecure-requests`: all addresses of the site are its own.
 */
export const EVERY_ANSWER: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    value: "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; form-action 'self'",
  },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  // Two years. Subdomains are left out: other services may live there.
  { name: 'Strict-Transport-Security', value: 'max-age=63072000' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=()',
  },
];

/** How long an answer may be kept: `Cache-Control`. */
export const CACHE = {
  /** The name of such a file changes with its content. */
  hashed: 'public, max-age=31536000, immutable',
  /** Kept, but asked for each time: a new edition shows at once, and an unchanged page costs a few bytes. */
  other: 'public, max-age=0, must-revalidate',
  /** A browser must hear of a new service worker, or of its withdrawal, at once. */
  worker: 'no-cache',
} as const;

/** Files at the top of the site that are the service worker. */
export const WORKERS = ['sw.js', 'sw-withdrawn.js'] as const;
