import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, owe, record, settle, type OpenDuty } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { post } from '#platform/mail/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { administers, inTransaction, useCase, type Context, type Work } from '#platform/use-case/index.ts';
import { WATCHED } from './left-alone.ts';
import { peopleText } from './texts.ts';

/** A duty of the region's administrators: of the only ones with a role somewhere nothing was seen for weeks. */
export const QUIET_HOLDER = 'people.quiet-holder';
const quietWeeksSaved = factKind<{ weeks: number }>('people.quietWeeksSaved', 'region');

const USUAL_WEEKS = 8;
const DAYS_TO_ACT = 14;
const DAY = 86_400_000;

const dayBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);

/** After how many weeks without a sign the administrators hear of it. */
export const quietWeeks = (context: Context): Promise<number> => inTransaction(context, weeksIn);

const weeksIn = async ({ tx }: Work): Promise<number> => (await tx.selectFrom('people_setting').select('quiet_weeks').executeTakeFirst())?.quiet_weeks ?? USUAL_WEEKS;

/** Sets after how many weeks without a sign the administrators hear of it. Administrators only. */
export const saveQuietWeeks = useCase({
  input: v.object({ weeks: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer('people.weeksUnclear'), v.minValue(1, 'people.weeksUnclear'), v.maxValue(52, 'people.weeksUnclear')) }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run(work, { weeks }) {
    await work.tx.insertInto('people_setting').values({ quiet_weeks: weeks }).onConflict((c) => c.column('only_row').doUpdateSet({ quiet_weeks: weeks })).execute();
    await record(work, quietWeeksSaved, null, { weeks });
  },
});

/** The roles below the region whose every holder was silent for those weeks; a party is as little silent as who speaks for it. `lastOn`: the last sign. */
export async function quietRoles(work: Work): Promise<{ id: string; lastOn: string }[]> {
  const today = dayBefore(work.now, 0), silentSince = dayBefore(work.now, 7 * await weeksIn(work));
  const { rows } = await sql<{ id: string; lastOn: string }>`
    select (array_agg(r.id order by r.given_at, r.id))[1] as id, max(greatest(p.seen_on, r.starts_on))::text as "lastOn"
    from role r left join representation s on s.party_id = r.party_id and s.ended_at is null and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})
    left join person p on p.id = coalesce(r.person_id, s.person_id) and p.stopped_at is null
    where r.kind = any(${WATCHED}::text[]) and r.scope_kind <> 'region' and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
    group by r.kind, r.scope_kind, r.scope having max(greatest(p.seen_on, r.starts_on)) < ${silentSince}`.execute(work.tx);
  return rows;
}

/** Each night: who is silent becomes a duty one level up, once for each silence. Nothing is taken away. */
export const watchQuietHolders: Job = {
  name: 'people.watch-quiet-holders',
  nightly: true,
  async run(work) {
    const dueOn = dayBefore(work.now, -DAYS_TO_ACT);
    for (const { id, lastOn } of await quietRoles(work)) {
      const told = await work.tx.selectFrom('duty').select('id').where('what', '=', QUIET_HOLDER).where('subject_id', '=', id).where('made_at', '>', new Date(lastOn)).executeTakeFirst();
      if (!told) await owe(work, { what: QUIET_HOLDER, holder: 'region', subjectKind: 'role', subjectId: id, dueOn, remindFrom: work.now });
    }
  },
};

/** Closes the alarm about a role: somebody looked into it. Administrators only. */
export const settleQuietHolder = useCase({
  input: v.object({ role: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  run: (work, { role }) => settle(work, QUIET_HOLDER, role),
});

/** A mail to each administrator of the region. Runs with the system's reach. */
export async function remindOfQuietHolder(work: Work, _: OpenDuty): Promise<void> {
  const today = dayBefore(work.now, 0);
  const { rows } = await sql<{ value: string }>`select distinct c.value from role r join person_contact c on c.person_id = r.person_id and c.kind = 'email'
    where r.kind = 'administrator' and r.scope_kind = 'region' and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`.execute(work.tx);
  for (const { value } of rows) await post(work, { purpose: QUIET_HOLDER, to: value, subject: peopleText(work.locale, 'quietSubject'),
    body: peopleText(work.locale, 'quietBody', { address: `${addressOf(work.region)}/beheer/mensen?stil=ja`, region: work.region.name }) });
}

/** Where a silent role is looked into: at the person who has it; an organisation's among the others. */
export async function atHolder({ tx }: Work, { subjectId }: OpenDuty): Promise<string | null> {
  const role = await tx.selectFrom('role').select('person_id').where('id', '=', subjectId).executeTakeFirst();
  return role?.person_id ? `/beheer/mensen/${role.person_id}` : null;
}
