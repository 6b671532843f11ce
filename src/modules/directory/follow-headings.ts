/** What the directory does when a theme or audience changes: offers under it are shown and found by its new name, or move to what takes its place. */
import { sql } from 'kysely';
import { headingDropped, headingSaved, themesAbove, type HeadingKind } from '#modules/themes/index.ts';
import { on } from '#platform/facts/index.ts';
import { queue, type JobApart } from '#platform/jobs/index.ts';
import { inTransaction, query, raised, refuse, type Work } from '#platform/use-case/index.ts';
import { indexServices } from './index-entries.ts';
import { readServices } from './read-entries.ts';
import { saveServices } from './save-entries.ts';

const fields = { theme: 'themes', audience: 'audiences' } as const;
/** Offers between two statements: a document each. */
const BATCH = 200;

on(headingSaved, (work, { data: { kind, slug } }) => followLater(work, kind, slug));

on(headingDropped, async (work, { data: { kind, slug, into } }) => {
  const used = await servicesUnder(work, kind, [slug]);
  if (used.length && !into) refuse('directory.headingInUse', { status: 422, values: { count: used.length }, fields: { into: 'directory.headingInUse' } });
  if (!into) return;
  await raised(work, async (all) => { for (const ids of parts(used)) await putUnder(all, kind, ids, slug, into); });
  // What stood below it stands below another now.
  await followLater(work, kind, into);
});

async function putUnder(work: Work, kind: HeadingKind, ids: readonly string[], slug: string, into: string): Promise<void> {
  const field = fields[kind];
  for (const [source, services] of Map.groupBy(await readServices(work.tx, { ids }), (service) => service.source)) {
    await saveServices(work, services.map(({ id, document }) => ({ id, document: { ...document, [field]: [...new Set(document[field].map((one) => (one === slug ? into : one)))] } })), { source });
  }
}

/** Names on pages are right at once; what is found and what stands below what else is made anew by a job, since that may be thousands of offers. */
async function followLater(work: Work, kind: HeadingKind, slug: string): Promise<void> {
  if ((await servicesUnder(work, kind, await branch(work, kind, slug))).length === 0) return;
  await work.tx.insertInto('heading_follow').values({ kind, slug, asked_at: work.now }).onConflict((same) => same.columns(['kind', 'slug']).doUpdateSet({ asked_at: work.now })).execute();
  await queue(work, followHeading.name, { kind, slug }, { key: `${followHeading.name} ${kind} ${slug}` });
}

/** Makes the offers under a theme or audience anew where they are found, some at a time. A server that is killed begins again: what was done already is done once more. */
export const followHeading: JobApart = {
  name: 'directory.followHeading',
  async runApart(context, data) {
    const { kind, slug } = data as { kind: HeadingKind; slug: string };
    const asked = await inTransaction(context, async (work) => ({ at: await askedAt(work, kind, slug), ids: await servicesUnder(work, kind, await branch(work, kind, slug)) }));
    if (!asked.at) return;
    for (const ids of parts(asked.ids)) await inTransaction(context, (work) => indexServices(work, ids));
    // Changed again meanwhile: then another job waits.
    await inTransaction(context, ({ tx }) => tx.deleteFrom('heading_follow').where('kind', '=', kind).where('slug', '=', slug).where('asked_at', '=', asked.at!).execute());
  },
};

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
