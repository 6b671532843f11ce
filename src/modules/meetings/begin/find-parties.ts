import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { addressKey, nameKey, readAddress, readEmails, readPhones, TwinFinder, type Likeness } from '#modules/imports/index.ts';
import type { Typed } from './lists.ts';

export type Party = { id: string; slug: string; name: string };
/** What a row of a list may be in the directory: one that is sure, or some that are likely, the likest first. */
export type Match = { sure: Party | null; likely: Party[] };
type Row = Party & { other: string | null; email: string | null; phones: string[]; addresses: { street: string; postcode: string | null }[] };

const MOST_LIKELY = 4;

/** Says of rows of a members list which party of the directory they are: by name, address, and what the directory shows to everybody of e-mail and telephone. One statement however many rows. */
export async function partyFinder(work: Work): Promise<(typed: Typed) => Match> {
  const rows = await directoryNames(work), { country } = work.region;
  const byName = Map.groupBy(rows.flatMap((row) => [...new Set([row.name, row.other ?? row.name].map(nameKey))].map((key) => ({ key, row }))), ({ key }) => key), bySlug = new Map(rows.map((row) => [row.slug, row]));
  const words = rows.map((row) => ({ row, words: new Set(nameKey(row.name).split(' ')) }));
  let finder: TwinFinder<Row> | null = null;
  return (typed) => {
    const chosen = bySlug.get(typed.party ?? ''), same = byName.get(nameKey(typed.name ?? ''))?.map(({ row }) => row) ?? [];
    if (chosen) return { sure: chosen, likely: [chosen] };
    if (same.length === 1) return { sure: same[0]!, likely: same };
    if (same.length > 1) return { sure: null, likely: same.slice(0, MOST_LIKELY) };
    finder ??= new TwinFinder(rows.map((row) => ({ entry: row, likeness: likenessOf(row) })));
    const alike = finder.find(likenessTyped(typed, country)).map(({ entry }) => entry);
    return { sure: null, likely: [...new Set([...alike, ...within(typed.name ?? '', words)])].slice(0, MOST_LIKELY) };
  };
}

async function directoryNames({ tx, now }: Work): Promise<Row[]> {
  const { rows } = await sql<Row>`select p.id, p.slug, p.name, p.alternate_name as other, p.email, coalesce((select array_agg(f.number) from phone f where f.party_id = p.id), '{}') as phones,
      coalesce((select jsonb_agg(distinct jsonb_build_object('street', l.address, 'postcode', l.postcode)) from service s join service_at_location a on a.service_id = s.id join location l on l.id = a.location_id where s.party_id = p.id and l.address is not null and not l.address_secret), '[]') as addresses
    from party p where p.ended_at is null and (p.ends_on is null or p.ends_on >= ${now}::date) order by p.made_at, p.id`.execute(tx);
  return rows;
}

/** One of several addresses: the finder knows one. */
const likenessOf = ({ name, email, phones, addresses: [address] }: Row): Likeness => ({ name, owner: null, emails: email ? [email.toLowerCase()] : [], phones, address: address ? addressKey(address.street, address.postcode) : null });

function likenessTyped({ name = '', email = '', phone = '', address = '' }: Typed, country: 'NL' | 'BE'): Likeness {
  const { street, postcode } = readAddress(address, country);
  return { name, owner: null, emails: readEmails(email).map((one) => one.address), phones: readPhones(phone, country).map(({ number }) => number), address: addressKey(street, postcode) };
}

/** Names of which all words are in the other: "De Brug" of Welzijn De Brug, "Bibliotheek Rivierstad" in "Bibliotheek Rivierstad, Molenwijk". */
function within(name: string, all: readonly { row: Row; words: ReadonlySet<string> }[]): Row[] {
  const typed = new Set(nameKey(name).split(' ').filter((word) => word.length > 2));
  if (typed.size === 0) return [];
  const isIn = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].every((word) => others.has(word));
  return all.filter(({ words }) => isIn(typed, words) || (words.size > 1 && isIn(words, typed))).map(({ row }) => row);
}
