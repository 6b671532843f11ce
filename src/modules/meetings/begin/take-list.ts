import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { askIn, carries, membersOf, networkAt, renameWhoComes, writeDownMembers, type Network } from '#modules/networks/index.ts';
import { endAgreement, makeAgreement, moveAgreement } from '../agreements/agreements.ts';
import { takenOver } from '../facts.ts';
import { makeMeeting, moveQuietly } from '../plan/plan-meeting.ts';
import { keysOf, lists, MOST_ROWS, rowsInput, type List, type Planned, type Proposal, type Typed } from './lists.ts';
import { planAgreements, type AgreementChange } from './plan-agreements.ts';
import { planCalendar, type CalendarChange } from './plan-calendar.ts';
import { planMembers, type MemberChange } from './plan-members.ts';
import { beginText } from './texts.ts';

type Change = MemberChange | AgreementChange | CalendarChange;

const carriesIt = async (work: Work, { network }: { network: string }): Promise<boolean> => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); };

/** The network at an address, for who carries it. @throws Refusal 404. */
export const showBegin = query(async (work, network: string): Promise<{ slug: string; name: string }> => {
  const known = await networkAt(work, network);
  return known && carries(work.actor, known.id) ? { slug: known.slug, name: known.name } : notFound();
});

/**
 * Says of each row of a list what would become of it, as this network is now; nothing changes. What stands here already is only counted; of the others so many come as one looks at together, those that
 * can be taken over first. `already`: whether the parties of a members list take part already.
 * @throws Refusal 404 for who does not carry the network.
 */
export const proposeList = query((work, { network: at, list, rows, unread = [], already = false }: { network: string; list: List; rows: readonly Typed[]; unread?: string[]; already?: boolean }): Promise<Proposal> => raised(work, async (all) => {
  const network = await networkAt(all, at);
  if (!network || !carries(work.actor, network.id)) return notFound();
  const planned = await plan(all, network, list, rows, already), other = planned.filter(({ status }) => status !== 'same'), chosen = new Set(other.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_ROWS));
  return { rows: other.filter((row) => chosen.has(row)).map(({ change: _, ...row }) => row), same: planned.length - other.length, later: other.length - chosen.size, unread };
}));

const rank = ({ status }: Planned<Change>): number => ({ new: 0, changed: 0, wrong: 1, leave: 2, same: 3 })[status];

async function plan(all: Work, network: Network, list: List, rows: readonly Typed[], already = false): Promise<Planned<Change>[]> {
  const known = list === 'calendar' ? [] : await membersOf(all, network.id);
  if (list === 'members') return planMembers(all, { members: known, rows, already });
  return list === 'agreements' ? planAgreements(all, { network, members: known, rows }) : planCalendar(all, { network, rows, untitled: beginText(all.region.locale, 'untitled') });
}

/**
 * Takes a list over that was looked at: all that is clear, in one transaction, or nothing. Parties are asked or written down as members, and hear it; of agreements and meetings nobody hears by this.
 * Read again it changes only what is other. `skipUnclear`: rows that are not clear stay out.
 * @throws Refusal 404 for who does not carry the network; `begin.notClear` for rows that wait for an answer; `begin.nothingToDo`.
 */
export const takeList = useCase({
  input: v.object({ network: v.pipe(v.string(), v.maxLength(100)), list: v.picklist(lists), rows: v.array(v.record(v.pipe(v.string(), v.maxLength(20)), v.string())), skipUnclear: v.optional(v.boolean(), false) }),
  may: carriesIt,
  run: (work, { network: at, list, rows, skipUnclear }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), planned = await plan(all, network, list, typedRows(list, rows));
    if (!skipUnclear && planned.some(({ status }) => status === 'wrong')) refuse('begin.notClear', { status: 422 });
    const changes = planned.flatMap(({ change }) => change ?? []);
    if (changes.length === 0) refuse('begin.nothingToDo', { status: 422 });
    if (list === 'members') await takeMembers(all, network, changes as MemberChange[]);
    else if (list === 'agreements') for (const change of changes as AgreementChange[]) await takeAgreement(all, network.id, change);
    else await takeCalendar(all, network, changes as CalendarChange[]);
    await record(all, takenOver, network.id, { what: list, count: changes.length });
    return { taken: changes.length };
  }),
});

/** The rows of a form, without what no list knows. */
function typedRows(list: List, rows: readonly Record<string, string>[]): Typed[] {
  const keys = keysOf(list), parsed = v.safeParse(rowsInput(list), rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? '']))));
  return parsed.success ? parsed.output as Typed[] : refuse(/^begin\./.test(parsed.issues[0].message) ? parsed.issues[0].message as 'begin.nothingRead' : 'directory.tooLong', { status: 422, values: { most: MOST_ROWS } });
}

async function takeMembers(all: Work, network: Network, changes: readonly MemberChange[]): Promise<void> {
  const asked = changes.flatMap((change) => (change.kind === 'ask' ? [change.party] : []));
  if (asked.length) await askIn(all, network, asked, '');
  await writeDownMembers(all, network, changes.filter((change) => change.kind === 'member'));
  await renameWhoComes(all, changes.filter((change) => change.kind === 'comes'));
}

async function takeAgreement(all: Work, networkId: string, change: AgreementChange): Promise<void> {
  const { ending } = change, id = change.kind === 'change' ? change.id : await makeAgreement(all, { ...change, networkId, meetingId: null, itemId: null, isTakenOver: true });
  if (change.kind === 'change' && change.to) await moveAgreement(all, { id, networkId }, { ...change.to, isTakenOver: true });
  if (ending) await endAgreement(all, { id, networkId }, { ...ending, by: 'coordinator' });
}

/** By day, so that a meeting has a lower number than what came after it. One that is over has nothing to prepare. */
async function takeCalendar(all: Work, network: Network, changes: readonly CalendarChange[]): Promise<void> {
  const today = all.now.toISOString().slice(0, 10);
  for (const change of changes.toSorted((a, b) => (a.meeting.on + a.meeting.from < b.meeting.on + b.meeting.from ? -1 : 1))) {
    if (change.kind === 'plan') await makeMeeting(all, network, change.meeting, { mayBeOver: true, hasAgenda: change.meeting.on >= today });
    else await moveQuietly(all, change.id, change.meeting);
  }
}
