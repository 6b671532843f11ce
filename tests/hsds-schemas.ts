import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sharedData } from './shared-data.ts';

type Schema = { $ref?: string; type?: string; properties?: Record<string, Schema>; items?: Schema };

/** HSDS's own full examples carry these, although its schemas do not list them. */
const alsoKnown: Record<string, Record<string, Schema>> = {
  'organization.json': { services: { type: 'array', items: { $ref: 'service.json' } } },
  'service_at_location.json': { service: { $ref: 'service.json' } },
};

/** Says what is wrong with an object by a schema of HSDS 3.0: what the schema refuses, and every field that it does not know. Empty is right. */
export function openHsdsSchemas(): (name: string, value: unknown) => string[] {
  const folder = sharedData('hsds_spec/schema');
  const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Schema;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const known = new Map<string, Schema>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'openapi.json')) known.set(file, read(file));
  for (const file of ['organization_list.json', 'service_list.json', 'service_at_location_list.json']) known.set(`compiled/${file}`, read(`compiled/${file}`));
  for (const [file, schema] of known) ajv.addSchema(schema, file);

  const unknownIn = (schema: Schema, value: unknown, path: string): string[] => {
    const at = schema.$ref ? known.get(schema.$ref)! : schema;
    if (Array.isArray(value)) return value.flatMap((inner, i) => unknownIn(at.items ?? {}, inner, `${path}/${i}`));
    if (value === null || typeof value !== 'object') return [];
    const name = [...known].find(([, one]) => one === at)?.[0] ?? '';
    const properties = { ...at.properties, ...alsoKnown[name] };
    return Object.entries(value).flatMap(([key, inner]) => (Object.hasOwn(properties, key) ? unknownIn(properties[key]!, inner, `${path}/${key}`) : [`${path}/${key} is unknown`]));
  };
  return (name, value) => {
    const check = ajv.getSchema(name) as ValidateFunction;
    const refused = check(value) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
    return [...refused, ...unknownIn(known.get(name)!, value, '')];
  };
}
