import { hoursInWords, type Openness } from '#modules/calendar/index.ts';
import { accessWords, costsInWords, referralInWords, type FeedParty, type LocationDocument, type PartyDocument, type PartyView, type ServiceLine, type ServiceView, type ShownContact } from '#modules/directory/index.ts';
import type { Hit } from '#modules/search/index.ts';
import type { Locale } from '#platform/use-case/index.ts';

/** Where answers point to: the site and this interface, without a slash at the end. */
export type Where = { site: string; base: string };
type Named = { slug: string; name: string };

const href = (address: string) => ({ href: address });
const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;
const namedOut = ({ slug, name }: Named) => ({ slug, naam: name });

const attendings = { in_person: 'op een plek', telephone: 'telefoon', online: 'online', home_visit: 'aan huis' } as const;
const statuses = { active: 'loopt', temporarily_closed: 'tijdelijk dicht', ended: 'gestopt' } as const;
const costs = { free: 'gratis', paid: 'betaald', unknown: 'onbekend' } as const;
const partyKindWords = { organisation: 'organisatie', initiative: 'initiatief van bewoners', occasion: 'groep voor één keer' } as const;

function opennessOut(now: Openness) {
  if (now.state === 'open') return { toestand: 'open', tot: now.until?.toISOString() ?? null, vanaf: null };
  if (now.state === 'closed') return { toestand: 'gesloten', tot: null, vanaf: now.opens?.toISOString() ?? null };
  return { toestand: now.state === 'by_appointment' ? 'op afspraak' : 'onbekend', tot: null, vanaf: null };
}

const placeOut = (l: Pick<LocationDocument, 'name' | 'address' | 'postcode' | 'city' | 'latitude' | 'longitude'>) =>
  ({ naam: l.name, adres: l.address, postcode: l.postcode, plaats: l.city, breedtegraad: l.latitude, lengtegraad: l.longitude });

/** A service as a list shows it. */
export const lineOut = (line: ServiceLine, locale: Locale, { site, base }: Where) => ({
  slug: line.slug, naam: line.name, inGewoneWoorden: line.plainWords, organisatie: namedOut(line.party), plekken: line.places.map((p) => ({ ...placeOut(p), afstandInMeters: p.distance === null ? null : Math.round(p.distance) })),
  telefoon: line.phone, toestel: line.extension, kosten: costs[line.cost], hoe: line.attending.map((how) => attendings[how]), toestand: statuses[line.status], nu: opennessOut(line.openness), openingstijden: hoursInWords(line.schedules, locale),
  bevestigdOp: dayOf(line.confirmedAt), _links: { self: href(`${base}/aanbod/${line.slug}`), pagina: href(`${site}/aanbod/${line.slug}`) },
});

/** A service with everything that its page shows. */
export const serviceOut = (view: ServiceView, locale: Locale, { site, base }: Where) => {
  const { document: d } = view;
  return {
    id: view.id, slug: view.slug, naam: d.name, andereNaam: d.alternateName, inGewoneWoorden: d.plainWords, letOp: d.alert, omschrijving: d.description, organisatie: namedOut(view.party), website: d.website, mail: d.email, telefoons: phonesOut(d.phones), vragenAan: view.contacts.map(contactOut),
    themas: view.themes.map(namedOut), doelgroepen: view.audiences.map(namedOut), talen: d.languages, leeftijdVanaf: d.minimumAge, leeftijdTotEnMet: d.maximumAge, voorWie: d.eligibility, kosten: costsInWords(d.costs, locale),
    meenemen: d.requiredDocuments, hoe: d.attending.map((how) => attendings[how]), digitaal: d.digitalOffer, aanmelden: d.referral ? referralInWords(d.referral, locale) : [], toestand: statuses[d.status], nu: opennessOut(view.openness),
    plekken: view.places.map((p) => ({ ...placeOut(p.location), gebied: p.area, toelichting: p.description, openingstijden: hoursInWords(p.schedules, locale), toegankelijk: accessOut(p.location) })),
    wijken: view.wijken.map(namedOut), bevestigdOp: dayOf(view.freshness.confirmedAt), bevestigdDoor: view.freshness.confirmedBy, gewijzigdOp: view.freshness.changedAt.toISOString(),
    _links: { self: href(`${base}/aanbod/${view.slug}`), pagina: href(`${site}/aanbod/${view.slug}`), organisatie: href(`${base}/organisaties/${view.party.slug}`), hsds: href(`${site}/api/hsds/services/${view.id}`) },
  };
};

