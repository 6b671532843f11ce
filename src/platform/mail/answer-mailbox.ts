/** Where answers to our mail come in: by default nowhere, and then no mail promises that it can be answered. */
export type AnswerMailbox = { host: string; port: number; /** What stands before and behind the plus sign of an address that answers one mail. */ local: string; domain: string };

/** Before a plus sign, a token and the mark of its kind, within the 64 signs of RFC 5321. */
const LONGEST_LOCAL = 16;

/**
 * What WIJKVERBAND_MAIL_IN (`smtp://127.0.0.1:2525`: where we listen) and WIJKVERBAND_ANSWERS (`antwoord@wijk.example`: what the mail server hands on to it) say together.
 * Null when neither is set; `unclear` when one is missing or not as it should be.
 */
export function answerMailbox({ WIJKVERBAND_MAIL_IN: at, WIJKVERBAND_ANSWERS: address }: NodeJS.ProcessEnv = process.env): AnswerMailbox | 'unclear' | null {
  if (!at && !address) return null;
  const url = URL.parse(at ?? ''), [, local, domain] = /^([a-z0-9._-]+)@([a-z0-9.-]+\.[a-z0-9-]+)$/.exec((address ?? '').trim().toLowerCase()) ?? [];
  if (url?.protocol !== 'smtp:' || !url.hostname || !url.port || !local || local.length > LONGEST_LOCAL || !domain) return 'unclear';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port), local, domain };
}

/** The mailbox, where answers of a region can come in: the demo sends nothing and hears nothing. */
export function answerMailboxOf({ isDemo }: { isDemo: boolean }): AnswerMailbox | null {
  const mailbox = isDemo ? null : answerMailbox();
  return mailbox === 'unclear' ? null : mailbox;
}
