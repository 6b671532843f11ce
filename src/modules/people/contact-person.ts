import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, notFound, query, raised, refuse, selfOf, useCase, type Work } from '#platform/use-case/index.ts';
import { mayChangeReach, onBehalf } from './change-reach.ts';

/** Somebody asked somebody else to be their contact person; `contact` hears of it. Null when nobody here has that address or number. */
export const contactAsked = factKind<{ contact: string | null }>('people.contactAsked', 'person');
export const contactAnswered = factKind<{ contact: string; agrees: boolean }>('people.contactAnswered', 'person');

const uuid = v.pipe(v.string(), v.uuid());
const MOST_A_DAY = 3;
const DAY = 86_400_000;

/**
 * Asks somebody, by their e-mail address or telephone number, to be the contact person of who asks. Nothing goes through them before they said yes as well. The
 * answer is the same whether we know that address or not. @throws Refusal `people.askedOften` after three on a day.
 */
export const askContactPerson = useCase({
  input: v.object({ person: uuid, contact: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(6, 'people.contactUnclear'), v.maxLength(254, 'people.contactUnclear')) }),
  may: (work, { person }) => raised(work, (all) => mayChangeReach(all, person)),
  unseen: true,
  run: (work, { person, contact }) => raised(work, async (all) => {
    const { tx, now } = all;
    if (!(await tx.selectFrom('person').select('id').where('id', '=', person).where('stopped_at', 'is', null).executeTakeFirst())) notFound();
    const { rows: [asked] } = await sql<{ n: number }>`select count(*)::int as n from fact where kind = ${contactAsked.kind} and subject_id = ${person} and at > ${new Date(now.getTime() - DAY)}`.execute(tx);
    if (asked!.n >= MOST_A_DAY) refuse('people.askedOften', { status: 429, fields: { contact: 'people.askedOften' } });
    const { rows: [found] } = await sql<{ id: string }>`select p.id from person p join person_contact c on c.person_id = p.id where p.stopped_at is null and p.id <> ${person}
      and (c.kind = 'email' and c.value = ${contact} or c.kind = 'phone' and length(${digits(contact)}) > 7 and right(regexp_replace(c.value, '\\D', '', 'g'), 9) = right(${digits(contact)}, 9)) order by p.made_at limit 1`.execute(tx);
    const row = { through_id: found?.id ?? null, person_agreed_at: now, through_agreed_at: null, changed_at: now };
    await tx.insertInto('person_reach').values({ person_id: person, way: await wayWithout(all, person), ...row }).onConflict((c) => c.column('person_id').doUpdateSet(row)).execute();
    await leaveThrough(all, person);
    await record(onBehalf(all, person), contactAsked, person, { contact: found?.id ?? null });
  }),
});

/** Yes or no of who was asked to be a contact person, and later their end of it. By the link they got, or signed in. */
export const answerContactRequest = useCase({
  input: v.object({ person: uuid, agrees: v.boolean() }),
  may: (work, { person }) => raised(work, async ({ tx }) => !!(await tx.selectFrom('person_reach').select('person_id').where('person_id', '=', person).where('through_id', '=', contactIn(work)).executeTakeFirst())),
  unseen: true,
  run: (work, { person, agrees }) => raised(work, async (all) => {
    const contact = contactIn(work)!;
    if (agrees) await all.tx.updateTable('person_reach').set({ through_agreed_at: all.now, way: 'through', changed_at: all.now }).where('person_id', '=', person).execute();
    else await endContact(all, person);
    await record(all, contactAnswered, person, { contact, agrees });
  }),
});

/** Ends that somebody is reached through their contact person, or takes the question back. Nobody else's yes is needed. */
export const endContactPerson = useCase({
  input: v.object({ person: uuid }),
  may: (work, { person }) => selfOf(work) === person || administers(work.actor),
  unseen: true,
  run: (work, { person }) => raised(work, async (all) => {
    const row = await all.tx.selectFrom('person_reach').select(['through_id', 'person_agreed_at']).where('person_id', '=', person).executeTakeFirst();
    if (!row?.person_agreed_at) return;
    await endContact(all, person);
    if (row.through_id) await record(onBehalf(all, person), contactAnswered, person, { contact: row.through_id, agrees: false });
  }),
});

/** Who asks to be reached through who holds this link, and whether that was agreed; undefined when it was taken back. */
export const showContactRequest = query((work, person: string): Promise<{ name: string; agreed: boolean } | undefined> => raised(work, async ({ tx }) => {
  const row = await tx.selectFrom('person_reach as r').innerJoin('person as p', 'p.id', 'r.person_id').select(['p.name', 'r.through_agreed_at']).where('r.person_id', '=', person).where('r.through_id', '=', contactIn(work)).executeTakeFirst();
  return row && { name: row.name, agreed: row.through_agreed_at !== null };
}));

const digits = (text: string): string => text.replaceAll(/\D/g, '');

const HOLDER = 'person:';
/** Who answers as a contact person. */
function contactIn(work: Pick<Work, 'actor' | 'onBehalfOf'>): string | null {
  if (work.actor.kind === 'link') return work.actor.holder.startsWith(HOLDER) ? work.actor.holder.slice(HOLDER.length) : null;
  return selfOf(work);
}

async function endContact(work: Work, person: string): Promise<void> {
  await work.tx.updateTable('person_reach').set({ through_id: null, person_agreed_at: null, through_agreed_at: null, changed_at: work.now }).where('person_id', '=', person).execute();
  await leaveThrough(work, person);
}

/** Without a contact person somebody is reached by what is left: mail, then telephone, then in person. */
async function leaveThrough(work: Work, person: string): Promise<void> {
  await work.tx.updateTable('person_reach').set({ way: await wayWithout(work, person) }).where('person_id', '=', person).where('way', '=', 'through').execute();
}

async function wayWithout({ tx }: Work, person: string): Promise<'email' | 'telephone' | 'in_person'> {
  const kinds = (await tx.selectFrom('person_contact').select('kind').where('person_id', '=', person).execute()).map(({ kind }) => kind);
  return kinds.includes('email') ? 'email' : kinds.includes('phone') ? 'telephone' : 'in_person';
}
