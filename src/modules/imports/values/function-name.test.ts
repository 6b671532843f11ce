import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFunctionName } from './function-name.ts';

test('desks, teams and offices are functions; in doubt a name is a person\'s', () => {
  for (const name of ['Balie', 'Team inwoners', 'Team Inwoners', 'Front desk', 'Front Desk', 'Admissions Office', 'Afdeling WMO', 'Secretariaat', 'Afdeling jeugd en gezin', 'Wijkteam Noord', 'Team jeugd en gezin', 'Info']) assert.ok(isFunctionName(name), name);
  for (const name of ['Hanneke Terpstra', 'Team Hanneke Terpstra', 'Contact Hanneke', 'Hanneke (balie)', 'B. Alie', 'Balie en Hanneke', 'Balie, vraag naar Hanneke', 'Receptie via Ria', 'Balie (Hanneke)', 'Balie Hanneke', 'Receptie mw. Jansen', 'Secretariaat t.a.v. Hanneke', 'Team dhr. Jansen', 'Team Jeugd (Hanneke)', 'Balie 06-12345678', 'Balie hanneke@debrug.example', 'Ria', '']) assert.ok(!isFunctionName(name), name);
});

/** Written down to see which slip through: function words with first names, surnames, initials and titles, of here and of where families came from. */
const people = `
  Team Ria | Loket Jan de Vries | Spreekuur Ria | Steunpunt Henk | Receptie: Mevr. Bakker | Receptie Mevr. Bakker | Balie Fatima | balie fatima | team ria | Team Roos | Team Jansen | Team Bakker | Team Yılmaz | Team Yilmaz |
  Team Mohamed | Team El Idrissi | Team van Dijk | Team Van Dijk | Team van der Berg | Team 't Hart | Loket 't Hart | Balie de Vries | Balie Vandenberghe | Onthaal Greet | Onthaal Peeters | Dienst Lieve |
  Afdeling Agnieszka | Bureau Kowalski | Bureau Hanneke | Team Agnieszka Kowalska | Team Ashwin | Team Radjesh | Balie Soekhai | Secretariaat Wim | Secretariaat t.a.v. Hanneke | Receptie via Ria | Receptie mw jansen |
  receptie mevrouw bakker | Inloop Aisha | Spreekuur Fatma | Spreekuur Dr. Meijer | Spreekuur dokter Jansen | Meldpunt Kees | Infopunt Loes | Helpdesk Bram | Wijkteam Sjaan | Wijkteam Sara | Jeugdteam Mohammed |
  Huis van Ria | Huis Bakker | Team Jeugd (Hanneke) | Team Jeugd Hanneke | Balie J. | Loket A. Bakker | Team J.B. | Balie JB | Aanmelding Zeynep | Planning Özlem | Planning Ömer | Telefoon Ria | Administratie Truus |
  Bestuur Piet | Balie en Hanneke | Team Ria en Fatima | Team Noord Ria | Centrale Ria | Ria balie | Fatima's balie | Team Lieve | Team Jozef | Wijkpunt Jan | Taalpunt Marijke | Zorgloket Ellen | Team Wouters | Team Şahin |
  Bureau de Boer | Team Nguyen | Front desk Mary | Team Anne-Marie | Balie Jan-Willem | Dienst Onthaal Katrien | Wmo-loket Ingrid | Steunpunt Zehra | Team mw. Jansen | Spreekuur wijkagent Peter | team anne | balie yvonne |
  Team Djenneba Traoré | Balie Djenneba | Steunpunt Oma Sien | Team Meester Bart | Contact Hanneke | Hanneke (balie) | B. Alie | Hanneke Terpstra | Team Hanneke Terpstra`;
/** And what must not be lost for that. */
const desks = `
  Team Jeugd | Team Noord | Huis van de Wijk | Steunpunt Mantelzorg | Team Molenwijk | Balie Stadhuis | Balie | Team inwoners | Team Inwoners | Front desk | Front Desk | Admissions Office | Afdeling WMO | Secretariaat |
  Afdeling jeugd en gezin | Wijkteam Noord | Team jeugd en gezin | Info | Team Jeugd en Gezin | Wmo-loket | Wmo-Loket | Jeugdloket | Sociaal Team | Sociaal Wijkteam Noord | Sociaal wijkteam | Zorgloket |
  Centrum voor Jeugd en Gezin | Team Lombok | Team Kanaleneiland | Wijkteam Presikhaaf | Buurtteam Overvecht | Team Malburgen-Oost | Dienst Burgerzaken | Dienst Sociale Zaken | Onthaal OCMW | Onthaal Sociaal Huis |
  Sociaal Huis | Loket Wonen | Balie Bibliotheek | Balie gemeentehuis | Receptie begane grond | Spreekuur Wijkagent | Spreekuur sociaal raadslieden | Spreekuur Schuldhulp | Steunpunt Vrijwilligers |
  Steunpunt Huiselijk geweld | Meldpunt Overlast | Informatiepunt Digitale Overheid | Bureau Halt | Bureau Jeugdzorg | Team Toegang | Team Wonen en Zorg | Team Zuid-West | Secretariaat Welzijn | Administratie Sport |
  Klantcontactcentrum | KCC | Ledenadministratie | Helpdesk DigiD | Balie Wijkcentrum | Loket Energie | Energieloket | Taalpunt | Team Mantelzorg | Team Ouderen | Planning Thuiszorg | Algemene balie | Centrale balie |
  Balie (begane grond) | Team West | Team Centrum | Afdeling Participatie | Team Werk en Inkomen | Team Sociaal | Inloop Ontmoeting | Steunpunt Dementie | Vrijwilligerspunt | Onthaalpunt | Onthaal | Dienst Thuiszorg |
  Reserveringen | Bestuur | Receptie Buurthuis`;
const named = (list: string) => list.split('|').map((name) => name.trim());

test('a desk, team or house that is named after somebody is a person\'s, by a first name, a surname, an initial or a title', () => {
  assert.deepEqual(named(people).filter(isFunctionName), []);
  assert.ok(named(people).length >= 90);
});

test('a desk, team or house that is named after its subject, its place or its wijk stays one', () => {
  assert.deepEqual(named(desks).filter((name) => !isFunctionName(name)), []);
});
