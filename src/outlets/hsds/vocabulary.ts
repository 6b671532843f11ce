import { derivedId } from '#platform/db/index.ts';
import { present, type HsdsAttribute, type HsdsTerm } from './hsds.ts';

/** Names within this make ids that are the same in every region and installation. */
const HOME = '5b0c2f6e-2f0b-5d0e-9d55-0c7f5f2c7a10';

/** The id of one of our lists of terms: the same in every installation. */
export const taxonomyId = (taxonomy: string): string => derivedId(HOME, `taxonomy/${taxonomy}`);
/** The id of a term in one of them, likewise. */
export const termId = (taxonomy: string, code: string): string => derivedId(taxonomyId(taxonomy), code);

/** What we tell that HSDS has no field for, by the code of its term. */
export const fields = {
  plain_words: ['In gewone woorden', 'Wat het is, in hooguit 40 gewone woorden.'],
  party_kind: ['Soort partij', 'organisation, initiative (van bewoners) of occasion (voor één gelegenheid).'],
  domain: ['Domein', 'social, physical, housing, environment, safety, health, education, culture of economy.'],
  party_area: ['Actief in', 'Officiële code van een gebied waar de partij werkt.'],
  ends_on: ['Tot en met', 'Laatste dag van een groep voor één gelegenheid.'],
  supported_by: ['Gesteund door', 'Id van de organisatie die dit steunt.'],
  phone_hours: ['Bereikbaar', 'Uren waarop dit nummer bereikbaar is, als HSDS-schedule in JSON.'],
  address_secret: ['Geheim adres', 'true: het adres is niet openbaar en staat nergens.'],
  area_code: ['Gebied', 'Officiële code van het gebied.'],
  step_free: ['Zonder drempels', 'true of false; afwezig is onbekend.'],
  toilet: ['Aangepast toilet', 'true of false; afwezig is onbekend.'],
  lift: ['Lift', 'true of false; afwezig is onbekend.'],
  hearing_loop: ['Ringleiding', 'true of false; afwezig is onbekend.'],
  sign_language: ['Gebarentaal', 'true of false; afwezig is onbekend.'],
  quiet: ['Rustige plek', 'true of false; afwezig is onbekend.'],
  rrule: ['Herhaling', 'RRULE volgens RFC 5545, waar HSDS de frequentie niet kent.'],
  closed_on: ['Gesloten op', 'none, public, school of public_and_school: op welke vrije dagen het niet is.'],
  closed_during: ['Gesloten in', 'Naam van één schoolvakantie.'],
  by_appointment: ['Op afspraak', 'true: alleen na afspraak.'],
  cost_kind: ['Soort kosten', 'free, amount, voluntary, depends of unknown.'],
  digital_offer: ['Digitaal aanbod', 'Wat er digitaal te doen of te gebruiken is.'],
  attending: ['Hoe je meedoet', 'in_person, telephone, online of home_visit.'],
  keyword: ['Zoekwoord', 'Een woord dat mensen ervoor gebruiken.'],
  referral_who: ['Wie mag aanmelden', 'anyone, self, professional, doctor of municipality.'],
  referral_area: ['Voor welk gebied', 'Tot welk gebied aanmelden beperkt is.'],
  waiting_time_as_of: ['Wachttijd gemeten op', 'Dag waarop de wachttijd gold.'],
  referral_interpreter: ['Tolk', 'yes, on_request of no.'],
  confirmed_by: ['Bevestigd door', 'Welke functie of partij zei dat dit klopt.'],
} as const satisfies Record<string, readonly [name: string, description: string]>;
export type FieldCode = keyof typeof fields;

const FIELDS = 'wijkverband';
export const fieldsTaxonomy = { id: taxonomyId(FIELDS), name: 'Wijkverband', description: 'Wat Wijkverband vertelt en HSDS geen veld voor heeft.', version: '1' };

const fieldTerms = new Map((Object.keys(fields) as FieldCode[]).map((code): [FieldCode, HsdsTerm] => [code, {
  id: termId(FIELDS, code), code, name: fields[code][0], description: fields[code][1], taxonomy: fieldsTaxonomy.name, taxonomy_id: fieldsTaxonomy.id, language: 'nl',
}]));

/** The term of one of our fields: the same object each time, since every entry carries a dozen. */
export const fieldTerm = (code: FieldCode): HsdsTerm => fieldTerms.get(code)!;

/** Attributes of one thing that tell what HSDS has no field for; a value that is not known is not told. */
export function attributesOf(owner: { id: string; entity: string }, told: Partial<Record<FieldCode, string | boolean | null | undefined | readonly string[]>>): HsdsAttribute[] {
  return (Object.entries(told) as [FieldCode, string | boolean | readonly string[] | null | undefined][]).flatMap(([code, value]) => {
    const values = Array.isArray(value) ? value : value === null || value === undefined ? [] : [String(value)];
    return values.map((one: string, position) => attribute(owner, fieldTerm(code), 'field', one, `${code}/${position}`));
  });
}

/** A term of a list, as something that is told of an entry. */
export const attribute = (owner: { id: string; entity: string }, term: HsdsTerm, linkType: string | null, value: string | null, name: string): HsdsAttribute =>
  present<HsdsAttribute>({ id: derivedId(owner.id, `attribute/${name}`), link_type: linkType, link_entity: owner.entity, value, taxonomy_term: term });

/** The values of one of our fields among attributes. */
export const told = (attributes: readonly HsdsAttribute[] | undefined, code: FieldCode): string[] =>
  (attributes ?? []).filter((a) => (a.taxonomy_term?.id ?? a.taxonomy_term_id) === fieldTerm(code).id).flatMap((a) => a.value ?? []);
