import { isFunctionName, readEmails, readPhones, withoutPrivate } from '#modules/imports/index.ts';
import type { PartyDocument } from '#modules/directory/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import type { HsdsContact, HsdsPhone } from '../hsds.ts';
import { told } from '../vocabulary.ts';
import { schedulesIn, type Clock } from './schedule.ts';

type Contact = PartyDocument['privateContacts'][number];
type Phones = PartyDocument['phones'];
type Functions = PartyDocument['contacts'];

/**
 * Tells what may be published from what may not, for one organization and all it offers. Names, mobile numbers and people's own mail are gathered in `contacts`, where only
 * those who may see them do; everything else comes back to be shown. In doubt it is a person's.
 */
export class Sieve {
  readonly contacts: Contact[] = [];
  private readonly country: Region['country'];
  private readonly names: readonly string[];
  private readonly people: string[] = [];

  constructor(country: Region['country'], names: readonly string[]) {
    this.country = country;
    this.names = names;
  }

  /** Everybody who is named: kept, and taken out of texts from here on. A desk without a name may be shown; its mail and telephones come back. */
  desks(contacts: readonly HsdsContact[] | undefined, clock: Clock): { email: string | null; phones: Phones } {
    const shown: { email: string | null; phones: Phones } = { email: null, phones: [] };
    for (const contact of contacts ?? []) {
      const name = contact.name?.trim() ?? '';
      if (isFunction(contact)) continue;
      if (name) {
        this.people.push(name);
        this.keep({ name: name.slice(0, 120), role: [contact.title, contact.department].filter(Boolean).join(', ').slice(0, 120) || null, email: readEmails(contact.email ?? '')[0]?.address ?? null, phone: contact.phones?.[0]?.number?.slice(0, 30) ?? null, address: null });
      } else {
        shown.email ??= this.email(contact.email);
        shown.phones.push(...this.phones(contact.phones, clock));
      }
    }
    return shown;
  }

  /** Those of them that are a desk, a team or a function: public, without what is somebody's own. */
  functions(contacts: readonly HsdsContact[] | undefined, clock: Clock): Functions {
    return (contacts ?? []).filter(isFunction).flatMap((contact): Functions => {
      const [name, title, department] = [contact.name, contact.title, contact.department].map((text) => this.text(text)?.slice(0, 120) ?? null);
      const one = { name: name ?? null, title: title ?? null, department: department ?? null, email: this.email(contact.email), phones: this.phones(contact.phones, clock) };
      return one.name ?? one.title ?? one.department ? [one] : [];
    }).slice(0, 30);
  }

  /** The address when it is of a desk or a subject; null otherwise. */
  email(text: string | undefined): string | null {
    const [found] = readEmails(text ?? '', this.names);
    if (found?.kind === 'personal') this.keep({ name: null, role: null, email: found.address, phone: null, address: null });
    return found?.kind === 'function' ? found.address : null;
  }

  /** The numbers that are no mobile ones, as people dial them; a fax is nobody's number. */
  phones(phones: readonly HsdsPhone[] | undefined, clock: Clock): Phones {
    return (phones ?? []).flatMap((phone): Phones => {
      if (/fax/i.test(phone.type ?? '')) return [];
      const written = (phone.number ?? '').replaceAll('"', '').trim();
      const [read] = readPhones(written, this.country);
      const number = read?.number ?? (/^(\+[1-9]\d{4,14}|\d{3,8})$/.test(written) ? written : null);
      if (number === null) return [];
      if (read?.kind === 'mobile') {
        this.keep({ name: null, role: null, email: null, phone: number, address: null });
        return [];
      }
      const hours = told(phone.attributes, 'phone_hours').flatMap((text) => { try { return [JSON.parse(text) as never]; } catch { return []; } });
      const type = phone.type === 'sms' ? 'text' : phone.type;
      const languages = (phone.languages ?? []).flatMap(({ code }) => (/^[a-z]{2,3}$/.test(code ?? '') ? [code!] : []));
      const extension = Number.isInteger(phone.extension) && phone.extension! >= 0 && phone.extension! <= 9_999_999 ? { extension: phone.extension! } : {};
      return [{ number, type: type === 'text' || type === 'textphone' ? type : 'voice', description: this.text(phone.description)?.slice(0, 120) ?? null, schedules: schedulesIn(hours, clock), ...extension, ...(languages.length ? { languages: [...new Set(languages)] } : {}) }];
    });
  }

  /** A text without markup and without what is somebody's own; null when nothing is left. */
  text(text: string | undefined): string | null {
    const plain = withoutMarkup(text ?? '');
    if (plain === '') return null;
    const { text: shown, phones, emails, people } = withoutPrivate(plain, this.country, this.people, this.names);
    for (const name of people) this.keep({ name: name.slice(0, 120), role: null, email: null, phone: null, address: null });
    for (const phone of phones) this.keep({ name: null, role: null, email: null, phone, address: null });
    for (const email of emails) this.keep({ name: null, role: null, email, phone: null, address: null });
    return shown.trim() || null;
  }

  private keep(contact: Contact): void {
    if (!this.contacts.some((known) => JSON.stringify(known) === JSON.stringify(contact))) this.contacts.push(contact);
  }
}

/** A desk, team or function: by its name, or because it has a title or department and nobody's name. */
const isFunction = ({ name, title, department }: HsdsContact): boolean => (name?.trim() ? isFunctionName(name) : Boolean(title?.trim() || department?.trim()));

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** HSDS allows HTML in descriptions; ours are plain. */
const withoutMarkup = (text: string): string => (/<[a-z/]|&\w+;/i.test(text)
  ? text.replaceAll(/<(br|\/p|\/li|\/h\d)\b[^>]*>/gi, '\n').replaceAll(/<[^<>]*>/g, ' ').replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole).replaceAll(/[ \t]+/g, ' ').replaceAll(/ ?\n[ \n]*/g, '\n')
  : text).trim();
