import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { CONTACT_AMONG_MEMBERS, keepConsent } from '#modules/people/index.ts';
import { contactShared } from '../facts.ts';
import { carries, networkAt } from '../rights.ts';
import { peopleIn } from './people-in.ts';

/** The version of the text under which somebody agrees; a new text gets a new mark. */
const TEXT_VERSION = '2026-11';

/**
 * Says what the other members of a network see of how to reach somebody: mail, telephone, both or nothing. Each for themselves; who carries the network writes down what somebody said,
 * with `person`. It ends with taking part, and when the consent is taken back. @throws Refusal 404 for who does not take part; beside `person`.
 */
export const shareContact = useCase({
  input: v.object({ network: v.pipe(v.string(), v.maxLength(100)), person: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid('networks.personMissing'))]), ''), email: v.optional(v.boolean(), false), phone: v.optional(v.boolean(), false) }),
  may: async (work, { network, person }) => {
    const known = await networkAt(work, network), self = work.actor.kind === 'person' ? work.actor.id : null;
    if (!known || !self) return false;
    return person && person !== self ? carries(work.actor, known.id) : raised(work, async (all) => (await peopleIn(all, known.id)).some(({ id }) => id === self));
  },
  run: (work, { network: at, person, email, phone }) => raised(work, async (all) => {
    const { id: network } = await networkAt(all, at) ?? notFound(), who = person || (work.actor as { id: string }).id;
    if (!(await peopleIn(all, network)).some(({ id }) => id === who)) refuse('platform.inputUnclear', { status: 422, fields: { person: 'networks.personMissing' } });
    await keepRow(all, network, who, { email, phone });
    await record(all, contactShared, who, { network });
  }),
});

async function keepRow(work: Work, network: string, person: string, { email, phone }: { email: boolean; phone: boolean }): Promise<void> {
  const { tx, now } = work;
  if (email || phone) {
    const row = { shows_email: email, shows_phone: phone, changed_at: now };
    await tx.insertInto('network_contact').values({ network_id: network, person_id: person, ...row }).onConflict((c) => c.columns(['network_id', 'person_id']).doUpdateSet(row)).execute();
  } else await tx.deleteFrom('network_contact').where('network_id', '=', network).where('person_id', '=', person).execute();
  const elsewhere = await tx.selectFrom('network_contact').select('network_id').where('person_id', '=', person).executeTakeFirst();
  await keepConsent(work, person, { purpose: CONTACT_AMONG_MEMBERS, textVersion: TEXT_VERSION, wants: elsewhere !== undefined });
}

/** Every night: what was agreed for a network that somebody no longer takes part in, or took back. */
export const forgetContacts: Job = { name: 'networks.forgetContacts', nightly: true, run: async ({ tx, now }) => void (await sql`delete from network_contact c where not exists (select 1 from consent k where k.person_id = c.person_id and k.purpose = ${CONTACT_AMONG_MEMBERS} and k.withdrawn_at is null)
  or not exists (select 1 from network_member m left join representation s on s.party_id = m.party_id and s.person_id = c.person_id and s.ended_at is null and (s.ends_on is null or s.ends_on >= ${now}::date)
    where m.network_id = c.network_id and m.state = 'member' and (m.person_id = c.person_id or s.id is not null))`.execute(tx)) };
