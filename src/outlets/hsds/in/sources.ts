import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { bumpContent } from '#platform/http/content-version.ts';
import { inTransaction, Refusal, useCase, type Context } from '#platform/use-case/index.ts';
import type { Feed } from './feed.ts';
import { importFeed, type Report } from './import-feed.ts';
import { politeAsker, type Asker, type Validator } from './polite-fetch.ts';
import { readAddress } from './read-api.ts';

export type Source = { id: string; address: string; everyHours: number | null; pages: Validator[] };
const HOUR = 3_600_000;
/** The hour's work begins a little later or earlier each time: without this a day would become 25 hours. */
const SLACK = HOUR / 2;

/**
 * Remembers a directory elsewhere, to be read now and then every so many hours; null reads it once. Naming it again changes how often.
 */
export const saveSource = useCase({
  input: v.object({ address: v.pipe(v.string(), v.trim(), v.nonEmpty('hsds.addressUnclear'), v.maxLength(500, 'hsds.addressUnclear')), everyHours: v.nullable(v.pipe(v.number(), v.integer('hsds.hoursUnclear'), v.minValue(1, 'hsds.hoursUnclear'), v.maxValue(8760, 'hsds.hoursUnclear'))) }),
  may: ({ actor }) => actor.kind === 'system' || (actor.kind === 'person' && actor.scopes.includes('region')),
  unseen: true,
  async run({ tx, now }, { address, everyHours }): Promise<Source> {
    const rhythm = { every_hours: everyHours, next_read_at: everyHours === null ? null : now };
    const row = await tx.insertInto('hsds_source').values({ id: newId(), address, ...rhythm, made_at: now }).onConflict((c) => c.column('address').doUpdateSet(rhythm)).returning(['id', 'pages']).executeTakeFirstOrThrow();
    return { id: row.id, address, everyHours, pages: row.pages as Validator[] };
  },
});

/**
 * Reads a source and brings in what it tells. Asking happens outside any transaction; what it told comes in whole or not at all. 'unchanged' when nothing changed since the last time.
 * @throws Refusal with what is wrong with the source; that is noted with it, and it is asked again the next time
 */
export async function readSource(context: Context, source: Source, { asker = politeAsker(), say }: { asker?: Asker; say?: (text: string) => void } = {}): Promise<Report | 'unchanged'> {
  try {
    const read = await readAddress(asker, source.address, source.pages, say);
    if (read === 'same') {
      await noteReading(context, source, { last_state: 'unchanged' });
      return 'unchanged';
    }
    return await bringIn(context, source, read.feed, { validators: read.validators, say });
  } catch (problem) {
    await noteReading(context, source, { last_state: 'failed', last_problem: problem instanceof Refusal ? problem.key : 'hsds.sourceUnreachable' });
    throw problem;
  }
}

/** Brings in what a source told, and what visitors see follows. */
export async function bringIn(context: Context, source: Pick<Source, 'id' | 'address' | 'everyHours'>, feed: Feed, { validators = [], say }: { validators?: Validator[]; say?: ((text: string) => void) | undefined } = {}): Promise<Report> {
  const report = await inTransaction(context, async (work) => {
    const done = await importFeed(work, source, feed, say);
    await bumpContent(work.tx, work.region.schema);
    return done;
  });
  const counts = { new: report.new, changed: report.changed, same: report.same, wrong: report.wrong.length, differs: report.differs.length, gone: report.gone.length };
  await noteReading(context, source, { last_state: 'read', pages: JSON.stringify(validators), counts: JSON.stringify(counts) });
  return report;
}

const noteReading = (context: Context, source: Pick<Source, 'id' | 'everyHours'>, noted: { last_state: 'read' | 'unchanged' | 'failed'; last_problem?: string; pages?: string; counts?: string }) =>
  inTransaction(context, ({ tx, now }) => tx.updateTable('hsds_source').set({ last_problem: null, ...noted, last_read_at: now, next_read_at: source.everyHours === null ? null : new Date(now.getTime() + source.everyHours * HOUR - SLACK) }).where('id', '=', source.id).execute());

/** Reads every source of the region whose time has come, one after the other. One that cannot be read keeps none of the others waiting. */
export async function readDueSources(context: Context, asker?: Asker): Promise<void> {
  const due = await inTransaction(context, ({ tx, now }) => tx.selectFrom('hsds_source').select(['id', 'address', 'every_hours', 'pages']).where('next_read_at', '<=', now).orderBy('next_read_at').execute());
  for (const { id, address, every_hours, pages } of due) {
    await readSource(context, { id, address, everyHours: every_hours, pages: pages as Validator[] }, asker ? { asker } : {}).catch((problem: unknown) => { if (!(problem instanceof Refusal)) console.error(`hsds source ${address}:`, problem); });
  }
}
