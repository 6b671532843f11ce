import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { stem } from './stem.ts';

/** Forms that somebody who searches takes for one word. */
const SAME = `
wandelen wandeling gewandeld wandelt; huren huur gehuurd huurt; verhuizen verhuizing; brieven brief briefje; huizen huis huisje; lessen les; lezen leest gelezen;
eenzaam eenzame eenzaamheid; schuld schulden; kind kinderen kindje; kleinkind kleinkinderen; fiets fietsen fietst fietsje; computer computers; cursus cursussen; maaltijd maaltijden;
vrijwilliger vrijwilligers; koken kookt gekookt; gezond gezonde gezondheid; woning woningen wonen; telefoon telefoons telefonen; persoon personen; kantoor kantoren; formulier formulieren;
tuin tuinen tuintje; vriend vrienden vriendjes vriendin; boek boeken boekje; boom bomen boompje; oefening oefenen oefeningen; nieuw nieuwe; spel spellen spelletje spelletjes; school scholen;
doof dove doven; oud oude; goedkoop goedkope; gesprek gesprekken; dag dagen; avond avonden avonds; stad steden; problemen probleem; foto fotos; buren buur; cafe cafes; helpen helpt geholpen;
bezoek bezoeken bezocht; betalen betaald betaalt; uitkering uitkeringen; verzekering verzekeren; opvoeding opvoeden opgevoed; reparatie reparaties; activiteit activiteiten; ruimte ruimtes`;

/** Words that a shorter stem would throw together. */
const APART = 'ouders ouderen; lessen lezen; maat maatje; leerling leren; nieuw nieuws; markt merk; kaart kaarsen; krant kran; taal tal; buurt buur; overheid over; meisje mei; koning koken; groen groeten';

const groups = (text: string) => text.split(';').map((group) => group.trim().split(/\s+/));

test('forms of one word have one stem', () => {
  for (const [first, ...others] of groups(SAME)) for (const other of others) assert.equal(stem(other), stem(first!), `${other} / ${first}`);
});

test('different words keep different stems', () => {
  for (const [one, other] of groups(APART)) assert.notEqual(stem(one!), stem(other!), `${one} / ${other}`);
});

test('a Flemish diminutive is the word itself; what only ends like one stays whole', () => {
  for (const [small, word] of [['peuterke', 'peuter'], ['manneke', 'man'], ['boekske', 'boek'], ['bakskes', 'bak'], ['vogelke', 'vogel']]) assert.equal(stem(small!), stem(word!), small);
  assert.notEqual(stem('ziekelijke'), stem('ziekelij'));
  assert.equal(stem('sterke'), 'sterk');
});

test('any letters give a stem that is not empty nor longer than a letter more', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
    assert.ok(stem(word).length > 0 && stem(word).length <= word.length + 1);
  }));
});

test('of 45,670 Dutch words, those that both Snowball stemmers take together stay together in four cases of five', { skip: skipWithout('snowball_dutch/dutch_voc.txt') }, () => {
  const [vocabulary, one, other] = ['dutch_voc.txt', 'dutch_output.txt', 'dutch_porter_output.txt'].map((file) => readFileSync(sharedData(`snowball_dutch/${file}`), 'utf8').split('\n'));
  const firstOf = new Map<string, string>();
  let pairs = 0, together = 0;
  vocabulary!.forEach((word, at) => {
    const key = `${one![at]} ${other![at]}`;
    const first = firstOf.get(key);
    if (first === undefined) return void firstOf.set(key, word);
    pairs++;
    if (stem(word) === stem(first)) together++;
  });
  assert.ok(pairs > 6000 && together / pairs > 0.8, `${together} of ${pairs}`);
});
