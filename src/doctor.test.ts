import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import { createRegion } from '#modules/regions/index.ts';
import { asOwner, migrateAll } from '#platform/db/index.ts';
import { projectRoot } from '#platform/root.ts';
import { house, TUESDAY } from '#tests/house.ts';

const h = await house('empty');
// A role belongs to the whole server: this one is the test's own.
const ROLE = 'region_dokterswijk';
await createRegion(h.url, { slug: 'dokterswijk', name: 'Dokterswijk', country: 'NL', hosts: ['dokterswijk.localhost'], helpPhone: '0475', helpHours: 'ma', helpPlace: 'Plein 1', schoolRegion: 'zuid' }, TUESDAY);
after(() => asOwner(process.env.WIJKVERBAND_TEST_SERVER!, (client) => client.query(`drop role ${ROLE}`)));

const owner = (statement: string) => asOwner(h.url, (client) => client.query(statement));

async function dropRole(): Promise<void> {
  await owner(`grant ${ROLE} to current_user`);
  await owner(`drop owned by ${ROLE}; drop role ${ROLE}`);
}

function doctorSays(): { status: number | null; said: string } {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli.ts', 'doctor'], { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, DATABASE_URL: h.url } });
  return { status, said: stdout };
}

test('a region that is whole is called so', () => {
  assert.match(doctorSays().said, /goed +Gemeente Dokterswijk is er\./);
});

const losses: Record<string, () => Promise<unknown>> = {
  'its role is lost': dropRole,
  'its role may not be taken on': () => owner(`revoke ${ROLE} from wijkverband_app`),
  'its role may not enter its schema': () => owner(`revoke usage on schema ${ROLE} from ${ROLE}`),
  'its role may not read a table': () => owner(`revoke select on ${ROLE}.wijk from ${ROLE}`),
};
for (const [loss, lose] of Object.entries(losses)) {
  test(`when ${loss}, that is said and the next start mends it`, async () => {
    await lose();
    const { status, said } = doctorSays();
    assert.equal(status, 1);
    assert.match(said, /FOUT +Gemeente Dokterswijk is niet compleet: .*\n.*de start herstelt dit/);
    await migrateAll(h.url);
    assert.match(doctorSays().said, /goed +Gemeente Dokterswijk is er\./);
    await h.db.inRegion(ROLE, { person: null, scopes: ['region'] }, (tx) => tx.selectFrom('wijk').selectAll().execute());
    const inTheLedger = await h.db.inRegion(ROLE, { person: null, scopes: ['region'] }, (tx) => tx.deleteFrom('fact').execute()).then(() => 'deleted', (error: Error) => error.message);
    assert.match(inTheLedger, /permission denied/);
  });
}

test('a region whose data are gone is not made anew as an empty one', async () => {
  await owner(`alter schema ${ROLE} rename to elsewhere`);
  assert.match(doctorSays().said, /FOUT +De gegevens van gemeente Dokterswijk zijn weg\.\n.*laatste back-up/);
  await assert.rejects(migrateAll(h.url), /De gegevens van Dokterswijk zijn weg/);
  await owner(`alter schema elsewhere rename to ${ROLE}`);
});
