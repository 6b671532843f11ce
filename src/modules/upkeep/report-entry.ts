import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { on, owe, record, settle, type OpenDuty } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { post } from '#platform/mail/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { areasOfParty, carersOf, partyOf, type EditKind } from '#modules/directory/index.ts';
import { holdersOf } from '#modules/people/index.ts';
import { answeredAbout, send } from '#modules/reach/index.ts';
import { mayConfirm } from './confirm-entries.ts';
import { entryReported, REPORT, reportSettled } from './facts.ts';
import { dayAfter } from './rules.ts';
import { upkeepText } from './texts.ts';

/** The owner has a week; then it waits for who takes care of the wijk too. */
const DAYS_FOR_OWNER = 7;
const KEEP_DAYS = 90;
/** Of one entry and of all together: somebody who means harm fills no list. */
const MOST_OPEN = 5;
const MOST_AN_HOUR = 60;

/**
 * "Dit klopt niet": a reader says without an account what is wrong with an entry. The owner hears it at once, who takes care of the wijk after a week; the reader hears
 * what became of it when they left an address, which nobody else sees.
 * @throws Refusal 422 for nothing said, 429 when there are too many already, 404 for an entry that is not there.
 */
export const reportEntry = useCase({
  input: v.object({
    kind: v.picklist(['party', 'service']), slug: v.pipe(v.string(), v.maxLength(100)),
    words: v.pipe(v.string(), v.trim(), v.nonEmpty('upkeep.sayWhat'), v.maxLength(600, 'directory.tooLong')),
    reporter: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), v.pipe(v.string(), v.trim(), v.email('directory.emailUnclear'), v.maxLength(254, 'directory.tooLong'))], 'directory.emailUnclear'), ''),
  }),
  may: () => true,
  unseen: true,
  run: (work, { kind, slug, words, reporter }) => raised(work, async (all) => {
    const { tx, now, region } = all;
    const entry = await tx.selectFrom(kind).select(['id', 'name']).where('slug', '=', slug).executeTakeFirst() ?? notFound(), party = await partyOf(all, kind, entry.id);
    await withinLimits(all, entry.id);
    const id = newId();
    await tx.insertInto('report').values({ id, entry_kind: kind, entry_id: entry.id, party_id: party, words, reporter: reporter || null, made_at: now, keep_until: new Date(now.getTime() + KEEP_DAYS * 86_400_000) }).execute();
    const say = (key: 'reportTitle' | 'reportBody' | 'reportScript' | 'reportShort') => upkeepText(region.locale, key, { region: region.name, entry: entry.name, words, phone: region.settings.helpPhone });
    await send(all, { purpose: REPORT, topic: REPORT, urgency: 'request', sender: 'region', subject: { kind: 'report', id }, path: '/klopt/melding', title: say('reportTitle'), body: say('reportBody'), script: say('reportScript'), short: say('reportShort'), days: KEEP_DAYS }, [{ party }]);
    await record(all, entryReported, id, { party, entry: entry.id });
  }),
});

async function withinLimits({ tx, now }: Work, entryId: string): Promise<void> {
  const { rows: [count] } = await sql<{ open: number; lately: number }>`select count(*) filter (where entry_id = ${entryId} and settled_at is null)::int as open,
    count(*) filter (where made_at > ${new Date(now.getTime() - 3_600_000)})::int as lately from report where settled_at is null or made_at > ${new Date(now.getTime() - 3_600_000)}`.execute(tx);
  if (count!.open >= MOST_OPEN) refuse('upkeep.reportedAlready', { status: 429 });
  if (count!.lately >= MOST_AN_HOUR) refuse('upkeep.tooManyReports', { status: 429 });
}

on(entryReported, async (work, { subjectId, data: { party } }) => {
  const today = work.now.toISOString().slice(0, 10);
  await owe(work, { what: REPORT, holder: `party:${party}`, subjectKind: 'report', subjectId: subjectId!, dueOn: dayAfter(today, DAYS_FOR_OWNER) });
  for (const holder of await carersOf(work, await areasOfParty(work, party), ['coordinator'])) await owe(work, { what: REPORT, holder, subjectKind: 'report', subjectId: subjectId!, dueOn: dayAfter(today, 2 * DAYS_FOR_OWNER), remindFrom: new Date(work.now.getTime() + DAYS_FOR_OWNER * 86_400_000) });
});

