import type { PartyDocument, ServiceDocument } from '../documents.ts';

/** What a choice is called in a file: the first name is written, any of them is read. */
type Names<T extends string> = Record<T, readonly [string, ...string[]]>;

export const kindNames: Names<PartyDocument['kind']> = {
  organisation: ['organisatie', 'stichting', 'vereniging', 'instelling', 'bedrijf', 'gemeente', 'vzw'],
  initiative: ['initiatief', 'bewonersinitiatief', 'burgerinitiatief', 'bewonersgroep', 'buurtinitiatief'],
  occasion: ['groep voor één keer', 'gelegenheid', 'tijdelijke groep', 'werkgroep'],
};
export const domainNames: Names<NonNullable<PartyDocument['domain']>> = {
  social: ['sociaal', 'welzijn', 'sociaal domein'], physical: ['fysiek', 'openbare ruimte', 'fysiek domein'], housing: ['wonen', 'huisvesting'], environment: ['milieu', 'groen', 'duurzaamheid'],
  safety: ['veiligheid'], health: ['gezondheid', 'zorg'], education: ['onderwijs', 'onderwijs en opvang'], culture: ['cultuur', 'sport en cultuur', 'kunst en cultuur'], economy: ['economie', 'werk', 'werk en inkomen'],
};
export const attendingNames: Names<ServiceDocument['attending'][number]> = {
  in_person: ['langskomen', 'fysiek', 'op locatie', 'ter plaatse', 'inloop', 'in person'], telephone: ['telefonisch', 'telefoon', 'bellen', 'phone'],
  online: ['online', 'digitaal', 'virtual'], home_visit: ['aan huis', 'thuis', 'huisbezoek', 'home visit'],
};
export const digitalNames: Names<ServiceDocument['digitalOffer'][number]> = {
  free_computer: ['gratis computer', 'computer', 'computers'], wifi: ['wifi', 'gratis wifi'], printer: ['printen', 'printer'], charging: ['opladen'], individual_help: ['persoonlijke hulp', 'individuele hulp'],
  own_device_help: ['hulp bij eigen apparaat', 'eigen apparaat'], government_help: ['hulp met de overheid', 'digid', 'digitale overheid'], group_course: ['cursus in een groep', 'cursus'], practice: ['oefenen', 'oefenplek'],
};
export const statusNames: Names<ServiceDocument['status']> = {
  active: ['actief', 'loopt', 'ja', 'active'], temporarily_closed: ['tijdelijk gesloten', 'tijdelijk dicht', 'on hold'], ended: ['gestopt', 'beëindigd', 'vervallen', 'nee', 'niet actief', 'inactief', 'inactive', 'ended'],
};
export const referralNames: Names<NonNullable<ServiceDocument['referral']>['who']> = {
  anyone: ['iedereen', 'inloop', 'zonder aanmelden'], self: ['zelf aanmelden', 'jezelf aanmelden', 'zelf'], professional: ['via een hulpverlener', 'hulpverlener', 'professional', 'verwijzer'],
  doctor: ['via de huisarts', 'huisarts'], municipality: ['via de gemeente', 'gemeente', 'wijkteam', 'wmo', 'ocmw'],
};
export const interpreterNames: Names<'yes' | 'on_request' | 'no'> = { on_request: ['op aanvraag', 'in overleg', 'op verzoek'], yes: ['ja', 'altijd'], no: ['nee', 'neen', 'geen'] };

/** The choice that a text names in whole; null when it names none. */
export function choiceOf<T extends string>(names: Names<T>, text: string): T | null {
  const plain = text.trim().toLowerCase();
  return (Object.entries(names) as [T, readonly string[]][]).find(([, words]) => words.includes(plain))?.[0] ?? null;
}

/** The choice that a sentence speaks of; the longest name that stands in it counts. */
export function choiceIn<T extends string>(names: Names<T>, text: string): T | null {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  const said = (Object.entries(names) as [T, readonly string[]][]).flatMap(([choice, words]) => words.filter((word) => plain.includes(` ${word} `)).map((word) => ({ choice, word })));
  return said.sort((a, b) => b.word.length - a.word.length)[0]?.choice ?? null;
}
