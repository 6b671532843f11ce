import { sql } from 'kysely';
import { notFound, query, raised } from '#platform/use-case/index.ts';
import { CONTACT_AMONG_MEMBERS } from '#modules/people/index.ts';
import { carries, networkAt, takesPart } from '../rights.ts';
import { peopleIn, type PersonIn } from './people-in.ts';

/** How to reach somebody who takes part, as far as they agreed. */
type MemberContact = PersonIn & { email: string | null; phone: string | null };
export type ContactsView = {
  network: { slug: string; name: string }; contacts: MemberContact[];
  /** How many take part of whom nothing is shown. */
  silent: number;
  /** What who asks shows; absent for who carries the network without taking part. */
  own: { email: boolean; phone: boolean } | null;
  /** Of whom an answer can be written down; only for who carries it. */
  people: (PersonIn & { shows: { email: boolean; phone: boolean } })[];
};

/** How the members of a network reach each other: what each agreed to, read from where it is kept, so that a new number is there at once. Who takes part. @throws Refusal 404. */
export const showContacts = query((work, slug: string): Promise<ContactsView> => raised(work, async (all) => {
  const { actor } = work, network = await networkAt(all, slug) ?? notFound();
  if (!takesPart(actor, network.id)) notFound();
  const people = await peopleIn(all, network.id);
  const { rows } = await sql<{ id: string; showsEmail: boolean; showsPhone: boolean; email: string | null; phone: string | null }>`select c.person_id as id, c.shows_email as "showsEmail", c.shows_phone as "showsPhone",
      case when c.shows_email then (select value from person_contact t where t.person_id = c.person_id and t.kind = 'email' order by t.id limit 1) end as email,
      case when c.shows_phone then (select value from person_contact t where t.person_id = c.person_id and t.kind = 'phone' order by t.id limit 1) end as phone
    from network_contact c where c.network_id = ${network.id} and exists (select 1 from consent k where k.person_id = c.person_id and k.purpose = ${CONTACT_AMONG_MEMBERS} and k.withdrawn_at is null)`.execute(all.tx);
  const shown = new Map(rows.map((row) => [row.id, row])), shows = (id: string) => ({ email: shown.get(id)?.showsEmail ?? false, phone: shown.get(id)?.showsPhone ?? false });
  const contacts = people.flatMap((one) => { const { email = null, phone = null } = shown.get(one.id) ?? {}; return email || phone ? [{ ...one, email, phone }] : []; });
  const self = actor.kind === 'person' ? people.find(({ id }) => id === actor.id) : undefined;
  return { network: { slug, name: network.name }, contacts, silent: people.length - contacts.length, own: self ? shows(self.id) : null, people: carries(actor, network.id) ? people.map((one) => ({ ...one, shows: shows(one.id) })) : [] };
}));
