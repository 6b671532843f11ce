import { renderSVG } from 'uqr';

/** A QR code as a drawing; error correction M, since paper gets creased. */
export const qrCode = (text: string): Uint8Array => new TextEncoder().encode(renderSVG(text, { ecc: 'M', border: 2, whiteColor: '#ffffff', blackColor: '#1c2321' }));

/** A web address as people say it: without `https://www.` and without a slash at its end. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
/** A telephone number stays on one line. */
export const unbroken = (number: string): string => number.trim().replace(/\s+/g, '\u00a0');
/**
 * Text that keeps within the paper: words that no dictionary can hyphenate (addresses of sites, thirty capitals in a row) may break, at a dot
 * or slash first. A house number stays with its street.
 */
export const breakable = (text: string): string => text
  .replace(/\S{25,}/g, (word) => word.replace(/([./@])(?=[^./@])/g, '$1\u200b').replace(/([^\s\u200b]{14})(?=[^\s\u200b]{3})/gu, '$1\u200b'))
  .replace(/(\p{L}{2}) (\d{1,4}[a-z]?)(?=[.,;)]|$)/gu, '$1\u00a0$2');

/** The text of a heading: with nothing in it to see, a screen reader would have nothing to say. */
export const headingText = (text: string): string => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? breakable(text) : '–');
