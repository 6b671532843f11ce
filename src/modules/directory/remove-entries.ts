import { sql } from 'kysely';
import { bumpContent } from '#platform/http/content-version.ts';
import { dropCalendarItems, factKind, recordEach } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dropSearchEntries } from '#modules/search/index.ts';
import { dropOldSlugs } from './slugs.ts';

const entryRemoved = factKind<{ kind: string }>('directory.entryRemoved', 'entry');

/**
 * Takes entries out of the directory, the search index and the calendar; their versions stay. What others still name stays too: a party
 * with services or that supports one, a location where something is given. Answers the ids that went.
 */
export async function removeEntries(work: Work, kind: 'party' | 'location' | 'service', ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const named = {
    service: sql`false`,
    location: sql`exists (select 1 from service_at_location where location_id = e.id)`,
    party: sql`exists (select 1 from service where party_id = e.id) or exists (select 1 from party_support where supporter_id = e.id)`,
  }[kind];
  const { rows } = await sql<{ id: string }>`delete from ${sql.table(kind)} e where e.id = any(${ids}::uuid[]) and not (${named}) returning e.id`.execute(work.tx);
  await bumpContent(work.tx, work.region.schema);
  const gone = rows.map(({ id }) => id);
  await dropOldSlugs(work, kind, gone);
  await dropSearchEntries(work.tx, kind, gone);
  await dropCalendarItems(work, kind, gone);
  await recordEach(work, entryRemoved, gone, { kind });
  return gone;
}
