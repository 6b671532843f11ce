import { sql } from 'kysely';
import { owe, type OpenDuty } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { send } from '#modules/reach/index.ts';
import { KEEP, LOOK_AFTER } from '../facts.ts';
import { meetingsText } from '../texts.ts';

const LINK_DAYS = 60;
/** Agreements that are over are chased on this day of the week (1 is Monday), all of a member together. */
const CHASED_ON = 1;

type Open = { id: string; networkId: string; network: string; partyId: string | null; personId: string | null; what: string; dueOn: string; isVolunteer: boolean };

/** Open agreements. Residents and initiatives are volunteers, and who left is asked nothing: theirs are for the person who carries the network. */
async function openOnes({ tx }: Work, where: { id: string } | { before: string }): Promise<Open[]> {
  const chosen = 'id' in where ? sql`a.id = ${where.id}` : sql`a.due_on < ${where.before}`;
  const { rows } = await sql<Open>`select a.id, a.network_id as "networkId", n.name as network, m.party_id as "partyId", m.person_id as "personId", a.what, a.due_on as "dueOn", coalesce(p.kind, 'resident') <> 'organisation' or m.state <> 'member' as "isVolunteer"
    from agreement a join network n on n.id = a.network_id and n.ended_at is null join network_member m on m.id = a.member_id left join party p on p.id = m.party_id where a.closed_at is null and ${chosen} order by a.due_on, a.id`.execute(tx);
  return rows;
}

const tell = (work: Work, some: readonly Open[], kind: 'remind' | 'due' | 'chase'): Promise<string> => {
  const [first] = some as [Open], { locale, settings } = work.region;
  const list = some.map(({ what, dueOn }) => `- ${what} (${dateInWords(dueOn, locale)})`).join('\n'), values = { network: first.network, list, what: first.what, day: dateInWords(first.dueOn, locale), n: some.length, phone: settings.helpPhone };
  const say = (part: 'Title' | 'Body') => meetingsText(locale, `${kind}${part}`, values);
  return send(work, { purpose: KEEP, topic: `meetings.${first.networkId}`, urgency: 'request', sender: carrierOf(first.networkId), subject: some.length === 1 ? { kind: 'agreement', id: first.id } : { kind: 'network', id: first.networkId }, path: '/afspraak', title: say('Title'), body: say('Body'), script: say('Title'), short: say('Title'), days: LINK_DAYS },
    [first.partyId ? { party: first.partyId } : { person: first.personId! }]);
};

/** Three days ahead: the owner is reminded once, by their own way. */
export async function remindOfAgreement(work: Work, { subjectId }: OpenDuty): Promise<void> {
  const some = await openOnes(work, { id: subjectId });
  if (some.length) await tell(work, some, 'remind');
}

/**
 * Every night: an agreement of yesterday is asked about once; on Mondays all that are over, in one message for each owner. Those of volunteers wait for who carries the network instead.
 */
export const chaseAgreements: Job = {
  name: 'meetings.chaseAgreements', nightly: true,
  async run(work) {
    const today = work.now.toISOString().slice(0, 10), yesterday = new Date(work.now.getTime() - 86_400_000).toISOString().slice(0, 10);
    const over = await openOnes(work, { before: today }), owners = over.filter(({ isVolunteer }) => !isVolunteer);
    for (const { id, networkId, dueOn } of over.filter(({ isVolunteer }) => isVolunteer)) await owe(work, { what: LOOK_AFTER, holder: carrierOf(networkId), subjectKind: 'agreement', subjectId: id, dueOn });
    const isMonday = work.now.getUTCDay() === CHASED_ON, some = isMonday ? owners : owners.filter(({ dueOn }) => dueOn === yesterday);
    for (const together of Map.groupBy(some, ({ networkId, partyId, personId }) => `${networkId} ${partyId ?? personId}`).values()) await tell(work, together, isMonday ? 'chase' : 'due');
  },
};

/** Where an agreement that waits for who carries its network is looked after. */
export async function atAgreement({ tx }: Work, { subjectId }: OpenDuty): Promise<string | null> {
  const row = await tx.selectFrom('agreement as a').innerJoin('network as n', 'n.id', 'a.network_id').select('n.slug').where('a.id', '=', subjectId).executeTakeFirst();
  return row ? `/netwerken/${row.slug}/afspraken#${subjectId}` : null;
}
