import { sql } from 'kysely';
import * as v from 'valibot';
import type { Job } from '#platform/jobs/index.ts';
import { administers, notFound, query, raised, useCase, type Actor, type Work } from '#platform/use-case/index.ts';
import { areasOf } from '#modules/directory/index.ts';
import { monthsAfter, type Step } from './rules.ts';

/** Roles that see how true the directory of their wijk is. */
const WATCHERS = ['coordinator', 'liaison', 'editor'];

export type WijkUpkeep = {
  code: string; name: string; slug: string;
  /** Services: all, confirmed within the term, confirmed longer ago, never. */
  entries: number; confirmed: number; old: number; never: number;
  steps: Partial<Record<Step, number>>; reports: number;
  months: { month: string; entries: number; confirmed: number }[];
  /** The owners whose oldest entry was confirmed longest ago. */
  oldest: { slug: string; name: string; since: Date | null; step: Step | null }[];
};
export type UpkeepView = { wijken: WijkUpkeep[]; rule: { months: number; callsAWeek: number }; maySet: boolean };

const MONTHS_SHOWN = 24;
const OLDEST_SHOWN = 15;

/** Whether this is somebody who looks after the directory of a wijk. */
export const watchesUpkeep = (actor: Actor): boolean => administers(actor) || (actor.kind === 'person' && areasOf(actor.scopes, WATCHERS).length > 0);

/** How true the directory of each wijk is that this actor takes care of, how that went over the months, and who was not reached yet. @throws Refusal 404 for others. */
export const showUpkeep = query(async (work, _: void): Promise<UpkeepView> => {
  if (!watchesUpkeep(work.actor)) notFound();
  const areas = work.actor.kind === 'person' ? areasOf(work.actor.scopes, WATCHERS) : [];
  const wijken = (await work.tx.selectFrom('wijk').select(['code', 'name', 'slug']).orderBy('position').execute()).filter(({ code }) => administers(work.actor) || areas.includes('region') || areas.includes(code));
  return raised(work, async (all) => {
    const rule = await all.tx.selectFrom('upkeep_rule').select(['months', 'calls_a_week']).executeTakeFirstOrThrow(), term = termOf(all, rule.months);
    return { rule: { months: rule.months, callsAWeek: rule.calls_a_week }, maySet: administers(work.actor), wijken: await Promise.all(wijken.map((wijk) => upkeepOf(all, wijk, term))) };
  });
});

/** How many of a hundred were looked at. */
export const shareOf = ({ entries, confirmed }: { entries: number; confirmed: number }): number => (entries === 0 ? 0 : Math.round((100 * confirmed) / entries));

/** Before this moment a confirmation is too old. */
const termOf = ({ now }: Work, months: number): Date => new Date(`${monthsAfter(now.toISOString().slice(0, 10), -months)}T00:00:00Z`);

async function upkeepOf({ tx }: Work, wijk: { code: string; name: string; slug: string }, term: Date): Promise<WijkUpkeep> {
  const inWijk = sql`s.areas && (select codes from wijk where code = ${wijk.code})`;
  const { rows: [count] } = await sql<Pick<WijkUpkeep, 'entries' | 'confirmed' | 'old' | 'never'>>`select count(*)::int as entries, count(*) filter (where s.confirmed_at >= ${term})::int as confirmed,
    count(*) filter (where s.confirmed_at < ${term})::int as old, count(*) filter (where s.confirmed_at is null)::int as never from service s where s.status <> 'ended' and ${inWijk}`.execute(tx);
  const { rows: steps } = await sql<{ step: Step; n: number }>`select r.step, count(*)::int as n from upkeep_round r join party p on p.id = r.party_id where r.closed_at is null and p.areas && (select codes from wijk where code = ${wijk.code}) group by 1`.execute(tx);
  const { rows: [open] } = await sql<{ n: number }>`select count(*)::int as n from report r join party p on p.id = r.party_id where r.settled_at is null and p.areas && (select codes from wijk where code = ${wijk.code})`.execute(tx);
  const { rows: months } = await sql<WijkUpkeep['months'][number]>`select to_char(month, 'YYYY-MM') as month, entries, confirmed from upkeep_month where wijk = ${wijk.code} order by month desc limit ${MONTHS_SHOWN}`.execute(tx);
  const { rows: oldest } = await sql<WijkUpkeep['oldest'][number]>`select p.slug, p.name, case when bool_or(s.confirmed_at is null) then null else min(s.confirmed_at) end as since, max(r.step) as step
    from party p join service s on s.party_id = p.id and s.status <> 'ended' and ${inWijk} left join upkeep_round r on r.party_id = p.id and r.closed_at is null where p.ended_at is null
    group by p.id having bool_or(s.confirmed_at is null) or min(s.confirmed_at) < ${term} order by since nulls first, p.name limit ${OLDEST_SHOWN}`.execute(tx);
  return { ...wijk, ...count!, steps: Object.fromEntries(steps.map(({ step, n }) => [step, n])), reports: open!.n, months: months.reverse(), oldest };
}

/** Sets how many months there are between two questions, and how many calls a week at most. Administrators only. */
export const setUpkeepRule = useCase({
  input: v.object({ months: v.pipe(v.number('upkeep.monthsUnclear'), v.integer('upkeep.monthsUnclear'), v.minValue(1, 'upkeep.monthsUnclear'), v.maxValue(36, 'upkeep.monthsUnclear')), callsAWeek: v.pipe(v.number('upkeep.callsUnclear'), v.integer('upkeep.callsUnclear'), v.minValue(0, 'upkeep.callsUnclear'), v.maxValue(200, 'upkeep.callsUnclear')) }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  run: async ({ tx }, { months, callsAWeek }) => void await tx.updateTable('upkeep_rule').set({ months, calls_a_week: callsAWeek }).execute(),
});

/** Every night the figures of this month are written over, so that what stays is its last day. */
export const countUpkeep: Job = {
  name: 'upkeep.count',
  nightly: true,
  run: async (work) => {
    const { months } = await work.tx.selectFrom('upkeep_rule').select('months').executeTakeFirstOrThrow();
    await sql`insert into upkeep_month (month, wijk, entries, confirmed) select date_trunc('month', ${work.now}::timestamptz)::date, w.code, count(s.id), count(s.id) filter (where s.confirmed_at between ${termOf(work, months)} and ${work.now})
      from wijk w left join service s on s.areas && w.codes and s.status <> 'ended' and s.made_at <= ${work.now} group by w.code
      on conflict (month, wijk) do update set entries = excluded.entries, confirmed = excluded.confirmed`.execute(work.tx);
  },
};
