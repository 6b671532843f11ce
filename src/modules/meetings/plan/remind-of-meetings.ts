import { sql } from 'kysely';
import type { Job } from '#platform/jobs/index.ts';
import { COME, COME_SERIES } from '../facts.ts';
import { readMeetings } from '../meeting-row.ts';
import { tellOfMeeting } from './tell-of-meeting.ts';

const DAY_MS = 86_400_000;
/** Early enough for a letter; a night that was missed is made up for. */
const DAYS_AHEAD = { least: 4, most: 7 };
/** Who heard of a meeting, or of any of its series, in so many days knows: a weekly series is told of every other week at most. */
const QUIET_DAYS = 13;

type Due = { meeting: string; comes: string[]; open: string[] };

/**
 * Every night: of a meeting within a week, who was asked long ago is told once more. Who did not answer is asked again, by their own way; who said that they come hears it by mail only, with
 * their other news. Who said no hears nothing.
 */
export const remindOfMeetings: Job = {
  name: 'meetings.remind-of-meetings', nightly: true,
  async run(work) {
    const { tx, now } = work, day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    const { rows } = await sql<Due>`select t.id as meeting, coalesce(array_agg(a.member_id) filter (where a.reply is not null), '{}') as comes, coalesce(array_agg(a.member_id) filter (where a.reply is null), '{}') as open
      from meeting t join network n on n.id = t.network_id and n.ended_at is null join attendee a on a.meeting_id = t.id and a.reply is distinct from 'no' join network_member m on m.id = a.member_id and m.state = 'member'
      where t.invited_at is not null and t.cancelled_at is null and t.final_at is null and t.starts_on between ${day(DAYS_AHEAD.least)} and ${day(DAYS_AHEAD.most)}
        and not exists (select 1 from message s join delivery d on d.message_id = s.id where coalesce(d.person_id, d.party_id) = coalesce(m.person_id, m.party_id) and s.made_at > ${new Date(now.getTime() - QUIET_DAYS * DAY_MS)}
          and ((s.purpose = ${COME_SERIES} and s.subject_id = t.series_id) or (s.purpose = ${COME} and s.subject_id in (select o.id from meeting o where o.id = t.id or o.series_id = t.series_id))))
      group by t.id, t.starts_on order by t.starts_on, t.id`.execute(tx);
    for (const { meeting: id, comes, open } of rows) {
      const [meeting] = await readMeetings(work, { id });
      if (open.length > 0) await tellOfMeeting(work, meeting!, 'invite', open);
      if (comes.length > 0) await tellOfMeeting(work, meeting!, 'soon', comes);
    }
  },
};
