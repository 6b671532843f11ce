import * as v from 'valibot';
import type { Field } from '#modules/imports/index.ts';

/** The lists that somebody has before there is a network here. */
export const lists = ['members', 'agreements', 'calendar'] as const;
export type List = (typeof lists)[number];

/** A row of a list as text, by field; '' is empty. `at` is its number in the list, `choice` what becomes of it as far as somebody said so. */
export type Typed = Readonly<Record<string, string>>;
/** What a sentence on the screen needs: a key of the texts with its values. */
export type Said = { key: string; values?: Record<string, string | number> };
/** What becomes of a row. `wrong` and `choose` wait for an answer, `leave` is left out. */
export type Status = 'new' | 'changed' | 'same' | 'wrong' | 'leave';
/** A row with what would become of it, in words. `problems` by field; `choices` for fields that are chosen from a few. */
export type RowView = { typed: Typed; status: Status; title: string; says: Said[]; problems: Record<string, Said>; choices: Record<string, { value: string; label: string }[]> };
/** A row with what is to be done. */
export type Planned<Change> = RowView & { change: Change | null };
/** `same`: how many rows stand here already. `later`: how many wait until these are done. `unread`: columns that are not used. */
export type Proposal = { rows: RowView[]; same: number; later: number; unread: string[] };

/** So many rows one looks at together. What is taken over is the same the next time, so the others come when the list is read again. */
export const MOST_ROWS = 100;
/** So many rows a list may have. */
export const MOST_READ = 2_000;
const MOST_SIGNS = 2_000;

/** Every field of a list; those of `quiet` go along unseen, to recognise a row by, and are kept nowhere. */
type Known = { fields: readonly Field[]; main: string; quiet: readonly string[]; /** What a person adds to the row here. */ added: readonly string[] };

export const knownLists: Record<List, Known> = {
  members: {
    main: 'name', quiet: ['email', 'phone', 'address', 'state'], added: ['party'],
    fields: [
      { key: 'name', headings: ['organisatie', 'naam organisatie', 'organisatienaam', 'lid', 'naam lid', 'instelling', 'partij', 'vereniging', 'bedrijf', 'org', 'welke organisatie', 'organization', 'member'], maybe: ['naam', 'name'] },
      { key: 'contact', headings: ['wie komt er', 'contactpersoon', 'contact', 'naam contactpersoon', 'vertegenwoordiger', 'voornaam', 'tussenvoegsel', 'achternaam', 'deelnemer', 'persoon', 'contact person'], maybe: ['naam', 'name', 'wie'], many: true },
      { key: 'email', headings: ['e-mail', 'e-mailadres', 'mail', 'mailadres'], look: 'email', byLook: true, many: true },
      { key: 'phone', headings: ['telefoon', 'telefoonnummer', 'mobiel', 'tel', 'gsm', '06', 'phone'], look: 'phone', byLook: true, many: true },
      { key: 'address', headings: ['adres', 'straat', 'bezoekadres', 'straat en huisnummer', 'address'], look: 'address', byLook: true },
      { key: 'state', headings: ['stand', 'status', 'doet mee', 'state'] },
    ],
  },
  agreements: {
    main: 'what', quiet: [], added: [],
    fields: [
      { key: 'what', headings: ['wat', 'actie', 'actiepunt', 'actiepunten', 'acties', 'afspraak', 'afspraken', 'taak', 'omschrijving', 'wat gaan we doen', 'wat doen we', 'wat is afgesproken', 'what', 'action', 'agreement'], maybe: ['onderwerp'] },
      { key: 'who', headings: ['wie', 'lid', 'eigenaar', 'actiehouder', 'verantwoordelijke', 'verantwoordelijk', 'trekker', 'uitvoerder', 'door', 'door wie', 'organisatie', 'who', 'owner'], maybe: ['naam'] },
      { key: 'person', headings: ['wie daar', 'persoon', 'contactpersoon', 'person'] },
      { key: 'due', headings: ['voor', 'wanneer', 'voor wanneer', 'deadline', 'uiterlijk', 'termijn', 'klaar op', 'klaar voor', 'datum gereed', 'due', 'by when', 'when'], maybe: ['datum', 'date'], look: 'date', byLook: true },
      { key: 'state', headings: ['stand', 'status', 'klaar', 'gereed', 'afgerond', 'gedaan', 'voortgang', 'stand van zaken', 'state', 'done'] },
      { key: 'result', headings: ['wat eruit kwam', 'resultaat', 'opmerking', 'opmerkingen', 'toelichting', 'result', 'remarks'] },
    ],
  },
  calendar: {
    main: 'title', quiet: ['state'], added: [],
    fields: [
      { key: 'on', headings: ['datum', 'dag', 'wanneer', 'date', 'day'], look: 'date', byLook: true },
      { key: 'time', headings: ['tijd', 'tijdstip', 'tijden', 'van tot', 'hoe laat', 'uur', 'time'] },
      { key: 'from', headings: ['begint om', 'begin', 'van', 'start', 'aanvang', 'begintijd', 'starttijd', 'from'] },
      { key: 'until', headings: ['klaar om', 'eind', 'einde', 'tot', 'eindtijd', 'until', 'end'] },
      { key: 'title', headings: ['waarvoor', 'onderwerp', 'titel', 'bijeenkomst', 'thema', 'overleg', 'activiteit', 'title', 'subject', 'meeting'], maybe: ['wat', 'naam', 'omschrijving'] },
      { key: 'place', headings: ['waar', 'plaats', 'plek', 'locatie', 'zaal', 'adres', 'place', 'location'] },
      { key: 'aim', headings: ['doel', 'wat willen we bereiken', 'aim'] },
      { key: 'isHome', headings: ['bij iemand thuis', 'thuis', 'at home'] },
      { key: 'isPublic', headings: ['iedereen mag komen', 'openbaar', 'voor iedereen', 'public'] },
      { key: 'state', headings: ['stand', 'status', 'state'] },
    ],
  },
};

/** Every key a row of this list may have. */
export const keysOf = (list: List): string[] => ['at', 'choice', ...knownLists[list].added, ...knownLists[list].fields.map(({ key }) => key)];

/** Rows of a list as a form gives them back. */
export const rowsInput = (list: List) => v.pipe(
  v.array(v.object(Object.fromEntries(keysOf(list).map((key) => [key, v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_SIGNS, 'directory.tooLong')), '')])))), v.minLength(1, 'begin.nothingRead'), v.maxLength(MOST_ROWS, 'begin.tooManyRows'));

/** A cell as it goes along in a form. What is longer is refused where it is looked at. */
export const asTyped = (text: string): string => text.slice(0, MOST_SIGNS);
