import { sql } from 'kysely';
import { openness } from '#modules/calendar/index.ts';
import { query, type Locale, type Work } from '#platform/use-case/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';
import { allSchedules } from './cards.ts';
import { functionLines } from './contacts/function-contacts.ts';
import { contactsAsJson, contactsFor, type ShownContact } from './contacts/shown-contacts.ts';
import { holidaysOf } from './local-day.ts';
import { readLocations, readServices } from './read-entries.ts';
import { movedTo } from './slugs.ts';
import { ringsOf } from './wijken.ts';
import { stopOf } from './stop-entries.ts';
import { directoryText } from './texts.ts';
import type { Named, ServiceView, WijkName } from './views.ts';

type Around = { party: ServiceView['party']; themes: Named[]; audiences: Named[]; wijken: WijkName[]; area_names: Record<string, string>; contacts: Parameters<typeof contactsFor>[0]; party_contacts: PartyDocument['contacts'] };

/** Everything the page of a service needs; where it moved to when it was renamed; undefined when there is none. */
export const showService = query(async (work: Work, slug: string): Promise<ServiceView | { movedTo: string } | undefined> => {
  const { tx } = work;
  const [entry] = await readServices(tx, { slugs: [slug] });
  if (!entry) return movedTo(work, 'service', slug);
  const d = entry.document;
  const locations = new Map((await readLocations(tx, { slugs: d.locations.map((l) => l.location) })).map((l) => [l.slug, l.document]));
  const around = await aroundService(work, entry.id, [...locations.values()]);
  const holidays = holidaysOf(work);
  return {
    id: entry.id, slug: entry.slug, document: d, party: around.party, themes: around.themes, audiences: around.audiences, wijken: around.wijken, contacts: [...functionsFor(d, around.party_contacts, [...locations.values()], work.locale), ...contactsFor(around.contacts, entry.id)], rings: around.wijken[0] ? await ringsOf(work, around.wijken[0].code) : [],
    openness: openness(allSchedules(d), work.now, holidays),
    places: d.locations.map((at) => {
      const location = locations.get(at.location)!;
      const schedules = at.schedules.length ? at.schedules : d.schedules;
      return { location, description: at.description, schedules, openness: openness(schedules, work.now, holidays), area: location.area ? (around.area_names[location.area] ?? null) : null };
    }),
    freshness: { confirmedAt: entry.confirmedAt, confirmedBy: entry.confirmedBy, changedAt: entry.changedAt, source: entry.source }, stop: await stopOfService(work, entry.id, entry.partyId),
  };
});

/** Of itself, or of its party. */
async function stopOfService(work: Work, id: string, party: string): Promise<ServiceView['stop']> {
  const own = await stopOf(work, 'service', id);
  if (own) return { ...own, kind: 'service' };
  const all = await stopOf(work, 'party', party);
  return all && { ...all, kind: 'party' };
}

async function aroundService(work: Work, id: string, locations: LocationDocument[]): Promise<Around> {
  const { rows: [row] } = await sql<Around>`select
      (select jsonb_build_object('slug', p.slug, 'name', p.name, 'website', p.website, 'email', p.email, 'kind', p.kind, 'phones',
        (select coalesce(jsonb_agg(jsonb_build_object('number', number, 'type', type, 'description', description, 'schedules', '[]'::jsonb, 'extension', extension, 'languages', languages) order by position), '[]') from phone where party_id = p.id))
        from party p where p.id = s.party_id) as party,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.position), '[]') from theme t where t.slug = any(s.themes)) as themes,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.position), '[]') from audience t where t.slug = any(s.audiences)) as audiences,
      (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'slug', w.slug, 'name', w.name) order by w.position), '[]') from wijk w where w.codes && s.areas) as wijken,
      (select coalesce(jsonb_object_agg(a.code, a.name), '{}') from commons.area a where a.code = any(${locations.flatMap((l) => l.area ?? [])}::text[])) as area_names,
      (select p.contacts from party p where p.id = s.party_id) as party_contacts, ${contactsAsJson(work, sql`s.party_id`, sql`s.id`)} as contacts
    from service s where s.id = ${id}`.execute(work.tx);
  return row!;
}

/** The desks of an offer, of where it is given, and of its places; without any those of its party. Of several places each desk says where it is. */
export function functionsFor(d: Pick<ServiceDocument, 'contacts' | 'locations'>, ofParty: PartyDocument['contacts'], places: readonly LocationDocument[], locale: Locale): ShownContact[] {
  const at = (slug: string | undefined, lines: ShownContact[]) => {
    const place = d.locations.length > 1 ? places.find((one) => one.slug === slug)?.name : undefined;
    return place === undefined ? lines : lines.map((line) => ({ ...line, role: [line.role, directoryText(locale, 'atPlace', { place })].filter(Boolean).join(', ') }));
  };
  const own = [...functionLines(d.contacts, 'offer'), ...d.locations.flatMap(({ location, contacts }) => at(location, functionLines(contacts, `at-${location}`))), ...places.flatMap(({ slug, contacts }) => at(slug, functionLines(contacts, `place-${slug}`)))];
  return own.length > 0 ? own : functionLines(ofParty, 'party');
}
