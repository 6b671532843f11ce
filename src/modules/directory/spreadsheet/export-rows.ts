import type { Locale } from '#platform/use-case/index.ts';
import { hoursInWords } from '#modules/calendar/index.ts';
import type { Replaced } from '#modules/themes/index.ts';
import { languageName, type Cell, type Country } from '#modules/imports/index.ts';
import { contactText } from '../contacts/function-contacts.ts';
import { phoneText } from '../contacts/phone-text.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from '../documents.ts';
import { spreadsheetFields, type SpreadsheetField } from './fields.ts';
import { attendingNames, digitalNames, domainNames, interpreterNames, kindNames, referralNames, statusNames } from './words.ts';

type Saved<D> = { id: string; slug: string; document: D };
/** What is written: everything public. Names by slug or code, as people know them. */
export type Directory = { parties: Saved<PartyDocument>[]; locations: Saved<LocationDocument>[]; services: (Saved<ServiceDocument> & { partyId: string })[] };
export type Wording = { country: Country; locale: Locale; themes: ReadonlyMap<string, string>; audiences: ReadonlyMap<string, string>; areas: ReadonlyMap<string, string>; /** Areas in a wijk, by its code. */ within: ReadonlyMap<string, readonly string[]>; /** Themes and audiences of before by slug, and their names of before, for reading. */ replaced: Replaced; former: Replaced };
export type FieldTexts = Partial<Record<SpreadsheetField, string>>;

/** The columns of an export, in the order people read them. */
const columns: SpreadsheetField[] = [
  'party.name', 'service.name', 'service.plainWords', 'service.description', 'service.themes', 'service.audiences', 'service.ages', 'service.hours', 'service.costs', 'service.phones', 'service.email', 'service.website', 'service.desks', 'service.desksHere',
  'place.name', 'place.street', 'place.postcode', 'place.city', 'place.area', 'place.secret', 'place.desks', 'place.transportation', 'place.stepFree', 'place.toilet', 'place.lift', 'place.hearingLoop', 'place.signLanguage', 'place.quiet', 'place.accessibility',
  'service.languages', 'service.interpretation', 'service.attending', 'service.digitalOffer', 'service.eligibility', 'service.requiredDocuments', 'service.referral', 'service.waitingTime', 'service.keywords', 'service.alternateName', 'service.status',
  'party.kind', 'party.domain', 'party.description', 'party.alternateName', 'party.phones', 'party.email', 'party.website', 'party.desks', 'party.supportedBy', 'party.endsOn', 'party.id', 'service.id',
];

/**
 * The directory as a table: a row for each offer at each place, and one for each organisation without offer. The ids at the end let the
 * same file be read back. Desks and teams are in it, people and their contact details are not.
 */
export function exportTable(directory: Directory, wording: Wording): Cell[][] {
  const heading = (field: SpreadsheetField) => { const name = spreadsheetFields.find(({ key }) => key === field)?.headings[0] ?? field; return name.charAt(0).toUpperCase() + name.slice(1); };
  return [columns.map(heading), ...exportRows(directory, wording).map(({ texts }) => columns.map((field) => texts[field] ?? null))];
}

/** `id` of the offer, else of the organisation, and the slug of the place: a row is known again by these. */
export type ExportedRow = { id: string; place: string | null; texts: FieldTexts };

/** The rows of the table by field. */
export function exportRows(directory: Directory, wording: Wording): ExportedRow[] {
  const offers = Map.groupBy(directory.services, ({ partyId }) => partyId);
  const places = new Map(directory.locations.map(({ slug, document }) => [slug, document]));
  const names = new Map(directory.parties.map(({ slug, document }) => [slug, document.name]));
  return directory.parties.flatMap((party) => {
    const own = partyTexts(party, names, wording);
    const rows = (offers.get(party.id) ?? []).flatMap((service) => serviceRows(service, places, wording).map(({ place, texts }) => ({ id: service.id, place, texts: { ...own, ...texts } })));
    return rows.length > 0 ? rows : [{ id: party.id, place: null, texts: own }];
  });
}

function partyTexts({ id, document }: Saved<PartyDocument>, names: ReadonlyMap<string, string>, wording: Wording): FieldTexts {
  return filled({
    'party.id': id, 'party.name': document.name, 'party.alternateName': document.alternateName, 'party.kind': kindNames[document.kind][0], 'party.domain': document.domain && domainNames[document.domain][0],
    'party.description': document.description ?? document.plainWords, 'party.email': document.email, 'party.website': document.website, 'party.phones': phonesText(document.phones, wording.country), 'party.desks': desksText(document.contacts, wording.country),
    'party.supportedBy': document.supportedBy.map((slug) => names.get(slug) ?? slug).join('; '), 'party.endsOn': document.endsOn, 'place.area': namesOf(document.areas, wording.areas),
  });
}

