import { sql } from 'kysely';
import { on } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { raised } from '#platform/use-case/index.ts';
import { hideShown } from '#modules/directory/index.ts';
import { personStopped } from '#modules/people/index.ts';
import { askOne } from './tell.ts';

/** Before the year is over somebody is asked whether it may stay. */
const DAYS_BEFORE = 28;
/** What somebody answered, or never answered, is forgotten after a year in which nothing was shown. */
const MONTHS_KEPT = 12;

/** Every night: asks again what was said nearly a year ago, and takes back what nobody said yes to again. */
export const keepContacts: Job = {
  name: 'upkeep.keep-contacts', nightly: true,
  run: (work) => raised(work, async (all) => {
    const today = all.now.toISOString().slice(0, 10), ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
    await hideShown(all, ids(await sql<{ id: string }>`select id from shown_contact where shown_until < ${today}`.execute(all.tx)));
    const due = ids(await sql<{ id: string }>`update shown_contact set asked_again_at = ${all.now} where shown_until < ${today}::date + ${DAYS_BEFORE}::int and asked_again_at is null returning id`.execute(all.tx));
    for (const id of due) await askOne(all, id, 'again');
    await sql`delete from shown_contact where shown_until is null and greatest(answered_on::timestamptz, asked_at, made_at) < ${all.now}::timestamptz - make_interval(months => ${MONTHS_KEPT})`.execute(all.tx);
  }),
};

/** Who died or moved away is asked nothing any more. */
on(personStopped, (work, { subjectId }) => raised(work, async (all) => hideShown(all, (await all.tx.selectFrom('shown_contact').select('id').where('person_id', '=', subjectId!).execute()).map(({ id }) => id))));
