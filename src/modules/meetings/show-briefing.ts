import { sql } from 'kysely';
import { notFound, query, raised } from '#platform/use-case/index.ts';
import { membersOf, readNetwork, takesPart, CATCH_UP, type Member, type Network } from '#modules/networks/index.ts';
import { readMeetings, type Meeting } from './meeting-row.ts';
import { agreementsOf, type Agreement } from './show-meeting.ts';

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
  const { carriers, lines: _, ...network } = found;
  const members = (await membersOf(all, network.id)).filter(({ state }) => state === 'member').map((m) => ({ ...m, words: null })), meetings = await readMeetings(all, { network: network.id }), today = all.now.toISOString().slice(0, 10);
  const { rows: decisions } = await sql<BriefingView['decisions'][number]>`select d.id, d.what, d.objections, m.number, m.starts_on as on from decision d join meeting m on m.id = d.meeting_id and m.final_at is not null
    where d.network_id = ${network.id} order by m.starts_on desc, d.made_at, d.id limit ${MOST_DECISIONS}`.execute(all.tx);
  const own = new Set(members.filter(({ party }) => party && actor.scopes.includes(`party:${party.id}`)).map(({ id }) => id));
  const { rows: [duty] } = await sql<{ n: number }>`select count(*)::int as n from duty where what = ${CATCH_UP} and subject_id = ${network.id} and holder = ${`person:${actor.id}`} and closed_at is null`.execute(all.tx);
  return { network, carriers, members, decisions, coming: meetings.filter((one) => one.on >= today && !one.finalAt && !one.cancelledAt), last: meetings.findLast((one) => one.finalAt !== null) ?? null,
    own: (await agreementsOf(all, network.id)).filter(({ memberId, closedAs }) => own.has(memberId) && closedAs === null), isNew: duty!.n > 0 };
}));
