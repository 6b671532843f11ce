import { sql } from 'kysely';
import { nameLikeness, readYesNo } from '#modules/imports/index.ts';
import { MEMBER_NAME, PARTY_OR_PERSON, type Member, type Network } from '#modules/networks/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { namesOf } from '../minutes/write-notes.ts';
import { dayTold } from './days.ts';
import { MOST_ROWS, type Planned, type Said, type Typed } from './lists.ts';
import { memberFinder, type Found } from './member-called.ts';

type Ending = { as: 'done' | 'dropped'; words: string };
/** What a row of an action list does: make an agreement, or change one that is open. */
export type AgreementChange = { kind: 'make'; memberId: string; who: string | null; what: string; dueOn: string; ending: Ending | null }
  | { kind: 'change'; id: string; /** Null stays as it is. */ to: { memberId: string; who: string | null; dueOn: string } | null; ending: Ending | null };

type Existing = { id: string; memberId: string; member: string; what: string; who: string | null; dueOn: string; isOpen: boolean };
const MOST = { what: 400, words: 400, who: 100 };
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Says of each row of an action list what would become of it; nothing changes. A row is known again by its words; what was closed here stays closed. */
export async function planAgreements(work: Work, { network, members, rows }: { network: Network; members: readonly Member[]; rows: readonly Typed[] }): Promise<Planned<AgreementChange>[]> {
  const find = memberFinder(await namesOf(work, network.id)), existing = Map.groupBy(await existingOf(work, network.id), ({ what }) => plain(what)), made = new Set<string>(), today = work.now.toISOString().slice(0, 10);
  const names = new Map(members.filter(({ state }) => state === 'member').map(({ id, name }) => [id, name]));
  const near = nearNames(names);
  return rows.map((typed) => {
    const read = readRow(typed, find(typed.who ?? ''), { names, near }, today);
    if (typed.choice === 'leave') return { ...read.row, status: 'leave', says: [{ key: 'leftOut' }], problems: {} };
    const known = takeKnown(existing.get(plain(typed.what ?? '')) ?? [], read);
    if (known) return planKnown(read, known, names);
    if (Object.keys(read.row.problems).length > 0) return read.row;
    const { memberId, dueOn, who, what, ending } = read, key = [memberId, plain(what), dueOn, ending?.as].join('\n');
    if (made.has(key)) return { ...read.row, status: 'leave', says: [{ key: 'twice' }] };
    made.add(key);
    return { ...read.row, status: 'new', change: { kind: 'make', memberId: memberId!, dueOn: dueOn!, who, what, ending } };
  });
}

async function existingOf({ tx }: Work, network: string): Promise<Existing[]> {
  const { rows } = await sql<Existing>`select a.id, a.member_id as "memberId", ${MEMBER_NAME} as member, a.what, a.who, a.due_on as "dueOn", a.closed_at is null as "isOpen"
    from agreement a join network_member m on m.id = a.member_id ${PARTY_OR_PERSON} where a.network_id = ${network} order by a.closed_at is not null, a.due_on, a.id`.execute(tx);
  return rows;
}

type Read = { row: Planned<AgreementChange>; memberId: string | null; member: string | null; who: string | null; what: string; dueOn: string | null; ending: Ending | null };

