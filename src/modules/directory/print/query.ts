import { sql } from 'kysely';
import { synonymGroups } from '#modules/search/index.ts';
import { query, refuse, type Locale, type Work } from '#platform/use-case/index.ts';
import { phoneWords } from '#platform/ui/phone.ts';
import { accessParts, type LocationDocument, type PartyDocument, type ServiceDocument } from '../documents.ts';
import { advertsOf } from '../advertisements/show-advertisements.ts';
import { functionLines } from '../contacts/function-contacts.ts';
import { functionsFor } from '../show-service.ts';
import { contactInWords, contactsFor, readShownContacts } from '../contacts/shown-contacts.ts';
import { allSchedules } from '../cards.ts';
import { costsInWords, extensionInWords, phoneNote } from '../entry-in-words.ts';
import { hoursAtPlaces } from '../hours-at-places.ts';
import { localDay } from '../local-day.ts';
import { readLocations, readParties, readServices, type Entry } from '../read-entries.ts';
import { ringsOf, wijkBySlug, type WijkRow } from '../wijken.ts';
import { drawMap } from './map-drawing.ts';
import type { BookletEntry, BookletParty, BookletTheme, BookletView, CardAudience, CardView, PrintPhone } from './views.ts';

/** A booklet that has to be printed and carried: what a wijk with more would need is a second volume. */
const MOST_ENTRIES = 600;
/** More circles than this make the drawn map unreadable. */
const MOST_PLACES = 40;
const CARD_ENTRIES = 16;

type Service = Entry<ServiceDocument>;
type Content = { services: Service[]; parties: Map<string, Entry<PartyDocument>>; locations: Map<string, LocationDocument>; contacts: Awaited<ReturnType<typeof readShownContacts>>; onMap: Map<string, number>; map: BookletView['map'] };

/** Everything that "Wegwijs in <wijk>" is printed from, as it is now. @throws Refusal 404 when there is no such wijk. */
export const showBooklet = query(async (work: Work, { wijk: slug, website }: { wijk: string; website: string }): Promise<BookletView> => {
  const wijk = await wijkBySlug(work, slug);
  const content = await contentOf(work, wijk);
  return {
    ...(await frameOf(work, wijk, content, website)), intro: wijk.intro ? [wijk.intro] : [], themes: await themesOf(work, content), parties: [...content.parties.values()].map((p) => partyOf(p, content, work.locale)),
    adverts: await advertsOf(work, wijk), synonyms: (await synonymGroups(work.tx)).map((group) => [...group.words]),
  };
});

/** What the one-sheet card for an audience is printed from: what is for them first, most recently confirmed first. @throws Refusal 404 when there is no such wijk or audience. */
export const showCard = query(async (work: Work, { wijk: slug, audience, website }: { wijk: string; audience: string; website: string }): Promise<CardView> => {
  const wijk = await wijkBySlug(work, slug);
  const known = await work.tx.selectFrom('audience').select(['name', 'card']).where('slug', '=', audience).executeTakeFirst();
  if (!known) return refuse('platform.notFound', { status: 404 });
  const content = await contentOf(work, wijk);
  const fitting = content.services.filter((s) => s.document.audiences.includes(audience) && s.document.status === 'active')
    .sort((a, b) => a.document.audiences.length - b.document.audiences.length || (b.confirmedAt?.getTime() ?? 0) - (a.confirmedAt?.getTime() ?? 0));
  return { ...(await frameOf(work, wijk, content, website)), audience: { kind: known.card as CardAudience['kind'], name: known.name }, entries: spread(fitting).slice(0, CARD_ENTRIES).map((s) => entryOf(s, content, work)) };
});

/** At most two of one party, as long as there are others: a card that shows one organisation is an advertisement. */
function spread(services: Service[]): Service[] {
  const count = new Map<string, number>();
  const rank = services.map((s) => { const n = (count.get(s.document.party) ?? 0) + 1; count.set(s.document.party, n); return n > 2 ? 1 : 0; });
  return services.map((s, i) => ({ s, i })).sort((a, b) => rank[a.i]! - rank[b.i]! || a.i - b.i).map(({ s }) => s);
}

async function contentOf(work: Work, wijk: WijkRow): Promise<Content> {
  const { rows } = await sql<{ id: string }>`select s.id from service s where s.areas && ${wijk.codes}::text[] and s.status <> 'ended' order by lower(s.name), s.id limit ${MOST_ENTRIES}`.execute(work.tx);
  const order = new Map(rows.map((r, i) => [r.id, i]));
  const services = (await readServices(work.tx, { ids: [...order.keys()] })).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  const parties = (await readParties(work.tx, { slugs: [...new Set(services.map((s) => s.document.party))] })).sort((a, b) => a.document.name.localeCompare(b.document.name, 'nl'));
  const locations = new Map((await readLocations(work.tx, { slugs: [...new Set(services.flatMap((s) => s.document.locations.map((l) => l.location)))] })).map((l) => [l.slug, l.document]));
  const contacts = await readShownContacts(work, parties.map((p) => p.id));
  return { services, parties: new Map(parties.map((p) => [p.slug, p])), locations, contacts, ...(await mapOf(work, wijk, services, locations)) };
}

