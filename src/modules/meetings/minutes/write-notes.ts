import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { membersOf } from '#modules/networks/index.ts';
import { makeAgreement } from '../agreements/agreements.ts';
import { carriedMeeting } from '../meeting-row.ts';
import { readNotes, type Found } from './read-notes.ts';
import { uuid } from '../typed.ts';

export type Unclear = Extract<Found, { kind: 'unclear' }>;
export type NotesSaved = { number: number; agreements: number; decisions: number; unclear: Unclear[] };

const carriesItem = (work: Work, item: string): Promise<boolean> => raised(work, async ({ tx }) => {
  const row = await tx.selectFrom('agenda_item').select('meeting_id').where('id', '=', item).executeTakeFirst();
  return row !== undefined && (await carriedMeeting(work, { id: row.meeting_id })) !== null;
});

/**
 * Saves what was said about one item of the agenda. What stands in it as "Afspraak: ..." or "Besluit: ..." becomes an agreement or decision, once; a line that is not clear comes back
 * with what is missing. `number` is that of the notes that were changed.
 * @throws Refusal 404; `meetings.over` when the minutes are final; `meetings.notesChanged` when somebody else saved since: then nothing is lost, the typed text comes back beside theirs.
 */
export const saveNotes = useCase({
  input: v.object({ item: uuid, notes: v.pipe(v.string(), v.maxLength(20_000, 'directory.tooLong'), v.transform((text) => text.replaceAll('\r\n', '\n').trimEnd())), number: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(0)) }),
  may: (work, { item }) => carriesItem(work, item),
  unseen: true,
  run: (work, { item: id, notes, number }) => raised(work, async (all): Promise<NotesSaved> => {
    const { tx, now } = all, item = await tx.selectFrom('agenda_item as i').innerJoin('meeting as m', 'm.id', 'i.meeting_id').select(['i.meeting_id', 'i.network_id', 'i.notes', 'i.notes_number', 'm.final_at', 'm.starts_on']).where('i.id', '=', id).forUpdate('i').executeTakeFirstOrThrow();
    if (item.final_at) refuse('meetings.over');
    if (item.notes_number !== number && item.notes !== notes) refuse('meetings.notesChanged', { fields: { notes: 'meetings.notesChanged' } });
    if (item.notes !== notes) await tx.updateTable('agenda_item').set({ notes, notes_number: item.notes_number + 1, notes_at: now }).where('id', '=', id).execute();
    const found = readNotes(notes, await namesOf(all, item.network_id), item.starts_on), place = { networkId: item.network_id, meetingId: item.meeting_id, itemId: id };
    return { number: item.notes === notes ? item.notes_number : item.notes_number + 1, ...await keepFound(all, place, found), unclear: found.filter((one): one is Unclear => one.kind === 'unclear') };
  }),
});

/** Makes agreements and decisions of what was found in the notes of an item, each once; says how many are new. In the transaction of what it follows from. */
export async function keepFound(all: Work, place: Place, found: readonly Found[]): Promise<{ agreements: number; decisions: number }> {
  let agreements = 0, decisions = 0;
  for (const one of found) {
    if (one.kind === 'agreement') agreements += Number(await agreedOnce(all, place, one));
    if (one.kind === 'decision') decisions += Number(await decidedOnce(all, place, one));
  }
  return { agreements, decisions };
}

/** Where something was said. `isTakenOver`: in minutes that were written elsewhere. */
export type Place = { networkId: string; meetingId: string; itemId: string; isTakenOver?: boolean };

async function agreedOnce(work: Work, place: Place, { memberId, what, dueOn, who }: Extract<Found, { kind: 'agreement' }>): Promise<boolean> {
  const same = await work.tx.selectFrom('agreement').select('id').where('item_id', '=', place.itemId).where('what', '=', what).where('member_id', '=', memberId).executeTakeFirst();
  if (same || (place.isTakenOver && await isKnown(work, place, memberId, what))) return false;
  await makeAgreement(work, { ...place, memberId, what, dueOn, who });
  return true;
}

/** Whether minutes that were written elsewhere tell of an agreement that is here already: of this meeting, whoever has it now, or from a list, which then is of this meeting. */
async function isKnown({ tx }: Work, { networkId, meetingId, itemId }: Place, memberId: string, what: string): Promise<boolean> {
  const { rows: [known] } = await sql<{ id: string; meeting_id: string | null }>`select id, meeting_id from agreement where network_id = ${networkId} and lower(what) = lower(${what}) and (meeting_id = ${meetingId} or (meeting_id is null and member_id = ${memberId})) limit 1`.execute(tx);
  if (known && known.meeting_id === null) await tx.updateTable('agreement').set({ meeting_id: meetingId, item_id: itemId }).where('id', '=', known.id).execute();
  return known !== undefined;
}

async function decidedOnce(work: Work, { networkId, meetingId, itemId }: Place, { what, objections }: Extract<Found, { kind: 'decision' }>): Promise<boolean> {
  const same = await work.tx.selectFrom('decision').select('id').where('item_id', '=', itemId).where('what', '=', what).executeTakeFirst();
  if (same) { await work.tx.updateTable('decision').set({ objections }).where('id', '=', same.id).execute(); return false; }
  await work.tx.insertInto('decision').values({ id: newId(), network_id: networkId, meeting_id: meetingId, item_id: itemId, what, objections, made_at: work.now }).execute();
  return true;
}

/** What members may be called in notes: their name, its end ("De Brug" of Welzijn De Brug), one word of it, who comes for them and their first name - each as far as only one goes by it. */
export async function namesOf(work: Work, networkId: string): Promise<{ id: string; names: string[] }[]> {
  const members = (await membersOf(work, networkId)).filter(({ state }) => state === 'member').map(({ id, name, comesName }) => ({ id, full: [name, ...(comesName ? [comesName] : [])] }));
  const called = members.map(({ id, full }) => ({ id, full, short: new Set(full.flatMap(shortNames)) }));
  const goBy = Map.groupBy(called.flatMap(({ id, short }) => [...short].map((name) => ({ id, name: name.toLowerCase() }))), ({ name }) => name);
  return called.map(({ id, full, short }) => ({ id, names: [...full, ...[...short].filter((name) => goBy.get(name.toLowerCase())!.length === 1)] }));
}

const LEAST_LETTERS = 3;
/** "De", "Het", "van": no name by itself. */
const NO_NAME = /^(de|het|een|van|voor|aan|in|en|bij|the)$/i;

function shortNames(name: string): string[] {
  const words = name.split(/\s+/);
  return [...words.filter((word) => word.length >= LEAST_LETTERS && !NO_NAME.test(word)), ...words.slice(1).map((_, i) => words.slice(i + 1).join(' ')).filter((end) => end.includes(' '))];
}

/** Takes a decision back that was written by mistake. @throws Refusal 404. */
export const dropDecision = useCase({
  input: v.object({ meeting: uuid, decision: uuid }),
  may: async (work, { meeting }) => { const known = await carriedMeeting(work, { id: meeting }); return known !== null && known.finalAt === null; },
  unseen: true,
  run: (work, { meeting, decision }) => raised(work, async ({ tx }) => void await sql`delete from decision where id = ${decision} and meeting_id = ${meeting}`.execute(tx)),
});
