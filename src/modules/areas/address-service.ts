import type { Point } from './geometry/boundary.ts';
import type { Place } from './place-of-postcode.ts';
import type { Country } from './read/items.ts';

/** Where something is, what to call it, and how we know: to the house, or only to the postcode. */
export type Located = Point & { label: string; by: 'address' | 'postcode' };

/** Asks an address register outside where a text is. Undefined when it does not know; throws when it is slow, broken or down. */
export type AddressService = (text: string) => Promise<Located | undefined>;

const MOST_MILLISECONDS = 2000;

const registers: Record<Country, { baseUrl: string; path(text: string): string; read(answer: unknown): Located | undefined }> = {
  // PDOK Locatieserver 3.1; parameters it does not know are refused.
  NL: {
    baseUrl: 'https://api.pdok.nl/bzk/locatieserver/search/v3_1',
    path: (text) => `/free?${new URLSearchParams({ q: text, rows: '1', fq: 'type:(adres OR weg OR postcode OR woonplaats)', fl: 'weergavenaam centroide_ll' })}`,
    read(answer) {
      const [found] = (answer as { response: { docs: { weergavenaam: string; centroide_ll: string }[] } }).response.docs;
      const numbers = found && /^POINT\(([\d.]+) ([\d.]+)\)$/.exec(found.centroide_ll);
      return numbers ? { lon: Number(numbers[1]), lat: Number(numbers[2]), label: String(found.weergavenaam), by: 'address' } : undefined;
    },
  },
  // Geolocation of Digitaal Vlaanderen, on the Flemish address register.
  BE: {
    baseUrl: 'https://geo.api.vlaanderen.be/geolocation/v4',
    path: (text) => `/Location?${new URLSearchParams({ q: text, c: '1' })}`,
    read(answer) {
      const [found] = (answer as { LocationResult: { FormattedAddress: string; Location: { Lat_WGS84: number; Lon_WGS84: number } }[] }).LocationResult;
      return found && { lat: Number(found.Location.Lat_WGS84), lon: Number(found.Location.Lon_WGS84), label: String(found.FormattedAddress), by: 'address' };
    },
  },
};

/**
 * The address register of a country. What a visitor typed leaves the installation for it, so it is used only where the region's
 * setting says so. `baseUrl` for a mirror of one's own. Never waits longer than two seconds.
 */
export function addressService(country: Country, { baseUrl = registers[country].baseUrl, timeout = MOST_MILLISECONDS } = {}): AddressService {
  const register = registers[country];
  return async (text) => {
    const response = await fetch(baseUrl + register.path(text.slice(0, 200)), { signal: AbortSignal.timeout(timeout), redirect: 'error', headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`address register answered ${response.status}`);
    const found = register.read(await response.json());
    return found && found.lat > 49 && found.lat < 54 && found.lon > 2 && found.lon < 7.5 ? found : undefined;
  };
}

/**
 * Where a text is: by the address register when one is switched on, and by the postcode in it when that one is off, does not know
 * or does not answer. Call it outside a transaction: nothing in the database should wait for somebody else's server.
 */
export async function locate(text: string, byPostcode: (text: string) => Promise<Place | undefined>, service?: AddressService): Promise<Located | undefined> {
  const found = text.trim().length > 2 ? await service?.(text).catch(() => undefined) : undefined;
  if (found) return found;
  const place = await byPostcode(text);
  return place && { lat: place.lat, lon: place.lon, label: `${place.postcode} ${place.place}`, by: 'postcode' };
}
