import { derivedId } from '#platform/db/index.ts';
import { accessInWords, directoryText, type Entry, type LocationDocument } from '#modules/directory/index.ts';
import { present, uriOf, type HsdsAccessibility, type HsdsAddress, type HsdsLocation } from '../hsds.ts';
import { passedOut } from '../passed-on.ts';
import { functionsOut } from './organization.ts';
import { attributesOf, type FieldCode } from '../vocabulary.ts';
import type { Telling } from './telling.ts';

/** A place as HSDS tells it. Of a secret address nothing is known but its area. */
export function locationOut({ id, document: d }: Entry<LocationDocument>, telling: Telling): HsdsLocation {
  return passedOut('location', present<HsdsLocation>({
    id, location_type: 'physical', contacts: functionsOut(id, d.contacts, telling), name: d.name, transportation: d.transportation, latitude: d.latitude, longitude: d.longitude,
    addresses: addressOf(id, d, telling), accessibility: accessibilityOf(id, d, telling),
    attributes: attributesOf({ id, entity: 'location' }, { address_secret: d.addressSecret ? 'true' : null, area_code: d.area }),
  }), d.passedOn, telling.terms);
}

/** HSDS wants every part of an address. The province is not known to us: where no source told it, the municipality stands in its place. */
export function addressOf(locationId: string, d: Pick<LocationDocument, 'addressSecret' | 'address' | 'postcode' | 'city'>, { region }: Telling): HsdsAddress[] {
  if (d.addressSecret || !(d.address ?? d.postcode ?? d.city)) return [];
  return [{ id: derivedId(locationId, 'address'), address_1: d.address ?? '', city: d.city ?? '', state_province: region.name, postal_code: d.postcode ?? '', country: region.country, address_type: 'physical' }];
}

export const accessFields = { stepFree: 'step_free', toilet: 'toilet', lift: 'lift', hearingLoop: 'hearing_loop', signLanguage: 'sign_language', quiet: 'quiet' } as const satisfies Record<string, FieldCode>;

/** In words and part by part; unknown parts are not mentioned. */
function accessibilityOf(locationId: string, { accessibility: a }: LocationDocument, { locale }: Telling): HsdsAccessibility[] {
  const id = derivedId(locationId, 'accessibility');
  const parts = Object.entries(accessFields) as [keyof typeof accessFields, FieldCode][];
  const attributes = attributesOf({ id, entity: 'accessibility' }, Object.fromEntries(parts.map(([part, code]) => [code, a[part] ?? null])));
  if (attributes.length === 0 && !a.description && !a.url) return [];
  const { there, missing } = accessInWords(a, locale);
  const words = [there.join(', '), missing.length ? directoryText(locale, 'accessNot', { parts: missing.join(', ') }) : ''].filter(Boolean);
  return [present<HsdsAccessibility>({ id, description: words.join('. '), details: a.description, url: uriOf(a.url ?? null), attributes })];
}
