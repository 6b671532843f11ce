import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { asOwner, quoteName, quoteText } from '../src/platform/db/database.ts';
import { dropDatabase } from './house.ts';

/**
 * A database of an owner who is no superuser and may make roles: what many servers give. Gives its address; both are gone after the test file. Its
 * owner has the password of the given address, since the password of the application's role, which all databases here share, follows from it.
 */
export async function plainOwner(serverUrl: string): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const { password } = new URL(serverUrl);
  await asOwner(serverUrl, async (client) => {
    await client.query(`create role ${quoteName(name)} login noinherit createrole password ${quoteText(decodeURIComponent(password))}`);
    // From PostgreSQL 16 on CREATEROLE alone reaches only the roles that one made oneself.
    await client.query(`grant wijkverband_app to ${quoteName(name)} with admin option; grant ${quoteName(name)} to current_user`);
    await client.query(`create database ${quoteName(name)} owner ${quoteName(name)}`);
  });
  after(() => asOwner(serverUrl, async (client) => {
    await dropDatabase(client, name);
    await client.query(`drop owned by ${quoteName(name)}; drop role ${quoteName(name)}`);
  }));
  return Object.assign(new URL(serverUrl), { pathname: `/${name}`, username: name }).href;
}
