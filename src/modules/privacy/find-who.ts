import type { Who } from '#platform/personal.ts';
import type { Context, Work } from '#platform/use-case/index.ts';

/** A number's last nine digits: the same with and without the country in front. */
const TAIL = 9;

/** What names a person of this region in every table; undefined when there is no such person. `work` sees the whole region. */
export async function findWho({ tx, region }: Work, id: string, accounts: readonly { id: string; email: string }[]): Promise<Who | undefined> {
  const person = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  if (!person) return undefined;
  const contacts = await tx.selectFrom('person_contact').select(['kind', 'value']).where('person_id', '=', id).execute();
  const parties = await tx.selectFrom('representation').select('party_id').where('person_id', '=', id).execute();
  const valuesOf = (kind: string) => contacts.filter((contact) => contact.kind === kind).map(({ value }) => value);
  return {
    id, name: person.name, regionId: region.id, accounts: accounts.map((account) => account.id), parties: parties.map(({ party_id }) => party_id),
    emails: [...new Set([...valuesOf('email'), ...accounts.map(({ email }) => email)].map((email) => email.toLowerCase()))],
    phones: valuesOf('phone').map((phone) => phone.replaceAll(/\D/g, '')).filter((digits) => digits.length >= TAIL).map((digits) => digits.slice(-TAIL)),
  };
}

/** The accounts by which somebody signs in here. */
export const accountsOf = ({ db, region }: Context, id: string): Promise<{ id: string; email: string }[]> =>
  db.onGround((tx) => tx.selectFrom('accounts.account as a').innerJoin('accounts.link as l', 'l.account_id', 'a.id').select(['a.id', 'a.email']).where('l.region_id', '=', region.id).where('l.person_id', '=', id).execute());
