import {
  isFunctionName, joinStreet, readAddress, readEmails, readPhones, readWebsite, saysHome, withoutPrivate,
  type Country, type Phone, type Problem,
} from '#modules/imports/index.ts';
import { typedPhone, type TypedPhone } from '../contacts/phone-text.ts';
import { contactTyped } from '../contacts/function-contacts.ts';
import type { PartyInput } from '../documents.ts';
import type { SpreadsheetField } from './fields.ts';
import type { Names } from './names.ts';
import type { RowCells } from './row-cells.ts';

export type Contact = NonNullable<PartyInput['privateContacts']>[number];
/** A desk or team with how to reach it; what more is told of it when the file does. */
export type Desk = { name: string; title?: string; department?: string; email: string | null; phones: TypedPhone[] };

/** Columns with a desk on each line: its name, numbers and address. */
const deskFields = ['party.desks', 'service.desks', 'service.desksHere', 'place.desks'] as const satisfies readonly SpreadsheetField[];
type DeskField = (typeof deskFields)[number];

/** A row while it is read: what of it everybody may see, and apart from that the people it names, with how to reach them; problems and remarks come along. */
export class Reading {
  readonly cells: RowCells;
  readonly names: Names;
  readonly problems: Problem[] = [];
  readonly remarks: Problem[] = [];
  readonly people: string[];
  /** Desks and teams that stand in the columns of people, and the people. */
  readonly #named: { desks: string[]; people: string[] };
  /** Words of the organisation and its offer: an address named after them is nobody's own. */
  readonly own: string[];
  /** The address of a row that says it is somebody's home; null otherwise. */
  readonly home: { whole: string; street: string } | null;
  readonly #phones: string[] = [];
  readonly #emails: string[] = [];
  /** People whom nothing but their name tells. */
  readonly #inTexts: string[] = [];
  /** People who stand where a desk would. */
  readonly #atDesks: Contact[] = [];

  constructor(cells: RowCells, names: Names) {
    this.cells = cells;
    this.names = names;
    const parts = cells.all('contact.name').flatMap((cell) => cell.split(/\s*[,;/\n&]\s*/)).flatMap((part) => (isFunctionName(part) ? [part] : part.split(/\s*\ben\b\s*/))).filter((name) => name !== '');
    const { desks = [], people: whole = [] } = Object.groupBy(parts, (part) => (isFunctionName(part) ? 'desks' : 'people'));
    this.#named = { desks: desks.map((name) => name.slice(0, 120)), people: whole };
    const beside = deskFields.flatMap((field) => linesOf(cells.text(field))).flatMap((line) => { const { name = null } = contactTyped(line, names.country) ?? {}; return name === null || isFunctionName(name) ? [] : [name]; });
    this.people = [...beside, ...whole, ...(whole.length > 1 ? [whole.join(' ')] : []), ...whole.map((name) => name.split(' ')[0] ?? '')].filter((name) => /^\p{Lu}/u.test(name) && name.length > 2);
    this.own = [cells.text('party.name'), cells.text('service.name'), cells.text('place.name')];
    this.home = homeOf(cells, names.country);
  }