/** What a row says, with what is not clear of it. */
function readRow(typed: Typed, found: Found, { names, near }: { names: ReadonlyMap<string, string>; near: (name: string) => string[] }, today: string): Read {
  const what = (typed.what ?? '').trim(), ending = endingOf(typed), problems: Record<string, Said> = {}, says: Said[] = [];
  const told = dayTold(typed.due ?? '', today, { isPast: ending !== null }), dueOn = told ?? (ending && !typed.due ? today : null), who = typed.person?.trim() || found.person;
  if (!what) problems.what = { key: 'meetings.whatMissing' };
  else if (what.length > MOST.what) problems.what = { key: 'directory.tooLong' };
  if (!found.member) problems.who = typed.who ? { key: found.isMany ? 'oneMember' : 'whoUnknown', values: { name: typed.who } } : { key: 'whoMissing' };
  if (!dueOn) problems.due = typed.due ? { key: 'dayUnknown', values: { text: typed.due } } : { key: 'dayMissing' };
  if ((who ?? '').length > MOST.who) problems.person = { key: 'directory.tooLong' };
  if ((ending?.words ?? '').length > MOST.words) problems.result = { key: 'directory.tooLong' };
  else if (ending?.as === 'dropped' && !ending.words) problems.result = { key: 'meetings.sayWhy' };
  const member = found.member ? names.get(found.member) ?? null : null;
  if (member && dueOn) says.push({ key: ending ? `isClosed_${ending.as}` : 'isAgreed', values: { member: who ? `${member} (${who})` : member, day: dueOn } });
  if (dueOn && !told) says.push({ key: 'dayIsToday' });
  const likely = found.member || !typed.who ? [] : near(typed.who), choices: Planned<AgreementChange>['choices'] = likely.length ? { near: likely.map((name) => ({ value: name, label: name })) } : {};
  return { row: { typed, status: 'wrong', title: what, says, problems, choices, change: null }, memberId: found.member, member, who, what, dueOn, ending };
}

/** The members that are called nearly so, the likest first; of each text once, and of no more texts than are looked at together. */
function nearNames(names: ReadonlyMap<string, string>): (name: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    if (known.size >= MOST_ROWS && !known.has(text)) return [];
    const near = known.get(text) ?? [...names.values()].map((name) => ({ name, likeness: nameLikeness(name, text) })).filter(({ likeness }) => likeness > 0.35).sort((one, other) => other.likeness - one.likeness).slice(0, 3).map(({ name }) => name);
    known.set(text, near);
    return near;
  };
}

/** What a list says in its column of states: that it is done, or will not be done. Anything else is open. */
function endingOf({ state = '', result = '' }: Typed): Ending | null {
  if (/^(?:nog )?niet|^nog|^deels/i.test(state.trim())) return null;
  if (/^(?:klaar|gedaan|af\b|afgerond|afgehandeld|gereed|voltooid|uitgevoerd|gesloten|done|closed|100 ?%|ok\b)/i.test(state.trim()) || readYesNo(state) === true) return { as: 'done', words: result.trim() };
  return /^(?:vervallen|laten vallen|laat vallen|geschrapt|gestopt|afgeblazen|dropped)/i.test(state.trim()) ? { as: 'dropped', words: result.trim() } : null;
}

/** The agreement that a row tells of, each for one row: of the same member and day rather than another, an open one rather than a closed one. */
function takeKnown(all: Existing[], { memberId, dueOn }: Read): Existing | null {
  const fit = ({ memberId: member, dueOn: due }: Existing): number => 2 * Number(member === memberId) + Number(due === dueOn);
  const best = all.reduce<Existing | null>((most, one) => (most === null || fit(one) > fit(most) ? one : most), null);
  if (best) all.splice(all.indexOf(best), 1);
  return best;
}

/** An empty cell changes nothing. */
function planKnown({ row, memberId, who, dueOn, ending }: Read, known: Existing, names: ReadonlyMap<string, string>): Planned<AgreementChange> {
  const unclear = Object.fromEntries(Object.entries(row.problems).filter(([field]) => field !== 'who' && field !== 'due' || row.typed[field])), title = known.what;
  if (!known.isOpen) return { ...row, title, status: 'same', problems: {} };
  if (Object.keys(unclear).length > 0) return { ...row, title, problems: unclear };
  const next = { memberId: memberId ?? known.memberId, who: who ?? (memberId && memberId !== known.memberId ? null : known.who), dueOn: row.typed.due ? dueOn! : known.dueOn };
  const isMoved = next.memberId !== known.memberId || next.who !== known.who || (next.dueOn !== known.dueOn && ending === null);
  if (!isMoved && ending === null) return { ...row, title, status: 'same', problems: {} };
  const member = names.get(next.memberId) ?? known.member, says: Said[] = [{ key: ending ? `becomes_${ending.as}` : 'becomes', values: { member: next.who ? `${member} (${next.who})` : member, day: next.dueOn } }];
  return { ...row, title, status: 'changed', problems: {}, says, change: { kind: 'change', id: known.id, to: isMoved ? next : null, ending } };
}
