import { sql } from 'kysely';
import { addressOf } from '#platform/http/site.ts';
import { raised, refuse, type Work } from '#platform/use-case/index.ts';
import { readPartyReach } from '#modules/directory/index.ts';
import { readReach } from '#modules/people/index.ts';
import { codeInGroups, linkKey, tokenFor } from '../signed-link.ts';

/** Somebody to telephone, with all there is to say at once. `id` names them on this sheet. */
export type CallLine = { id: string; name: string; phone: string; extension: number | null; bestHours: string | null; items: { title: string; script: string; link: string | null; /** What opens the same page, for who calls from paper. */ code: string | null }[] };
export type CallSheet = { id: string; caller: string; madeAt: Date; destroyOn: string; isClosed: boolean; lines: CallLine[] };

type Row = { id: string; person_id: string | null; party_id: string | null; through_id: string | null; purpose: string; path: string | null; title: string; script: string; code: string | null };

/** The row policy says whose sheet it is: its caller's, and the administrators'. @throws Refusal 404 for a sheet of another. */
export const ownSheet = async (work: Work, id: string) => await work.tx.selectFrom('call_sheet').selectAll().where('id', '=', id).executeTakeFirst() ?? refuse('platform.notFound', { status: 404 });

/** A call sheet with its numbers as they are now: none of it is copied, and who was stopped meanwhile is not on it. */
export async function readCallSheet(work: Work, id: string): Promise<CallSheet> {
  const sheet = await ownSheet(work, id);
  return raised(work, async (all) => {
    const { rows } = await sql<Row>`select d.id, d.person_id, d.party_id, d.through_id, m.purpose, m.path, m.title, m.script, d.code from delivery d join message m on m.id = d.message_id
      where d.call_sheet_id = ${id} and d.state = 'prepared' order by m.made_at, d.id`.execute(all.tx);
    const caller = await all.tx.selectFrom('person').select('name').where('id', '=', sheet.caller_id).executeTakeFirst();
    return { id, caller: caller?.name ?? '', madeAt: sheet.made_at, destroyOn: sheet.destroy_on, isClosed: sheet.closed_at !== null, lines: await linesOf(all, rows) };
  });
}

async function linesOf(work: Work, rows: readonly Row[]): Promise<CallLine[]> {
  const people = await readReach(work, rows.flatMap((r) => r.person_id ?? r.through_id ?? [])), parties = await readPartyReach(work, rows.flatMap((r) => r.party_id ?? []));
  const key = await linkKey(work), origin = addressOf(work.region);
  const lines = [...Map.groupBy(rows, (r) => r.person_id ?? r.party_id!).values()].flatMap((some): CallLine[] => {
    // Who keeps a party is called about it where they want to be called.
    const [first] = some as [Row], person = people.get(first.person_id ?? first.through_id ?? ''), party = parties.get(first.party_id ?? '');
    const name = person && party ? `${person.name} (${party.name})` : person?.name ?? party?.name, phone = person?.phone ?? party?.phone, extension = person?.phone ? null : party?.extension ?? null;
    if (!name || !phone) return [];
    const link = (r: Row) => (r.path ? `${origin}${r.path}/${tokenFor(key, r.id, r.purpose)}` : null);
    return [{ id: first.id, name, phone, extension, bestHours: person?.bestHours ?? null, items: some.map((r) => ({ title: r.title, script: r.script.replaceAll('{name}', person?.name ?? name), link: link(r), code: r.path && r.code ? codeInGroups(r.code) : null })) }];
  });
  return lines.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
