import { createServer, type Server } from 'node:http';
import { after } from 'node:test';
import Provider from 'oidc-provider';
import { freePort } from '#platform/db/embedded.ts';
import type { Page } from './browser.ts';

export const CLIENT = { id: 'wijkverband', secret: 'een-geheim-van-twee-machines-0123456789' };

/** Somebody that this login knows: what it says of their mail address. */
type Employee = { email?: string; email_verified?: boolean };

/** An organisation's own login, by a provider that we did not write, on this machine: for these people, sending back to `redirectUri`. It can be down and come up again. */
export async function organisationLogin(redirectUri: string, employees: Record<string, Employee>) {
  let server: Server | undefined;
  const shut = new Set<string>();
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...employees[sub] }) }),
    pkce: { required: () => true },
    cookies: { keys: ['only-for-tests'] },
  });
  after(() => { server?.closeAllConnections(); server?.close(); });
  return {
    issuer,
    start: () => new Promise<void>((done) => { server = createServer((req, res) => { if (shut.has(req.url ?? '')) req.socket.destroy(); else void provider.callback()(req, res); }).listen(port, '127.0.0.1', done); }),
    /** Paths at which nothing answers. */
    shut,
  };
}

/** Says on the login's own pages who somebody is, and that we may know. */
export async function signInThere(page: Page, name: string): Promise<void> {
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
}
