import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { compareValues } from './compare.ts';
import { addressKey, nameKey, nameLikeness, type Likeness } from './likeness.ts';
import { planEntries, type Existing, type Incoming } from './plan-entries.ts';
import { processorTime } from '#tests/processor-time.ts';

const outcome = (incoming: unknown, current: unknown, last: unknown, confirmed = false) =>
  compareValues({ a: incoming }, { a: current }, last === undefined ? null : { a: last }, confirmed)[0]?.outcome ?? 'nothing';

test('three values decide: what the file said, what stands there, what it says now', () => {
  assert.equal(outcome('x', 'x', undefined), 'nothing', 'the same');
  assert.equal(outcome(null, 'x', 'x'), 'nothing', 'an empty cell never erases');
  assert.equal(outcome('', 'x', undefined), 'nothing');
  assert.equal(outcome('new', 'old', 'old'), 'take', 'only the file changed');
  assert.equal(outcome('old', 'ours', 'old'), 'nothing', 'only we changed: ours stays, and nobody is bothered');
  assert.equal(outcome('new', 'ours', 'old'), 'question', 'both changed');
  assert.equal(outcome('new', 'old', undefined), 'take', 'never came from this file, nobody confirmed it');
  assert.equal(outcome('new', null, 'old'), 'take', 'nothing stands there');
});

test('what an owner confirmed since wins; a difference becomes a question', () => {
  assert.equal(outcome('new', 'old', undefined, true), 'question');
  assert.equal(outcome('new', 'ours', 'old', true), 'question');
  assert.equal(outcome('new', 'old', 'old', true), 'question', 'confirmed as it was: that is what the owner says');
  assert.equal(outcome('same', 'same', 'old', true), 'nothing');
  assert.equal(outcome('old', 'ours', 'old', true), 'nothing');
});

test('lists in another order, and spaces, are no difference', () => {
  assert.equal(outcome(['b', 'a'], ['a', 'b'], undefined), 'nothing');
  assert.equal(outcome('een  twee\n', 'een twee', undefined), 'nothing');
  assert.equal(outcome([{ x: 1, y: null }], [{ x: 1 }], undefined), 'nothing');
});

test('the first time, a list of which all stands there already changes nothing; later a shorter list is a change', () => {
  assert.equal(outcome(['a'], ['a', 'b'], undefined), 'nothing');
  assert.equal(outcome(['a'], ['a', 'b'], ['a', 'b']), 'take');
});

test('what was taken once is the same the next time, whatever the values', () => {
  const value = fc.oneof(fc.constantFrom(null, '', 'a', 'b', 0, false), fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }));
  fc.assert(fc.property(value, value, fc.option(value, { nil: undefined }), fc.boolean(), (incoming, current, last, confirmed) => {
    const first = outcome(incoming, current, last, confirmed);
    const after = first === 'take' ? incoming : current;
    assert.equal(outcome(incoming, after, incoming, confirmed), 'nothing');
  }));
});

test('names are known again without articles, accents and legal forms', () => {
  assert.equal(nameKey('Stichting De Brug'), nameKey('de brug'));
  assert.equal(nameKey("Café 't Hoekje"), nameKey('cafe t hoekje'));
  assert.ok(nameLikeness('Buurthuis De Brug', 'De Brug, buurthuis') === 1);
  assert.ok(nameLikeness('Taalcafé Molenwijk', 'Taalcafe Molewijk') >= 0.85);
  assert.ok(nameLikeness('Bibliotheek', 'Voedselbank') < 0.4);
  assert.equal(addressKey('Kerkstraat 12 a', '6811 AB'), addressKey('Kerkstr. 12A', '6811AB'));
  assert.equal(addressKey('Kerkstraat', '6811 AB'), null);
});

const like = (name: string, more: Partial<Likeness> = {}): Likeness => ({ name, owner: null, phones: [], emails: [], address: null, ...more });
const there = (id: string, likeness: Likeness, more: Partial<Existing> = {}): Existing => ({ id, keys: [nameKey(likeness.name)], name: likeness.name, values: { name: likeness.name }, last: null, confirmedSince: false, likeness, ...more });
const wanted = (likeness: Likeness, more: Partial<Incoming> = {}): Incoming => ({ keys: [nameKey(likeness.name)], id: null, rows: [2], values: { name: likeness.name }, likeness, problems: [], remarks: [], ...more });
const plan = (one: Incoming, existing: Existing[], { remembered = {}, decisions = {} }: { remembered?: Record<string, string>; decisions?: Record<string, string> } = {}) =>
  planEntries([one], existing, new Map(Object.entries(remembered)), decisions)[0]!;

test('an entry is known again by our id, by what the source called it before, or by the same name', () => {
  const brug = there('1', like('De Brug'));
  assert.deepEqual([plan(wanted(like('Buurthuis'), { id: '1' }), [brug])].map(({ id, status }) => [id, status]), [['1', 'changed']]);
  assert.equal(plan(wanted(like('Het Bruggetje')), [brug], { remembered: { bruggetje: '1' } }).id, '1');
  assert.deepEqual([plan(wanted(like('de brug'), { values: {} }), [brug])].map(({ id, status }) => [id, status]), [['1', 'same']]);
});

test('a doubtful twin comes with its reasons, until a person decides', () => {
  const brug = there('1', like('Buurthuis De Brug', { phones: ['+31261234567'], address: 'kerkstr126811ab' }));
  const one = wanted(like('Buurtcentrum de Brug', { phones: ['+31261234567'], address: 'kerkstr126811ab' }));
  const doubtful = plan(one, [brug]);
  assert.deepEqual([doubtful.status, doubtful.twins[0]?.id, doubtful.twins[0]?.reasons], ['twin', '1', ['name', 'phone', 'address']]);
  assert.equal(plan(one, [brug], { decisions: { [one.keys[0]]: 'new' } }).status, 'new');
  assert.deepEqual([plan(one, [brug], { decisions: { [one.keys[0]]: '1' } })].map(({ id, status }) => [id, status]), [['1', 'same']], 'and keeps its name');
});

test('a shared telephone alone makes no twin, nor does the same name at another organisation', () => {
  assert.equal(plan(wanted(like('Voedselbank', { phones: ['1'] })), [there('1', like('Taalhuis', { phones: ['1'] }))]).status, 'new');
  assert.equal(plan(wanted(like('Taalcafé', { owner: 'wiek' }), { keys: ['wiek|taalcafe'] }), [there('1', like('Taalcafe', { owner: 'brug' }), { keys: ['brug|taalcafe'] })]).status, 'new');
});

test('a row with a problem is wrong, whatever it looks like', () => {
  assert.equal(plan(wanted(like('De Brug'), { problems: [{ field: 'name', key: 'x.y' }] }), [there('1', like('De Brug'))]).status, 'wrong');
});

test('ten thousand against ten thousand in seconds', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => like(`Activiteit ${String.fromCharCode(97 + (i % 26))}${i} in wijk ${i % 40}`, { phones: [`+3126${i % 700}`] }));
  const start = processorTime();
  planEntries(names.map((likeness) => wanted(likeness)), names.map((likeness, i) => there(String(i), like(`${likeness.name} x`, likeness.phones ? { phones: likeness.phones } : {}))), new Map(), {});
  assert.ok(processorTime() - start < 10_000);
});
