import type { Work } from '#platform/use-case/index.ts';

/** What somebody wrote back: their own words, without what their mail quotes, and what their calendar program sent along (iCalendar). */
export type Reply = { subjectId: string; words: string; calendar: string | null };
/** `read`: it is an answer, and kept. `also`: the same, and there is more in it that somebody must read. `unsure`: nothing was kept, somebody must read it. */
type Understood = 'read' | 'also' | 'unsure';
/** `said`: in a few words what was kept, or why nothing was, for who wrote; null when they need not hear it, since what they pressed shows it. */
export type Reading = { understood: Understood; said: string | null };
/** What nobody but a person can read. */
export const unread: Reading = { understood: 'unsure', said: null };

export type ReplyReader = {
  /** What a mail asks its reader to begin with. */
  asks: 'yesOrNo' | 'words';
  /** Keeps the answer of the link's holder when it is one without doubt, and never guesses. Needs the whole region's reach. A refusal makes it `unsure`. */
  read: (work: Work, reply: Reply) => Promise<Reading>;
  /** By the id of the subject: where who sent it writes an answer down, and whether there is something to answer still. */
  subjects: (work: Work, ids: readonly string[]) => Promise<{ id: string; path: string; isOpen: boolean }[]>;
  /** Subjects that calendar programs know as one event, under one UID, each with all of its own; left out for those that are known by themselves. They have one organiser. */
  knownAsOne?: (work: Work, ids: readonly string[]) => Promise<Map<string, readonly string[]>>;
};

const readers = new Map<string, ReplyReader>();

/** Lets mails of this purpose be answered by replying to them. Registered once, when the house is put together. */
export const knowReplies = (purpose: string, reader: ReplyReader): void => void readers.set(purpose, reader);
/** Who reads answers to what was sent for this purpose. */
export const readerOf = (purpose: string): ReplyReader | undefined => readers.get(purpose);
