import { sql } from 'kysely';
import { owe } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { YEARLY } from './facts.ts';

/** So long before the year is over it stands on Vandaag. */
const DAYS_AHEAD = 30;
const LEAST_MEMBERS = 3;

/** Every night: who carries a network of three or more that a year ago, or never since it began a year ago, asked how it works together, finds that on Vandaag. */
export const oweYearly: Job = {
  name: 'feedback.oweYearly', nightly: true,
  run: async (work) => {
    const { rows } = await sql<{ id: string; due: string }>`select n.id, to_char(coalesce(max(r.asked_at), n.made_at) + interval '1 year', 'YYYY-MM-DD') as due from network n left join feedback_round r on r.network_id = n.id
      where n.ended_at is null and (select count(*) from network_member m where m.network_id = n.id and m.state = 'member') >= ${LEAST_MEMBERS}
      group by n.id having coalesce(max(r.asked_at), n.made_at) + interval '1 year' <= ${work.now}::timestamptz + make_interval(days => ${DAYS_AHEAD}) and bool_and(r.closed_at is not null or r.id is null)`.execute(work.tx);
    for (const { id, due } of rows) await owe(work, { what: YEARLY, holder: carrierOf(id), subjectKind: 'network', subjectId: id, dueOn: due });
  },
};
