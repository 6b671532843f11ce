import * as oidc from 'openid-client';
import { inTransaction, refuse, Refusal, type Context } from '#platform/use-case/index.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { loginProviderWithSecret, type LoginProviderWithSecret } from './login-providers.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import { refuseSharedMailbox } from './shared-mailbox.ts';
import { accountOf } from './sign-in.ts';

/** Nobody waits longer at a closed door. */
const TIMEOUT_SECONDS = 5;
const KNOWN_FOR = 10 * 60_000;

/** What logins told of themselves, asked when somebody first needs it: one that is down when the site starts is no reason not to start. */
const known = new Map<string, { configuration: oidc.Configuration; changedAt: number; at: number }>();

/**
 * Begins to sign in at an organisation: where to send the browser, and the secret of the cookie with which it comes back to `redirectUri`.
 * @throws Refusal `people.organisationDown` when that login does not answer now; 404 when it is none of this region.
 */
export async function beginAtOrganisation(context: Context, providerId: string, redirectUri: string): Promise<{ address: string; browser: string }> {
  const provider = await loginProviderWithSecret(context, providerId);
  const configuration = await configurationOf(provider, context.now);
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
  const address = oidc.buildAuthorizationUrl(configuration, { redirect_uri: redirectUri, scope: 'openid email', state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' });
  const browser = await context.db.onGround((tx) => keepChallenge(tx, context.region, 'organisation', { provider: provider.id, verifier, state, nonce }, context.now));
  return { address: address.href, browser };
}

/**
 * Takes who comes back from an organisation's login for who they are here, and opens a session. `came`: the whole address they came back to. Somebody is
 * known by what that login calls them; the first time by a verified mail address within its domains that stands with a person of this region. It
 * never makes a person.
 * @throws Refusal `people.organisationRefused` for what was not asked, was asked already or is not right; `people.organisationDown`;
 * `people.organisationUnverified`, `people.organisationOtherDomain`, `people.organisationUnknown` or `people.emailShared` for who is not let in.
 */
export async function finishAtOrganisation(context: Context, browser: string, came: URL, device: string): Promise<OpenedSession> {
  const asked = await context.db.onGround((tx) => takeChallenge(tx, context.region, 'organisation', browser, context.now)) ?? refuse('people.organisationRefused');
  const provider = await loginProviderWithSecret(context, asked.provider!);
  const told = await whoThatIs(provider, await configurationOf(provider, context.now), came, asked);
  const account = (await boundAccount(context, provider, told.subject)) ?? (await bindAccount(context, provider, told));
  return context.db.onGround((tx) => openSession(tx, { accountId: account, regionId: context.region.id, device }, context.now));
}

type Told = { subject: string; email: string; isVerified: boolean };

async function whoThatIs(provider: LoginProviderWithSecret, configuration: oidc.Configuration, came: URL, asked: Record<string, string>): Promise<Told> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, came, { pkceCodeVerifier: asked.verifier!, expectedState: asked.state!, expectedNonce: asked.nonce!, idTokenExpected: true });
    const { sub, ...claims } = tokens.claims()!;
    const { email, email_verified: verified } = claims.email === undefined ? await oidc.fetchUserInfo(configuration, tokens.access_token, sub) : claims;
    return { subject: sub, email: typeof email === 'string' ? email.trim().toLowerCase() : '', isVerified: verified === true };
  } catch (problem) {
    return refuseFor(provider, problem, 'people.organisationRefused');
  }
}

/** The account that this somebody was taken for before, while it is a person's here and its address is of the domains that the login may speak for. */
async function boundAccount({ db, region }: Context, { issuer, domains }: LoginProviderWithSecret, subject: string): Promise<string | undefined> {
  const bound = await db.onGround((tx) => tx.selectFrom('accounts.organisation_login as o').innerJoin('accounts.account as a', 'a.id', 'o.account_id')
    .innerJoin('accounts.link as l', (join) => join.onRef('l.account_id', '=', 'a.id').onRef('l.region_id', '=', 'o.region_id'))
    .select(['a.id', 'a.email']).where('o.region_id', '=', region.id).where('o.issuer', '=', issuer).where('o.subject', '=', subject).executeTakeFirst());
  if (bound && !domains.includes(domainOf(bound.email))) refuse('people.organisationOtherDomain', { status: 403 });
  return bound?.id;
}

async function bindAccount(context: Context, { issuer, domains }: LoginProviderWithSecret, { subject, email, isVerified }: Told): Promise<string> {
  const { db, region, now } = context;
  if (!email || !isVerified) refuse('people.organisationUnverified', { status: 403 });
  if (!domains.includes(domainOf(email))) refuse('people.organisationOtherDomain', { status: 403 });
  const person = await inTransaction({ ...context, actor: { kind: 'system' } }, async (work) => {
    await refuseSharedMailbox(work, email);
    return work.tx.selectFrom('person_contact').select('person_id as id').where('kind', '=', 'email').where('value', '=', email).limit(2).execute();
  });
  // Two people behind one address cannot be told apart by it.
  if (person.length !== 1) refuse('people.organisationUnknown', { status: 403 });
  return db.onGround(async (tx) => {
    const account = await accountOf(tx, region, { id: person[0]!.id, email }, now);
    await tx.insertInto('accounts.organisation_login').values({ region_id: region.id, issuer, subject, account_id: account, bound_at: now }).onConflict((c) => c.columns(['region_id', 'issuer', 'subject']).doUpdateSet({ account_id: account, bound_at: now })).execute();
    return account;
  });
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);

async function configurationOf(provider: LoginProviderWithSecret, now: Date): Promise<oidc.Configuration> {
  const [key, at, changedAt] = [`${provider.id} ${provider.issuer}`, now.getTime(), provider.changedAt.getTime()];
  const before = known.get(key);
  if (before && before.changedAt === changedAt && Math.abs(at - before.at) < KNOWN_FOR) return before.configuration;
  try {
    const issuer = new URL(provider.issuer);
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const configuration = await oidc.discovery(issuer, provider.clientId, undefined, oidc.ClientSecretBasic(provider.clientSecret), { timeout: TIMEOUT_SECONDS, execute });
    known.set(key, { configuration, changedAt, at });
    return configuration;
  } catch (problem) {
    return refuseFor(provider, problem, 'people.organisationDown');
  }
}

/** What went wrong between two machines: for the log its kind, never what was sent; for the reader that it did not work. */
function refuseFor({ id }: LoginProviderWithSecret, problem: unknown, key: string): never {
  if (problem instanceof Refusal) throw problem;
  const { name, code, cause } = problem as { name?: string; code?: string; cause?: { code?: string; error?: string } };
  console.error(`login of organisation ${id}: ${[name, code, cause?.code ?? cause?.error].filter((word) => typeof word === 'string').join(' ')}`);
  const isDown = name === 'TypeError' || code === 'OAUTH_TIMEOUT';
  refuse(isDown ? 'people.organisationDown' : key, { status: isDown ? 503 : 403 });
}
