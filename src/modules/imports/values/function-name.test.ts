import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFunctionName } from './function-name.ts';

test('desks, teams and offices are functions; in doubt a name is a person\'s', () => {
  for (const name of ['Balie', 'Team inwoners', 'Team Inwoners', 'Front desk', 'Front Desk', 'Admissions Office', 'Afdeling WMO', 'Secretariaat', 'Afdeling jeugd en gezin', 'Wijkteam Noord', 'Team jeugd en gezin', 'Info']) assert.ok(isFunctionName(name), name);
  for (const name of ['Hanneke Terpstra', 'Team Hanneke Terpstra', 'Contact Hanneke', 'Hanneke (balie)', 'B. Alie', 'Balie en Hanneke', 'Balie, vraag naar Hanneke', 'Receptie via Ria', 'Balie (Hanneke)', 'Balie Hanneke', 'Receptie mw. Jansen', 'Secretariaat t.a.v. Hanneke', 'Team dhr. Jansen', 'Team Jeugd (Hanneke)', 'Balie 06-12345678', 'Balie hanneke@debrug.example', 'Ria', '']) assert.ok(!isFunctionName(name), name);
});
