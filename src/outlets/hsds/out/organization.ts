import { derivedId } from '#platform/db/index.ts';
import { languageInWords, type FeedParty, type PartyDocument, type ShownContact } from '#modules/directory/index.ts';
import { present, uriOf, type HsdsContact, type HsdsOrganization, type HsdsPhone, type HsdsProgram } from '../hsds.ts';
import { passedOut } from '../passed-on.ts';
import { attributesOf } from '../vocabulary.ts';
import { schedulesOut } from './schedule.ts';
import type { Telling } from './telling.ts';

/** A party as HSDS tells it in a list: what there is one of. */
export const organizationInList = ({ id, slug, document: d }: FeedParty['party'], { site }: Telling): HsdsOrganization => present<HsdsOrganization>({
  id, name: d.name, alternate_name: d.alternateName, description: d.description ?? d.plainWords, email: d.email, website: uriOf(d.website), uri: site && `${site}/organisaties/${slug}` });

/** A program of a party by its name; undefined when it has none that is called so. */
export function programOut({ id, document }: Pick<FeedParty['party'], 'id' | 'document'>, name: string | undefined, telling: Telling): HsdsProgram | undefined {
  const all = passedOut('organization', { id } as HsdsOrganization, document.passedOn, telling.terms).programs;
  return name === undefined ? undefined : all?.find((program) => program.name === name);
}

/** A party with all that is public about it. Of people at it stands only what they themselves said may be seen. */
export function organizationOut(entry: FeedParty['party'], telling: Telling): HsdsOrganization {
  const { id, document: d } = entry;
  return passedOut('organization', {
    ...organizationInList(entry, telling),
    ...present<Partial<HsdsOrganization>>({
      parent_organization_id: entry.parentId, phones: phonesOut(id, d.phones, telling), contacts: [...functionsOut(id, d.contacts, telling), ...entry.contacts.map(contactOut)],
      attributes: attributesOf({ id, entity: 'organization' }, {
        plain_words: d.plainWords, party_kind: d.kind, domain: d.domain, party_area: d.areas, ends_on: d.endsOn, supported_by: entry.supporterIds, confirmed_by: entry.confirmedBy }),
    }),
  }, d.passedOn, telling.terms);
}

/** Telephone numbers as HSDS tells them, with the hours at which they are answered. */
export const phonesOut = (ownerId: string, phones: PartyDocument['phones'], telling: Telling): HsdsPhone[] => phones.map((p, position) => {
  const id = derivedId(ownerId, `phone/${position}`);
  const hours = schedulesOut(id, p.schedules, telling).map((schedule) => JSON.stringify(schedule));
  return present<HsdsPhone>({ id, number: p.number, extension: p.extension ?? null, type: p.type, description: p.description,
    languages: (p.languages ?? []).map((code) => ({ id: derivedId(id, `language/${code}`), name: languageInWords(code, telling.locale), code })), attributes: attributesOf({ id, entity: 'phone' }, { phone_hours: hours }) });
});

/** Somebody whom visitors may ask, as far as they agreed. */
export const contactOut = ({ id, name, role, phone, email }: ShownContact): HsdsContact =>
  present<HsdsContact>({ id, name, title: role, email, phones: phone === null ? null : [{ id: derivedId(id, 'phone'), number: phone, type: 'voice' }] });

/** Desks, teams and functions. */
export const functionsOut = (ownerId: string, contacts: PartyDocument['contacts'], telling: Telling): HsdsContact[] => contacts.map(({ name, title, department, email, phones }, position) => {
  const id = derivedId(ownerId, `contact/${position}`);
  return present<HsdsContact>({ id, name, title, department, email, phones: phonesOut(id, phones, telling) });
});
