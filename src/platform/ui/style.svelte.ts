import { createHash } from 'node:crypto';
import css from './style.css?inline';

/** Where the stylesheet comes in each page: it is put there last, so that nothing that is done with a page is done with it. */
export const styleMark = '<style></style>';

/** The stylesheet of every page, in the page: one request less, and its hash is made once and not at each page. */
export const styleTag = `<style>${css}</style>`;

/** What the policy of a page must say to let that in. */
export const styleSource = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
