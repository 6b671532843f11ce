/** Entries in the words of schema.org, for search engines. */
import type { Locale, Region } from '#platform/use-case/index.ts';
import { costsInWords } from './entry-in-words.ts';
import type { LocationDocument } from './documents.ts';
import type { ShownContact } from './contacts/shown-contacts.ts';
import type { PartyView, ServiceView } from './views.ts';

const DAYS: Record<string, string> = { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' };

/** A service as schema.org `Service`, with where, when and at what price. */
export function serviceAsJsonLd(view: ServiceView, region: Region, locale: Locale): object {
  const { document: d, party } = view;
  const free = d.costs.some(({ kind }) => kind === 'free');
  return withoutUnknown({
    '@context': 'https://schema.org', '@type': 'Service', name: d.name, alternateName: d.alternateName, description: d.plainWords,
    provider: withoutUnknown({ '@type': 'Organization', name: party.name, contactPoint: view.contacts.map(contactAsJsonLd) }),
    areaServed: view.wijken.map(({ name }) => ({ '@type': 'Place', name: `${name}, ${region.name}` })),
    audience: view.audiences.map(({ name }) => ({ '@type': 'Audience', audienceType: name })),
    isAccessibleForFree: free || undefined,
    offers: { '@type': 'Offer', priceCurrency: 'EUR', price: free ? 0 : undefined, description: costsInWords(d.costs, locale).join('; ') },
    availableChannel: view.places.map(({ location, schedules }) => ({
      '@type': 'ServiceChannel', serviceLocation: withoutUnknown({ ...placeAsJsonLd(location), openingHoursSpecification: schedules.flatMap(openingHours) }), availableLanguage: d.languages,
      servicePhone: d.phones[0] && { '@type': 'ContactPoint', telephone: dialled(d.phones[0]) },
    })),
    url: d.website,
  });
}

/** A party as schema.org `Organization`. */
export function partyAsJsonLd({ document: d, places, contacts }: PartyView, region: Region): object {
  return withoutUnknown({
    '@context': 'https://schema.org', '@type': 'Organization', name: d.name, alternateName: d.alternateName, description: d.plainWords, url: d.website, email: d.email,
    telephone: d.phones[0] && dialled(d.phones[0]), contactPoint: contacts.map(contactAsJsonLd), location: places.map(placeAsJsonLd), areaServed: region.name,
  });
}

const contactAsJsonLd = ({ name, role, phone, extension, email }: ShownContact): object =>
  withoutUnknown({ '@type': 'ContactPoint', name, contactType: role, telephone: phone && dialled({ number: phone, extension }), email });

/** schema.org has no word for an extension: it goes behind the number, as ITU E.123 writes it and programs read it. */
const dialled = ({ number, extension }: { number: string; extension?: number | null }): string => (typeof extension === 'number' ? `${number} ext. ${extension}` : number);

function placeAsJsonLd(location: LocationDocument): object {
  const { name, address, postcode, city, latitude, longitude, accessibility } = location;
  return withoutUnknown({
    '@type': 'Place', name,
    address: address ? { '@type': 'PostalAddress', streetAddress: address, postalCode: postcode ?? undefined, addressLocality: city ?? undefined } : undefined,
    geo: latitude !== null && longitude !== null ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
    amenityFeature: accessibility.stepFree === null ? undefined : { '@type': 'LocationFeatureSpecification', name: 'wheelchair accessible', value: accessibility.stepFree },
  });
}

/** Only hours that hold every week: schema.org has no words for the others. */
function openingHours({ freq, interval, byday, opensAt, closesAt, dtstart, until, byAppointment }: ServiceView['places'][number]['schedules'][number]): object[] {
  const days = freq === 'DAILY' ? Object.values(DAYS) : byday.flatMap((code) => DAYS[code] ?? []);
  if (byAppointment || interval !== 1 || (freq !== 'WEEKLY' && freq !== 'DAILY') || !opensAt || !closesAt || days.length === 0) return [];
  return [withoutUnknown({ '@type': 'OpeningHoursSpecification', dayOfWeek: days, opens: opensAt, closes: closesAt === '24:00' ? '23:59' : closesAt, validFrom: dtstart, validThrough: until })];
}

function withoutUnknown(thing: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));
}
