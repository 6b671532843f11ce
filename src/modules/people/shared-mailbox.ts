import { refuse, type Work } from '#platform/use-case/index.ts';

/** What higher modules know of mailboxes that several people read. */
type MailboxKnowledge = {
  /** By its name alone: info@, balie@. */
  soundsShared: (address: string) => boolean;
  /** The directory gives it as the address of an organisation, an initiative or an offer. */
  isOfParty: (work: Work, address: string) => Promise<boolean>;
};

let known: MailboxKnowledge = { soundsShared: () => false, isOfParty: () => Promise.resolve(false) };

/** Tells this module which mailboxes are shared; once, when the house is put together. */
export function knowSharedMailboxes(knowledge: MailboxKnowledge): void {
  known = knowledge;
}

/** Whether an address is called as one that several people read (`info@`). */
export const soundsShared = (address: string): boolean => known.soundsShared(address.toLowerCase());
/** Whether an address is one that a party in the directory is reached by. */
export const isOfParty = (work: Work, address: string): Promise<boolean> => known.isOfParty(work, address.toLowerCase());

/**
 * A mailbox that several people read belongs to an organisation and is never a person's. An address that somebody here has already stays theirs when their initiative shows it.
 * Needs the whole region's reach. @throws Refusal 422 `people.emailShared`, beside this field.
 */
export async function refuseSharedMailbox(work: Work, address: string, field = 'email'): Promise<void> {
  if (soundsShared(address) || ((await isOfParty(work, address)) && !(await isSomebodys(work, address)))) refuse('people.emailShared', { status: 422, fields: { [field]: 'people.emailShared' } });
}

const isSomebodys = async ({ tx }: Work, address: string): Promise<boolean> =>
  (await tx.selectFrom('person_contact').select('id').where('kind', '=', 'email').where('value', '=', address.toLowerCase()).limit(1).executeTakeFirst()) !== undefined;
