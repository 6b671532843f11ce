import type { ServerResponse } from 'node:http';

/**
 * Headers on every answer. `same-origin` instead of `no-referrer`: with the latter browsers send `Origin: null` with a form, and the form is refused.
 */
const ALWAYS: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
];

/** For an answer that is no page, such as JSON or a PDF: nothing in it may load or run anything. */
const POLICY_OF_NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** For us, not for the browser: a public answer with this header stays the same until that moment, unless the content changes; others until the minute is over. */
export const SAME_UNTIL_HEADER = 'x-same-until';

/** Sets the headers that every answer starts with; a route may set its own instead. */
export function setSecurityHeaders(res: ServerResponse, protocol: string): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  res.setHeader('content-security-policy', POLICY_OF_NO_PAGE);
  if (protocol === 'https') res.setHeader('strict-transport-security', 'max-age=31536000');
}
