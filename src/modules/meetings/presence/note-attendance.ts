import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { raised, refuse, useCase } from '#platform/use-case/index.ts';
import { carriedMeeting } from '../meeting-row.ts';
import { uuid, words } from '../typed.ts';

/** Writes down who is there: those named are, everybody else who was asked is not. @throws Refusal 404, `meetings.over` when the minutes are final. */
export const noteAttendance = useCase({
  input: v.object({ meeting: uuid, present: v.pipe(v.array(uuid), v.maxLength(500)) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id, present }) => raised(work, async (all) => {
    const meeting = await carriedMeeting(work, { id });
    if (meeting?.finalAt) refuse('meetings.over');
    const there = new Set(present), rows = await all.tx.selectFrom('attendee').select('id').where('meeting_id', '=', id).execute();
    for (const wasThere of [true, false]) {
      const some = rows.filter((row) => there.has(row.id) === wasThere).map((row) => row.id);
      if (some.length) await all.tx.updateTable('attendee').set({ was_there: wasThere, changed_at: all.now }).where('id', 'in', some).execute();
    }
  }),
});

/** Writes down somebody who walked in, by the name they gave. @throws Refusal 404, `meetings.over`, beside the name. */
export const addWalkIn = useCase({
  input: v.object({ meeting: uuid, name: v.pipe(words(100), v.nonEmpty('meetings.nameMissing')) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id, name }) => raised(work, async (all) => {
    const meeting = (await carriedMeeting(work, { id }))!;
    if (meeting.finalAt) refuse('meetings.over');
    await all.tx.insertInto('attendee').values({ id: newId(), network_id: meeting.networkId, meeting_id: id, name, was_there: true, changed_at: all.now }).execute();
  }),
});
