import { sql } from 'kysely';
import type { Locale, Work } from '#platform/use-case/index.ts';
import { phoneInWords } from '../entry-in-words.ts';

/** Somebody whom visitors may ask: what they said may be seen, and nothing else. At least one of name, telephone (E.164) and e-mail is there; an extension only of a desk. */
export type ShownContact = { id: string; name: string | null; role: string | null; phone: string | null; extension?: number; email: string | null };
type OfParty = ShownContact & { serviceId: string | null };

/** The last moment's day by which the database judges whether a consent still counts. */
const todayOf = ({ now }: Pick<Work, 'now'>): string => now.toISOString().slice(0, 10);

/** Those of these parties as a JSON list, for within a larger statement; `service` null: those of the party as a whole. */
export const contactsAsJson = (work: Pick<Work, 'now'>, party: ReturnType<typeof sql>, service: ReturnType<typeof sql> | null) => sql<OfParty[]>`(select coalesce(jsonb_agg(jsonb_build_object(
  'id', c.id, 'serviceId', c.service_id, 'name', c.name, 'role', c.role, 'phone', c.phone, 'email', c.email)), '[]') from shown_contacts(array[${party}], ${todayOf(work)}) c where c.service_id is null ${service ? sql`or c.service_id = ${service}` : sql``})`;

/** Who may be asked about these parties and their offers, in one statement. `serviceId` null: about the party and all that it offers. */
export async function readShownContacts(work: Pick<Work, 'tx' | 'now'>, partyIds: readonly string[]): Promise<(OfParty & { partyId: string })[]> {
  if (partyIds.length === 0) return [];
  const { rows } = await sql<OfParty & { partyId: string }>`select id, party_id as "partyId", service_id as "serviceId", name, role, phone, email from shown_contacts(${[...new Set(partyIds)]}::uuid[], ${todayOf(work)})`.execute(work.tx);
  return rows;
}

/** Of an offer: who is there for it, otherwise who is there for all of the party. */
export function contactsFor(contacts: readonly OfParty[], serviceId: string): OfParty[] {
  const own = contacts.filter((contact) => contact.serviceId === serviceId);
  return own.length > 0 ? own : contacts.filter((contact) => contact.serviceId === null);
}

/** "Ria Jansen (vrijwilliger)"; of who is not named the role, or nothing. */
export const whoInWords = ({ name, role }: Pick<ShownContact, 'name' | 'role'>): string => (name ? [name, role && `(${role})`].filter(Boolean).join(' ') : (role ?? ''));

/** "Ria Jansen (vrijwilliger), 06 12 34 56 78", for paper. */
export const contactInWords = (contact: ShownContact, locale: Locale): string =>
  [whoInWords(contact), contact.phone && phoneInWords(contact.phone, contact.extension, locale), contact.email].filter(Boolean).join(', ');
