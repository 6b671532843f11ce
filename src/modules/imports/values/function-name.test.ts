import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFunctionName } from './function-name.ts';

test('desks, teams and offices are functions; in doubt a name is a person\'s', () => {
  for (const name of ['Balie', 'Team inwoners', 'Team Inwoners', 'Front desk', 'Secretariaat', 'Afdeling jeugd en gezin', 'Wijkteam Noord', 'Info']) assert.ok(isFunctionName(name), name);
  for (const name of ['Hanneke Terpstra', 'Team Hanneke Terpstra', 'Contact Hanneke', 'Hanneke (balie)', 'B. Alie', 'Ria', '']) assert.ok(!isFunctionName(name), name);
});
