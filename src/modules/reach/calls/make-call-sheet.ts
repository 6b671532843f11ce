import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { factKind, owe, record } from '#platform/facts/index.ts';
import { raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { NO_OFFICE } from '#modules/people/index.ts';
import { calledBy, mayMakeCallSheets } from '../carry.ts';
import { DUE, stillBy, type Due } from '../still-by.ts';

const callSheetMade = factKind<{ caller: string; people: number }>('reach.callSheetMade', 'callSheet');
/** Vandaag of the caller: a sheet with people to telephone. */
export const CALL = 'reach.call';

const MOST_PEOPLE = 10;
const DESTROY_AFTER_MS = 14 * 86_400_000;
const REMIND_AFTER_MS = 3 * 86_400_000;

/** Gives up to ten people who wait for a call to one named caller; whoever has several messages gets them in one call. The sheet is destroyed after two weeks. Gives its id. */
export const makeCallSheet = useCase({
  input: v.object({ caller: v.pipe(v.string('reach.chooseCaller'), v.uuid('reach.chooseCaller')) }),
  may: ({ actor }) => mayMakeCallSheets(actor),
  unseen: true,
  run: (work, { caller }) => raised(work, async (all) => {
    if (!(await mayBeCaller(all, caller))) refuse('reach.chooseCaller', { status: 422, fields: { caller: 'reach.chooseCaller' } });
    const calls = await takeCalls(all);
    if (calls.length === 0) refuse('reach.noCalls');
    const id = newId(), destroyOn = new Date(all.now.getTime() + DESTROY_AFTER_MS).toISOString().slice(0, 10);
    await all.tx.insertInto('call_sheet').values({ id, caller_id: caller, made_at: all.now, destroy_on: destroyOn }).execute();
    await sql`update delivery set state = 'prepared', call_sheet_id = ${id}, call_outcome = null, changed_at = ${all.now} where id = any(${calls.map((d) => d.id)}::uuid[])`.execute(all.tx);
    await owe(all, { what: CALL, holder: `person:${caller}`, subjectKind: 'callSheet', subjectId: id, dueOn: destroyOn, remindFrom: new Date(all.now.getTime() + REMIND_AFTER_MS) });
    await record(all, callSheetMade, id, { caller, people: new Set(calls.map((d) => d.person_id ?? d.party_id)).size });
    return { id };
  }),
});

const mayBeCaller = async ({ tx, now }: Work, id: string): Promise<boolean> =>
  (await tx.selectFrom('role as r').innerJoin('person as h', 'h.id', 'r.person_id').select('r.id').where('h.id', '=', id).where('h.stopped_at', 'is', null).where('r.kind', 'not in', NO_OFFICE)
    .where('r.starts_on', '<=', now.toISOString().slice(0, 10)).where((e) => e.or([e('r.ends_on', 'is', null), e('r.ends_on', '>=', now.toISOString().slice(0, 10))])).executeTakeFirst()) !== undefined;

/** Who waited longest, with everything that waits for them. */
async function takeCalls(work: Work) {
  const { rows: due } = await sql<Due>`
    select ${DUE} from delivery d join message m on m.id = d.message_id
    where d.way = 'telephone' and d.state = 'waiting' and d.not_before <= ${work.now} and ${calledBy(work.actor)} order by d.not_before, m.made_at, d.id limit 200 for update of d skip locked`.execute(work.tx);
  const open = await stillBy(work, 'telephone', due);
  const chosen = new Set([...new Set(open.map((d) => d.person_id ?? d.party_id!))].slice(0, MOST_PEOPLE));
  return open.filter((d) => chosen.has(d.person_id ?? d.party_id!));
}
