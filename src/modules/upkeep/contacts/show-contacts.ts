import { sql } from 'kysely';
import { notFound, query, raised, selfOf, type Work } from '#platform/use-case/index.ts';
import { mayEdit } from '#modules/directory/index.ts';
import { isOwn } from './answer-shown.ts';
import { mayAskFor, partyAt } from './ask-to-be-shown.ts';

/** Somebody who was asked, or is to be. `name`, `phone`, `email`: what visitors see now, null when it is nothing. `fills`: what stands in the form. */
export type ContactLine = {
  id: string; partySlug: string; partyName: string; about: string; person: string; role: string | null; askedAt: Date | null; answeredOn: string | null; answeredBy: string | null; until: string | null;
  name: string | null; phone: string | null; email: string | null; fills: { name: string; phone: string | null; email: string | null };
};
/** Somebody whom a list named, not asked yet. */
type Listed = { id: string; name: string | null; role: string | null; email: string | null; phone: string | null };
export type ContactsView = { party: { slug: string; name: string }; offers: { slug: string; name: string }[]; people: ContactLine[]; listed: Listed[]; chosen: Listed | null };

/**
 * For themselves what is kept of them, to begin with. Who keeps the party sees a name as they typed it and what their own list says: an address that somebody types must not tell whose it is.
 */
const lines = ({ now }: Work, reader: 'self' | 'keeper') => sql`select s.id, p.slug as "partySlug", p.name as "partyName", coalesce(o.name, p.name) as about, s.role, s.asked_at as "askedAt", s.answered_on as "answeredOn", s.answered_by as "answeredBy",
    case when c.id is not null then s.shown_until end as until, c.name, c.phone, c.email, ${reader === 'self' ? ofSelf : ofList}
  from shown_contact s join party p on p.id = s.party_id join person w on w.id = s.person_id left join service o on o.id = s.service_id
  left join lateral (select * from private_contact l where l.party_id = s.party_id and lower(l.name) = lower(s.asked_as) order by l.id limit 1) l on true
  left join lateral (select * from shown_contacts(array[s.party_id], ${now.toISOString().slice(0, 10)}) f where f.id = s.id) c on true`;
const ofSelf = sql`w.name as person, jsonb_build_object('name', coalesce(s.name, w.name), 'phone', coalesce(s.phone, (select min(value) from person_contact where person_id = w.id and kind = 'phone')),
      'email', coalesce(s.email, (select min(value) from person_contact where person_id = w.id and kind = 'email'))) as fills`;
const ofList = sql`s.asked_as as person, jsonb_build_object('name', coalesce(s.name, s.asked_as), 'phone', coalesce(s.phone, l.phone), 'email', coalesce(s.email, l.email)) as fills`;

/** Whom visitors may ask at a party, whom a list named, and who was asked, for who keeps the party true. `who`: the one of the list that is chosen to be asked. @throws Refusal 404. */
export const showContacts = query(async (work, { party: at, who }: { party: string; who: string | null }): Promise<ContactsView> => {
  const party = await partyAt(work, at) ?? notFound();
  if (!(await mayAskFor(work, at))) notFound();
  return raised(work, async (all) => {
    const { rows: people } = await sql<ContactLine>`${lines(all, 'keeper')} where s.party_id = ${party.id} order by s.made_at`.execute(all.tx);
    const { rows: listed } = await sql<Listed>`select c.id, c.name, c.role, c.email, c.phone from private_contact c where c.party_id = ${party.id} and not exists (select 1 from shown_contact s
      left join person_contact k on k.person_id = s.person_id and k.kind = 'email' where s.party_id = c.party_id and (lower(s.asked_as) = lower(c.name) or k.value = lower(c.email))) order by c.name nulls last, c.id`.execute(all.tx);
    const offers = await all.tx.selectFrom('service').select(['slug', 'name']).where('party_id', '=', party.id).where('status', '<>', 'ended').orderBy('name').execute();
    return { party: { slug: party.slug, name: party.name }, offers, people, listed, chosen: listed.find(({ id }) => id === who) ?? null };
  });
});

/** One of them with what was said, for themselves or for who keeps the party. @throws Refusal 404. */
export const showContact = query((work, { id }: { id: string }): Promise<ContactLine> => raised(work, async (all) => {
  const row = await all.tx.selectFrom('shown_contact').select(['party_id', 'person_id']).where(sql<boolean>`id::text = ${id}`).executeTakeFirst() ?? notFound();
  const isSelf = isOwn(work, row.person_id);
  if (!isSelf && !(await mayEdit(work, row.party_id))) notFound();
  return (await sql<ContactLine>`${lines(all, isSelf ? 'self' : 'keeper')} where s.id = ${id}::uuid`.execute(all.tx)).rows[0] ?? notFound();
}));

/** Where who is signed in may be asked, and what of them is seen there. */
export const showOwnContacts = query((work, _: void): Promise<ContactLine[]> => raised(work, async (all) => (await sql<ContactLine>`${lines(all, 'self')} where s.person_id = ${selfOf(work)} order by s.made_at`.execute(all.tx)).rows));
