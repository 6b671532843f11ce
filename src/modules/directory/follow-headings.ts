/** What the directory does when a theme or audience changes: offers under it are shown and found by its new name, or move to what takes its place. */
import { sql, type RawBuilder } from 'kysely';
import { closeHeadings, headingDropped, headingSaved, replacedHeadings, themesAbove, type HeadingKind } from '#modules/themes/index.ts';
import { on } from '#platform/facts/index.ts';
import { queue, type JobApart } from '#platform/jobs/index.ts';
import { inTransaction, query, raised, refuse, type Work } from '#platform/use-case/index.ts';
import { indexServices } from './index-entries.ts';
import { readServices } from './read-entries.ts';
import { rememberServices } from './save-entries.ts';

const fields = { theme: 'themes', audience: 'audiences' } as const;
/** Offers between two statements: a document each. */
const BATCH = 200;

on(headingSaved, (work, { data: { kind, slug } }) => followLater(work, kind, slug));

on(headingDropped, async (work, { data: { kind, slug, into } }) => {
  await closeToOffers(work, kind, slug);
  const used = await servicesUnder(work, kind, [slug]);
  if (used.length && !into) refuse('directory.headingInUse', { status: 422, values: { count: used.length }, fields: { into: 'directory.headingInUse' } });
  if (!into) return;
  await raised(work, (all) => putUnder(all, kind, slug, into));
  // Versions, what is found, and what stood below it.
  await followLater(work, kind, into);
});

/** Of PostgreSQL: somebody else holds a row that was asked for without waiting. */
const IS_HELD = '55P03';

/**
 * From here on no offer comes under it, and none that stands there is being changed. Who wrote this heading down may change such an offer next, and who is changing one may write the heading next: so while waiting
 * for either nothing of the other is held.
 */
async function closeToOffers({ tx }: Work, kind: HeadingKind, slug: string): Promise<void> {
  const hold = (how: RawBuilder<unknown>) => sql`select from service where ${slug} = any(${sql.ref(fields[kind])}) order by id for update ${how}`.execute(tx);
  const isHeld = (error: { code?: unknown }) => { if (error.code !== IS_HELD) throw error; return true; };
  await sql`savepoint closing`.execute(tx);
  for (;;) {
    await closeHeadings(tx, kind, [slug]);
    if (!await hold(sql`nowait`).then(() => false, isHeld)) return;
    await sql`rollback to savepoint closing`.execute(tx);
    await hold(sql``);
    await sql`rollback to savepoint closing`.execute(tx);
  }
}

/** In two statements, however many offers that are: what pages and lists read is right at once. */
async function putUnder({ tx, now }: Work, kind: HeadingKind, slug: string, into: string): Promise<void> {
  const field = sql.ref(fields[kind]);
  await sql`with used as (select id from service where ${slug} = any(${field}) order by id for update)
    update service s set ${field} = case when ${into} = any(s.${field}) then array_remove(s.${field}, ${slug}) else array_replace(s.${field}, ${slug}, ${into}) end, changed_at = ${now} from used where used.id = s.id`.execute(tx);
  const above = kind === 'theme' ? [...await themesAbove(tx)].flatMap(([own, all]) => all.map((one) => ({ own, one }))) : [];
  await sql`update service_card c set ${field} = array(select distinct one from unnest(s.${field}) as own, lateral (select own as one union all select a.one from unnest(${above.map(({ own }) => own)}::text[], ${above.map(({ one }) => one)}::text[]) as a (own, one) where a.own = own.own) as told)
    from service s where s.id = c.service_id and ${slug} = any(c.${field})`.execute(tx);
}

/** Names on pages are right at once; what is found, what stands below what else and versions are made by a job, since that may be thousands of offers. */
async function followLater(work: Work, kind: HeadingKind, slug: string): Promise<void> {
  if ((await servicesUnder(work, kind, await branch(work, kind, slug))).length === 0) return;
  await work.tx.insertInto('heading_follow').values({ kind, slug, asked_at: work.now }).onConflict((same) => same.columns(['kind', 'slug']).doUpdateSet({ asked_at: work.now })).execute();
  await queue(work, followHeading.name, { kind, slug }, { key: `${followHeading.name} ${kind} ${slug}` });
}

