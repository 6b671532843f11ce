import type { Letter } from '#platform/mail/index.ts';
import type { Work } from '#platform/use-case/index.ts';

type Calendar = NonNullable<Letter['calendar']>;
/** The person or party, by its id, for whom it is. */
type Holder = { person: string | null; party: string | null };
/** Gives the event that goes with a mail, for one recipient with the address of their own page and, where answers are heard, the one to answer to; null when there is none any more. */
type ForRecipient = (recipient: { name: string; email: string } & Holder, link: string, answerTo: string | null) => Calendar;
type Writer = (work: Work, subjectId: string) => Promise<ForRecipient | null>;

const writers = new Map<string, Writer>();

/** Lets mails of this purpose carry an event for the reader's own calendar. Registered once, when the house is put together. */
export const knowCalendars = (purpose: string, writer: Writer): void => void writers.set(purpose, writer);

/** The purposes of which mail carries an event. */
export const knownByCalendars = (): string[] => [...writers.keys()];

type Due = { purpose: string; subjectId: string | null; person_id: string | null; party_id: string | null };

/** The events of what is due, each subject read once. */
export async function calendarsFor(work: Work, due: readonly Due[]): Promise<(d: Due, recipient: { name: string; email: string }, link: string, answerTo: string | null) => Pick<Letter, 'calendar'>> {
  const known = new Map<string, ForRecipient | null>();
  for (const { purpose, subjectId } of due) {
    const writer = writers.get(purpose);
    if (writer && subjectId && !known.has(subjectId)) known.set(subjectId, await writer(work, subjectId));
  }
  return ({ purpose, subjectId, person_id: person, party_id: party }, recipient, link, answerTo) => {
    const write = writers.has(purpose) && subjectId ? known.get(subjectId) : null;
    return write ? { calendar: write({ ...recipient, person, party }, link, answerTo) } : {};
  };
}
