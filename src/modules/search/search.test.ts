import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { house, TUESDAY } from '#tests/house.ts';
import { confirmSearchEntry, dropSearchEntry, dropSynonymGroup, nearestMatches, putSearchEntries, putSearchEntry, saveSynonymGroup, search, suggest, synonymGroups, type SearchEntry, type SearchRequest } from './index.ts';

const { db, region, otherRegion } = await house();
const none = { person: null, scopes: [] };
const inRegion = <T>(work: Parameters<typeof db.inRegion<T>>[2], schema = region.schema) => db.inRegion(schema, none, work);

const molenwijk = { code: 'WK01', name: 'Molenwijk' }, steenoven = { code: 'WK02', name: 'Steenoven' };
const office = [[540, 1020], [1980, 2460]] as const;
const entry = (slug: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry =>
  ({ subject: { kind: 'service', id: newId() }, path: `/aanbod/${slug}`, title, plainWords: '', areas: [molenwijk], confirmedOn: '2026-10-01', ...more });

const entries = [
  entry('computerles', 'Computerles', { plainWords: 'Leer rustig werken met muis en toetsen.', free: true, opening: { weekly: office } }),
  entry('taal-cafe', 'Taal-café', { plainWords: 'Oefen Nederlands in een kleine groep.', areas: [steenoven], languages: ['nl', 'ar'], free: true }),
  entry('schulden', 'Hulp bij schulden', { plainWords: 'Samen kijken naar je rekeningen.', places: ['Buurthuis De Wiek', 'Kerkstraat 12'], points: [[51.9801, 5.9101]] }),
  entry('schulden-ver', 'Hulp bij schulden', { plainWords: 'Samen kijken naar je rekeningen.', points: [[52.08, 5.91]], areas: [steenoven] }),
  entry('maatje', 'Een maatje in de buurt', { plainWords: 'Iemand komt bij je langs.', names: ['Stichting Dichtbij'] }),
  entry('wandelen', 'Wandelgroep', { plainWords: 'Elke zondag een uur lopen.', opening: { weekly: [[6 * 1440 + 600, 6 * 1440 + 660]] } }),
  entry('bibliotheek', 'Bibliotheek', { plainWords: 'Boeken, kranten en een printer.', opening: { weekly: [[540, 1260]], notOn: ['2026-11-30'] } }),
  entry('leefloon', 'Leefloon aanvragen bij het OCMW', { plainWords: 'Als je niet genoeg geld hebt.' }),
];
await inRegion((tx) => putSearchEntries(tx, entries));

const ask = (question: string, more: Partial<SearchRequest> = {}) => inRegion((tx) => search(tx, { question, now: TUESDAY, ...more }));
const found = async (question: string, more: Partial<SearchRequest> = {}) => (await ask(question, more)).hits.map((hit) => hit.path.split('/').at(-1));

test('compounds are found both ways: computerles and les computer, taalcafe and taal café, schuldhulpverlening and hulp bij schulden', async () => {
  for (const question of ['computerles', 'les computer', 'computerlessen']) assert.equal((await found(question))[0], 'computerles', question);
  for (const question of ['taalcafe', 'taal café', 'TAALCAFÉ']) assert.equal((await found(question))[0], 'taal-cafe', question);
  assert.match((await found('schuldhulpverlening'))[0]!, /^schulden/);
});

test('questions as people put them', async () => {
  assert.equal((await found('mijn moeder is eenzaam'))[0], 'maatje');
  assert.equal((await found('iemand om mee te wandelen'))[0], 'wandelen');
  assert.match((await found('ik kan mijn rekeningen niet betalen'))[0]!, /^schulden/);
  assert.equal((await found('waar kan ik iets printen'))[0], 'bibliotheek');
  assert.equal((await found('dutch lessons'))[0], 'taal-cafe');
  assert.equal((await found('bijstand'))[0], 'leefloon');
});

test('a long sentence is understood by what is the matter in it', async () => {
  assert.equal((await found('goedemiddag mevrouw, sinds vorig jaar mijn man dood is zie ik bijna niemand meer'))[0], 'maatje');
});

test('who tells what is going on without naming it finds who helps, not what shares a word', async () => {
  const own = [entry('geheugen', 'Geheugencafé', { plainWords: 'Voor wie vergeetachtig is, en familie.' }), entry('voordeur', 'Een nieuwe voordeur', { plainWords: 'Voordeuren op maat.' })];
  await inRegion((tx) => putSearchEntries(tx, own));
  assert.equal((await found('grootvader vindt zijn eigen voordeur niet terug'))[0], 'geheugen');
  assert.equal((await found('voordeur'))[0], 'voordeur');
  for (const one of own) await inRegion((tx) => dropSearchEntry(tx, one.subject));
});

test('an age says for whom: "ik ben 15" finds what is there for the young', async () => {
  const young = entry('jongeren', 'Tafeltennis in De Loods', { plainWords: 'Voor jongeren.' }), old = entry('senioren', 'Tafeltennis in De Wiek', { plainWords: 'Voor ouderen.' });
  await inRegion((tx) => putSearchEntries(tx, [young, old]));
  assert.equal((await found('ik ben 15 en wil tafeltennis'))[0], 'jongeren');
  assert.equal((await found('ik ben 80 en wil tafeltennis'))[0], 'senioren');
  for (const one of [young, old]) await inRegion((tx) => dropSearchEntry(tx, one.subject));
});

/** What is found with only these entries beside the others. */
async function foundAmong(titles: readonly (readonly [slug: string, title: string, plainWords?: string])[], questions: readonly string[]): Promise<(string | undefined)[]> {
  const added = titles.map(([slug, title, plainWords = '']) => entry(slug, title, { plainWords }));
  await inRegion((tx) => putSearchEntries(tx, added));
  const first = [];
  for (const question of questions) first.push((await found(question))[0]);
  for (const one of added) await inRegion((tx) => dropSearchEntry(tx, one.subject));
  return first;
}

test('a phrase says something else than its words: "wil dood" is not about mourning, "niet naar school" not about what school offers', async () => {
  const offers = [['rouw', 'Rouwgroep', 'Als iemand dood is.'], ['crisis', 'Bel 113 bij gedachten aan zelfmoord'], ['ontbijt', 'Ontbijt op school'], ['thuiszitter', 'Hulp bij spijbelen']] as const;
  assert.deepEqual(await foundAmong(offers, ['ik wil dood', 'mijn man is dood', 'mn kind wil niet meer naar school', 'school']), ['crisis', 'rouw', 'thuiszitter', 'ontbijt']);
});

test('who asks and who helps need not share a word; where nothing is for the need itself, what is near it is found', async () => {
  const waking = ['waken', 'Waken bij wie sterft'] as const, caring = ['mantelzorg', 'Steunpunt Mantelzorg'] as const, singing = ['koor', 'Popkoor'] as const;
  assert.deepEqual(await foundAmong([waking, caring, singing], ['opa is uitbehandeld', 'ik hou van smartlappen']), ['waken', 'koor']);
  assert.deepEqual(await foundAmong([caring, singing], ['opa is uitbehandeld']), ['mantelzorg']);
});

test('an entry is for what its words say together: one word in passing counts less than a title and a keyword', async () => {
  const offers = [['in-passing', 'Schilderen', 'Sommigen hebben schulden.'], ['for-it', 'Schuldregeling', 'De gemeente praat met de deurwaarder.']] as const;
  assert.deepEqual(await foundAmong(offers, ['klarna']), ['for-it']);
});

test('a word of two meanings is taken for the one that is asked: who wants to drink less is not sent to who stops smoking, nor who has a dog to asylum', async () => {
  const offers = [['roken', 'Samen stoppen met roken'], ['drank', 'Praten over alcohol'], ['gevlucht', 'Op weg in Nederland', 'Heb je asiel gekregen?'], ['wandelhond', 'Een hond uitlaten']] as const;
  assert.deepEqual(await foundAmong(offers, ['ik wil stoppen met drinken', 'stoppen met roken', 'wie wil mijn hond uitlaten', 'asiel aanvragen']), ['drank', 'roken', 'wandelhond', 'gevlucht']);
});

test('what is told of one is understood of another: opa vergeet alles as moeder does', async () => {
  const offers = [['geheugen', 'Alzheimercafé'], ['opa', 'Met opa naar het museum']] as const;
  assert.deepEqual(await foundAmong(offers, ['mijn moeder vergeet alles', 'mijn opa vergeet alles', 'ons bomma vergeet alles']), ['geheugen', 'geheugen', 'geheugen']);
});

test('niks is niets, and a verhuurder a huisbaas, in what phrases say', async () => {
  const offers = [['eten', 'Voedselbank'], ['huurteam', 'Huurteam']] as const;
  assert.deepEqual(await foundAmong(offers, ['thuis niks te eten', 'thuis niets te eten', 'verhuurder reageert niet']), ['eten', 'eten', 'huurteam']);
});

test('how cheap it may be says less than what it is', async () => {
  const offers = [['meubels', 'Tweedehands meubels'], ['winkel', 'Goedkope winkel', 'Goedkoop eten, goedkoop en betaalbaar.']] as const;
  assert.deepEqual(await foundAmong(offers, ['ik zoek een goedkope zetel', 'goedkope winkel']), ['meubels', 'winkel']);
});

test('a verb that a sentence takes apart is one word: "zeg ik mijn abonnement op" is opzeggen', async () => {
  const offers = [['opzeggen', 'Brieven schrijven', 'We helpen met opzeggen.'], ['abonnement', 'Op reis met een abonnement'], ['school', 'Zeg het op school']] as const;
  assert.deepEqual(await foundAmong(offers, ['hoe zeg ik dat op', 'wie zegt het op voor mij', 'zeg het op school']), ['opzeggen', 'opzeggen', 'school']);
});

test('shorthand of messages and Flemish small words are written out', async () => {
  const offers = [['peuters', 'Spelen met je peuter']] as const;
  assert.deepEqual(await foundAmong(offers, ['iets leuks vr mn peuter', 'spele met ons peuterke', 'wa is er vd week voor mijne peuter']), ['peuters', 'peuters', 'peuters']);
});

test('a compound of words that only this region knows is split', async () => {
  const offers = [['wad', 'Wadlopen']] as const;
  assert.deepEqual(await foundAmong(offers, ['wadlopengids', 'wadlopenclub']), ['wad', 'wad']);
});

test('a word that an entry says in passing weighs less than what the question is about', async () => {
  const offers = [['recht', 'Hulp bij huurrecht'], ['agent', 'Wijkagent', 'Zie je iets dat niet klopt?']] as const;
  assert.deepEqual(await foundAmong(offers, ['mijn huurverhoging klopt niet']), ['recht']);
});

test('typing errors are forgiven and told', async () => {
  const answer = await ask('biblioteek');
  assert.equal(answer.hits[0]!.title, 'Bibliotheek');
  assert.deepEqual(answer.corrections, [{ typed: 'biblioteek', meant: 'bibliotheek' }]);
  assert.equal((await found('computrles'))[0], 'computerles');
});

test('names, streets and wijken', async () => {
  assert.equal((await found('stichting dichtbij'))[0], 'maatje');
  assert.equal((await found('kerkstraat'))[0], 'schulden');
  assert.equal((await found('schulden molenwijk'))[0], 'schulden');
});

test('a wijk after "in", gratis and a language are wishes: who meets them comes first', async () => {
  const answer = await ask('hulp bij schulden in Steenoven');
  assert.equal(answer.hits[0]!.path, '/aanbod/schulden-ver');
  assert.deepEqual(answer.wishes.map((wish) => wish.kind), ['area']);
  assert.equal((await found('iemand die arabisch spreekt'))[0], 'taal-cafe');
  assert.deepEqual((await found('gratis')).sort(), ['computerles', 'taal-cafe']);
  assert.equal((await found('iets te doen op zondag'))[0], 'wandelen');
});

test('a filter leaves the others out', async () => {
  assert.deepEqual(await found('schulden', { filters: { areas: ['WK02'] } }), ['schulden-ver']);
  assert.deepEqual(await found('', { filters: { free: true } }), ['computerles', 'taal-cafe']);
  assert.deepEqual(await found('schulden', { near: { latitude: 51.98, longitude: 5.91 }, filters: { within: 2 } }), ['schulden']);
});

test('open now follows the clock of the wijk and skips days on which it is closed', async () => {
  const at = (moment: string) => found('bibliotheek', { now: new Date(moment), filters: { open: 'now' } });
  assert.deepEqual(await at('2026-11-23T10:00:00+01:00'), ['bibliotheek']);
  assert.deepEqual(await at('2026-11-23T21:30:00+01:00'), []);
  assert.deepEqual(await at('2026-11-30T10:00:00+01:00'), []);
});

test('the nearest of equals comes first', async () => {
  const near = async (latitude: number) => (await found('hulp bij schulden', { near: { latitude, longitude: 5.91 } }))[0];
  assert.equal(await near(51.98), 'schulden');
  assert.equal(await near(52.08), 'schulden-ver');
});

test('who was confirmed last comes first of equals', async () => {
  const [, , one, other] = entries;
  const first = async () => (await found('hulp bij schulden'))[0];
  await inRegion((tx) => confirmSearchEntry(tx, one!.subject, '2026-11-20'));
  assert.equal(await first(), 'schulden');
  await inRegion((tx) => confirmSearchEntry(tx, other!.subject, '2026-11-23'));
  assert.equal(await first(), 'schulden-ver');
});

test('an entry is found by its new words and no more by its old ones; dropped, by none', async () => {
  const before = entry('tijdelijk', 'Kantklossen');
  await inRegion((tx) => putSearchEntry(tx, before));
  assert.deepEqual(await found('kantklossen'), ['tijdelijk']);
  await inRegion((tx) => putSearchEntry(tx, { ...before, title: 'Pottenbakken' }));
  assert.deepEqual(await found('kantklossen'), []);
  assert.deepEqual(await found('pottenbakken'), ['tijdelijk']);
  await inRegion((tx) => dropSearchEntry(tx, before.subject));
  assert.deepEqual(await found('pottenbakken'), []);
});

test('control signs in a title do no harm', async () => {
  const odd = entry('raar', 'Zwerf\u001fsteen\u0000 \u001everzamelaars', { plainWords: 'a\nb\u001fc' });
  await inRegion((tx) => putSearchEntry(tx, odd));
  assert.deepEqual((await ask('verzamelaars')).hits.map((hit) => [hit.path, hit.title]), [['/aanbod/raar', 'Zwerf steen verzamelaars']]);
  await inRegion((tx) => dropSearchEntry(tx, odd.subject));
});

test('what is rolled back is not found', async () => {
  await assert.rejects(inRegion(async (tx) => {
    await putSearchEntry(tx, entry('nooit', 'Zeepkistenrace'));
    throw new Error('stop');
  }));
  assert.deepEqual(await found('zeepkistenrace'), []);
});

test('a region’s own synonyms work at once, replace a default, and another region does not have them', async () => {
  assert.deepEqual(await found('flapuit'), []);
  const id = await inRegion((tx) => saveSynonymGroup(tx, { words: ['flapuit', 'maatje'] }, TUESDAY));
  assert.equal((await found('flapuit'))[0], 'maatje');
  assert.equal((await inRegion(synonymGroups)).length, 1);
  assert.deepEqual(await inRegion(synonymGroups, otherRegion.schema), []);
  const named = await inRegion((tx) => saveSynonymGroup(tx, { words: ['kletsmajoor', 'het maatje'] }, TUESDAY));
  assert.equal((await found('kletsmajoor'))[0], 'maatje');
  await inRegion((tx) => dropSynonymGroup(tx, named));
  await inRegion((tx) => dropSynonymGroup(tx, id));
  assert.deepEqual(await found('flapuit'), []);
});

test('suggestions complete the last word and name entries', async () => {
  const suggestions = await inRegion((tx) => suggest(tx, 'gratis comp', { now: TUESDAY }));
  assert.ok(suggestions.some((one) => one.kind === 'words' && one.text === 'gratis computerles'));
  assert.ok(suggestions.some((one) => one.kind === 'entry' && one.path === '/aanbod/computerles'));
  assert.deepEqual(await inRegion((tx) => suggest(tx, 'c', { now: TUESDAY })), []);
});

test('where nothing is found, what there is without a filter', async () => {
  const request: SearchRequest = { question: 'taalcafe', now: TUESDAY, filters: { areas: ['WK01'], free: true } };
  assert.equal((await ask(request.question, request)).total, 0);
  const help = await inRegion((tx) => nearestMatches(tx, request));
  assert.deepEqual(help.relaxed.map((one) => [one.without, one.hits[0]?.path]), [['areas', '/aanbod/taal-cafe']]);
  assert.equal(help.nearest[0]?.path, '/aanbod/taal-cafe');
});

test('pages follow one another without gap or double, and say how many there are', async () => {
  const many = Array.from({ length: 45 }, (_, at) => entry(`koor-${at}`, `Koor ${at}`, { areas: [steenoven] }));
  await inRegion((tx) => putSearchEntries(tx, many), otherRegion.schema);
  const pages = await Promise.all([1, 2, 3, 4].map((page) => inRegion((tx) => search(tx, { question: 'koor', now: TUESDAY, page }), otherRegion.schema)));
  assert.deepEqual(pages.map((page) => page.hits.length), [20, 20, 5, 0]);
  assert.equal(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.path))).size, 45);
  assert.equal(pages[0]!.total, 45);
});

