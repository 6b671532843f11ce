import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { inOrder, minutesOf, MOST_ITEMS, typedItem } from './agenda-rows.ts';
import { carriedMeeting, readMeetings } from '../meeting-row.ts';
import { uuid } from '../typed.ts';

const item = v.object({ id: v.optional(v.union([uuid, v.literal('')]), ''), ...typedItem });

/**
 * Saves the agenda as a whole, in the order given. An item without a title goes away, with its notes only when nothing was written at it. New ones have no id.
 * What a member handed in and goes away waits again, lines of news with their standing part.
 * @throws Refusal 404, `meetings.over`, `meetings.hasNotes` beside an item that was written at.
 */
export const saveAgenda = useCase({
  input: v.object({ meeting: uuid, items: v.pipe(v.array(item), v.maxLength(MOST_ITEMS)) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  run: (work, { meeting: id, items }) => raised(work, async (all) => {
    const { tx } = all, [meeting] = await readMeetings(all, { id });
    if (!meeting) return notFound();
    if (meeting.cancelledAt || meeting.finalAt) refuse('meetings.over');
    const known = new Map((await tx.selectFrom('agenda_item').select(['id', 'notes', 'notes_number', 'notes_at', 'part']).where('meeting_id', '=', id).forUpdate().execute()).map((row) => [row.id, row]));
    const kept = inOrder(items), gone = [...known.keys()].filter((key) => !kept.some((row) => row.id === key)), written = gone.find((key) => known.get(key)!.notes !== '');
    if (written) refuse('platform.inputUnclear', { status: 422, fields: { [`items.${items.findIndex((row) => row.id === written)}.title`]: 'meetings.hasNotes' } });
    if (gone.length) {
      await tx.updateTable('agenda_subject').set({ state: 'waits', meeting_id: null, item_id: null }).where('item_id', 'in', gone).execute();
      if (gone.some((key) => known.get(key)!.part === 'news')) await tx.updateTable('agenda_subject').set({ state: 'waits', meeting_id: null }).where('meeting_id', '=', id).where('sort', '=', 'news').where('item_id', 'is', null).where('state', '=', 'planned').execute();
      await tx.deleteFrom('agenda_item').where('id', 'in', gone).execute();
    }
    await putRows(tx, 'agenda_item', kept.map(({ id: own, title, who, minutes, aim }, position) => {
      const before = own ? known.get(own) : undefined;
      if (own && !before) notFound();
      return { id: own || newId(), network_id: meeting.networkId, meeting_id: id, position, part: before?.part ?? null, title, who: who || null, minutes: minutesOf(minutes), aim: aim || null, notes: before?.notes ?? '', notes_number: before?.notes_number ?? 0, notes_at: before?.notes_at ?? null };
    }), { key: ['id'] });
    await tx.updateTable('meeting').set({ changed_at: all.now }).where('id', '=', id).execute();
  }),
});
