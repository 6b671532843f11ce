import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries } from '#modules/networks/index.ts';
import { minutesOf, typedMinutes } from './agenda-rows.ts';
import { fillNextAgenda } from './fill-agenda.ts';
import { memberIn, ownMember } from '../own-member.ts';
import { optionalWords, uuid, words } from '../typed.ts';

const MOST_WAITING = 20;
/** What became of a subject stands in the minutes; what waited so long nobody waits for. */
const DAYS_KEPT = 365;
export const subjectSorts = ['subject', 'news'] as const;
export type SubjectSort = (typeof subjectSorts)[number];

/**
 * Hands in a subject for an agenda, or a line of news: by a link without an account or signed in; who carries the network writes down what a member said (`member`). It goes on the next agenda as
 * long as nobody got that one yet, otherwise who carries the network says what becomes of it.
 * @throws Refusal 404 for who takes no part, beside a field, `meetings.subjectsMany` for a member with twenty waiting.
 */
export const handInSubject = useCase({
  input: v.object({ network: uuid, member: v.optional(v.union([uuid, v.literal('')], 'meetings.memberMissing'), ''), sort: v.optional(v.picklist(subjectSorts, 'meetings.sortMissing'), 'subject'), title: v.pipe(words(150), v.nonEmpty('meetings.subjectMissing')), aim: optionalWords(200), minutes: typedMinutes }),
  may: ({ actor }, { network, member }) => (member ? carries(actor, network) : actor.kind === 'link' || actor.kind === 'person'),
  unseen: true,
  run: (work, { network, member, sort, title, aim, minutes }) => raised(work, async (all) => {
    const { tx, now } = all, id = member ? (await memberIn(all, network, member) ? member : notFound()) : (await ownMember(all, network))?.id ?? notFound();
    if (!(await tx.selectFrom('network').select('id').where('id', '=', network).where('ended_at', 'is', null).executeTakeFirst())) notFound();
    if (await waitingOf(all, id) >= MOST_WAITING) refuse('meetings.subjectsMany');
    await tx.insertInto('agenda_subject').values({ id: newId(), network_id: network, member_id: id, sort, title, aim: aim || null, minutes: minutesOf(minutes), state: 'waits', made_at: now }).execute();
    await fillNextAgenda(all, network);
  }),
});

async function waitingOf({ tx }: Work, member: string): Promise<number> {
  const { rows: [row] } = await sql<{ n: number }>`select count(*)::int as n from agenda_subject where member_id = ${member} and state in ('waits', 'later', 'planned') and answered_at is null`.execute(tx);
  return row!.n;
}

/** Every night: subjects that were handed in more than a year ago. */
export const forgetSubjects: Job = {
  name: 'meetings.forgetSubjects', nightly: true,
  run: async ({ tx, now }) => void await sql`delete from agenda_subject where made_at < ${new Date(now.getTime() - DAYS_KEPT * 86_400_000)}`.execute(tx),
};