test('in a wijk is found what is for it or for all, however much elsewhere in its municipality answers better', async () => {
  const town = { code: 'GM01', name: 'Rivierstad' }, inTown = (slug: string, title: string, forAreas: string[], body = '') => entry(slug, title, { areas: [molenwijk, steenoven, town], forAreas, body });
  const many = Array.from({ length: 8 }, (_, n) => `WK1${n}`);
  const smede = inTown('smeden', 'Werkplaats', [steenoven.code, 'BU01'], 'Er wordt ook smeedkunst beoefend.');
  const own = [inTown('hier', 'Werkplaats', ['BU01', molenwijk.code], 'Er wordt ook smeedkunst beoefend.'), inTown('overal', 'Atelier', [town.code], 'Soms smeedkunst.'), inTown('breed', 'Smeedkunst', [...many, molenwijk.code])];
  const others = [...Array.from({ length: 250 }, (_, n) => inTown(`daar-${n}`, 'Smeedkunst', [steenoven.code])), inTown('ver', 'Smeedkunst', many)];
  const all = [...own, ...others, smede];
  const here = async () => (await found('smeedkunst', { filters: { areas: [molenwijk.code, town.code, 'BU01'] } })).sort();
  await inRegion((tx) => putSearchEntries(tx, all));
  assert.deepEqual(await here(), ['breed', 'hier', 'overal', 'smeden']);
  const sectors = Array.from({ length: 60 }, (_, n) => `11002A${n}`);
  assert.deepEqual((await found('smeedkunst', { filters: { areas: [...sectors, molenwijk.code, town.code, 'BU01'] } })).sort(), ['breed', 'hier', 'overal', 'smeden'], 'a wijk of sixty sectors, as in Flanders');
  assert.equal((await found('smeedkunst', { filters: { areas: [molenwijk.code, town.code] }, pageSize: 1, page: 3 })).length, 1);
  // One moves away.
  await inRegion((tx) => putSearchEntry(tx, { ...smede, forAreas: [steenoven.code] }));
  assert.deepEqual(await here(), ['breed', 'hier', 'overal']);
  for (const one of all) await inRegion((tx) => dropSearchEntry(tx, one.subject));
  const left = await inRegion((tx) => sql<{ n: number }>`select count(*)::int as n from search_posting p where not exists (select 1 from search_entry e where e.entry = p.entry)`.execute(tx));
  assert.deepEqual([await here(), left.rows], [[], [{ n: 0 }]]);
});

test('whatever is typed gives an answer', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.stringMatching(/^[a-z '"%_\\()&|!:*<>-]{0,60}$/)), async (typed) => {
    const { hits, total } = await ask(typed);
    assert.ok(hits.length <= 20 && total >= hits.length);
  }), { numRuns: 60 });
});
