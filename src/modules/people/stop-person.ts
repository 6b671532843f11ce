import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, moveDuties, record } from '#platform/facts/index.ts';
import { administers, notFound, raised, refuse, useCase, type Context, type Work } from '#platform/use-case/index.ts';
import { actorId, endRoles, refuseWithoutAdministrator, yesterday } from './give-role.ts';
import { giveBack } from './give-back.ts';
import { heldAlone, tellLeftAlone } from './left-alone.ts';
import { endSessionsOf } from './sessions.ts';
import { managesPerson, UNDO_DAYS } from './show-person.ts';

/** Everything to this person stops: what is on its way to them too. */
export const personStopped = factKind<{ as: string }>('people.personStopped', 'person');
export const personBack = factKind('people.personBack', 'person');

const uuid = v.pipe(v.string(), v.uuid());

const markStopped = useCase({
  input: v.object({ person: uuid, as: v.picklist(['deceased', 'moved'], 'people.stopMissing') }),
  may: (work, { person }) => work.onBehalfOf === person || raised(work, (all) => managesPerson(all, work.actor, person)),
  unseen: true,
  run: (work, { person, as }) => raised(work, async (all) => {
    const found = await all.tx.selectFrom('person').select('stopped_at').where('id', '=', person).forUpdate().executeTakeFirst() ?? notFound();
    if (found.stopped_at) return;
    await refuseIfLastAdministrator(all, person);
    const alone = await heldAlone(all, person);
    await all.tx.updateTable('person').set({ stopped_as: as, stopped_at: all.now }).where('id', '=', person).execute();
    const roles = await all.tx.selectFrom('role').select('id').where('person_id', '=', person).where('ended_at', 'is', null).execute();
    await endRoles(all, roles.map(({ id }) => id));
    await sql`update representation set ended_at = ${all.now}, ended_by = ${actorId(all)}, planned_until = ends_on, ends_on = least(ends_on, ${yesterday(all.now)}::date) where person_id = ${person} and ended_at is null`.execute(all.tx);
    await sql`update person_reach set through_agreed_at = null, through_id = null, changed_at = ${all.now} where through_id = ${person}`.execute(all.tx);
    await moveDuties(all, `person:${person}`, 'region');
    await tellLeftAlone(all, alone);
    await record(all, personStopped, person, { as });
  }),
});

async function refuseIfLastAdministrator(work: Work, person: string): Promise<void> {
  const role = await work.tx.selectFrom('role').select('id').where('person_id', '=', person).where('kind', '=', 'administrator').where('scope_kind', '=', 'region').where('ended_at', 'is', null).executeTakeFirst();
  if (role) await refuseWithoutAdministrator(work, { exceptPerson: person });
}

/**
 * "Overleden" or "verhuisd": stops everything to a person at once. Their roles and sessions end, what waited for them waits for the administrators, who hear it when nobody has
 * such a role any more, and what is on its way to them stops (a reaction of reach). Administrators, who carries an area they have a role in, and at the desk for the resident opposite.
 */
export const stopPerson = Object.assign(async (context: Context, input: unknown): Promise<void> => {
  await markStopped(context, input);
  // They are nobody at their next request already; this takes the rows away too.
  await endSessionsOf(context, (input as { person: string }).person);
}, { schema: markStopped.schema });

/**
 * Undoes "overleden" or "verhuisd" within two weeks: they can be reached again, and have their roles and for whom they speak back as they were. Messages that
 * stopped stay stopped, and what waited for them stays with the administrators. Administrators only. @throws Refusal `people.tooLateToUndo`.
 */
export const takeStopBack = useCase({
  input: v.object({ person: uuid }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  run: (work, { person }) => raised(work, async (all) => {
    const since = new Date(all.now.getTime() - UNDO_DAYS * 86_400_000);
    const stopped = await all.tx.selectFrom('person').select('stopped_at').where('id', '=', person).where('stopped_at', '>', since).forUpdate().executeTakeFirst();
    if (!stopped) refuse('people.tooLateToUndo');
    await all.tx.updateTable('person').set({ stopped_as: null, stopped_at: null }).where('id', '=', person).execute();
    await giveBack(all, { person }, stopped.stopped_at!);
    await record(all, personBack, person, {});
  }),
});
