import { isIP } from 'node:net';
import * as v from 'valibot';
import { isTaken, newId } from '#platform/db/index.ts';
import { administers, inTransaction, query, refuse, useCase, type Context, type Region } from '#platform/use-case/index.ts';

/** An organisation's own login, as an administrator sees it: the secret is never shown again. */
export type LoginProvider = { id: string; name: string; issuer: string; clientId: string; partyId: string | null; domains: string[] };

/** With the secret, for the conversation with it. */
export type LoginProviderWithSecret = LoginProvider & { clientSecret: string; changedAt: Date };

const required = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('people.fieldRequired'), v.maxLength(most, 'people.fieldTooLong'));
const domain = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
const domains = v.pipe(v.string(), v.toLowerCase(), v.transform((text) => [...new Set(text.split(/[\s,;]+/).map((word) => word.replace(/^@/, '')).filter(Boolean))]),
  v.check((list) => list.length > 0 && list.length <= 20 && list.every((one) => v.is(domain, one)), 'people.domainsUnclear'));

/**
 * Adds an organisation's own login, or changes the one with this id. Without a secret the one that was given stays, but not for another issuer, who
 * would get to know it. Administrators only.
 * @throws Refusal with a text per field.
 */
export const saveLoginProvider = useCase({
  input: v.object({
    id: v.optional(v.pipe(v.string(), v.uuid())),
    name: required(60), issuer: v.pipe(required(300), v.url('people.issuerUnclear')), clientId: required(300), clientSecret: v.pipe(v.string(), v.trim(), v.maxLength(500, 'people.fieldTooLong')),
    partyId: v.optional(v.pipe(v.string(), v.uuid())),
    domains,
  }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run({ tx, now, region }, { id, name, issuer, clientId, clientSecret, partyId, domains }) {
    if (!isIssuer(issuer, region)) refuse('platform.inputUnclear', { status: 422, fields: { issuer: 'people.issuerUnclear' } });
    const before = id ? await tx.selectFrom('login_provider').select(['issuer', 'client_secret']).where('id', '=', id).executeTakeFirst() ?? refuse('platform.notFound', { status: 404 }) : undefined;
    const secret = clientSecret || (before?.issuer === issuer ? before.client_secret : '');
    if (!secret) refuse('platform.inputUnclear', { status: 422, fields: { clientSecret: 'people.secretNeeded' } });
    const row = { name, issuer, client_id: clientId, client_secret: secret, party_id: partyId ?? null, domains, changed_at: now };
    const saved = id ? tx.updateTable('login_provider').set(row).where('id', '=', id).execute() : tx.insertInto('login_provider').values({ id: newId(), ...row }).execute();
    await saved.catch((problem: unknown) => isTaken(problem) ? refuse('platform.inputUnclear', { status: 422, fields: { issuer: 'people.issuerTaken' } }) : Promise.reject(problem as Error));
  },
});

/** Takes an organisation's own login away: nobody signs in by it any more, who is signed in stays so. Administrators only. */
export const dropLoginProvider = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  run: async ({ tx }, { id }) => { await tx.deleteFrom('login_provider').where('id', '=', id).execute(); },
});

export const mayKeepLoginProviders = administers;

/** The organisations' own logins of the region, by name. By row policy administrators and the system see them. */
export const listLoginProviders = query(async ({ tx }, _: void): Promise<LoginProvider[]> =>
  (await tx.selectFrom('login_provider').select(['id', 'name', 'issuer', 'client_id', 'party_id', 'domains']).orderBy('name').execute())
    .map((row) => ({ id: row.id, name: row.name, issuer: row.issuer, clientId: row.client_id, partyId: row.party_id, domains: row.domains })));

/** What the page to sign in offers to everybody: names only. */
export const offeredLogins = async (context: Context): Promise<{ id: string; name: string }[]> =>
  (await listLoginProviders({ ...context, actor: { kind: 'system' } })).map(({ id, name }) => ({ id, name }));

/** For the conversation with an organisation's login. @throws Refusal 404 when the region has none with this id. */
export const loginProviderWithSecret = (context: Context, id: string): Promise<LoginProviderWithSecret> => inTransaction({ ...context, actor: { kind: 'system' } }, async ({ tx }) => {
  const row = v.is(v.pipe(v.string(), v.uuid()), id) ? await tx.selectFrom('login_provider').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) refuse('platform.notFound', { status: 404 });
  return { id: row.id, name: row.name, issuer: row.issuer, clientId: row.client_id, clientSecret: row.client_secret, partyId: row.party_id, domains: row.domains, changedAt: row.changed_at };
});

/** A name of the world over https. The demo, which is on this machine only, also talks to a login on this machine. */
function isIssuer(address: string, region: Region): boolean {
  const { protocol, hostname, search, hash, username } = new URL(address);
  if (search || hash || username) return false;
  if (region.isDemo && protocol === 'http:') return /^(([a-z0-9-]+\.)*localhost|127(\.\d+){3})$/.test(hostname);
  return protocol === 'https:' && hostname.includes('.') && isIP(hostname) === 0 && !hostname.endsWith('.localhost');
}
