import { sql } from 'kysely';
import * as v from 'valibot';
import { dayTyped, typedDay } from '#platform/days/index.ts';
import { record } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { dateInWords, dueToEnd, endEntry, localDay, mayEdit, planStop, resumeEntry, stopOf, type EditKind, type PartyDocument, type StopView } from '#modules/directory/index.ts';
import { nameLikeness } from '#modules/imports/index.ts';
import { endRolesOfParty, giveBack, speakersFor } from '#modules/people/index.ts';
import { stopDeliveries } from '#modules/reach/index.ts';
import { entryStopped, entryStops, STOPS, stopTakenBack } from '../facts.ts';
import { tell } from '../tell.ts';

/** Further ahead nobody knows. */
const MOST_YEARS_AHEAD = 5;
/** A name that is typed nearly as it stands on the site is meant. */
const NEARLY = 0.85;

const slug = v.pipe(v.string(), v.maxLength(100)), kind = v.picklist(['party', 'service']);

export type StopPage = { kind: EditKind; slug: string; name: string; partyKind: PartyDocument['kind'] | null; stop: StopView | null };
type Entry = { id: string; slug: string; name: string; party: string; partyKind: PartyDocument['kind'] | null; isOver: boolean };

/** An entry with when it stops, for who may change it. @throws Refusal 404. */
export const showStop = query(async (work, { kind, slug: at }: { kind: EditKind; slug: string }): Promise<StopPage> => {
  const entry = await entryAt(work, kind, at) ?? notFound();
  if (!(await mayEdit(work, entry.party))) notFound();
  return { kind, slug: entry.slug, name: entry.name, partyKind: entry.partyKind, stop: await stopOf(work, kind, entry.id) };
});

/**
 * "Wij stoppen": from this day on an organisation or offer stands in no list any more; its page says so, in these words, and where people can go instead. Today or
 * later. Who says it again changes day, words and where to go; when it stopped already only the words and where to go.
 * @throws Refusal 404 for another's, 422 beside a day that is over or none, no words, or a name that stands nowhere.
 */
export const stopEntry = useCase({
  input: v.object({
    kind, slug, day: typedDay, words: v.pipe(v.string(), v.trim(), v.nonEmpty('claims.sayWhyStop'), v.maxLength(1000, 'directory.tooLong')), instead: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(160, 'directory.tooLong')), ''),
  }),
  may: async (work, { kind, slug: at }) => { const entry = await entryAt(work, kind, at); return entry !== undefined && mayEdit(work, entry.party); },
  run: (work, { kind, slug: at, day, words, instead }) => raised(work, async (all) => {
    const entry = await lockedEntry(all, kind, at), before = await stopOf(all, kind, entry.id), on = entry.isOver ? before?.on ?? localDay(all) : dayIn(all, day);
    await planStop(all, kind, entry.id, { on, words, insteadId: instead ? await insteadOf(all, kind, entry, instead) : null });
    if (entry.isOver) return { slug: entry.slug };
    await record(all, entryStops, entry.id, { kind, on });
    if (on <= localDay(all)) await end(all, kind, entry.id);
    if (before?.on !== on) await tellSpeakers(all, kind, entry, 'stops', { date: dateInWords(on, all.region.locale) });
    return { slug: entry.slug };
  }),
});

/** Takes back that an entry stops, before the day and after: it stands where it stood, with what stopped along with it and the roles it had as an organisation. @throws Refusal 404 for another's, 409 when it does not stop. */
export const takeStopOfEntryBack = useCase({
  input: v.object({ kind, slug }),
  may: async (work, { kind, slug: at }) => { const entry = await entryAt(work, kind, at); return entry !== undefined && mayEdit(work, entry.party); },
  run: (work, { kind, slug: at }) => raised(work, async (all) => {
    const entry = await lockedEntry(all, kind, at);
    if (!(await stopOf(all, kind, entry.id))) refuse('claims.stopsNot');
    await resumeOrPlan(all, kind, entry);
    await record(all, stopTakenBack, entry.id, { kind });
    await tellSpeakers(all, kind, entry, 'goesOn', {});
    return { slug: entry.slug };
  }),
});

async function resumeOrPlan(work: Work, kind: EditKind, { id, isOver }: Entry): Promise<void> {
  if (!isOver) return planStop(work, kind, id, null);
  const ended = kind === 'party' ? await work.tx.selectFrom('party').select('ended_at').where('id', '=', id).executeTakeFirstOrThrow() : null;
  await resumeEntry(work, kind, id);
  if (ended?.ended_at) await giveBack(work, { party: id }, ended.ended_at);
}

