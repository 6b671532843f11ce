import { sql } from 'kysely';
import type { LetterPart } from '#platform/contribution.ts';
import { addressOf } from '#platform/http/site.ts';
import type { Work } from '#platform/use-case/index.ts';
import { readPartyReach, type PartyReach } from '#modules/directory/index.ts';
import { readReach, type PersonReach } from '#modules/people/index.ts';
import { codeInGroups, linkKey, tokenFor } from '../signed-link.ts';
import { originsInBatch } from '../tell-origin.ts';

/** How subjects fill the letters about them: `upkeep.confirm` puts each entry in, and a slip to send back. */
export type LetterWriters = Record<string, (work: Work, deliveryIds: readonly string[]) => Promise<Map<string, LetterPart>>>;

export type LetterView = LetterPart & {
  /** What stands in the window: at most four lines, and nothing that tells what it is about. */
  address: string[];
  title: string; paragraphs: string[]; isLarge: boolean;
  /** The page behind it and the code to type instead; null when there is nothing to answer. */
  link: string | null; code: string | null;
};

/** To whose door a letter `d` goes: of the person, or of who keeps the party; null when it goes to the party itself. */
export const LETTER_TO = sql`coalesce(d.person_id, case when d.party_id is not null then d.through_id end)`;

type Row = { id: string; person_id: string | null; party_id: string | null; through_id: string | null; purpose: string; path: string | null; title: string; body: string; code: string | null };

/** The letters of a batch by name, without those that were stopped meanwhile. Needs the whole region's reach. */
export async function readLetters(work: Work, batch: string, writers: LetterWriters): Promise<LetterView[]> {
  const { rows } = await sql<Row>`select d.id, d.person_id, d.party_id, d.through_id, m.purpose, m.path, m.title, m.body, d.code from delivery d join message m on m.id = d.message_id
    left join person h on h.id = ${LETTER_TO} left join party p on p.id = d.party_id where d.letter_batch_id = ${batch} and d.state in ('prepared', 'sent') order by coalesce(h.name, p.name), d.id`.execute(work.tx);
  const people = await readReach(work, rows.flatMap((r) => [r.person_id ?? [], r.through_id ?? []].flat())), parties = await readPartyReach(work, rows.flatMap((r) => r.party_id ?? []));
  const contacts = await readReach(work, rows.flatMap((r) => (r.party_id ? people.get(r.through_id ?? '')?.throughId : null) ?? []));
  const parts = await partsOf(work, rows, writers), origins = await originsInBatch(work, batch), key = await linkKey(work), origin = addressOf(work.region);
  return rows.map((row) => {
    // What goes to a party by way of who keeps it is a letter to that person, in their own way.
    const person = people.get(row.person_id ?? row.through_id ?? ''), party = parties.get(row.party_id ?? '');
    const contact = row.person_id ? people.get(row.through_id ?? '') : contacts.get(person?.throughId ?? '');
    const name = person?.name ?? party?.name ?? '';
    const filled = row.body.replaceAll('{name}', name).replaceAll('{link}', `${new URL(origin).host}/code`).replaceAll('{code}', codeInGroups(row.code ?? ''));
    const { paragraphs, ...part } = { paragraphs: filled.split(/\n{2,}/).map((p) => p.trim()).filter(Boolean), ...(parts.get(row.id) ?? { sections: [], slip: null }) };
    const from = origins.get(person?.id ?? '');
    // Who gets several letters at once reads it in the first.
    origins.delete(person?.id ?? '');
    return {
      address: addressLines(person, party, contact), title: row.title, paragraphs: from ? [...paragraphs, from] : paragraphs, isLarge: person?.largePrint ?? false,
      link: row.path ? `${origin}${row.path}/${tokenFor(key, row.id, row.purpose)}` : null, code: row.path && row.code ? codeInGroups(row.code) : null, ...part,
    };
  });
}

/** Through a contact person it goes to that person's door, closed, with only the two names on it. */
function addressLines(person: PersonReach | undefined, party: PartyReach | undefined, through: PersonReach | undefined): string[] {
  if (!person) return party ? [party.name, ...(party.address ?? [])] : [];
  const street = (address: string | null) => (address ?? '').split(',').map((line) => line.trim()).filter(Boolean);
  return through ? [`T.a.v. ${person.name}`, `p/a ${through.name}`, ...street(through.address)] : [person.name, ...street(person.address)];
}

async function partsOf(work: Work, rows: readonly Row[], writers: LetterWriters): Promise<Map<string, LetterPart>> {
  const parts = new Map<string, LetterPart>();
  for (const [purpose, some] of Map.groupBy(rows, (r) => r.purpose)) {
    for (const [id, part] of (await writers[purpose]?.(work, some.map((r) => r.id))) ?? []) parts.set(id, part);
  }
  return parts;
}
