import { sql, type RawBuilder, type Selectable } from 'kysely';
import { newId } from '../db/identifiers.ts';
import type { RegionTables } from '../db/tables.ts';
import type { Work } from '../use-case/index.ts';

/** What waits for whom. `holder` is `person:<id>` or a scope such as `party:<id>` or `region`. */
export type Duty = { what: string; holder: string; subjectKind: string; subjectId: string; dueOn: string; remindFrom?: Date };

/** Makes somebody owe something. Owing the same thing twice is owing it once. */
export async function owe(work: Work, duty: Duty): Promise<void> {
  await work.tx.insertInto('duty').values({
    id: newId(), what: duty.what, holder: duty.holder, subject_kind: duty.subjectKind, subject_id: duty.subjectId,
    due_on: duty.dueOn, remind_from: duty.remindFrom ?? new Date(`${duty.dueOn}T07:00:00Z`), made_at: work.now,
  }).onConflict((c) => c.columns(['what', 'holder', 'subject_kind', 'subject_id']).where('closed_at', 'is', null).doNothing()).execute();
}

/** Closes what waited on this subject: of one holder, or whoever held it. */
export async function settle(work: Work, what: string, subjectId: string, holder?: string): Promise<void> {
  await work.tx.updateTable('duty').set({ closed_at: work.now, closed_by: work.actor.kind === 'person' ? work.actor.id : null })
    .where('what', '=', what).where('subject_id', '=', subjectId).where('closed_at', 'is', null).$if(holder !== undefined, (q) => q.where('holder', '=', holder!)).execute();
}

/** Lets all that waits for one holder wait for another; what waits for that one already stays as it is. Needs the whole region's reach. */
export async function moveDuties(work: Work, from: string, to: string): Promise<void> {
  const closed_by = work.actor.kind === 'person' ? work.actor.id : null;
  await sql`update duty d set closed_at = ${work.now}, closed_by = ${closed_by} where d.holder = ${from} and d.closed_at is null and exists (select 1 from duty o
    where o.holder = ${to} and o.what = d.what and o.subject_kind = d.subject_kind and o.subject_id = d.subject_id and o.closed_at is null)`.execute(work.tx);
  await work.tx.updateTable('duty').set({ holder: to }).where('holder', '=', from).where('closed_at', 'is', null).execute();
}

export type OpenDuty = { id: string; what: string; holder: string; subjectKind: string; subjectId: string; dueOn: string };

const dutyOf = (r: Selectable<RegionTables['duty']>): OpenDuty => ({ id: r.id, what: r.what, holder: r.holder, subjectKind: r.subject_kind, subjectId: r.subject_id, dueOn: r.due_on });

/** Takes the duties whose reminder is due and marks them as taken, so that each is reminded of once. Run with the system's reach. */
export async function takeDueDuties({ tx, now }: Work): Promise<OpenDuty[]> {
  const rows = await tx.updateTable('duty').set({ queued_at: now }).where('closed_at', 'is', null).where('queued_at', 'is', null).where('remind_from', '<=', now).returningAll().execute();
  return rows.map(dutyOf);
}

/** A duty that is still open, or undefined. */
export async function openDuty({ tx }: Work, id: string): Promise<OpenDuty | undefined> {
  const r = await tx.selectFrom('duty').selectAll().where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst();
  return r && dutyOf(r);
}

/** A duty of this actor: open, closed already, or undefined where it is not theirs or never was. */
export async function ownDuty({ tx, actor }: Work, id: string): Promise<(OpenDuty & { isClosed: boolean }) | undefined> {
  if (actor.kind !== 'person') return undefined;
  const r = await tx.selectFrom('duty').selectAll().where('id', '=', id).where('holder', 'in', [...actor.scopes, `person:${actor.id}`]).executeTakeFirst();
  return r && { ...dutyOf(r), isClosed: r.closed_at !== null };
}

/**
 * What waits for this actor, oldest first: their own and of every scope they hold. No more than a page can show, however many there are: each holder's come by the index.
 * `names`, by kind of duty, says in SQL what one is about; what is not public is named only with the region's reach.
 */
export async function waitingDuties({ tx, actor }: Work, { names = {}, most = 50 }: { names?: Record<string, RawBuilder<string | null>>; most?: number } = {}): Promise<(OpenDuty & { about: string | null })[]> {
  if (actor.kind !== 'person') return [];
  const kinds = Object.entries(names), about = kinds.length === 0 ? sql`null::text` : sql`case d.what ${sql.join(kinds.map(([what, name]) => sql`when ${what} then (${name})`), sql` `)} end`;
  const { rows } = await sql<OpenDuty & { about: string | null }>`select d.*, ${about} as about from unnest(${[...actor.scopes, `person:${actor.id}`]}::text[]) as mine(holder) cross join lateral
    (select id, what, holder, subject_kind as "subjectKind", subject_id as "subjectId", due_on as "dueOn" from duty where closed_at is null and holder = mine.holder order by due_on, id limit ${most}) d
    order by d."dueOn", d.id limit ${most}`.execute(tx);
  return rows;
}

/**
 * For a kind of duty about a row that has a name and an address of its own, such as a party: what it is about, and where it
 * is done.
 */
export function aboutRow(table: string, path: (slug: string) => string, name = 'name'): { about: RawBuilder<string | null>; open: (work: Work, duty: OpenDuty) => Promise<string | null> } {
  return {
    about: sql<string | null>`select ${sql.ref(`o.${name}`)} from ${sql.table(table)} o where o.id = d."subjectId"`,
    open: async ({ tx }, { subjectId }) => {
      const { rows: [row] } = await sql<{ slug: string }>`select slug from ${sql.table(table)} where id = ${subjectId}`.execute(tx);
      return row ? path(row.slug) : null;
    },
  };
}
