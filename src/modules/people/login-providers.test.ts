import assert from 'node:assert/strict';
import { test } from 'node:test';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, dropLoginProvider, listLoginProviders, listPeople, offeredLogins, saveLoginProvider } from './index.ts';
import { loginProviderWithSecret } from './login-providers.ts';

const h = await house('demo');
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const administrator = await as('administrator');
const login = { name: 'Bibliotheek', issuer: 'https://login.bibliotheek.example', clientId: 'wijk', clientSecret: 'geheim', domains: '@bibliotheekrivierstad.example' };
const secretOf = async (id: string) => (await loginProviderWithSecret(h.as(system), id)).clientSecret;

test('the secret stays when it is left out, but does not go along to another issuer; it is never shown', async () => {
  await saveLoginProvider(administrator, login);
  const { id, domains } = (await listLoginProviders(administrator, undefined))[0]!;
  assert.deepEqual(domains, ['bibliotheekrivierstad.example']);
  assert.ok(!JSON.stringify(await listLoginProviders(administrator, undefined)).includes('geheim'));
  await saveLoginProvider(administrator, { ...login, id, name: 'De bibliotheek', clientSecret: '' });
  assert.equal(await secretOf(id), 'geheim');
  await assert.rejects(saveLoginProvider(administrator, { ...login, id, issuer: 'https://elders.example', clientSecret: '' }), { status: 422, fields: { clientSecret: 'people.secretNeeded' } });
  await assert.rejects(saveLoginProvider(administrator, login), { status: 422, fields: { issuer: 'people.issuerTaken' } });
});

test('an address that is no issuer of the world, or no domain, is refused beside its field', async () => {
  for (const issuer of ['http://login.bibliotheek.example', 'https://10.0.0.1', 'https://binnen', 'https://a.example/?x=1']) await assert.rejects(saveLoginProvider(administrator, { ...login, issuer }), { status: 422, fields: { issuer: 'people.issuerUnclear' } }, issuer);
  await assert.rejects(saveLoginProvider(administrator, { ...login, issuer: 'https://b.example', domains: 'geen domein' }), { status: 422, fields: { domains: 'people.domainsUnclear' } });
});

test('only administrators keep logins; everybody sees the name on the page to sign in, until it is dropped', async () => {
  const { id } = (await listLoginProviders(administrator, undefined))[0]!;
  for (const other of [await as('coordinator'), h.as(visitor)]) {
    await assert.rejects(saveLoginProvider(other, { ...login, issuer: 'https://c.example' }), { status: 404 });
    await assert.rejects(dropLoginProvider(other, { id }), { status: 404 });
    assert.deepEqual(await listLoginProviders(other, undefined), []);
  }
  assert.deepEqual((await offeredLogins(h.as(visitor))).map(({ name }) => name), ['De bibliotheek']);
  await dropLoginProvider(administrator, { id });
  assert.deepEqual(await offeredLogins(h.as(visitor)), []);
});
