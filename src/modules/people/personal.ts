import { sql } from 'kysely';
import { byAccount, byEmail, byPerson, dayTold, type Mark, type Personal, type PersonalSubject, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { BY_OWNER } from './correct-own-details.ts';
import { CONTACT_AMONG_MEMBERS, POINT_OF_CONTACT, shownPart } from './consents.ts';
import { PAPER } from './read-reach.ts';
import { roleKinds } from './roles.ts';
import { OLD_ENOUGH } from './sessions.ts';
import { peopleText } from './texts.ts';

const saying = (key: 'heldWho' | 'heldRoles' | 'heldConsents' | 'heldSignIn'): PersonalSubject['say'] => (locale: Locale, part: SubjectPart) => peopleText(locale, `${key}${part}`);
const period = (row: Record<string, unknown>, locale: Locale) => ({ from: dayTold(row.starts_on, locale), until: dayTold(row.ends_on, locale) });

const purposes: Record<string, string> = { [PAPER]: 'paper', [OLD_ENOUGH]: 'age', [CONTACT_AMONG_MEMBERS]: 'contact', [POINT_OF_CONTACT]: 'found' };

const thisLink: Mark = { is: ({ id, regionId }) => sql`person_id = ${id} and region_id = ${regionId}`, erase: 'row' };
/** An account goes with its last region; its sessions and passkeys of elsewhere stay till then. */
const ownAccount: Mark = { is: ({ accounts }) => sql`id = any(${accounts}::uuid[])`, erase: 'row', unless: sql`exists (select 1 from accounts.link l where l.account_id = accounts.account.id)` };

export const personal: Personal = {
  subjects: [
    {
      say: saying('heldWho'), ground: 'agreement',
      tables: {
        person_contact: {
          marks: [byPerson('person_id')],
          tell: (row, locale) => peopleText(locale, 'tellContact', { kind: String(row.kind), value: String(row.value), source: sourceTold(String(row.source), locale) }),
        },
        person_reach: { marks: [byPerson('person_id'), byPerson('through_id', ['through_id', 'through_agreed_at'])], tell: (row, locale) => peopleText(locale, 'tellReach', { way: String(row.way) }) },
        address_change: { marks: [byPerson('person_id'), byEmail('new_email'), byEmail('old_email')] },
        person: { marks: [byPerson('id')], tell: (row, locale) => peopleText(locale, 'tellPerson', { name: String(row.name), language: String(row.language).slice(0, 2) }) },
      },
    },
    {
      say: saying('heldRoles'), ground: 'interest',
      tables: {
        role: { marks: [byPerson('person_id'), byPerson('given_by', ['given_by']), byPerson('ended_by', ['ended_by'])], tell: (row, locale) => peopleText(locale, 'tellRole', { role: roleTold(String(row.kind), locale), ...period(row, locale) }) },
        handover: { marks: [byPerson('from_id'), byPerson('to_id'), byPerson('made_by', ['made_by'])] },
        representation: { marks: [byPerson('person_id'), byPerson('given_by', ['given_by']), byPerson('ended_by', ['ended_by'])], tell: (row, locale) => peopleText(locale, 'tellRepresentation', period(row, locale)) },
      },
    },
    {
      say: saying('heldConsents'), ground: 'duty',
      tables: {
        consent: {
          marks: [byPerson('person_id')],
          tell: (row, locale) => peopleText(locale, 'tellConsent', { purpose: purposes[String(row.purpose)] ?? shownPart(String(row.purpose))?.[0] ?? String(row.purpose), day: dayTold(row.given_at, locale), until: dayTold(row.withdrawn_at, locale) }),
        },
      },
    },
    {
      say: saying('heldSignIn'), ground: 'agreement',
      tables: {
        'accounts.session': { marks: [byAccount('account_id')], tell: (row, locale) => peopleText(locale, 'tellSession', { device: String(row.device), day: dayTold(row.seen_on, locale) }) },
        'accounts.sign_in': { marks: [byAccount('account_id')] },
        'accounts.passkey': { marks: [byAccount('account_id')], tell: (row, locale) => peopleText(locale, 'tellPasskey', { name: String(row.name) }) },
        'accounts.organisation_login': { marks: [byAccount('account_id')], tell: (row, locale) => peopleText(locale, 'tellOrganisationLogin', { issuer: String(row.issuer) }) },
        'accounts.link': { marks: [thisLink] },
        'accounts.account': { marks: [ownAccount], tell: (row, locale) => peopleText(locale, 'tellAccount', { email: String(row.email) }) },
      },
    },
  ],
  nobody: {
    'accounts.challenge': 'belongs to a browser by its hash, not to a person, and is gone within ten minutes',
    login_provider: 'what an organisation and we know of each other; its secret is no person’s',
  },
};

/** Where an address is from: a text of ours, or the name of a list. */
function sourceTold(source: string, locale: Locale): string {
  if (source === 'people.addedByAdministrator') return peopleText(locale, 'addedByAdministrator');
  if (source === BY_OWNER) return peopleText(locale, 'sourceSelf');
  return source === 'import' ? peopleText(locale, 'sourceImported') : source;
}

const roleTold = (kind: string, locale: Locale): string => { const known = roleKinds.find((one) => one === kind); return known ? peopleText(locale, known) : kind; };
