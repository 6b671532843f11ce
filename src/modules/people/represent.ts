import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { actorId, yesterday } from './give-role.ts';

export const representationBegun = factKind<{ person: string; party: string }>('people.representationBegun', 'representation');
export const representationEnded = factKind<{ person: string; party: string }>('people.representationEnded', 'representation');

const uuid = v.pipe(v.string(), v.uuid());

/** Lets a person speak for a party, from and until. Administrators only. @throws Refusal when they do already, or the days are the wrong way round. */
export const startSpeakingFor = useCase({
  input: v.object({ person: uuid, party: v.pipe(v.string(), v.uuid('people.partyUnknown')), startsOn: typedDay, endsOn: typedDay }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run(work, { person, party, ...typed }) {
    const today = work.now.toISOString().slice(0, 10), from = dayIn(work, 'startsOn', typed.startsOn) ?? today, endsOn = dayIn(work, 'endsOn', typed.endsOn);
    if (endsOn && (endsOn < from || endsOn < today)) refuse('people.endsTooSoon', { status: 422, fields: { endsOn: 'people.endsTooSoon' } });
    if (!(await work.tx.selectFrom('person').select('id').where('id', '=', person).where('stopped_at', 'is', null).executeTakeFirst())) notFound();
    const { rows } = await sql`select 1 from representation where person_id = ${person} and party_id = ${party} and ended_at is null and (ends_on is null or ends_on >= ${today})`.execute(work.tx);
    if (rows.length) refuse('people.speaksAlready', { status: 422, fields: { party: 'people.speaksAlready' } });
    const id = newId();
    await work.tx.insertInto('representation').values({ id, person_id: person, party_id: party, starts_on: from, ends_on: endsOn, given_at: work.now, given_by: actorId(work), approved_at: work.now, confirmed_at: work.now }).execute();
    await record(work, representationBegun, id, { person, party });
    return { id };
  },
});

/** Ends that somebody speaks for a party, from this moment. Administrators, and the person themselves. */
export const stopSpeakingFor = useCase({
  input: v.object({ representation: uuid }),
  may: (work, { representation }) => raised(work, async ({ tx, actor }) => {
    const row = await tx.selectFrom('representation').select('person_id').where('id', '=', representation).executeTakeFirst();
    return !!row && (administers(actor) || (actor.kind === 'person' && actor.id === row.person_id));
  }),
  unseen: true,
  run: (work, { representation }) => raised(work, async (all) => {
    const { rows: [ended] } = await sql<{ person: string; party: string }>`update representation set ended_at = ${all.now}, ended_by = ${actorId(all)}, ends_on = least(ends_on, ${yesterday(all.now)}::date)
      where id = ${representation} and ended_at is null returning person_id as person, party_id as party`.execute(all.tx);
    if (ended) await record(all, representationEnded, representation, ended);
  }),
});