/** The wijk with its busiest places numbered from north to south. */
async function mapOf(work: Work, wijk: WijkRow, services: Service[], locations: Map<string, LocationDocument>): Promise<Pick<Content, 'map' | 'onMap'>> {
  const use = new Map<string, number>();
  for (const s of services) for (const l of s.document.locations) use.set(l.location, (use.get(l.location) ?? 0) + 1);
  const here = [...use].filter(([slug]) => { const l = locations.get(slug); return l?.latitude != null && l.longitude != null && l.area !== null && wijk.codes.includes(l.area); })
    .sort((a, b) => b[1] - a[1]).slice(0, MOST_PLACES).map(([slug]) => locations.get(slug)!).sort((a, b) => b.latitude! - a.latitude!);
  const onMap = new Map(here.map((l, i) => [l.slug!, i + 1]));
  const buurten = await work.tx.selectFrom('commons.area').select(['code', 'name']).where('parent_code', '=', wijk.code).orderBy('code').execute();
  const areas = [];
  for (const area of buurten.length ? buurten : [wijk]) areas.push({ name: area.name ?? '', rings: await ringsOf(work, area.code) });
  const drawn = areas.filter((a) => a.rings.length > 0);
  return { onMap, map: drawMap({ areas: drawn, places: here.map((l) => ({ number: onMap.get(l.slug!)!, name: l.name, address: l.address, longitude: l.longitude!, latitude: l.latitude! })) }) };
}

async function frameOf(work: Work, wijk: WijkRow, content: Content, website: string): Promise<Omit<CardView, 'audience' | 'entries'>> {
  const { region, locale } = work;
  const { helpPhone, helpHours, helpPlace } = region.settings;
  const address = `${website}/${wijk.slug}`;
  return { locale, country: region.country, region: region.name, wijk: wijk.name, edition: localDay(work), map: content.map, localNumbers: [], help: { phone: helpPhone, hours: helpHours, place: helpPlace, website: address, reportAt: address } };
}

/** Each service stands in full under the first of its themes and is named under the others. */
async function themesOf(work: Work, content: Content): Promise<BookletTheme[]> {
  const themes = await work.tx.selectFrom('theme').select(['slug', 'name', 'parent_slug']).orderBy('position').execute();
  const top = (slug: string): string => { const parent = themes.find((t) => t.slug === slug)?.parent_slug; return parent ? top(parent) : slug; };
  const placed = content.services.map((s) => ({ entry: entryOf(s, content, work), tops: [...new Set(s.document.themes.map(top))] }));
  return themes.filter((t) => t.parent_slug === null).map(({ slug, name }) => ({
    slug, name, entries: placed.filter((p) => p.tops[0] === slug).map((p) => p.entry), also: placed.filter((p) => p.tops.slice(1).includes(slug)).map((p) => p.entry.id) }));
}

function entryOf({ id, slug, document: d, confirmedAt }: Service, content: Content, work: Work): BookletEntry {
  const { locale } = work;
  const by = content.parties.get(d.party), party = by?.document;
  const places = d.locations.map((l) => ({ ...l, at: content.locations.get(l.location)! }));
  const open = places.filter((p) => !p.at.addressSecret);
  return {
    id: slug, name: d.name, party: party?.name ?? null, plainWords: d.plainWords,
    when: hoursAtPlaces(allSchedules(d), places.map(({ at, schedules }) => ({ name: at.name, schedules: schedules.length ? schedules : d.schedules })), locale),
    where: open.map(({ at }) => ({ name: at.name, address: at.address, onMap: content.onMap.get(at.slug!) ?? null })),
    phones: phonesOf(d.phones.length ? d.phones : (party?.phones ?? []), locale), email: d.email ?? party?.email ?? null, website: d.website ?? party?.website ?? null,
    cost: costsInWords(d.costs, locale, localDay(work)).join('. '), languages: d.languages, access: accessParts.filter((part) => open.some(({ at }) => at.accessibility[part] === true)),
    confirmedOn: confirmedAt?.toISOString().slice(0, 10) ?? null, keywords: d.keywords,
    ask: [...functionsFor(d, party?.contacts ?? [], open.map(({ at }) => at), locale), ...contactsFor(content.contacts.filter((c) => c.partyId === by?.id), id)].map((contact) => contactInWords(contact, locale)),
  };
}

const phonesOf = (phones: PartyDocument['phones'], locale: Locale): PrintPhone[] => phones.map((p) => ({ number: phoneWords(p.number), extension: extensionInWords(p.extension, locale), description: phoneNote(p, locale) }));

const partyOf = ({ id, slug, document: d }: Entry<PartyDocument>, { contacts }: Content, locale: Locale): BookletParty =>
  ({ id: slug, name: d.name, plainWords: d.plainWords, address: null, ask: [...functionLines(d.contacts, 'party'), ...contacts.filter((c) => c.partyId === id && c.serviceId === null)].map((contact) => contactInWords(contact, locale)), phones: phonesOf(d.phones, locale), email: d.email, website: d.website });