function serviceRows(service: Saved<ServiceDocument>, places: ReadonlyMap<string, LocationDocument>, wording: Wording): Omit<ExportedRow, 'id'>[] {
  const { document } = service;
  const general = serviceTexts(service, wording), hours = hoursInWords(document.schedules, wording.locale);
  const at = document.locations.length > 0 ? document.locations : [null];
  return at.map((there) => ({ place: there?.location ?? null, texts: {
    ...general, ...(there ? placeTexts(places.get(there.location), wording) : {}),
    ...filled({ 'service.hours': [...hours, ...(there ? hoursInWords(there.schedules, wording.locale) : [])].join('\n'), 'service.desksHere': there && desksText(there.contacts, wording.country) }),
  } }));
}

function serviceTexts({ id, document }: Saved<ServiceDocument>, wording: Wording): FieldTexts {
  const { referral } = document;
  return filled({
    'service.id': id, 'service.name': document.name, 'service.alternateName': document.alternateName, 'service.plainWords': document.plainWords, 'service.description': document.description,
    'service.themes': namesOf(document.themes, wording.themes), 'service.audiences': namesOf(document.audiences, wording.audiences), 'service.ages': agesText(document), 'service.costs': document.costs.map(costText).join('; '),
    'service.phones': phonesText(document.phones, wording.country), 'service.desks': desksText(document.contacts, wording.country), 'service.email': document.email, 'service.website': document.website, 'service.languages': document.languages.map(languageName).join('; '),
    'service.interpretation': document.interpretation ?? (referral?.interpreter ? interpreterNames[referral.interpreter][0] : null), 'service.attending': document.attending.map((way) => attendingNames[way][0]).join('; '),
    'service.digitalOffer': document.digitalOffer.map((offer) => digitalNames[offer][0]).join('; '), 'service.eligibility': document.eligibility, 'service.requiredDocuments': document.requiredDocuments.join('; '),
    'service.referral': referral && (referral.how ?? referralNames[referral.who][0]), 'service.waitingTime': referral?.waitingTime, 'service.keywords': document.keywords.join('; '),
    'service.status': statusNames[document.status][0],
  });
}

function placeTexts(place: LocationDocument | undefined, wording: Wording): FieldTexts {
  if (!place) return {};
  const { accessibility, area } = place;
  return filled({
    'place.name': place.name, 'place.street': place.address, 'place.postcode': place.postcode, 'place.city': place.city, 'place.area': area === null ? null : namesOf([area], wording.areas), 'place.secret': place.addressSecret ? 'ja' : null,
    'place.desks': desksText(place.contacts, wording.country), 'place.transportation': place.transportation, 'place.stepFree': yesNo(accessibility.stepFree), 'place.toilet': yesNo(accessibility.toilet), 'place.lift': yesNo(accessibility.lift),
    'place.hearingLoop': yesNo(accessibility.hearingLoop), 'place.signLanguage': yesNo(accessibility.signLanguage), 'place.quiet': yesNo(accessibility.quiet), 'place.accessibility': accessibility.description,
  });
}

const filled = (texts: Record<string, string | null | undefined>) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as FieldTexts;
const namesOf = (keys: readonly string[], names: ReadonlyMap<string, string>) => keys.map((key) => names.get(key) ?? key).join('; ');
const yesNo = (value: boolean | null | undefined) => (value === true ? 'ja' : value === false ? 'nee' : null);
const phonesText = (phones: PartyDocument['phones'], country: Country) => phones.map((phone) => phoneText(phone, country)).join('; ');
/** A line for each desk. Who stands there is public: people are kept elsewhere. */
const desksText = (desks: PartyDocument['contacts'], country: Country) => desks.map((desk) => contactText(desk, country)).join('\n');

function agesText({ minimumAge, maximumAge }: ServiceDocument): string | null {
  if (minimumAge === null) return maximumAge === null ? null : `t/m ${maximumAge} jaar`;
  return maximumAge === null ? `vanaf ${minimumAge} jaar` : `${minimumAge} t/m ${maximumAge} jaar`;
}

/** A price as people write it in a form or file: "€ 2,50 per keer t/m 31-12-2026". What is read back is the same. */
export function costText({ kind, amountCents, description, validFrom, validUntil }: ServiceDocument['costs'][number]): string {
  const words = { free: 'gratis', voluntary: 'vrije bijdrage', depends: '', unknown: '', amount: `€ ${((amountCents ?? 0) / 100).toFixed(2).replace('.', ',')}` }[kind];
  const day = (iso: string) => iso.split('-').reverse().join('-');
  return [[words, description].filter(Boolean).join(' ') || (kind === 'depends' ? 'verschilt' : 'onbekend'), validFrom && `${validUntil ? 'van' : 'vanaf'} ${day(validFrom)}`, validUntil && `t/m ${day(validUntil)}`].filter(Boolean).join(' ');
}
