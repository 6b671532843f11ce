import { readEntryHistory, type FieldChange } from '#modules/directory/index.ts';
import { derivedId } from '#platform/db/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { HsdsMetadata } from '../hsds.ts';
import { hsdsText } from '../texts.ts';
import type { Telling } from './telling.ts';

type Told = Record<string, unknown> & { id: string };
/** Where entries stand in one another, and what each is. */
const entities: Record<string, string> = { organization: 'organization', service: 'service', services: 'service', location: 'location', service_at_locations: 'service_at_location' };
/** What HSDS calls our fields; anything else stands in its attributes. */
const fieldNames: Record<string, string> = {
  name: 'name', alternateName: 'alternate_name', description: 'description', email: 'email', phones: 'phones', contacts: 'contacts', status: 'status', alert: 'alert', interpretation: 'interpretation_services', costs: 'cost_options', languages: 'languages',
  minimumAge: 'minimum_age', maximumAge: 'maximum_age', eligibility: 'eligibility_description', requiredDocuments: 'required_documents', serviceAreas: 'service_areas', schedules: 'schedules', locations: 'service_at_locations', referral: 'application_process',
  address: 'addresses', postcode: 'addresses', city: 'addresses', latitude: 'latitude', longitude: 'longitude', transportation: 'transportation', accessibility: 'accessibility',
};

/**
 * What is told of entries, with the last changes of each as HSDS `metadata`: when which field changed, and from which source. Values only of what is chosen from a list: an old text or number may
 * have been somebody's own. Never who changed it.
 */
export async function withHistory<T extends object>(work: Work, entity: string, told: readonly T[], telling: Telling): Promise<T[]> {
  const changes = Map.groupBy(await readEntryHistory(work, told.flatMap((one) => idsIn(one as unknown as Told))), ({ entryId }) => entryId);
  return told.map((one) => added(one as unknown as Told, entity, changes, telling) as unknown as T);
}

const inside = (told: Told): [string, Told][] => Object.keys(entities).flatMap((key) => [told[key] ?? []].flat().map((one): [string, Told] => [key, one as Told]));
const idsIn = (told: Told): string[] => [told.id, ...inside(told).flatMap(([, one]) => idsIn(one))];

function added(told: Told, entity: string, changes: ReadonlyMap<string, FieldChange[]>, telling: Telling): Told {
  const nested = Object.keys(entities).filter((key) => key in told).map((key): [string, unknown] => {
    const value = told[key] as Told | Told[], tell = (one: Told) => added(one, entities[key]!, changes, telling);
    return [key, Array.isArray(value) ? value.map(tell) : tell(value)];
  });
  const own = changes.get(told.id) ?? [];
  return { ...told, ...Object.fromEntries(nested), ...(own.length ? { metadata: own.map((change) => metadataOut(entity, change, telling)) } : {}) };
}

function metadataOut(entity: string, { entryId, version, at, isFirst, field, before, after, source }: FieldChange, { region, locale }: Telling): HsdsMetadata {
  const value = (text: string | null) => (text === null ? hsdsText(locale, 'notTold') : text.startsWith('[') ? (JSON.parse(text) as string[]).join(', ') : text);
  const website = entity === 'organization' ? 'website' : 'url';
  return {
    id: derivedId(entryId, `metadata/${version}/${field}`), resource_id: entryId, resource_type: entity, last_action_date: at.toISOString().slice(0, 10), last_action_type: isFirst ? 'create' : 'update',
    field_name: field === 'website' ? website : fieldNames[field] ?? 'attributes', previous_value: value(before), replacement_value: value(after),
    updated_by: /^hsds:https?:\/\/([^/?#@]+)/.exec(source)?.[1] ?? region.name,
  };
}
