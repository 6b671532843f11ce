import { placeOfPostcode } from '#modules/areas/index.ts';
import { addressKey, readPostcode } from '#modules/imports/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import { saveLocations } from '../save-entries.ts';
import { hoursField, type EntryFields } from './entry-fields.ts';

/** A place that is not in the list yet, as somebody writes it. */
export const newPlaceFields = ['newPlaceName', 'newPlaceStreet', 'newPlacePostcode', 'newPlaceTown'] as const;

/**
 * The fields with the place that was written in them among the chosen ones: saved first, at the point of its postcode.
 * @throws Refusal 422 beside what is missing, or `directory.placeExists` for an address where a place is already.
 */
export async function withNewPlace(work: Work, fields: EntryFields, options: { source: string }): Promise<EntryFields> {
  const [name, street, postcode, town] = newPlaceFields.map((field) => fields[field]?.trim() ?? '') as [string, string, string, string];
  if ([name, street, postcode, town].every((text) => text === '')) return fields;
  const place = await savedPlace(work, { name, street, postcode, town }, options);
  return { ...fields, places: [fields.places ?? '', place].join('\n').trim() };
}

/** Hours that were written without a place hold at the only one, so that an activity stands in the calendar there. */
export function hoursAtOnlyPlace(fields: EntryFields): EntryFields {
  const [only, ...more] = (fields.places ?? '').split(/\r?\n/).filter(Boolean), hours = fields[hoursField('')];
  return only !== undefined && more.length === 0 && hours && !fields[hoursField(only)] ? { ...fields, [hoursField(only)]: hours, [hoursField('')]: '' } : fields;
}

/** Saves a place at the point of its postcode; gives its slug. @throws Refusal as `withNewPlace`. */
export async function savedPlace(work: Work, { name, street, postcode, town }: Record<'name' | 'street' | 'postcode' | 'town', string>, options: { source: string }): Promise<string> {
  const code = readPostcode(postcode, work.region.country);
  const problems = { ...(street === '' && { newPlaceStreet: 'directory.required' }), ...(code === null && { newPlacePostcode: 'directory.postcodeUnclear' }) };
  if (Object.keys(problems).length > 0) refuse('platform.inputUnclear', { status: 422, fields: problems });
  await refuseKnown(work, street, code!);
  const point = await placeOfPostcode(work, `${code} ${town}`);
  const [saved] = await saveLocations(work, [{ document: { name: (name || street).slice(0, 160), address: street.slice(0, 200), postcode: code, city: town || point?.place || null, addressSecret: false, latitude: point?.lat ?? null, longitude: point?.lon ?? null,
    area: null, transportation: null, accessibility: { stepFree: null, toilet: null, lift: null, hearingLoop: null, signLanguage: null, quiet: null, description: null }, contacts: [], passedOn: {} } }], options);
  return saved!.slug;
}

async function refuseKnown({ tx }: Work, street: string, postcode: string): Promise<void> {
  const key = addressKey(street, postcode);
  const there = (await tx.selectFrom('location').select(['name', 'address', 'postcode']).where('postcode', '=', postcode).execute()).find(({ address, postcode: code }) => key !== null && addressKey(address, code) === key);
  if (there) refuse('platform.inputUnclear', { status: 422, fields: { newPlaceStreet: 'directory.placeExists' }, values: { place: there.name } });
}
