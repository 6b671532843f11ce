import { sql } from 'kysely';
import * as v from 'valibot';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { nextMeeting, putOnAgenda } from './fill-agenda.ts';
import type { SubjectSort } from './hand-in-subject.ts';
import { tellSubject } from './tell-subject.ts';
import { optionalWords, uuid } from '../typed.ts';

type Row = { id: string; network: string; sort: SubjectSort; title: string; aim: string | null; minutes: number | null; member: string; state: string; itemId: string | null; notes: string | null; isOver: boolean };

/** A subject with its member and what was written at it. */
async function subjectRow({ tx }: Work, id: string): Promise<Row | undefined> {
  const { rows: [row] } = await sql<Row>`select s.id, s.network_id as network, s.sort, s.title, s.aim, s.minutes, ${MEMBER_NAME} as member, s.state, s.item_id as "itemId", i.notes, t.final_at is not null as "isOver" from agenda_subject s join network_member m on m.id = s.member_id
    ${PARTY_OR_PERSON} left join agenda_item i on i.id = s.item_id left join meeting t on t.id = s.meeting_id where s.id = ${id} for update of s`.execute(tx);
  return row;
}

/**
 * Says what becomes of a subject: on the next agenda, later, or not, with a word why. The member hears it by their own way; of an agenda that nobody got yet with the invitation. Who carries the network.
 * @throws Refusal 404; `meetings.noNextMeeting`; beside the words when a no has none; `meetings.hasNotes` when something was written at it; `meetings.over` after its meeting.
 */
export const decideSubject = useCase({
  input: v.object({ subject: uuid, as: v.picklist(['planned', 'later', 'declined'], 'meetings.asMissing'), words: optionalWords(300) }),
  may: (work, { subject }) => raised(work, async (all) => { const row = await subjectRow(all, subject); return row !== undefined && carries(work.actor, row.network); }),
  unseen: true,
  run: (work, { subject: id, as, words }) => raised(work, async (all) => {
    const row = await subjectRow(all, id) ?? notFound(), next = await nextMeeting(all, row.network), { tx, now } = all;
    if (row.isOver) refuse('meetings.over');
    if (row.state === as && as !== 'later') return;
    if (as === 'declined' && !words) refuse('platform.inputUnclear', { status: 422, fields: { words: 'meetings.sayWhy' } });
    if (as === 'planned') {
      if (!next) return refuse('meetings.noNextMeeting');
      await putOnAgenda(all, { network: row.network, meeting: next.id }, [row]);
      await tx.updateTable('agenda_subject').set({ answered_at: now, told_at: null }).where('id', '=', id).execute();
    } else {
      if (row.notes) refuse('meetings.hasNotes');
      if (row.itemId) await tx.deleteFrom('agenda_item').where('id', '=', row.itemId).execute();
      await tx.updateTable('agenda_subject').set({ state: as, meeting_id: as === 'later' ? next?.id ?? null : null, item_id: null, words: words || null, answered_at: now }).where('id', '=', id).execute();
    }
    if (as !== 'planned' || next?.isAsked) await tellSubject(all, id);
  }),
});
