import * as v from 'valibot';
import { dayTyped } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carrierOf, carries, networkAt, type Network } from '#modules/networks/index.ts';
import { send } from '#modules/reach/index.ts';
import { dateAsked, POLL } from '../facts.ts';
import { allMembers } from '../own-member.ts';
import { whenInWords } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';
import { optionalWords, timeTyped, words } from '../typed.ts';

export const FEWEST_MOMENTS = 2, MOST_MOMENTS = 8;
const DAY_MS = 86_400_000;
const LEAST_LINK_DAYS = 14;

type Moment = { on: string; from: string; until: string };

/** Moments as they were typed, without rows that are empty. @throws Refusal beside each part that is not right. */
function momentsOf(typed: readonly Moment[], today: string): Moment[] {
  const fields: Record<string, string> = {}, moments: Moment[] = [];
  for (const [i, row] of typed.entries()) {
    if (row.on === '' && row.from === '' && row.until === '') continue;
    const on = dayTyped(row.on, today), from = timeTyped(row.from), until = timeTyped(row.until), wrong = (part: keyof Moment, key: string) => { fields[`moments.${i}.${part}`] = key; };
    if (!on) wrong('on', 'platform.dayUnclear');
    else if (on < today) wrong('on', 'meetings.dayOver');
    else if (from && moments.some((other) => other.on === on && other.from === from)) wrong('on', 'meetings.momentTwice');
    if (!from) wrong('from', 'meetings.timeUnclear');
    if (!until) wrong('until', 'meetings.timeUnclear');
    else if (from && until <= from) wrong('until', 'meetings.endsTooSoon');
    if (on && from && until) moments.push({ on, from, until });
  }
  if (Object.keys(fields).length === 0 && moments.length < FEWEST_MOMENTS) fields[`moments.${typed.length > moments.length ? moments.length : 0}.on`] = 'meetings.momentsTooFew';
  if (Object.keys(fields).length > 0) refuse('platform.inputUnclear', { status: 422, fields });
  return moments;
}

/**
 * Asks all members of a network when they can come: two to eight moments, each member by their own way. Gives the id of the poll.
 * @throws Refusal 404 for who does not carry it; beside a field; `meetings.nobodyToAsk`.
 */
export const findDate = useCase({
  input: v.object({ network: words(100), title: v.pipe(words(120), v.nonEmpty('meetings.titleMissing')), place: optionalWords(200), isHome: v.optional(v.boolean(), false),
    moments: v.pipe(v.array(v.object({ on: words(60), from: words(20), until: words(20) })), v.maxLength(MOST_MOMENTS)) }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, title, place, isHome, moments: typed }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), { tx, now, actor } = all, moments = momentsOf(typed, now.toISOString().slice(0, 10)), members = await allMembers(all, network.id), id = newId();
    if (members.length === 0) refuse('meetings.nobodyToAsk');
    await tx.insertInto('date_poll').values({ id, network_id: network.id, title, place: place || null, is_home: isHome, asked_at: now, made_by: actor.kind === 'person' ? actor.id : null }).execute();
    await putRows(tx, 'poll_moment', moments.map(({ on, from, until }) => ({ id: newId(), network_id: network.id, poll_id: id, on_day: on, starts_at: from, ends_at: until })));
    await ask(all, network, { id, title, moments }, members);
    await record(all, dateAsked, id, { network: network.id, count: members.length });
    return { poll: id };
  }),
});

async function ask(work: Work, network: Network, { id, title, moments }: { id: string; title: string; moments: Moment[] }, members: Awaited<ReturnType<typeof allMembers>>): Promise<void> {
  const { region: { locale, settings }, now } = work, inOrder = moments.toSorted((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1)), lines = inOrder.map((moment) => whenInWords(moment, locale));
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => meetingsText(locale, `poll${part}`, { network: network.name, title, list: lines.map((line) => `- ${line}`).join('\n'), said: lines.join('; '), phone: settings.helpPhone });
  await send(work, { purpose: POLL, topic: `meetings.${network.id}`, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'date_poll', id }, path: '/datum', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'),
    days: Math.max(LEAST_LINK_DAYS, Math.ceil((Date.parse(inOrder.at(-1)!.on) - now.getTime()) / DAY_MS)) }, members);
}