  /** The text of a field, without what is private; null when empty, a problem when it is too long. */
  line(field: SpreadsheetField, most = 200): string | null {
    const text = this.public(field, this.cells.text(field)).replaceAll('\n', ' ').trim();
    if (text.length > most) this.problems.push({ field, key: 'directory.tooLong' });
    return text === '' ? null : text;
  }
  /** What may be published of a text of this field; the rest is kept for the contacts. A name that may be nobody's is told to who looks at the rows. */
  public(field: SpreadsheetField, text: string): string {
    const withoutHome = this.home ? text.replaceAll(this.home.street, '…') : text;
    const shown = withoutPrivate(withoutHome, this.names.country, this.people, this.own);
    this.#phones.push(...shown.phones);
    this.#emails.push(...shown.emails);
    for (const name of shown.people.filter((one) => !this.#inTexts.includes(one))) {
      this.#inTexts.push(name);
      this.remark(field, 'personInText', name);
    }
    return shown.text;
  }
  /** Public numbers of a field; mobile ones go to the contacts. `beside`: the column of addresses, which may hold numbers too ("Telefoon / mail"). */
  phones(field: SpreadsheetField, beside: SpreadsheetField): TypedPhone[] {
    const read = [field, beside].flatMap((one) => this.cells.all(one)).flatMap((text) => readPhones(text, this.names.country));
    if (read.length === 0 && this.cells.text(field) !== '' && readEmails(this.cells.text(field)).length === 0) this.remark(field, 'phoneLeftOut');
    const isPublic = (phone: Phone) => phone.kind !== 'mobile' && (!field.startsWith('contact.') || this.isDeskAlone);
    this.#phones.push(...read.filter((phone) => !isPublic(phone)).map((phone) => phone.number));
    return read.filter(isPublic).map(typedPhone);
  }
  /** The first address of a desk; people's own go to the contacts. `beside`: the column of numbers, which may hold addresses too. */
  email(field: SpreadsheetField, beside: SpreadsheetField): string | null {
    const read = [field, beside].flatMap((one) => readEmails(this.cells.text(one), this.own));
    if (read.length === 0 && this.cells.text(field) !== '' && readPhones(this.cells.text(field), this.names.country).length === 0) this.remark(field, 'emailLeftOut');
    this.#emails.push(...read.filter(({ kind }) => kind === 'personal').map(({ address }) => address));
    return read.find(({ kind }) => kind === 'function')?.address ?? null;
  }
  website(field: SpreadsheetField): string | null {
    const read = readWebsite(this.cells.text(field));
    if (read === null && this.cells.text(field) !== '') this.remark(field, 'websiteLeftOut');
    return read;
  }
  remark(field: SpreadsheetField, key: string, words = this.cells.text(field)): void {
    this.remarks.push({ field, key: `directory.${key}`, values: { words: words.slice(0, 120) } });
  }
  /** Whether the columns of people name a desk and nobody, nor by their own address: what stands beside it is the desk's then. */
  get isDeskAlone(): boolean {
    return this.#named.desks.length > 0 && this.#named.people.length === 0 && !['contact.email' as const, 'contact.phone' as const].flatMap((field) => readEmails(this.cells.text(field), this.own)).some(({ kind }) => kind === 'personal');
  }
  /** The desks that can be reached. Of several on one row nobody knows whose the number is: it is the first one's. */
  desks(): Desk[] {
    const [first, ...more] = this.#named.desks;
    if (first === undefined || !this.isDeskAlone) return [];
    const desk = { name: [first, ...more].join(', ').slice(0, 120), email: this.email('contact.email', 'contact.phone'), phones: this.phones('contact.phone', 'contact.email') };
    return desk.email !== null || desk.phones.length > 0 ? [desk] : [];
  }
  /**
   * The desks of a column that has a desk on each line. A line that may name somebody is theirs, and public is nothing of it; so are a mobile number and somebody's own address.
   */
  deskLines(field: DeskField): Desk[] {
    return linesOf(this.cells.text(field)).flatMap((line): Desk[] => {
      const typed = contactTyped(line, this.names.country), called = [typed?.name, typed?.title, typed?.department].filter((part): part is string => typeof part === 'string');
      if (typed === null || !isFunctionName(called.join(' '))) {
        if (typed) this.#atDesks.push({ name: called.join(', ').slice(0, 120), role: null, email: typed.email, phone: typed.phones[0]?.number ?? null, address: null });
        else this.remark(field, 'deskLeftOut', this.public(field, line));
        return [];
      }
      const phones = readPhones(line, this.names.country), [email] = readEmails(line, this.own);
      this.#phones.push(...phones.filter(({ kind }) => kind === 'mobile').map(({ number }) => number));
      if (email?.kind === 'personal') this.#emails.push(email.address);
      const desk = { name: called[0]!.slice(0, 120), ...(typed.title && { title: typed.title.slice(0, 120) }), ...(typed.department && { department: typed.department.slice(0, 120) }), email: email?.kind === 'function' ? email.address : null, phones: phones.filter(({ kind }) => kind !== 'mobile').map(typedPhone) };
      return desk.email !== null || desk.phones.length > 0 ? [desk] : [];
    });
  }
  /** The first contact has the name; further numbers and addresses follow as contacts of their own. */
  contacts(): Contact[] {
    const phones = [...new Set(this.#phones)], emails = [...new Set(this.#emails)];
    const cut = (field: SpreadsheetField, most: number) => this.cells.text(field).replaceAll('\n', ' ').slice(0, most) || null;
    const first = { name: this.isDeskAlone ? null : cut('contact.name', 120), role: this.isDeskAlone ? null : cut('contact.role', 120), email: emails[0] ?? null, phone: phones[0] ?? null, address: cut('contact.address', 300) ?? this.home?.whole.slice(0, 300) ?? null };
    const more = Array.from({ length: Math.max(phones.length, emails.length, 1) - 1 }, (_, i) => ({ name: null, role: null, email: emails[i + 1] ?? null, phone: phones[i + 1] ?? null, address: null }));
    const named = this.#inTexts.map((name) => ({ name: name.slice(0, 120), role: null, email: null, phone: null, address: null }));
    return [first, ...more, ...named, ...this.#atDesks].filter((contact) => contact.name ?? contact.email ?? contact.phone ?? contact.address);
  }
}

/** An address is somebody's home when its cell says so, or the words about the offer do: "privé", "bij Marie thuis". */
function homeOf(cells: RowCells, country: Country): Reading['home'] {
  const street = joinStreet(cells.text('place.street'), cells.text('place.houseNumber'), cells.text('place.houseNumberAddition')) ?? readAddress(cells.text('place.address'), country).street;
  const telling: SpreadsheetField[] = ['place.address', 'place.street', 'place.name', 'place.transportation', 'service.description', 'service.plainWords'];
  if (street === null || !telling.some((field) => saysHome(cells.text(field)))) return null;
  return { street: street.replace(/ *\(.*/, ''), whole: [cells.text('place.address') || street, cells.text('place.postcode'), cells.text('place.city')].filter((part) => part !== '').join(', ') };
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
