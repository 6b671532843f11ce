import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { readNetwork, takesPart, CATCH_UP, type Member, type Network } from '#modules/networks/index.ts';
import { readMeetings, withoutHomes, type Meeting } from './meeting-row.ts';
import type { Agreement } from './agreements/show-agreements.ts';

export type BriefingView = {
  network: Network; carriers: { name: string; isDeputy: boolean }[]; members: Member[];
  /** Of minutes that are final, the newest first. */
  decisions: { id: string; what: string; objections: string | null; number: number; on: string }[];
  coming: Meeting[];
  /** The newest meeting with final minutes. */
  last: Meeting | null;
  /** Open agreements of those whom the reader speaks for. */
  own: Agreement[];
  /** It waits on Vandaag until they say that they read it. */
  isNew: boolean;
};

const MOST_DECISIONS = 20;

/** One page for who is new in a network: what it is, who is who, what was decided, what waits. For who takes part. @throws Refusal 404. */
export const showBriefing = query((work, slug: string): Promise<BriefingView> => raised(work, async (all) => {
  const found = await readNetwork(all, slug), { actor } = work;
  if (!found || found.ended || actor.kind !== 'person' || !takesPart(actor, found.id)) return notFound();
  const { carriers, lines: _, everybody, ...network } = found;
  const members = everybody.filter(({ state }) => state === 'member').map((m) => ({ ...m, words: null })), meetings = await withoutHomes(all, actor, await readMeetings(all, { network: network.id })), today = all.now.toISOString().slice(0, 10);
  const { decisions, isNew, own } = await whatWaits(all, network.id, actor);
  return { network, carriers, members, decisions, coming: meetings.filter((one) => one.on >= today && !one.finalAt && !one.cancelledAt), last: meetings.findLast((one) => one.finalAt !== null) ?? null, own, isNew };
}));

/** What was decided, what the reader agreed to and did not do yet, and whether this page waits for them; in one statement. */
async function whatWaits({ tx }: Work, network: string, { id, scopes }: { id: string; scopes: readonly string[] }): Promise<Pick<BriefingView, 'decisions' | 'own' | 'isNew'>> {
  const { rows: [row] } = await sql<Pick<BriefingView, 'decisions' | 'own' | 'isNew'>>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'what', d.what, 'objections', d.objections, 'number', d.number, 'on', d.starts_on) order by d.starts_on desc, d.made_at, d.id) from (select d.*, m.number, m.starts_on from decision d join meeting m on m.id = d.meeting_id
      where d.network_id = ${network} and m.final_at is not null order by m.starts_on desc, d.made_at, d.id limit ${MOST_DECISIONS}) d), '[]') as decisions,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'meetingId', a.meeting_id, 'itemId', a.item_id, 'memberId', a.member_id, 'member', p.name, 'who', a.who, 'what', a.what, 'dueOn', a.due_on, 'closedAs', null, 'closedWords', null) order by a.due_on, a.id)
      from agreement a join network_member m on m.id = a.member_id join party p on p.id = m.party_id where a.network_id = ${network} and a.closed_at is null and 'party:' || m.party_id = any(${scopes}::text[])), '[]') as own,
    exists (select 1 from duty where what = ${CATCH_UP} and subject_id = ${network} and holder = ${`person:${id}`} and closed_at is null) as "isNew"`.execute(tx);
  return row!;
}
