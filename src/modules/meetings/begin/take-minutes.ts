import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries, membersOf, networkAt } from '#modules/networks/index.ts';
import { takenOver } from '../facts.ts';
import { keepFound } from '../minutes/write-notes.ts';
import { makeMeeting } from '../plan/plan-meeting.ts';
import { words } from '../typed.ts';
import type { Said } from './lists.ts';
import { MOST_ITEMS, planMinutes, type MinutesPlan, type Named } from './plan-minutes.ts';
import type { WrittenMinutes } from './read-minutes.ts';
import { beginText } from './texts.ts';

const text = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most, 'directory.tooLong'), v.transform((some) => some.replaceAll('\r\n', '\n'))), '');
const written = {
  title: text(500), on: text(100), from: text(50), until: text(50), place: text(500), there: text(20_000), absent: text(20_000),
  items: v.pipe(v.array(v.object({ title: text(500), notes: text(40_000) })), v.maxLength(MOST_ITEMS, 'begin.tooManyItems')),
};

/** Minutes as they would be taken over, in words. `people`: how each name was understood. */
export type MinutesProposal = { problems: Record<string, Said>; day: string | null; number: number | null; isFinal: boolean; isSame: boolean; people: { told: string; member: string | null }[]; agreements: { member: string; who: string | null; what: string; dueOn: string }[]; decisions: string[]; unclear: { text: string; missing: ('member' | 'day' | 'what')[] }[] };

/** Says what would become of minutes that were written elsewhere; nothing changes. @throws Refusal 404 for who does not carry the network. */
export const proposeMinutes = query((work, { network: at, minutes }: { network: string; minutes: WrittenMinutes }): Promise<MinutesProposal> => raised(work, async (all) => {
  const network = await networkAt(all, at);
  if (!network || !carries(work.actor, network.id)) return notFound();
  const { items, there, absent, day, known, isSame, problems } = await planMinutes(all, network, minutes, beginText(all.region.locale, 'untitled')), names = new Map((await membersOf(all, network.id)).map(({ id, name }) => [id, name])), found = items.flatMap((item) => item.found);
  return {
    problems, day, number: known?.number ?? null, isFinal: known?.isFinal ?? false, isSame, people: [...there, ...absent].map(({ told, memberId }) => ({ told, member: memberId && names.get(memberId)! })),
    agreements: found.flatMap((one) => (one.kind === 'agreement' ? [{ member: names.get(one.memberId)!, who: one.who, what: one.what, dueOn: one.dueOn }] : [])),
    decisions: found.flatMap((one) => (one.kind === 'decision' ? [one.what] : [])), unclear: found.flatMap((one) => (one.kind === 'unclear' ? [{ text: one.text, missing: one.missing }] : [])),
  };
}));

/**
 * Takes minutes over that were written elsewhere: the meeting, who was there, what was said, agreements and decisions; all of it or nothing, and nobody hears of it. `isSent`: everybody has them, so they
 * are final. Read again they change what is other, and double nothing. `skipUnclear`: agreements that are not clear stay text.
 * @throws Refusal 404 for who does not carry the network; beside a field; `begin.notClear`; `begin.minutesFinal` for a meeting whose minutes are final and other; `begin.nothingToDo`.
 */
export const takeMinutes = useCase({
  input: v.object({ network: words(100), ...written, isSent: v.optional(v.boolean(), false), skipUnclear: v.optional(v.boolean(), false) }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  run: (work, { network: at, isSent, skipUnclear, ...minutes }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), plan = await planMinutes(all, network, minutes, beginText(all.region.locale, 'untitled')), { problems, known } = plan;
    if (Object.keys(problems).length > 0) refuse('platform.inputUnclear', { status: 422, fields: Object.fromEntries(Object.entries(problems).map(([field, { key }]) => [field, key.includes('.') ? key : `begin.${key}`])), values: { text: minutes.on } });
    if (!skipUnclear && plan.items.some(({ found }) => found.some(({ kind }) => kind === 'unclear'))) refuse('begin.notClear', { status: 422 });
    if (plan.isSame && (known?.isFinal || !isSent)) refuse('begin.nothingToDo', { status: 422 });
    if (known?.isFinal) refuse('begin.minutesFinal', { status: 409 });
    const meeting = known ?? await makeMeeting(all, network, { title: plan.title, aim: '', place: plan.place, isHome: false, isPublic: false, on: plan.day!, from: plan.from!, until: plan.until! }, { mayBeOver: true, hasAgenda: false });
    await noteWho(all, network.id, meeting.id, plan);
    await noteWhat(all, network.id, meeting.id, plan);
    if (isSent) await makeFinalQuietly(all, meeting.id);
    await record(all, takenOver, network.id, { what: 'minutes', count: 1 });
    return { number: meeting.number };
  }),
});

/** Members once each, with whether they were there; others by name. */
async function noteWho({ tx, now }: Work, network: string, meeting: string, { there, absent, known }: MinutesPlan): Promise<void> {
  const rows = [...there.map((one) => ({ ...one, was: true })), ...absent.map((one) => ({ ...one, was: false }))];
  const key = ({ memberId, name }: Pick<Named, 'memberId' | 'name'>) => memberId ?? `name ${name}`, were = new Set((known?.attendees ?? []).map(key)), done = new Set<string>();
  for (const one of rows) {
    if (done.has(key(one))) continue;
    done.add(key(one));
    if (!were.has(key(one))) await tx.insertInto('attendee').values({ id: newId(), network_id: network, meeting_id: meeting, member_id: one.memberId, name: one.name, was_there: one.was, changed_at: now }).execute();
    else await tx.updateTable('attendee').set({ was_there: one.was, changed_at: now, ...(one.name ? { name: one.name } : {}) }).where('meeting_id', '=', meeting)
      .where((e) => (one.memberId ? e('member_id', '=', one.memberId) : e.and([e('member_id', 'is', null), e('name', '=', one.name)]))).execute();
  }
}

/** Subjects that are there get these notes, others come behind them. */
async function noteWhat(all: Work, network: string, meeting: string, { items, known }: MinutesPlan): Promise<void> {
  const { tx, now } = all;
  let position = (known?.items.length ?? 0) - 1;
  for (const { title, notes, found, known: before } of items) {
    const itemId = before?.id ?? newId();
    if (before && before.notes !== notes) await tx.updateTable('agenda_item').set({ notes, notes_number: before.number + 1, notes_at: now }).where('id', '=', itemId).execute();
    else if (!before) await tx.insertInto('agenda_item').values({ id: itemId, network_id: network, meeting_id: meeting, position: (position += 1), title, notes, notes_number: 1, notes_at: now }).execute();
    await keepFound(all, { networkId: network, meetingId: meeting, itemId, isTakenOver: true }, found);
  }
}

/** They went round already, so nobody gets them from here. */
async function makeFinalQuietly({ tx, now }: Work, meeting: string): Promise<void> {
  const there = await tx.selectFrom('attendee').select('id').where('meeting_id', '=', meeting).where('was_there', '=', true).execute();
  await tx.updateTable('meeting').set({ final_at: now, attended: there.length, changed_at: now }).where('id', '=', meeting).execute();
  await tx.updateTable('attendee').set({ told_way: 'report', told_at: now }).where('meeting_id', '=', meeting).where('was_there', '=', false).where('told_way', 'is', null).where('member_id', 'is not', null).execute();
}
