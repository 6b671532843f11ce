import { accessParts, locationDocument, type LocationDocument } from '#modules/directory/index.ts';
import { readPostcode, saysSecret, saysSecretAddress } from '#modules/imports/index.ts';
import type { HsdsLocation } from '../hsds.ts';
import { accessFields, addressOf } from '../out/location.ts';
import { told } from '../vocabulary.ts';
import { parsed, type Ground, type Read } from './parsed.ts';
import { NOBODY, Passing } from './passing.ts';
import { Sieve } from './private.ts';

/** A place as a document. An address that its source calls confidential, in a mark or in words (`words`: of what is offered there), is dropped before anything is kept. */
export function locationIn(location: HsdsLocation, ground: Ground, words: readonly (string | undefined)[] = []): Read<LocationDocument> {
  const sieve = new Sieve(ground.country, [location.name ?? '']);
  const { attributes } = location;
  const secret = told(attributes, 'address_secret').includes('true') || saysSecret(location.addresses?.map((one) => `${one.address_1 ?? ''} ${one.attention ?? ''}`).join(' ') ?? '')
    || [location.name, location.alternate_name, location.description, location.transportation, ...words].some((text) => saysSecretAddress(text ?? ''));
  const address = secret ? undefined : (location.addresses?.find((a) => a.address_type === 'physical') ?? location.addresses?.[0]);
  const [access] = location.accessibility ?? [];
  const parts = accessParts.map((part) => [part, { true: true, false: false }[told(access?.attributes, accessFields[part])[0] ?? ''] ?? null]);
  const isOurs = parts.some(([, value]) => value !== null);
  const point = !secret && Number.isFinite(location.latitude) && Number.isFinite(location.longitude) && (location.latitude !== 0 || location.longitude !== 0);
  const passing = new Passing(sieve, ground), written = {
    address: [address?.address_1, address?.address_2].map((one) => one?.trim()).filter(Boolean).join(', ') || null, postcode: readPostcode(address?.postal_code ?? '', ground.country) ?? (address?.postal_code?.trim().slice(0, 10) || null), city: address?.city?.trim() || null };
  return parsed(locationDocument, { ...location, name: location.name ?? address?.address_1 ?? '' }, {
    name: location.name?.trim() || address?.address_1 || null, addressSecret: secret, ...written, latitude: point ? location.latitude : null, longitude: point ? location.longitude : null, area: told(attributes, 'area_code')[0] ?? null,
    transportation: sieve.text(location.transportation)?.slice(0, 300) ?? null,
    accessibility: { ...Object.fromEntries(parts), description: sieve.text(access?.details ?? (isOurs ? undefined : access?.description))?.slice(0, 300) ?? null, ...(access?.url && /^https?:/i.test(access.url) && access.url.length <= 500 && URL.canParse(access.url) ? { url: new URL(access.url).href } : {}) },
    contacts: secret ? [] : sieve.functions(location.contacts, ground), passedOn: secret ? {} : passing.on('location', location, [
      ...passing.contacts(location.contacts), ...passing.parts('accessibility', access && [access], () => ({})), ...passing.parts('addresses', address && [address], () => addressOf(NOBODY, { addressSecret: false, ...written }, ground.telling)[0]) ]),
  });
}