/** A week is over and nobody at the entry answered: who takes care of the wijk hears it, each by their own way. The owner was told at once. */
export const remindOfReport = (work: Work, { holder, subjectId }: OpenDuty): Promise<void> => raised(work, async (all) => {
  const report = holder.startsWith('party:') ? undefined : await all.tx.selectFrom('report').select(['entry_kind', 'entry_id', 'words']).where('id', '=', subjectId).executeTakeFirst();
  if (!report) return;
  const { name } = await all.tx.selectFrom(report.entry_kind as EditKind).select('name').where('id', '=', report.entry_id).executeTakeFirst() ?? { name: '' };
  const say = (key: 'waitingTitle' | 'waitingBody' | 'waitingShort') => upkeepText(all.region.locale, key, { entry: name, words: report.words, address: `${addressOf(all.region)}/vandaag/meldingen` });
  await send(all, { purpose: REPORT, topic: REPORT, urgency: 'request', sender: 'region', subject: { kind: 'report', id: subjectId }, title: say('waitingTitle'), body: say('waitingBody'), script: say('waitingShort'), short: say('waitingShort'), days: KEEP_DAYS },
    (await holdersOf(all, holder)).map((person) => ({ person, as: holder })));
});

export type ReportView = { id: string; words: string; madeAt: Date; settledAt: Date | null; outcome: 'changed' | 'was_right' | null; entry: { kind: EditKind; slug: string; name: string } };

/** What a reader said, for who speaks for the entry or takes care of its wijk; never who said it. @throws Refusal 404. */
export const showReport = query((work, { id }: { id: string }): Promise<ReportView> => raised(work, async (all) => {
  const report = await all.tx.selectFrom('report').select('party_id').where('id', '=', id).executeTakeFirst() ?? notFound();
  return work.actor.kind === 'system' || (await mayConfirm(work, report.party_id)) ? viewOf(all, id) : notFound();
}));

/** Open reports of the entries that this actor speaks for or takes care of, oldest first. */
export const openReports = query(async (work, _: void): Promise<ReportView[]> => {
  const rows = await raised(work, ({ tx }) => tx.selectFrom('report').select(['id', 'party_id']).where('settled_at', 'is', null).orderBy('made_at').limit(200).execute());
  const own: ReportView[] = [];
  for (const { id, party_id } of rows) if (await mayConfirm(work, party_id)) own.push(await raised(work, (all) => viewOf(all, id)));
  return own;
});

async function viewOf(all: Work, id: string): Promise<ReportView> {
  const report = await all.tx.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow(), kind = report.entry_kind as EditKind;
  const entry = await all.tx.selectFrom(kind).select(['slug', 'name']).where('id', '=', report.entry_id).executeTakeFirst() ?? notFound();
  return { id, words: report.words, madeAt: report.made_at, settledAt: report.settled_at, outcome: report.outcome as ReportView['outcome'], entry: { kind, ...entry } };
}

/** Says what became of a report; its reader hears it. The first answer closes it. @throws Refusal 404 for what is not one's own, 409 when it was answered. */
export const settleReport = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), outcome: v.picklist(['changed', 'was_right']) }),
  may: async (work, { id }) => {
    const report = await raised(work, ({ tx }) => tx.selectFrom('report').select('party_id').where('id', '=', id).executeTakeFirst());
    return report !== undefined && mayConfirm(work, report.party_id);
  },
  run: (work, { id, outcome }) => raised(work, async (all) => {
    const report = await all.tx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() ?? notFound();
    if (report.settled_at) refuse('upkeep.alreadyAnswered');
    const { name } = await all.tx.selectFrom(report.entry_kind as EditKind).select('name').where('id', '=', report.entry_id).executeTakeFirst() ?? notFound();
    if (report.reporter) await post(all, { purpose: 'upkeep.reportAnswered', to: report.reporter, subject: upkeepText(all.region.locale, 'answeredTitle', { entry: name }),
      body: upkeepText(all.region.locale, outcome === 'changed' ? 'answeredChanged' : 'answeredRight', { entry: name, region: all.region.name, phone: all.region.settings.helpPhone }) });
    // The reader's address was for this answer only.
    await all.tx.updateTable('report').set({ settled_at: all.now, outcome, reporter: null }).where('id', '=', id).execute();
    await settle(all, REPORT, id);
    await answeredAbout(all, REPORT, id);
    await record(all, reportSettled, id, { outcome });
  }),
});

/** Reports whose term is over are forgotten. */
export const forgetReports: Job = { name: 'upkeep.forgetReports', nightly: true, run: async ({ tx, now }) => void await tx.deleteFrom('report').where('keep_until', '<', now).execute() };
