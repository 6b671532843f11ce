import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { actorId, yesterday } from './give-role.ts';
import { representationBegun, representationEnded } from './represent.ts';

/** Somebody who speaks for a party now. `isNewcomer`: what they change waits for approval. `confirmedOn`: when their party last said so, or since when they do. */
export type Speaker = { personId: string; name: string; email: string | null; isNewcomer: boolean; since: string; confirmedOn: string; askedAt: Date | null };
/** Who speaks for which party. */
type Speaking = { person: string; party: string };

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
/** Representations that hold on this day. */
const holding = (today: string) => sql`r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`;

/** Who speaks for a party now, the longest first. Asking for the right to know is for who calls this. */
export const speakersFor = (work: Work, partyId: string): Promise<Speaker[]> => raised(work, async ({ tx, now }) => {
  const { rows } = await sql<Speaker>`select p.id as "personId", p.name, (select c.value from person_contact c where c.person_id = p.id and c.kind = 'email' order by c.value limit 1) as email,
      r.approved_at is null as "isNewcomer", to_char(r.starts_on, 'YYYY-MM-DD') as since, to_char(coalesce(r.confirmed_at, r.starts_on::timestamptz), 'YYYY-MM-DD') as "confirmedOn", r.asked_at as "askedAt"
    from representation r join person p on p.id = r.person_id where r.party_id = ${partyId} and p.stopped_at is null and ${holding(dayOf(now))} order by r.starts_on, p.name`.execute(tx);
  return rows;
});

/** Lets somebody speak for a party from today. A newcomer's changes wait for approval first. Who did already is trusted from now on, or stays as they were. */
export const beginSpeaking = (work: Work, { person, party, isNewcomer }: Speaking & { isNewcomer: boolean }): Promise<void> => raised(work, async (all) => {
  const { tx, now } = all, approved_at = isNewcomer ? null : now;
  const { rows: [open] } = await sql<{ id: string; isNewcomer: boolean }>`select r.id, r.approved_at is null as "isNewcomer" from representation r where r.person_id = ${person} and r.party_id = ${party} and ${holding(dayOf(now))}`.execute(tx);
  if (open && (isNewcomer || !open.isNewcomer)) return;
  if (open) await tx.updateTable('representation').set({ approved_at }).where('id', '=', open.id).execute();
  else {
    const id = newId();
    await tx.insertInto('representation').values({ id, person_id: person, party_id: party, starts_on: dayOf(now), given_at: now, given_by: actorId(all), approved_at, confirmed_at: now }).execute();
    await record(all, representationBegun, id, { person, party });
  }
});

/** Ends that somebody speaks for a party: the very next request is refused. Answers whether they did. */
export const stopSpeaking = (work: Work, { person, party }: Speaking): Promise<boolean> => raised(work, async (all) => {
  const { rows } = await sql<{ id: string }>`update representation r set ended_at = ${all.now}, ended_by = ${actorId(all)}, ends_on = least(r.ends_on, ${yesterday(all.now)}::date)
    where r.person_id = ${person} and r.party_id = ${party} and ${holding(dayOf(all.now))} returning r.id`.execute(all.tx);
  for (const { id } of rows) await record(all, representationEnded, id, { person, party });
  return rows.length > 0;
});

/** Notes that a party says that somebody still speaks for it. */
export const confirmSpeaker = (work: Work, { person, party }: Speaking): Promise<void> => raised(work, async ({ tx, now }) => {
  await tx.updateTable('representation').set({ confirmed_at: now, asked_at: null }).where('person_id', '=', person).where('party_id', '=', party).execute();
});
