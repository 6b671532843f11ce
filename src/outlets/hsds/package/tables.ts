/** The tables of the HSDS 3.0 tabular data package, with their fields in the order of the specification: `name:type*`, a star where it must be filled in. */
const written = {
  organization: ['organizations', 'id* name* alternate_name description* email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id'],
  program: ['programs', 'id* organization_id* name* alternate_name description*'],
  service: ['services', 'id* organization_id* program_id name* alternate_name description url:uri email:email status* interpretation_services application_process fees_description wait_time fees accreditations '
    + 'eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert last_modified:datetime'],
  attribute: ['attributes', 'id* link_id* taxonomy_term_id* link_type link_entity* value'],
  service_at_location: ['service_at_location', 'id* service_id* location_id* description'],
  location: ['locations', 'id* location_type* url:uri organization_id name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type'],
  phone: ['phones', 'id* location_id service_id organization_id contact_id service_at_location_id number* extension:number type description'],
  contact: ['contacts', 'id* organization_id service_id service_at_location_id location_id name title department email:email'],
  address: ['addresses', 'id* location_id attention address_1* address_2 city* region state_province* postal_code* country* address_type*'],
  schedule: ['schedules', 'id* service_id location_id service_at_location_id valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst freq interval:number byday byweekno bymonthday byyearday '
    + 'description opens_at:time closes_at:time schedule_link:uri attending_type notes'],
  funding: ['funding', 'id* organization_id service_id source'],
  service_area: ['service_areas', 'id* service_id name description extent extent_type uri'],
  required_document: ['required_documents', 'id* service_id document uri:uri'],
  language: ['languages', 'id* service_id location_id phone_id name code note'],
  accessibility: ['accessibility', 'id* location_id description details url:uri'],
  taxonomy_term: ['taxonomy_terms', 'id* code name* description* parent_id taxonomy language taxonomy_id term_uri:uri'],
  metadata: ['metadata', 'id* resource_id* resource_type* last_action_date:date* last_action_type* field_name* previous_value* replacement_value* updated_by*'],
  meta_table_description: ['meta_table_descriptions', 'id* name language character_set'],
  cost_option: ['cost_options', 'id* service_id* valid_from:date valid_to:date option currency amount:number amount_description'],
  organization_identifier: ['organization_identifiers', 'id* organization_id* identifier_scheme identifier_type* identifier*'],
  taxonomy: ['taxonomies', 'id* name* description* uri:uri version'],
} as const satisfies Record<string, readonly [file: string, fields: string]>;

export type TableName = keyof typeof written;
/** Which table the things nested under a name go to. An organization and a term are told in tables of their own by whoever has them all. */
export const tableOf: Readonly<Record<string, TableName>> = {
  phones: 'phone', schedules: 'schedule', languages: 'language', addresses: 'address', contacts: 'contact', accessibility: 'accessibility', cost_options: 'cost_option', required_documents: 'required_document',
  service_areas: 'service_area', service_at_locations: 'service_at_location', attributes: 'attribute', location: 'location', funding: 'funding', organization_identifiers: 'organization_identifier', programs: 'program', metadata: 'metadata',
};

export type Field = { name: string; type: string; format: string | null; required: boolean };
export type Table = { name: TableName; path: string; fields: readonly Field[] };

const formats = new Set(['email', 'uri']);
const isIdentifier = (name: string) => name === 'id' || (name.endsWith('_id') && name !== 'tax_id');

function fieldOf(text: string): Field {
  const [, name = '', said, star] = /^(\w+)(?::(\w+))?(\*)?$/.exec(text)!;
  const format = isIdentifier(name) ? 'uuid' : said !== undefined && formats.has(said) ? said : null;
  return { name, type: said !== undefined && format === null ? said : 'string', format, required: star === '*' };
}

export const tables: readonly Table[] = (Object.entries(written) as [TableName, readonly [string, string]][])
  .map(([name, [file, fields]]) => ({ name, path: `${file}.csv`, fields: fields.split(' ').map(fieldOf) }));

const names = new Set<string>(Object.keys(written));

/** What a tabular data package says about its tables (Frictionless Data, profile `tabular-data-package`). */
export function describePackage(about: { title: string; homepage: string; created: string }): object {
  return {
    name: 'human_services_data', title: about.title, description: 'Open Referral Human Services Data Specification 3.0', profile: 'tabular-data-package', version: '3.0.0', homepage: about.homepage, created: about.created,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' }],
    resources: tables.map(({ name, path, fields }) => ({
      name, path, format: 'csv', mediatype: 'text/csv', profile: 'tabular-data-resource', encoding: 'utf-8',
      schema: {
        primaryKey: 'id',
        fields: fields.map((f) => ({ name: f.name, type: f.type, ...(f.format ? { format: f.format } : {}), constraints: { required: f.required, unique: f.name === 'id' } })),
        foreignKeys: fields.filter((f) => f.name.endsWith('_id') && names.has(f.name.slice(0, -3))).map((f) => ({ fields: f.name, reference: { resource: f.name.slice(0, -3), fields: 'id' } })),
      },
    })),
  };
}
