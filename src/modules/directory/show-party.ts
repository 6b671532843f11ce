import { sql } from 'kysely';
import { query, type Work } from '#platform/use-case/index.ts';
import type { ServiceCard } from './cards.ts';
import { functionLines } from './contacts/function-contacts.ts';
import { contactsAsJson, type ShownContact } from './contacts/shown-contacts.ts';
import { lineOf } from './lines.ts';
import { readLocations, readParties } from './read-entries.ts';
import { movedTo } from './slugs.ts';
import { stopOf } from './stop-entries.ts';
import type { Named, PartyView, WijkName } from './views.ts';

/** The most that one party's page shows; the rest is in the directory. */
const MOST_SERVICES = 100;
const MOST_PLACES = 20;

/** Everything the page of an organisation, initiative or group needs; where it moved to when it was renamed; undefined when there is none. */
export const showParty = query(async (work: Work, slug: string): Promise<PartyView | { movedTo: string } | undefined> => {
  const { tx } = work;
  const [entry] = await readParties(tx, { slugs: [slug] });
  if (!entry) return movedTo(work, 'party', slug);
  const { rows: cards } = await sql<{ card: ServiceCard; confirmed_at: Date | null }>`select c.card, c.confirmed_at from service_card c join service s on s.id = c.service_id
    where s.party_id = ${entry.id} and s.status <> 'ended' order by c.sort_name limit ${MOST_SERVICES}`.execute(tx);
  const { rows: [around] } = await sql<{ supporters: Named[]; supports: Named[]; wijken: WijkName[]; contacts: ShownContact[]; places: string[] }>`select
    ${contactsAsJson(work, sql`${entry.id}::uuid`, null)} as contacts,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by p.name), '[]') from party_support s join party p on p.id = s.supporter_id where s.party_id = ${entry.id}) as supporters,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by p.name), '[]') from party_support s join party p on p.id = s.party_id where s.supporter_id = ${entry.id}) as supports,
    (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'slug', w.slug, 'name', w.name) order by w.position), '[]') from wijk w where w.codes && ${entry.document.areas}::text[]) as wijken,
    array(select distinct l.slug from location l join service_at_location a on a.location_id = l.id join service s on s.id = a.service_id where s.party_id = ${entry.id} and s.status <> 'ended' order by l.slug limit ${MOST_PLACES}) as places`.execute(tx);
  return {
    id: entry.id, slug: entry.slug, document: entry.document, supporters: around!.supporters, supports: around!.supports, wijken: around!.wijken, contacts: [...functionLines(entry.document.contacts, 'party'), ...around!.contacts],
    services: cards.map((c) => lineOf(c, work)), places: (await readLocations(tx, { slugs: around!.places })).map((l) => l.document),
    freshness: { confirmedAt: entry.confirmedAt, confirmedBy: entry.confirmedBy, changedAt: entry.changedAt, source: entry.source }, stop: await stopOf(work, 'party', entry.id),
  };
});
