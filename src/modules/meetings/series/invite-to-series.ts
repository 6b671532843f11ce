import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { seriesInvited } from '../facts.ts';
import { readMeetings } from '../meeting-row.ts';
import { uuid } from '../typed.ts';
import { carriedSeries, readSeries, stillToCome } from './series.ts';
import { tellOfSeries } from './tell-of-series.ts';

/**
 * Asks every member of the network to all meetings of a series that are still to come, in one message each by their own way, with one calendar item for all. Pressed again it asks who
 * joined since, and nobody twice.
 * @throws Refusal 404 for who does not carry the network, `meetings.over` when nothing is to come, `meetings.nobodyToAsk`.
 */
export const inviteToSeries = useCase({
  input: v.object({ series: uuid }),
  may: async (work, { series }) => (await carriedSeries(work, series)) !== null,
  unseen: true,
  run: (work, { series: id }) => raised(work, async (all) => {
    const { tx, now } = all;
    await sql`select 1 from meeting_series where id = ${id} for update`.execute(tx);
    const series = await readSeries(all, id) ?? notFound(), coming = stillToCome(await readMeetings(all, { series: id }), now), ids = coming.map((meeting) => meeting.id);
    if (coming.length === 0) refuse('meetings.over');
    const { rows } = await sql<{ member: string; meeting: string; comes: string | null }>`select m.id as member, t.id as meeting, m.comes_name as comes from network_member m cross join unnest(${ids}::uuid[]) as t(id)
      where m.network_id = ${series.networkId} and m.state = 'member' and not exists (select 1 from attendee a where a.meeting_id = t.id and a.member_id = m.id)`.execute(tx);
    if (rows.length === 0) refuse('meetings.nobodyToAsk');
    await putRows(tx, 'attendee', rows.map(({ member, meeting, comes }) => ({ id: newId(), network_id: series.networkId, meeting_id: meeting, member_id: member, name: comes, changed_at: now })), { batch: 20_000 });
    await tx.updateTable('meeting').set((e) => ({ invited_at: e.fn.coalesce('invited_at', e.val(now)), changed_at: now })).where('id', 'in', ids).execute();
    const members = [...new Set(rows.map(({ member }) => member))];
    await tellOfSeries(all, series, coming, 'seriesInvite', { only: members });
    await record(all, seriesInvited, id, { network: series.networkId, count: members.length });
    return { asked: members.length };
  }),
});
