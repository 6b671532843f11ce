import { readAddress, type Country } from '#modules/imports/index.ts';
import type { RowCells } from './row-cells.ts';

/** Street and number, and what may stand behind them in one part: "Molenplein 4a", "Markt 1 bus 3", "Molenplein 4 6897 KS Rivierstad". A room has a number too: "zaal 3". */
const STREET = /^(?!(?:\p{L}*zaal|\p{L}*ruimte|\p{L}*lokaal|kamer|\p{L}*hal|unit|blok|gebouw|ingang|balie|loket|veld|etage|verdieping|groep)(?!\p{L}))\p{L}[\p{L}'’ .-]{2,} \d{1,4}(?!\d)[ -]?[a-z0-9]{0,4}( bus \w+)?(?= *$| +[1-9]\d{3}\b)/iu;

/**
 * A row whose column of places holds a whole address ("Buurthuis De Wiek, Molenplein 4, 6897 KS"), with the address where it belongs, so that what goes for an address (whose
 * home, which secret) goes for it. A number alone may be of a room: without a name before it only what has a postcode is an address.
 */
export function withPlaceApart(cells: RowCells, country: Country): RowCells {
  const parts = cells.text('place.name').split(/\s*[,\n]\s*/), at = parts.findLastIndex((part) => STREET.test(part));
  if (at < 0 || cells.text('place.address') !== '' || cells.text('place.street') !== '') return cells;
  const address = parts.slice(at).join(', ');
  if (at === 0 && readAddress(address, country).postcode === null) return cells;
  return cells.with({ 'place.name': parts.slice(0, at).join(', '), 'place.address': address });
}
