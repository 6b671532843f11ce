import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { mayEdit } from '#modules/directory/index.ts';
import { emailTyped, personName, phoneTyped, writePerson } from '#modules/people/index.ts';
import { askOne } from './tell.ts';

export const contactAsked = factKind<{ party: string }>('upkeep.contactAsked', 'shownContact');

/** Nobody is asked the same twice within this. */
const DAYS_BETWEEN = 14;
/** A no is left alone for a year; who changes their mind can say so themselves. */
const DAYS_AFTER_NO = 365;
const MOST_AT_A_PARTY = 20;
const DAY_MS = 86_400_000;

const slug = v.pipe(v.string(), v.maxLength(100));
const nothing = v.pipe(v.string(), v.trim(), v.literal(''));
/** The party with this slug. */
export const partyAt = ({ tx }: Work, at: string) => tx.selectFrom('party').select(['id', 'slug', 'name']).where('slug', '=', at).executeTakeFirst();
/** Who keeps a party true may ask on its behalf, and write down what was answered. */
export const mayAskFor = async (work: Work, at: string): Promise<boolean> => { const party = await partyAt(work, at); return party !== undefined && mayEdit(work, party.id); };

/**
 * Asks somebody, by their own way, what visitors may see of them beside a party or one of its offers; nothing is shown before they answered. Who is not known yet is written down, with where we
 * have them from; of who is known already, who asks sees nothing but what they typed. `send` false only writes them down, for who has the answer already. Gives the id.
 * @throws Refusal 422 beside the field, 409 when they were asked lately or said no, 429 at too many.
 */
export const askToBeShown = useCase({
  input: v.object({
    party: slug, service: v.optional(v.union([nothing, slug]), ''), name: personName, role: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'directory.tooLong')), ''),
    email: v.optional(v.union([nothing, emailTyped], 'people.emailUnclear'), ''), phone: v.optional(v.union([nothing, phoneTyped], 'directory.phoneUnclear'), ''), send: v.optional(v.boolean(), true),
  }),
  may: (work, { party }) => mayAskFor(work, party),
  unseen: true,
  run: (work, { party: at, service, send, ...who }) => raised(work, async (all) => {
    const party = await partyAt(all, at) ?? notFound();
    const offer = service === '' ? null : (await all.tx.selectFrom('service').select('id').where('slug', '=', service).where('party_id', '=', party.id).executeTakeFirst() ?? notFound()).id;
    if (send && !who.email && !who.phone) refuse('upkeep.contactNoWay', { status: 422, fields: { email: 'upkeep.contactNoWay' } });
    const person = await personBehind(all, party, who);
    const id = await rowFor(all, party.id, offer, person, who);
    if (send) await askOnce(all, id);
    return { id };
  }),
});

/** Somebody known by that address; otherwise written down anew, with where we have them from. */
async function personBehind(all: Work, party: { id: string; name: string }, who: { name: string; email: string; phone: string }): Promise<string> {
  const known = who.email === '' ? undefined : await all.tx.selectFrom('person_contact as c').innerJoin('person as p', 'p.id', 'c.person_id').select('p.id').where('c.kind', '=', 'email').where('c.value', '=', who.email).where('p.stopped_at', 'is', null).executeTakeFirst();
  // Without mail it is the same person when we asked them here before under that name.
  const asked = known ?? await all.tx.selectFrom('shown_contact as s').innerJoin('person as p', 'p.id', 's.person_id').select('p.id').where('s.party_id', '=', party.id).where('s.asked_as', '=', who.name).where('p.stopped_at', 'is', null).executeTakeFirst();
  if (asked) return asked.id;
  const listed = await all.tx.selectFrom('private_contact').select('source').where('party_id', '=', party.id).where((e) => e.or([e('name', '=', who.name), e(sql`lower(email)`, '=', who.email)])).where('source', 'like', 'import:%').executeTakeFirst();
  return writePerson(all, { name: who.name, email: who.email || undefined, phone: who.phone || undefined, source: listed?.source.slice('import:'.length) || party.name });
}

async function rowFor(all: Work, party: string, service: string | null, person: string, { name, role }: { name: string; role: string }): Promise<string> {
  const { rows: [known] } = await sql<{ id: string }>`select id from shown_contact where party_id = ${party} and service_id is not distinct from ${service} and person_id = ${person}`.execute(all.tx);
  if (known) return known.id;
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int as n from shown_contact where party_id = ${party}`.execute(all.tx);
  if (count!.n >= MOST_AT_A_PARTY) refuse('upkeep.contactsTooMany', { status: 429 });
  const id = newId();
  await all.tx.insertInto('shown_contact').values({ id, party_id: party, service_id: service, person_id: person, asked_as: name, role: role || null, made_at: all.now }).execute();
  return id;
}

async function askOnce(all: Work, id: string): Promise<void> {
  const row = await all.tx.selectFrom('shown_contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  const since = (days: number) => new Date(all.now.getTime() - days * DAY_MS);
  if (row.asked_at && row.asked_at > since(DAYS_BETWEEN) && !row.answered_on) refuse('upkeep.contactAskedLately', { status: 409 });
  if (row.answered_on && !row.shown_until && row.answered_on > since(DAYS_AFTER_NO).toISOString().slice(0, 10)) refuse('upkeep.contactSaidNo', { status: 409 });
  await all.tx.updateTable('shown_contact').set({ asked_at: all.now }).where('id', '=', id).execute();
  await askOne(all, id, 'ask');
  await record(all, contactAsked, id, { party: row.party_id });
}
