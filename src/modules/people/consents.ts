import { newId } from '#platform/db/index.ts';
import { factKind } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';

/** What somebody agrees to: that the members of a network they take part in see how to reach them. */
export const CONTACT_AMONG_MEMBERS = 'people.contactAmongMembers';
/** That residents find them with their wijk, and write to them through the site. */
export const POINT_OF_CONTACT = 'people.pointOfContact';

/** What of somebody visitors may see beside an entry: each part is a consent of its own, for one place where it stands. */
export const shownParts = ['Name', 'Phone', 'Email'] as const;
export type ShownPart = (typeof shownParts)[number];
/** The purpose of a consent to show this part of somebody at one place. */
export const shownPurpose = (part: ShownPart, id: string): string => `people.shown${part}:${id}`;
/** Which part a purpose is about, and where it stands; undefined for any other purpose. */
export function shownPart(purpose: string): [part: ShownPart, id: string] | undefined {
  const [, part, id] = /^people\.shown(Name|Phone|Email):(.+)$/.exec(purpose) ?? [];
  return part && id ? [part as ShownPart, id] : undefined;
}

/** Somebody took a consent back among their own data. */
export const consentWithdrawn = factKind<{ purpose: string }>('privacy.consentWithdrawn', 'consent');

/**
 * Keeps a yes or a no to one purpose, with the version of the text that was read and the moment; a yes that stands is not given twice, a no takes it back. The right to say
 * it is for who calls this. Needs the whole region's reach. AVG article 7.
 */
export async function keepConsent({ tx, now }: Work, person: string, { purpose, textVersion, wants }: { purpose: string; textVersion: string; wants: boolean }): Promise<void> {
  const standing = await tx.selectFrom('consent').select('id').where('person_id', '=', person).where('purpose', '=', purpose).where('withdrawn_at', 'is', null).executeTakeFirst();
  if (wants && !standing) await tx.insertInto('consent').values({ id: newId(), person_id: person, purpose, text_version: textVersion, given_at: now }).execute();
  if (!wants && standing) await tx.updateTable('consent').set({ withdrawn_at: now }).where('id', '=', standing.id).execute();
}
