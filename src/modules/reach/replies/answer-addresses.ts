import { sql } from 'kysely';
import { answerMailboxOf } from '#platform/mail/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { linkKey } from '../signed-link.ts';
import { knownByCalendars } from '../calendars.ts';
import { readerOf } from './readers.ts';
import { addressOfDelivery } from './reply-address.ts';

type Due = { id: string; purpose: string; subjectId: string | null };
/** `answer` only for what can be answered by replying; `isOpen`: there is something to answer still; `organizer`: where calendar programs send the answer of a button. */
type MailAddresses = { answer: string | null; isOpen: boolean; organizer: string | null; bounce: string | null };

/**
 * For each of what is due the address by which it is answered and by which it comes back; none while this installation hears no mail. Calendar programs hold a meeting to its organiser, so
 * what is told again about one thing to the same is answered at the address that they got first. Needs the whole region's reach.
 */
export async function mailAddresses(work: Work, due: readonly Due[]): Promise<(d: Due) => MailAddresses> {
  const mailbox = answerMailboxOf(work.region);
  if (!mailbox) return () => ({ answer: null, isOpen: false, organizer: null, bounce: null });
  const key = await linkKey(work), answerable = due.filter(({ purpose, subjectId }) => subjectId !== null && readerOf(purpose)), first = await firstOfEach(work, answerable.map(({ id }) => id)), ofAll = await firstOfAll(work, answerable), open = await openOf(work, answerable);
  const address = (delivery: string | undefined) => (delivery ? addressOfDelivery(mailbox, work.region, key, 'answer', delivery) : null);
  return ({ id, subjectId }) => ({ answer: address(first.get(id)), organizer: address(ofAll.get(id) ?? first.get(id)), isOpen: subjectId !== null && open.has(subjectId), bounce: addressOfDelivery(mailbox, work.region, key, 'bounce', id) });
}

/** Of what calendar programs know as one: the first that the same got about any of it, by its organiser they hold all of it. */
async function firstOfAll(work: Work, due: readonly Due[]): Promise<Map<string, string>> {
  const together: { id: string; subjects: readonly string[] }[] = [];
  for (const [purpose, some] of Map.groupBy(due, (d) => d.purpose)) {
    const known = await readerOf(purpose)!.knownAsOne?.(work, [...new Set(some.map(({ subjectId }) => subjectId!))]);
    if (known) together.push(...some.flatMap(({ id, subjectId }) => { const subjects = known.get(subjectId!); return subjects ? [{ id, subjects }] : []; }));
  }
  if (together.length === 0) return new Map();
  const { rows } = await sql<{ id: string; first: string }>`select distinct on (d.id) d.id, o.id as first from jsonb_to_recordset(${JSON.stringify(together)}::jsonb) as t(id uuid, subjects uuid[]) join delivery d on d.id = t.id
    join message n on n.subject_id = any(t.subjects) and n.purpose = any(${knownByCalendars()}::text[]) join delivery o on o.message_id = n.id and coalesce(o.person_id, o.party_id) = coalesce(d.person_id, d.party_id) order by d.id, n.made_at, o.id`.execute(work.tx);
  return new Map(rows.map(({ id, first }) => [id, first]));
}

/** Which of the subjects can be answered still. */
async function openOf(work: Work, due: readonly Due[]): Promise<Set<string>> {
  const open = new Set<string>();
  for (const [purpose, some] of Map.groupBy(due, (d) => d.purpose)) for (const { id, isOpen } of await readerOf(purpose)!.subjects(work, [...new Set(some.map(({ subjectId }) => subjectId!))])) if (isOpen) open.add(id);
  return open;
}

async function firstOfEach({ tx }: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; first: string }>`select distinct on (d.id) d.id, o.id as first from delivery d join message m on m.id = d.message_id
    join message n on n.subject_kind = m.subject_kind and n.subject_id = m.subject_id and n.purpose = m.purpose join delivery o on o.message_id = n.id and coalesce(o.person_id, o.party_id) = coalesce(d.person_id, d.party_id)
    where d.id = any(${ids}::uuid[]) order by d.id, n.made_at, o.id`.execute(tx);
  return new Map(rows.map(({ id, first }) => [id, first]));
}
