import { sql } from 'kysely';
import { query, raised, refuse } from '#platform/use-case/index.ts';
import { NO_OFFICE } from '#modules/people/index.ts';
import { calledBy, mayMakeCallSheets } from '../carry.ts';

export type CallsView = {
  waiting: { id: string; title: string; people: number }[];
  /** Who may be asked to call: everybody with a role but that of resident or participant. Empty for who makes no sheets. */
  callers: { id: string; name: string }[];
  sheets: { id: string; caller: string; madeAt: Date; people: number }[];
};

/** What the page of calls shows: who waits, for who makes sheets, and the open sheets that this actor may see. @throws Refusal 404 for who neither makes nor has one. */
export const listCalls = query(async (work, _: void): Promise<CallsView> => {
  const own = await work.tx.selectFrom('call_sheet').select('id').where('closed_at', 'is', null).execute();
  const makes = mayMakeCallSheets(work.actor);
  if (!makes && own.length === 0) refuse('platform.notFound', { status: 404 });
  return raised(work, async ({ tx, now }) => {
    const { rows: sheets } = await sql<CallsView['sheets'][number]>`select s.id, h.name as caller, s.made_at as "madeAt",
      (select count(distinct coalesce(d.person_id, d.party_id))::int from delivery d where d.call_sheet_id = s.id and d.state = 'prepared') as people
      from call_sheet s join person h on h.id = s.caller_id where s.id = any(${own.map(({ id }) => id)}::uuid[]) order by s.made_at`.execute(tx);
    if (!makes) return { waiting: [], callers: [], sheets };
    const { rows: waiting } = await sql<CallsView['waiting'][number]>`select m.id, m.title, count(*)::int as people from delivery d join message m on m.id = d.message_id
      where d.way = 'telephone' and d.state = 'waiting' and d.not_before <= ${now} and ${calledBy(work.actor)} group by m.id order by m.made_at`.execute(tx);
    const { rows: callers } = await sql<CallsView['callers'][number]>`select distinct h.id, h.name from person h join role r on r.person_id = h.id and r.kind <> all(${NO_OFFICE}::text[])
      and r.starts_on <= ${now.toISOString().slice(0, 10)} and (r.ends_on is null or r.ends_on >= ${now.toISOString().slice(0, 10)}) where h.stopped_at is null order by h.name`.execute(tx);
    return { waiting, callers, sheets };
  });
});
