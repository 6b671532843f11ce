/** The objects of Open Referral HSDS 3.0 (https://docs.openreferral.org/en/v3.0), as far as we speak or hear them. */

export type HsdsTerm = { id: string; code?: string; name: string; description: string; parent_id?: string; taxonomy?: string; taxonomy_id?: string; taxonomy_detail?: HsdsTaxonomy; language?: string; term_uri?: string };
export type HsdsTaxonomy = { id: string; name: string; description: string; uri?: string; version?: string };
export type HsdsAttribute = { id: string; link_id?: string; taxonomy_term_id?: string; link_type?: string; link_entity?: string; value?: string; taxonomy_term?: HsdsTerm };
/** A change of an entry: which field, when, and from what to what. */
export type HsdsMetadata = Record<'id' | 'resource_id' | 'resource_type' | 'last_action_date' | 'last_action_type' | 'field_name' | 'previous_value' | 'replacement_value' | 'updated_by', string>;
type Told = { id: string; attributes?: HsdsAttribute[]; metadata?: HsdsMetadata[] };

type HsdsLanguage = Told & { name?: string; code?: string; note?: string };
export type HsdsPhone = Told & { number: string; extension?: number; type?: string; description?: string; languages?: HsdsLanguage[] };
export type HsdsSchedule = Told & {
  valid_from?: string; valid_to?: string; dtstart?: string; timezone?: number; until?: string; count?: number; wkst?: string; freq?: string; interval?: number; byday?: string; byweekno?: string; bymonthday?: string; byyearday?: string;
  description?: string; opens_at?: string; closes_at?: string; schedule_link?: string; attending_type?: string; notes?: string;
};
export type HsdsAddress = Told & { attention?: string; address_1: string; address_2?: string; city: string; region?: string; state_province: string; postal_code: string; country: string; address_type: string };
export type HsdsAccessibility = Told & { description?: string; details?: string; url?: string };
export type HsdsContact = Told & { name?: string; title?: string; department?: string; email?: string; phones?: HsdsPhone[] };
export type HsdsLocation = Told & {
  location_type: string; url?: string; name?: string; alternate_name?: string; description?: string; transportation?: string; latitude?: number; longitude?: number; external_identifier?: string; external_identifier_type?: string;
  languages?: HsdsLanguage[]; addresses?: HsdsAddress[]; contacts?: HsdsContact[]; accessibility?: HsdsAccessibility[]; phones?: HsdsPhone[]; schedules?: HsdsSchedule[];
};
export type HsdsServiceAtLocation = Told & { service_id?: string; location_id?: string; description?: string; contacts?: HsdsContact[]; phones?: HsdsPhone[]; schedules?: HsdsSchedule[]; location?: HsdsLocation; service?: HsdsService };
export type HsdsCostOption = Told & { valid_from?: string; valid_to?: string; option?: string; currency?: string; amount?: number; amount_description?: string };
type HsdsServiceArea = Told & { name?: string; description?: string; extent?: string; extent_type?: string; uri?: string };
type HsdsRequiredDocument = Told & { document?: string; uri?: string };
export type HsdsProgram = Told & { name: string; alternate_name?: string; description: string };
export type HsdsOrganization = Told & {
  name: string; alternate_name?: string; description: string; email?: string; website?: string; uri?: string; tax_status?: string; tax_id?: string; year_incorporated?: number; legal_status?: string; logo?: string; parent_organization_id?: string; programs?: HsdsProgram[]; contacts?: HsdsContact[]; phones?: HsdsPhone[]; locations?: HsdsLocation[]; services?: HsdsService[];
};
export type HsdsService = Told & {
  name: string; status: string; organization_id?: string; program_id?: string; program?: HsdsProgram; alternate_name?: string; description?: string; url?: string; email?: string; interpretation_services?: string; application_process?: string; fees_description?: string; wait_time?: string; fees?: string;
  eligibility_description?: string; minimum_age?: number; maximum_age?: number; assured_date?: string; assurer_email?: string; alert?: string; last_modified?: string;
  organization?: HsdsOrganization; phones?: HsdsPhone[]; schedules?: HsdsSchedule[]; service_areas?: HsdsServiceArea[]; service_at_locations?: HsdsServiceAtLocation[]; languages?: HsdsLanguage[]; cost_options?: HsdsCostOption[];
  required_documents?: HsdsRequiredDocument[]; contacts?: HsdsContact[];
};

/** Without what is not there: HSDS leaves a field out where nothing is known. */
export function present<T extends object>(object: { [K in keyof T]: T[K] | null }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as T;
}

/** A web address as RFC 3986 has it: what people typed may hold letters that only a browser understands. */
export function uriOf(address: string | null): string | null {
  if (address === null || (/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(address) && !/%(?![\da-f]{2})|[[\]]/i.test(address))) return address;
  return URL.canParse(address) ? new URL(address).href.replaceAll(/%(?![\da-f]{2})/gi, '%25').replaceAll(/[[\]{}|\\^`]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`) : null;
}
