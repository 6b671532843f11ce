import { sql } from 'kysely';
import * as v from 'valibot';
import { dayTyped } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import { checked, notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { closedBy, dayNumber, type HolidayName, type HoursDoubt, type Schedule } from '#modules/calendar/index.ts';
import { holidaysOf } from '#modules/directory/index.ts';
import { carries, networkAt, ownNetworks, type Network } from '#modules/networks/index.ts';
import { seriesPlanned } from '../facts.ts';
import { makeMeeting, rowOf } from '../plan/plan-meeting.ts';
import { optionalWords, words } from '../typed.ts';
import { FEWEST_DATES, MOST_DATES, readRule, ruleTyped, type Rule } from './read-rule.ts';

const described = { network: words(100), title: v.pipe(words(120), v.nonEmpty('meetings.titleMissing')), aim: optionalWords(300), place: optionalWords(200), isHome: v.optional(v.boolean(), false), isPublic: v.optional(v.boolean(), false), ...ruleTyped };
const seriesInput = v.object(described);
type Typed = v.InferOutput<typeof seriesInput>;

/** A day of the rule, with what somebody wants to know before it is planned. `isClosed`: a holiday that the rule passes over. */
export type SeriesDate = { day: string; holidays: HolidayName[]; isSchoolUnknown: boolean; others: { title: string; network: string; from: string; until: string }[]; isClosed: boolean };
export type SeriesLook = { schedule: Schedule | null; from: string; until: string; dates: SeriesDate[]; warnings: HoursDoubt[] };

/** The dates that a form means, before anything is planned. @throws Refusal 404 for who does not carry the network; beside a field. */
export const lookAtSeries = query(async (work, input: v.InferInput<typeof seriesInput>): Promise<SeriesLook> => {
  const typed = checked(seriesInput, input), { network, rule } = await readTyped(work, typed);
  return { ...rule, dates: await datesOf(work, network.id, rule) };
});

async function readTyped(work: Work, typed: Typed): Promise<{ network: Network; rule: Rule }> {
  const network = await networkAt(work, typed.network) ?? notFound();
  if (!carries(work.actor, network.id)) return notFound();
  const rule = readRule(typed, { today: work.now.toISOString().slice(0, 10), locale: work.region.locale });
  await rowOf(work, meetingTyped(typed, rule, rule.days[0]!));
  return { network, rule };
}

const meetingTyped = ({ title, aim, place, isHome, isPublic }: Typed, { from, until }: Rule, on: string) => ({ title, aim, place, isHome, isPublic, on, from, until });

/** What somebody wants to know of these days before a network meets on them. */
export async function datesOf(work: Work, network: string, { schedule, days }: Pick<Rule, 'schedule' | 'days'>): Promise<SeriesDate[]> {
  const holidays = holidaysOf(work), others = Map.groupBy(await meetingsOn(work, [...ownNetworks(work.actor), network], days), ({ on }) => on);
  return days.map((day) => ({ day, holidays: holidays.on(day).map(({ name }) => name), isSchoolUnknown: !holidays.schoolKnown(day), others: others.get(day) ?? [], isClosed: schedule !== null && closedBy(schedule, dayNumber(day), holidays) }));
}

/** What is planned on these days in any of these networks. */
const meetingsOn = (work: Work, networks: string[], days: string[]) => raised(work, async ({ tx }) => {
  const { rows } = await sql<SeriesDate['others'][number] & { on: string }>`select m.starts_on as on, m.title, n.name as network, m.starts_at as from, m.ends_at as until from meeting m join network n on n.id = m.network_id
    where m.network_id = any(${networks}::uuid[]) and m.starts_on = any(${days}::date[]) and m.cancelled_at is null order by m.starts_on, m.starts_at`.execute(tx);
  return rows;
});

const chosenDate = v.object({ day: v.pipe(v.string(), v.isoDate()), skip: v.optional(v.boolean(), false), /** Another day on which it is held. */ on: optionalWords(60) });

/**
 * Plans the meetings of a series in one go, each with the agenda that its network begins with; nobody hears of it yet. `dates` are all days that the look gave, each kept, left out
 * or held on another day. Gives the series and how many meetings it has.
 * @throws Refusal 404 for who does not carry the network; beside a field; `meetings.seriesLookFirst` when the dates are not those of the rule.
 */
export const planSeries = useCase({
  input: v.object({ ...described, dates: v.pipe(v.array(chosenDate), v.maxLength(MOST_DATES)) }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  run: (work, { dates, ...typed }) => raised(work, async (all) => {
    const { network, rule } = await readTyped(all, typed), kept = keptOf(dates, rule, all.now.toISOString().slice(0, 10)), id = newId(), { tx, now, actor } = all;
    const { starts_on: _, is_public: __, ...row } = await rowOf(all, meetingTyped(typed, rule, kept[0]!.on));
    await tx.insertInto('meeting_series').values({ id, network_id: network.id, schedule: rule.schedule && JSON.stringify(rule.schedule), ...row, made_at: now, made_by: actor.kind === 'person' ? actor.id : null, changed_at: now }).execute();
    for (const { day, on } of kept) await makeMeeting(all, network, meetingTyped(typed, rule, on), { series: { id, on: day } });
    await record(all, seriesPlanned, id, { network: network.id, count: kept.length });
    return { series: id, count: kept.length };
  }),
});

/** The days that are not left out, each with the day on which it is held. */
function keptOf(dates: readonly v.InferOutput<typeof chosenDate>[], { days }: Rule, today: string): { day: string; on: string }[] {
  if (dates.map(({ day }) => day).toSorted().join() !== days.join()) return refuse('meetings.seriesLookFirst');
  const fields: Record<string, string> = {}, kept: { day: string; on: string }[] = [];
  for (const [i, { day, skip, on: typed }] of dates.entries()) {
    if (skip) continue;
    const on = typed ? dayTyped(typed, today) : day;
    if (!on) fields[`dates.${i}.on`] = 'platform.dayUnclear';
    else if (on < today) fields[`dates.${i}.on`] = 'meetings.dayOver';
    else if (kept.some((other) => other.on === on)) fields[`dates.${i}.on`] = 'meetings.momentTwice';
    else kept.push({ day, on });
  }
  if (Object.keys(fields).length === 0 && kept.length < FEWEST_DATES) return refuse('meetings.seriesTooFew', { status: 422 });
  return Object.keys(fields).length > 0 ? refuse('platform.inputUnclear', { status: 422, fields }) : kept;
}