/**
 * Makes the offers under a theme or audience anew where they are found, some at a time, and keeps a version of those that came under it from one that was taken away. A server that
 * is killed begins again: what is found is made once more, a version that is there already is not.
 */
export const followHeading: JobApart = {
  name: 'directory.followHeading',
  async runApart(context, data) {
    const { kind, slug } = data as { kind: HeadingKind; slug: string };
    const asked = await inTransaction(context, async (work) => ({ at: await askedAt(work, kind, slug), slugs: await branch(work, kind, slug) }));
    if (!asked.at) return;
    // Also those that were being written when the heading changed. One by one: who holds one of these headings may write another next, and would wait for us while we wait for them.
    for (const one of asked.slugs) await inTransaction(context, ({ tx }) => closeHeadings(tx, kind, [one]));
    const under = await inTransaction(context, (work) => servicesUnder(work, kind, asked.slugs));
    for (const ids of parts(under)) await inTransaction(context, async (work) => {
      // Who saves one of them meanwhile comes before or after, never in between.
      await sql`select id from service where id = any(${ids}::uuid[]) order by id for update`.execute(work.tx);
      await keepMoved(work, kind, ids);
      await indexServices(work, ids);
    });
    // Changed again meanwhile: then another job waits.
    await inTransaction(context, ({ tx }) => tx.deleteFrom('heading_follow').where('kind', '=', kind).where('slug', '=', slug).where('asked_at', '=', asked.at!).execute());
  },
};

/** A version of each offer whose newest one still names what was taken away. */
async function keepMoved(work: Work, kind: HeadingKind, ids: readonly string[]): Promise<void> {
  const gone = [...(await replacedHeadings(work.tx))[kind].keys()];
  const { rows } = await sql<{ id: string }>`select id from (select distinct on (subject_id) subject_id as id, document from version where subject_kind = 'service' and subject_id = any(${ids}::uuid[]) order by subject_id, number desc) newest
    where document -> ${fields[kind]} ?| ${gone}::text[]`.execute(work.tx);
  if (rows.length > 0) await rememberServices(work, await readServices(work.tx, { ids: rows.map(({ id }) => id) }));
}

const askedAt = async ({ tx }: Work, kind: HeadingKind, slug: string): Promise<Date | null> =>
  (await tx.selectFrom('heading_follow').select('asked_at').where('kind', '=', kind).where('slug', '=', slug).executeTakeFirst())?.asked_at ?? null;

/** Whether a change of this theme or audience is still being worked through. */
export const isHeadingFollowed = query(async (work: Work, { kind, slug }: { kind: HeadingKind; slug: string }): Promise<boolean> => (await askedAt(work, kind, slug)) !== null);

const parts = (ids: readonly string[]): string[][] => Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) => ids.slice(i * BATCH, (i + 1) * BATCH));

const branch = async ({ tx }: Work, kind: HeadingKind, slug: string): Promise<string[]> => (kind === 'audience' ? [slug] : [slug, ...[...(await themesAbove(tx))].filter(([, above]) => above.includes(slug)).map(([below]) => below)]);

async function servicesUnder({ tx }: Work, kind: HeadingKind, slugs: readonly string[]): Promise<string[]> {
  return (await sql<{ id: string }>`select id from service where ${sql.ref(fields[kind])} && ${slugs}::text[] order by id`.execute(tx)).rows.map(({ id }) => id);
}

/** How many offers stand under each theme or audience itself, by slug; those that stopped too. */
export const countUnderHeadings = query(async ({ tx }: Work, kind: HeadingKind): Promise<Map<string, number>> => {
  const { rows } = await sql<{ slug: string; count: number }>`select h.slug, count(*)::int as count from service, unnest(${sql.ref(fields[kind])}) as h (slug) group by h.slug`.execute(tx);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
});