/** Every night: what stops today is taken out of lists, search, booklet and calendar. */
export const endStopped: Job = {
  name: 'claims.endStopped',
  nightly: true,
  async run(work) {
    for (const { kind, id } of await dueToEnd(work)) {
      const entry = await entryWhere(work, kind, 'id', id);
      if (!entry || entry.isOver) continue;
      const wasTold = await stopOf(work, kind, id) !== null;
      await end(work, kind, id);
      // A group that ends by its last day never said so itself: who made it is asked what came of it.
      if (!wasTold) await tellSpeakers(work, kind, entry, 'occasionOver', {});
    }
  },
};

/** The day has come: nothing is asked any more, what waited is closed, and what it carried is missed one level up. */
async function end(work: Work, kind: EditKind, id: string): Promise<void> {
  const { tx, now } = work;
  await endEntry(work, kind, id);
  const { rows } = await sql<{ id: string }>`select id from service where party_id = ${id}`.execute(tx), ids = [id, ...rows.map((row) => row.id)];
  await sql`update duty set closed_at = ${now} where closed_at is null and (holder = ${`party:${id}`} or subject_id = any(${ids}::uuid[])
    or subject_id in (select r.id from report r where r.entry_id = any(${ids}::uuid[]) union all select c.id from claim c where c.party_id = ${id}))`.execute(tx);
  await sql`update import_question set answer = 'ours', answered_at = ${now} where answer is null and entry_id = any(${ids}::uuid[])`.execute(tx);
  if (kind === 'party') {
    await tx.updateTable('upkeep_round').set({ closed_at: now, closed_as: 'ended' }).where('party_id', '=', id).where('closed_at', 'is', null).execute();
    await sql`update claim set state = 'expired', decided_at = ${now} where party_id = ${id} and state in ('waiting', 'unanswered', 'disputed')`.execute(tx);
    await tx.deleteFrom('invitation').where('party_id', '=', id).execute();
    // Who worked there helps nobody at its desk any more.
    await tx.deleteFrom('desk').where('party_id', '=', id).execute();
    await stopDeliveries(work, { party: id });
    await endRolesOfParty(work, id);
  }
  await record(work, entryStopped, id, { kind });
}

function dayIn(work: Work, text: string): string {
  const refuseDay = (key: string) => refuse('platform.inputUnclear', { status: 422, fields: { day: key } });
  const today = localDay(work), day = dayTyped(text, today) ?? refuseDay('platform.dayUnclear');
  if (day < today) refuseDay('claims.stopDayOver');
  if (Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + MOST_YEARS_AHEAD) refuseDay('claims.stopDayFar');
  return day;
}

/** The entry of that name that goes on: as it is written, or the only one that is called nearly so. */
async function insteadOf({ tx }: Work, kind: EditKind, { id }: Entry, name: string): Promise<string> {
  const rows = kind === 'party' ? await tx.selectFrom('party').select(['id', 'name']).where('ended_at', 'is', null).execute() : await tx.selectFrom('service').select(['id', 'name']).where('status', '<>', 'ended').execute();
  const others = rows.filter((row) => row.id !== id), exact = others.find((row) => row.name.toLowerCase() === name.toLowerCase());
  const near = others.filter((row) => nameLikeness(row.name, name) >= NEARLY);
  return exact?.id ?? (near.length === 1 ? near[0]!.id : refuse('platform.inputUnclear', { status: 422, fields: { instead: 'claims.insteadUnknown' } }));
}

const entryAt = (work: Work, kind: EditKind, at: string): Promise<Entry | undefined> => entryWhere(work, kind, 'slug', at);

async function entryWhere({ tx }: Work, kind: EditKind, column: 'id' | 'slug', value: string): Promise<Entry | undefined> {
  const { rows: [row] } = kind === 'party' ? await sql<Entry>`select id, slug, name, id as party, kind as "partyKind", ended_at is not null as "isOver" from party where ${sql.ref(column)} = ${value}`.execute(tx)
    : await sql<Entry>`select id, slug, name, party_id as party, null as "partyKind", status = 'ended' as "isOver" from service where ${sql.ref(column)} = ${value}`.execute(tx);
  return row;
}

async function lockedEntry(work: Work, kind: EditKind, at: string): Promise<Entry> {
  await sql`select id from ${sql.table(kind)} where slug = ${at} for update`.execute(work.tx);
  return await entryAt(work, kind, at) ?? notFound();
}

async function tellSpeakers(work: Work, kind: EditKind, { party, name, slug: at }: Entry, what: 'stops' | 'goesOn' | 'occasionOver', values: Record<string, string>): Promise<void> {
  const self = work.actor.kind === 'person' ? work.actor.id : null, path = kind === 'party' ? 'organisaties' : 'aanbod';
  for (const { personId } of await speakersFor(work, party)) if (personId !== self) await tell(work, personId, STOPS, what, { entry: name, address: `${addressOf(work.region)}/${path}/${at}/stoppen`, ...values });
}
