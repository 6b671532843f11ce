import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { factKind, owe, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { readParties, stopOf } from '#modules/directory/index.ts';
import { pointsIn } from '#modules/people/index.ts';
import { addLine, keptUntil, tellOther, type Conversation } from './conversation.ts';

const conversationBegun = factKind<{ held: boolean }>('reach.conversationBegun', 'conversation');
/** Vandaag of administrators: a first message with a link in it, to look at before it goes on. */
export const LOOK_AT_HELD = 'reach.held';

const MOST_BY_WRITER = 3;
const MOST_TO_PARTY = 20;
const DAY = 86_400_000;
export const MOST_SIGNS = 1500;

export const messageText = v.pipe(v.string(), v.trim(), v.nonEmpty('reach.writeSomething'), v.maxLength(MOST_SIGNS, 'reach.writeShorter'));

/** What somebody writes in a letter through the site. */
export const letterFields = {
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('reach.nameRequired'), v.maxLength(80, 'reach.nameTooLong')),
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('reach.emailUnclear'), v.maxLength(254, 'reach.emailUnclear')),
  body: messageText,
  // A field that people do not see.
  website: v.optional(v.string(), ''),
};
export type Letter = { name: string; email: string; body: string; website: string };

/**
 * Anybody writes to an organisation or initiative, which gets it by its own way. Neither sees the other's address. Three a day for each writer, twenty for
 * each party; the first message of a writer waits for an administrator when there is a link in it. What a program filled in is thanked for and thrown away.
 * @throws Refusal `reach.wroteEnough` or `reach.partyBusy` (429), `reach.partyUnreachable`, 404 for one that stopped.
 */
export const writeToParty = useCase({
  input: v.object({ slug: v.pipe(v.string(), v.maxLength(200)), ...letterFields }),
  may: () => true,
  unseen: true,
  async run(work, { slug, ...letter }): Promise<{ isHeld: boolean }> {
    const [party] = await readParties(work.tx, { slugs: [slug] });
    return !party || (await stopOf(work, 'party', party.id))?.isOver ? notFound() : beginConversation(work, { party_id: party.id, person_id: null }, letter);
  },
});

/** The same to a person who agreed to be found with a wijk of this code. @throws Refusal as `writeToParty`; 404 for anybody else. */
export const writeToPerson = useCase({
  input: v.object({ area: v.pipe(v.string(), v.maxLength(40)), slug: v.pipe(v.string(), v.maxLength(200)), ...letterFields }),
  may: () => true,
  unseen: true,
  async run(work, { area, slug, ...letter }): Promise<{ isHeld: boolean }> {
    const person = (await pointsIn(work, area)).find((one) => one.slug === slug) ?? notFound();
    return beginConversation(work, { party_id: null, person_id: person.id }, letter);
  },
});

/** The same for a room that knows to whom it is; `about` is a line that stands above what was written. @throws Refusal as `writeToParty`. */
export const beginConversation = (work: Work, to: Pick<Conversation, 'party_id' | 'person_id'>, { name, email, body: words, website }: Letter, about?: string): Promise<{ isHeld: boolean }> => raised(work, async (all) => {
  if (website) return { isHeld: false };
  const body = about ? `${about}\n\n${words}` : words;
  const key = writerKey(email);
  const isHeld = hasLink(`${name} ${body}`) && !(await isKnown(all, key));
  await keepWithin(all, key, to);
  const conversation = { id: newId(), ...to, state: isHeld ? 'held' : 'open', writer_name: name, writer_email: email, writer_key: key, writer_shown_at: null, party_contact: null, made_at: all.now, keep_until: keptUntil(all.now) };
  await all.tx.insertInto('conversation').values(conversation).execute();
  await addLine(all, conversation.id, true, body);
  await record(all, conversationBegun, conversation.id, { held: isHeld });
  if (isHeld) await owe(all, { what: LOOK_AT_HELD, holder: 'region', subjectKind: 'conversation', subjectId: conversation.id, dueOn: new Date(all.now.getTime() + DAY).toISOString().slice(0, 10) });
  else await tellOther(all, conversation, body);
  return { isHeld };
});

/** One key for one mailbox, however it is written: by it messages are counted. */
function writerKey(email: string): string {
  const [box = '', domain = ''] = email.split('@');
  return createHash('sha256').update(`${box.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`).digest('base64url');
}

const hasLink = (text: string): boolean => /https?:|www\.|\b[\w-]+\.(?:com|net|org|nl|be|info|biz|ru|xyz|top|site|online|shop|io)\b/i.test(text);

const isKnown = async ({ tx }: Work, key: string): Promise<boolean> => (await tx.selectFrom('conversation').select('id').where('writer_key', '=', key).where('state', '=', 'open').executeTakeFirst()) !== undefined;

/** Counted one after the other, so that many at once are not let through together. */
async function keepWithin({ tx, now, region }: Work, key: string, { party_id, person_id }: Pick<Conversation, 'party_id' | 'person_id'>): Promise<void> {
  const other = (party_id ?? person_id)!;
  await sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from (values (${key}), (${other})) as locks(k)`.execute(tx);
  const since = new Date(now.getTime() - DAY), values = { phone: region.settings.helpPhone };
  const { rows: [count] } = await sql<{ mine: number; theirs: number }>`select count(*) filter (where writer_key = ${key})::int as mine, count(*) filter (where coalesce(party_id, person_id) = ${other})::int as theirs
    from conversation where made_at > ${since} and (writer_key = ${key} or coalesce(party_id, person_id) = ${other})`.execute(tx);
  if (count!.mine >= MOST_BY_WRITER) refuse('reach.wroteEnough', { status: 429, values });
  if (count!.theirs >= MOST_TO_PARTY) refuse('reach.partyBusy', { status: 429, values });
}
