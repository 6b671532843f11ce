import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { carriedMeeting, readMeetings } from '../meeting-row.ts';
import { optionalWords, uuid, words } from '../typed.ts';

const MOST_ITEMS = 40;
const item = v.object({ id: v.optional(v.union([uuid, v.literal('')]), ''), title: words(150), who: optionalWords(100), minutes: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(\d{1,3})?$/, 'meetings.minutesUnclear')), ''), aim: optionalWords(200),
  /** Where it stands: smaller is earlier. */
  order: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(\d{1,3})?$/, 'meetings.orderUnclear')), '') });

/**
 * Saves the agenda as a whole, in the order given. An item without a title goes away, with its notes only when nothing was written at it. New ones have no id.
 * @throws Refusal 404, `meetings.over`, `meetings.hasNotes` beside an item that was written at.
 */
export const saveAgenda = useCase({
  input: v.object({ meeting: uuid, items: v.pipe(v.array(item), v.maxLength(MOST_ITEMS)) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  run: (work, { meeting: id, items }) => raised(work, async (all) => {
    const { tx } = all, [meeting] = await readMeetings(all, { id });
    if (!meeting) return notFound();
    if (meeting.cancelledAt || meeting.finalAt) refuse('meetings.over');
    const known = new Map((await tx.selectFrom('agenda_item').select(['id', 'notes', 'notes_number', 'notes_at']).where('meeting_id', '=', id).forUpdate().execute()).map((row) => [row.id, row]));
    const kept = items.map((row, at) => ({ ...row, at, place: placeOf(row.order, at + 1) })).filter(({ title }) => title !== '').sort((a, b) => a.place - b.place || a.at - b.at);
    const gone = [...known.keys()].filter((key) => !kept.some((row) => row.id === key)), written = gone.find((key) => known.get(key)!.notes !== '');
    if (written) refuse('platform.inputUnclear', { status: 422, fields: { [`items.${items.findIndex((row) => row.id === written)}.title`]: 'meetings.hasNotes' } });
    if (gone.length) await tx.deleteFrom('agenda_item').where('id', 'in', gone).execute();
    await putRows(tx, 'agenda_item', kept.map(({ id: own, title, who, minutes, aim }, position) => {
      const before = own ? known.get(own) : undefined;
      if (own && !before) notFound();
      return { id: own || newId(), network_id: meeting.networkId, meeting_id: id, position, title, who: who || null, minutes: minutes === '' || minutes === '0' ? null : Math.min(Number(minutes), 600), aim: aim || null, notes: before?.notes ?? '', notes_number: before?.notes_number ?? 0, notes_at: before?.notes_at ?? null };
    }), { key: ['id'] });
    await tx.updateTable('meeting').set({ changed_at: all.now }).where('id', '=', id).execute();
  }),
});

/** Where an item goes that stood at `from`: with number 3 it is the third, whether it comes from above or below. */
function placeOf(order: string, from: number): number {
  const wanted = order === '' ? from : Number(order);
  return wanted + Math.sign(wanted - from) / 2;
}
