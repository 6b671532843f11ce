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

/**
 * For a page: everything from this site, its one stylesheet by hash (`style`), pictures also from `pictures` when that is an origin. No script within a page and no nonce: the
 * policy is the same from page to page, and so are ETags.
 */
export const policyOfPage = (style: string, pictures = ''): string => [
  "default-src 'none'", "script-src 'self'", `style-src 'self' ${style}`, `img-src 'self' data: ${pictures}`.trim(), "font-src 'self'", "connect-src 'self'", "media-src 'self'", "manifest-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

/** Sets the headers that every answer starts with; a route may set its own instead. */
export function setSecurityHeaders(res: ServerResponse, protocol: string): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  res.setHeader('content-security-policy', POLICY_OF_NO_PAGE);
  if (protocol === 'https') res.setHeader('strict-transport-security', 'max-age=31536000');
}
