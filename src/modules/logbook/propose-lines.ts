import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { logbookText } from './texts.ts';

/** What can stand in the story of a network, and nothing else. */
const lineKinds = ['founded', 'joined', 'met', 'decided', 'achieved', 'partnership', 'ended'] as const;
export type LineKind = (typeof lineKinds)[number];

/** `source`: the fact or decision that it tells of. */
export type Line = { source: string; kind: LineKind; on: string; words: string };

type Happened = { source: string; kind: LineKind; on: string; what: string | null; more: string | null };
const MOST = 20;

/** What happened in a network and nobody looked at yet, the oldest first; one of these when `source` is given. Needs the network's own reach. */
export async function proposedLines({ tx, region }: Work, networkId: string, source: string | null = null): Promise<Line[]> {
  const { rows } = await sql<Happened>`with happened as (
      select 'fact:' || f.id as source, f.at::date as on, case f.kind when 'networks.networkStarted' then 'founded' else 'ended' end as kind, n.name as what, n.ended_words as more from fact f join network n on n.id = f.subject_id
        where f.kind in ('networks.networkStarted', 'networks.networkEnded') and f.subject_id = ${networkId}
      union all select 'fact:' || f.id, f.at::date, 'joined', case when m.is_named then ${MEMBER_NAME} end, null from fact f join network_member m on m.id = f.subject_id ${PARTY_OR_PERSON}
        where f.kind = 'networks.memberJoined' and m.network_id = ${networkId}
      union all select 'meeting:' || m.id, m.starts_on, 'met', m.title, m.attended::text from meeting m where m.network_id = ${networkId} and m.final_at is not null
      union all select 'decision:' || d.id, m.starts_on, 'decided', d.what, null from decision d join meeting m on m.id = d.meeting_id and m.final_at is not null where d.network_id = ${networkId}
      union all select 'agreement:' || a.id, a.closed_at::date, 'achieved', a.what, a.closed_words from agreement a where a.network_id = ${networkId} and a.closed_as = 'done'
      union all select 'partnership:' || p.id, p.made_at::date, 'partnership', p.title, p.what from partnership p where p.network_id = ${networkId})
    select source, to_char("on", 'YYYY-MM-DD') as on, kind, what, more from happened h where (${source}::text is null or source = ${source}) and (${source}::text is not null or not exists (select 1 from logbook_line l where l.network_id = ${networkId} and l.source = h.source))
    order by "on", source limit ${MOST}`.execute(tx);
  return rows.map(({ source, kind, on, what, more }) => ({ source, kind, on, words: logbookText(region.locale, `line_${kind}`, { what: what ?? 'none', more: more ?? 'none' }) }));
}