const phonesOut = (phones: PartyDocument['phones']) => phones.map((p) => ({ nummer: p.number, soort: p.type, omschrijving: p.description, toestel: p.extension ?? null, talen: p.languages ?? [] }));

/** Somebody who said that visitors may see this. */
const contactOut = ({ name, role, phone, extension, email }: ShownContact) => ({ naam: name, rol: role, telefoon: phone, toestel: extension ?? null, mail: email });

/** The words of the directory's own addresses: `zonder-drempel` is `zonderDrempel` here. */
const accessOut = ({ accessibility: a }: LocationDocument) => ({
  ...Object.fromEntries(Object.entries(accessWords).map(([word, part]) => [word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), a[part] ?? null])), toelichting: a.description ?? null });

/** A party as a list shows it. */
export const partyLineOut = ({ party: { id, slug, document: d } }: FeedParty, { site, base }: Where) => ({
  id, slug, naam: d.name, soort: partyKindWords[d.kind], inGewoneWoorden: d.plainWords, website: d.website, _links: { self: href(`${base}/organisaties/${slug}`), pagina: href(`${site}/organisaties/${slug}`) } });

/** A party with everything that its page shows. */
export const partyOut = (view: PartyView, { site, base }: Where) => {
  const { document: d } = view;
  return {
    id: view.id, slug: view.slug, naam: d.name, andereNaam: d.alternateName, soort: partyKindWords[d.kind], inGewoneWoorden: d.plainWords, omschrijving: d.description, website: d.website, mail: d.email, telefoons: phonesOut(d.phones), vragenAan: view.contacts.map(contactOut), totEnMet: d.endsOn,
    gesteundDoor: view.supporters.map(namedOut), steunt: view.supports.map(namedOut), aanbod: view.services.map(namedOut), plekken: view.places.map(placeOut), wijken: view.wijken.map(namedOut),
    bevestigdOp: dayOf(view.freshness.confirmedAt), bevestigdDoor: view.freshness.confirmedBy, gewijzigdOp: view.freshness.changedAt.toISOString(),
    _links: { self: href(`${base}/organisaties/${view.slug}`), pagina: href(`${site}/organisaties/${view.slug}`), hsds: href(`${site}/api/hsds/organizations/${view.id}`) },
  };
};

/** Something that a search found, with why it stands where it stands. */
export const hitOut = (hit: Hit, { site }: Where) => ({
  soort: hit.subject.kind === 'service' ? 'aanbod' : hit.subject.kind === 'party' ? 'organisatie' : hit.subject.kind, titel: hit.title, samenvatting: hit.summary, afstandInMeters: hit.distance === null ? null : Math.round(hit.distance * 1000),
  isOpen: hit.isOpen, score: hit.score, waarom: hit.why, _links: { pagina: href(`${site}${hit.path}`) } });

/** A page of a list with the ways on from it. */
export function pageOut<T>(items: T[], { url, total, page, pageSize }: { url: URL; total: number; page: number; pageSize: number }) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const at = (number: number) => { const to = new URL(url); to.searchParams.set('bladzijde', String(number)); return href(to.href); };
  return { items, totaal: total, bladzijde: page, bladzijden: pages, _links: { self: href(url.href), eerste: at(1), ...(page > 1 && page <= pages ? { vorige: at(page - 1) } : {}), ...(page < pages ? { volgende: at(page + 1) } : {}), laatste: at(pages) } };
}
