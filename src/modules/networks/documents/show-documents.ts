import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carries, takesPart } from '../rights.ts';

/** Something shared: `words` may be empty, `file` is absent without one, `size` in bytes. `mayRemove`: who asks may take it away. */
export type SharedDocument = { id: string; title: string; words: string; number: number; by: string | null; madeOn: string; keepUntil: string; file: { name: string; size: number } | null; mayRemove: boolean };
export type DocumentsView = { network: { slug: string; name: string }; documents: SharedDocument[]; /** Whether who asks came by a link, and reads only. */ byLink: boolean };

type Found = { id: string; slug: string; name: string };

/** The network that goes on, when who asks takes part in it: signed in, or by a link that was sent to a member. @throws Refusal 404. */
async function ownNetwork({ tx, actor }: Work, which: { slug: string } | { id: string }): Promise<Found> {
  const { rows: [row] } = await sql<Found & { isMember: boolean }>`select n.id, n.slug, n.name, exists (select 1 from network_member m where m.network_id = n.id and m.state = 'member' and coalesce('party:' || m.party_id, 'person:' || m.person_id) = ${actor.kind === 'link' ? actor.holder : ''}) as "isMember"
    from network n where n.ended_at is null and ${'slug' in which ? sql`n.slug = ${which.slug}` : sql`n.id = ${which.id}`}`.execute(tx);
  return row && (row.isMember || takesPart(actor, row.id)) ? row : notFound();
}

const selected = sql`d.id, d.title, d.words, d.number, h.name as by, to_char(d.made_at, 'YYYY-MM-DD') as "madeOn", d.keep_until::text as "keepUntil", d.made_by as "madeBy", case when f.document_id is not null then jsonb_build_object('name', f.name, 'size', f.size) end as file
  from network_document d left join network_file f on f.document_id = d.id left join person h on h.id = d.made_by`;

type Row = Omit<SharedDocument, 'mayRemove'> & { madeBy: string | null };
const seenBy = ({ actor }: Work, network: string, { madeBy, ...row }: Row): SharedDocument => ({ ...row, mayRemove: carries(actor, network) || (actor.kind === 'person' && actor.id === madeBy) });

/** What the members of a network share, newest first. Who takes part, by a link too. @throws Refusal 404. */
export const showDocuments = query((work, which: { slug: string } | { id: string }): Promise<DocumentsView> => raised(work, async (all) => {
  const { id, ...network } = await ownNetwork({ ...all, actor: work.actor }, which);
  const { rows } = await sql<Row>`select ${selected} where d.network_id = ${id} order by d.changed_at desc, d.id desc`.execute(all.tx);
  return { network, documents: rows.map((row) => seenBy(work, id, row)), byLink: work.actor.kind === 'link' };
}));

/** One thing that is shared. @throws Refusal 404. */
export const showDocument = query((work, { slug, document }: { slug: string; document: string }): Promise<{ network: DocumentsView['network']; document: SharedDocument }> => raised(work, async (all) => {
  const { id, ...network } = await ownNetwork({ ...all, actor: work.actor }, { slug });
  const { rows: [row] } = await sql<Row>`select ${selected} where d.network_id = ${id} and d.id::text = ${document}`.execute(all.tx);
  return { network, document: row ? seenBy(work, id, row) : notFound() };
}));

/** The file that is shared with a note. Who takes part, by a link too. @throws Refusal 404. */
export const openFile = query((work, { document, ...which }: ({ slug: string } | { id: string }) & { document: string }): Promise<{ name: string; type: string; bytes: Uint8Array }> => raised(work, async (all) => {
  const { id } = await ownNetwork({ ...all, actor: work.actor }, which);
  const row = await all.tx.selectFrom('network_file').select(['name', 'type', 'bytes']).where('network_id', '=', id).where(sql<string>`document_id::text`, '=', document).executeTakeFirst();
  return row ? { ...row, bytes: new Uint8Array(row.bytes) } : notFound();
}));
