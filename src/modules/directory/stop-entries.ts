/**
 * Entries that stop on a day and say where people can go instead. Before it they stand everywhere; from that day on their page alone stays. Who may do so and
 * what else follows is for who calls this.
 */
import { sql } from 'kysely';
import { bumpContent } from '#platform/http/content-version.ts';
import { factKind, keepVersions, newestVersion, recordEach, versionBefore } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { PartyDocument, ServiceDocument } from './documents.ts';
import { indexParties } from './index-entries.ts';
import { localDay } from './local-day.ts';
import { readParties, readServices } from './read-entries.ts';
import { saveParties, saveServices } from './save-entries.ts';
import type { StopView } from './views.ts';

type StopKind = 'party' | 'service';
/** `on`: the first day without it. */
export type Stop = { on: string; words: string | null; insteadId: string | null };

/** A version of a party that says that it stopped or goes on, and nothing else. */
export const partyEnded = factKind<{ source: string }>('directory.partyEnded', 'party');
const partyResumed = factKind<{ source: string }>('directory.partyResumed', 'party');

/** How the history names it. */
const STOP = 'stop', RESUME = 'resume';

/** Writes down when an entry stops and what people should know of it; null takes that back. It stands where it stood until that day. */
export async function planStop(work: Work, kind: StopKind, id: string, stop: Stop | null): Promise<void> {
  await work.tx.updateTable(kind).set({ stops_on: stop?.on ?? null, stop_words: stop?.words ?? null, instead_id: stop?.insteadId ?? null, changed_at: work.now }).where('id', '=', id).execute();
}

/** What stops today in the region, or should have: parties and offers of which the day has come, and groups for one occasion whose last day is over. */
export async function dueToEnd(work: Work): Promise<{ kind: StopKind; id: string }[]> {
  const today = localDay(work);
  const { rows } = await sql<{ kind: StopKind; id: string }>`select 'party' as kind, id from party where ended_at is null and (stops_on <= ${today} or (kind = 'occasion' and ends_on < ${today}))
    union all select 'service', id from service where status <> 'ended' and stops_on <= ${today} order by kind, id`.execute(work.tx);
  return rows;
}

/** Takes an entry out of lists, search, booklet and calendar; of a party all that it offers too. Its page and its versions stay. */
export async function endEntry(work: Work, kind: StopKind, id: string): Promise<void> {
  if (kind === 'service') return endServices(work, [id]);
  const { rows } = await sql<{ id: string }>`select id from service where party_id = ${id} and status <> 'ended'`.execute(work.tx);
  await endServices(work, rows.map((row) => row.id));
  // A group for one occasion stops the day after its last.
  await sql`update party set ended_at = ${work.now}, stops_on = coalesce(stops_on, ends_on + 1, ${localDay(work)}::date) where id = ${id}`.execute(work.tx);
  await sayWhy(work, id, partyEnded, STOP);
}

async function endServices(work: Work, ids: string[]): Promise<void> {
  const services = await readServices(work.tx, { ids });
  await saveServices(work, services.map(({ id, document }) => ({ id, document: { ...document, status: 'ended' as const } })), { source: STOP });
}

/** Lets an entry go on that was to stop, or did: what stopped with a party begins again with it, unless it stopped by itself or somebody changed it since. */
export async function resumeEntry(work: Work, kind: StopKind, id: string): Promise<void> {
  await planStop(work, kind, id, null);
  if (kind === 'service') return resumeServices(work, [id]);
  const [party] = await readParties(work.tx, { ids: [id] }), { endsOn } = party!.document;
  await work.tx.updateTable('party').set({ ended_at: null }).where('id', '=', id).execute();
  const { rows } = await sql<{ id: string }>`select id from service where party_id = ${id} and status = 'ended' and (stops_on is null or stops_on > ${localDay(work)})`.execute(work.tx);
  await resumeServices(work, rows.map((row) => row.id));
  // A last day that is over would end it again tonight.
  if (endsOn !== null && endsOn < localDay(work)) await saveParties(work, [{ id, document: { ...party!.document, endsOn: null } satisfies PartyDocument }], { source: RESUME });
  else await sayWhy(work, id, partyResumed, RESUME);
}

/** Offers whose newest version is that they stopped become what they were before it. */
async function resumeServices(work: Work, ids: readonly string[]): Promise<void> {
  const drafts: { id: string; document: ServiceDocument }[] = [];
  for (const id of ids) {
    const { factId } = await newestVersion(work, { kind: 'service', id });
    const fact = factId && (await work.tx.selectFrom('fact').select('data').where('id', '=', factId).executeTakeFirst());
    if (!fact || (fact.data as { source?: string }).source !== STOP) continue;
    const before = await versionBefore(work, { kind: 'service', id }, factId) as ServiceDocument | undefined, [now] = await readServices(work.tx, { ids: [id] });
    drafts.push({ id, document: { ...now!.document, status: before?.status ?? 'active' } });
  }
  await saveServices(work, drafts, { source: RESUME });
}

async function sayWhy(work: Work, id: string, kind: typeof partyEnded, source: string): Promise<void> {
  const [party] = await readParties(work.tx, { ids: [id] }), [fact] = await recordEach(work, kind, [id], { source });
  await keepVersions(work, 'party', [{ id, factId: fact!.id, scope: `party:${id}`, document: party!.document }]);
  await bumpContent(work.tx, work.region.schema);
  await indexParties(work, [id]);
}

/** That an entry stops or stopped, as its page tells. `isOver`: it stands in no list any more. */
/** Whether an entry stops or stopped; of an offer also when its party did. */
export async function stopOf({ tx }: Work, kind: StopKind, id: string): Promise<StopView | null> {
  const { rows: [row] } = kind === 'party'
    ? await sql<StopView>`select to_char(p.stops_on, 'YYYY-MM-DD') as on, p.ended_at is not null as "isOver", p.stop_words as words, case when i.id is null then null else jsonb_build_object('slug', i.slug, 'name', i.name) end as instead
        from party p left join party i on i.id = p.instead_id where p.id = ${id} and p.stops_on is not null`.execute(tx)
    : await sql<StopView>`select to_char(s.stops_on, 'YYYY-MM-DD') as on, s.status = 'ended' as "isOver", s.stop_words as words, case when i.id is null then null else jsonb_build_object('slug', i.slug, 'name', i.name) end as instead
        from service s left join service i on i.id = s.instead_id where s.id = ${id} and s.stops_on is not null`.execute(tx);
  return row ?? null;
}
