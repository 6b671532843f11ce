/** What a question means: words, phrases, tellings, wishes, and the words of a region itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { TUESDAY } from '#tests/house.ts';
import { entry, searchHouse } from '#tests/search-house.ts';
import { dropSearchEntry, dropSynonymGroup, putSearchEntries, saveSynonymGroup, synonymGroups } from './index.ts';

const { inRegion, otherRegion, ask, found, foundAmong } = await searchHouse();

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

test('a phrase says something else than its words: "wil dood" is not about mourning, "niet naar school" not about what school offers', async () => {
  const offers = [['rouw', 'Rouwgroep', 'Als iemand dood is.'], ['crisis', 'Bel 113 bij gedachten aan zelfmoord'], ['ontbijt', 'Ontbijt op school'], ['thuiszitter', 'Hulp bij spijbelen']] as const;
  assert.deepEqual(await foundAmong(offers, ['ik wil dood', 'mijn man is dood', 'mn kind wil niet meer naar school', 'school']), ['crisis', 'rouw', 'thuiszitter', 'ontbijt']);
});

test('who asks and who helps need not share a word; where nothing is for the need itself, what is near it is found', async () => {
  const waking = ['waken', 'Waken bij wie sterft'] as const, caring = ['mantelzorg', 'Steunpunt Mantelzorg'] as const, singing = ['koor', 'Popkoor'] as const;
  assert.deepEqual(await foundAmong([waking, caring, singing], ['opa is uitbehandeld', 'ik hou van smartlappen']), ['waken', 'koor']);
  assert.deepEqual(await foundAmong([caring, singing], ['opa is uitbehandeld']), ['mantelzorg']);
});

test('a small word that somebody is called is a name: alone, among words that say little, or written in capitals', async () => {
  const offers = [['mee', 'Stichting MEE Samen', 'Iemand denkt met u mee.'], ['samen', 'Samen koken'], ['autisme', 'Autismecafé'], ['iedereen', 'Iedereen', 'Een club.']] as const;
  assert.deepEqual(await foundAmong(offers, ['MEE', 'mee', 'stichting mee', 'iedereen', 'autisme']), ['mee', 'mee', 'mee', 'iedereen', 'autisme']);
  assert.deepEqual(await foundAmong(offers, ['weet MEE iets over kantklossen', 'weet mee iets over kantklossen']), ['mee', undefined]);
});

test('two words that an entry writes as one are found there first: nacht oppas, nachtoppas', async () => {
  assert.deepEqual(await foundAmong([['oppas', 'Oppas', 'Kinderopvang.'], ['nacht', 'Familiehulp', 'Verzorgenden helpen met wassen, koken, kraamzorg en nachtoppas.']], ['nacht oppas', 'oppas']), ['nacht', 'oppas']);
});

test('where a title says nothing of what an entry is for, its plain words do', async () => {
  const offers = [['naaien', 'Naaicafé', 'Na afloop is er ook een tandarts.'], ['brug', 'De Brug', 'Hier werkt een tandarts.']] as const;
  assert.deepEqual(await foundAmong(offers, ['beugel']), ['brug']);
});

test('who asks in English is heard by what is the matter, and "free" is a wish', async () => {
  const offers = [['geweld', 'Veilig Thuis', 'Huiselijk geweld melden.'], ['nacht', 'Het Anker', 'Bed en begeleiding voor wie geen dak boven het hoofd heeft.'], ['afval', 'Milieustraat'], ['geheugen', 'Geheugencafé']] as const;
  assert.deepEqual(await foundAmong(offers, ['my husband hits me', 'i need a place to sleep tonight', 'where do I bring my garbage', 'my father forgets everything']), ['geweld', 'nacht', 'afval', 'geheugen']);
  assert.deepEqual((await ask('free lessons')).wishes.map(({ kind }) => kind), ['free']);
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

test('whatever is typed gives an answer', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.stringMatching(/^[a-z '"%_\\()&|!:*<>-]{0,60}$/)), async (typed) => {
    const { hits, total } = await ask(typed);
    assert.ok(hits.length <= 20 && total >= hits.length);
  }), { numRuns: 60 });
});
