import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { newTextOf } from './new-text.ts';
import { textOfHtml } from './text-of-html.ts';

/** A mail that came in, as far as we want to know it: attachments are dropped, and so is who wrote it. */
export type ReceivedMail = {
  /** The same for the same mail that comes twice: of its Message-ID, or else of all of it. */
  key: Buffer;
  subject: string;
  /** What is new in it: without what it quotes, and without a signature. */
  words: string;
  /** An iCalendar object that a calendar program sent along. */
  calendar: string | null;
  /** No person wrote it: an absence, a list, a mail server. Such mail is no answer and gets none. */
  isAutomatic: boolean;
  /** Its Message-ID, for who answers it; empty when it has none. Null when no program may answer it: one sent it, if for a person (RFC 3834, 2). */
  answerTo: string | null;
  /** A mail server says that ours was not delivered, and will not be (RFC 3464). */
  hasFailed: boolean;
};

const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 200_000, maxRfc822NestingDepth: 0 };
const LONGEST_TEXT = 50_000;
const LONGEST_ID = 500;
const LONGEST_CALENDAR = 100_000;

/** Reads a mail as any program may have written it. What cannot be read at all is a mail without words. `from` is the sender on the envelope, empty for mail servers. */
export async function readMail(raw: Uint8Array, { from }: { from: string }): Promise<ReceivedMail> {
  const email = await PostalMime.parse(raw, LIMITS).catch((): Email => ({ headers: [], headerLines: [], attachments: [] }));
  const id = (email.messageId ?? '').trim(), calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics');
  const words = email.text?.trim() ? newTextOf(clean(email.text).slice(0, LONGEST_TEXT)) : newTextOf(textOfHtml(clean(email.html ?? '').slice(0, 20 * LONGEST_TEXT)).slice(0, LONGEST_TEXT));
  return {
    key: createHash('sha256').update(id || raw).digest(), subject: clean(email.subject ?? '').slice(0, 200), words,
    calendar: calendar ? textOf(calendar, LONGEST_CALENDAR) : null, isAutomatic: from === '' || isAutomatic(email), answerTo: from !== '' && submittedBy(email) === 'no' ? clean(id).slice(0, LONGEST_ID) : null, hasFailed: hasFailed(email),
  };
}

const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '');
const textOf = ({ content }: Attachment, most: number): string => clean(typeof content === 'string' ? content : new TextDecoder().decode(content)).slice(0, most);
const headerOf = ({ headers }: Email, name: string): string | undefined => headers.find(({ key }) => key === name)?.value.trim().toLowerCase();

/** What a mail says of who sent it (RFC 3834, 5): `no` is a person. */
const submittedBy = (email: Email): string => headerOf(email, 'auto-submitted')?.split(/[;\s(]/)[0] ?? 'no';

/** What mail programs write before the subject of an answer that nobody wrote. */
const ABSENT = /^(automatisch antwoord|automatische antwoord|automatic reply|auto-?reply|autoreply|out of office|afwezig|afwezigheid|réponse automatique|absence du bureau|automatische antwort)\b/i;

/**
 * Whether no person wrote this (RFC 3834). The answer of a calendar program is sent by a program for the person who pressed its button: `auto-generated` does not make it
 * automatic, `auto-replied` does.
 */
function isAutomatic(email: Email): boolean {
  const submitted = submittedBy(email), isReply = email.attachments.some(({ method }) => method === 'REPLY');
  if (submitted !== 'no' && !(submitted === 'auto-generated' && isReply)) return true;
  if (['bulk', 'junk', 'list', 'auto_reply', 'auto-reply'].includes(headerOf(email, 'precedence') ?? '') && !isReply) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-mail-autoreply', 'list-id', 'x-failed-recipients'].some((name) => headerOf(email, name) !== undefined)) return true;
  return headerOf(email, 'return-path') === '<>' || /^multipart\/report\b/.test(headerOf(email, 'content-type') ?? '') || ABSENT.test((email.subject ?? '').trim());
}

/** Only a report in the form of RFC 3464 counts, and only when it says "failed": "delayed" and "relayed" are no end. */
function hasFailed(email: Email): boolean {
  if (!/^multipart\/report\b/.test(headerOf(email, 'content-type') ?? '')) return false;
  return email.attachments.some((part) => /^message\/(global-)?delivery-status$/.test(part.mimeType) && /^action:[ \t]*failed\b/im.test(textOf(part, LONGEST_CALENDAR)));
}
