import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { Refusal, type Actor } from '#platform/use-case/index.ts';
import { house, visitor } from '#tests/house.ts';
import { showBooklet } from '../print/index.ts';
import { removeAdvertisement } from './remove-advertisement.ts';
import { saveAdvertisement } from './save-advertisement.ts';
import { showAdvertisements, showAdvertThumbnail } from './show-advertisements.ts';

const h = await house('demo');
const person = (...scopes: string[]): Actor => ({ kind: 'person', id: '00000000-0000-7000-8000-000000000001', name: 'Iemand', scopes });
const editor = person('editor:area:WK990101');
const editorOfAll = person('editor:area:GM9901');
const picture = new Uint8Array(await sharp({ create: { width: 1400, height: 1000, channels: 3, background: '#a63d17' } }).png().toBuffer());
const bakery = { wijk: 'WK990101', name: 'Bakkerij Jansen', words: 'Elke dag vers brood', size: 'half', runsUntil: '31-12-2027', picture };
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (problem) => { assert(problem instanceof Refusal, String(problem)); return problem; });
const advertsIn = async (now?: Date) => (await showBooklet(h.as(visitor, now ? { now } : {}), { wijk: 'molenwijk', website: 'x' })).adverts;

test('an advertisement is in the booklet of its wijk until its last day, that day included', async () => {
  const { id } = await saveAdvertisement(h.as(editor), bakery);
  const [advert] = await advertsIn();
  assert.deepEqual({ ...advert, picture: advert!.picture.length > 1000 }, { id, name: 'Bakkerij Jansen', picture: true, alt: 'Elke dag vers brood', size: 'half', wish: null });
  assert.equal((await advertsIn(new Date('2027-12-31T12:00:00Z'))).length, 1);
  assert.equal((await advertsIn(new Date('2028-01-01T12:00:00Z'))).length, 0);
  const [wijk] = await showAdvertisements(h.as(editor, { now: new Date('2028-01-01T12:00:00Z') }), undefined);
  assert.deepEqual(wijk!.adverts.map(({ id: one, isNext }) => [one, isNext]), [[id, false]]);
  await removeAdvertisement(h.as(editor), { id });
  assert.deepEqual(await advertsIn(), []);
});

test('a change keeps the picture when none is sent, unless it is too small for the new size', async () => {
  const small = new Uint8Array(await sharp({ create: { width: 500, height: 400, channels: 3, background: '#0d4f4c' } }).png().toBuffer());
  const { id } = await saveAdvertisement(h.as(editor), { ...bakery, size: 'quarter', picture: small });
  await saveAdvertisement(h.as(editor), { ...bakery, id, size: 'quarter', name: 'Bakkerij De Jong', picture: undefined });
  const [advert] = await advertsIn();
  assert.equal(advert!.name, 'Bakkerij De Jong');
  assert.equal((await sharp(advert!.picture).metadata()).width, 500);
  assert.equal((await refusalOf(saveAdvertisement(h.as(editor), { ...bakery, id, size: 'full', picture: undefined }))).key, 'advertisements.pictureTooSmall');
  await removeAdvertisement(h.as(editor), { id });
});

test('what is not right is told beside its field', async () => {
  const fieldsOf = async (changes: object) => (await refusalOf(saveAdvertisement(h.as(editor), { ...bakery, ...changes }))).fields;
  assert.deepEqual(await fieldsOf({ name: ' ', words: '', size: 'reus', runsUntil: '' }), { name: 'advertisements.required', words: 'advertisements.required', size: 'advertisements.sizeMissing', runsUntil: 'platform.dayUnclear' });
  assert.deepEqual(await fieldsOf({ runsUntil: '30-2-2027' }), { runsUntil: 'platform.dayUnclear' });
  assert.deepEqual(await fieldsOf({ runsUntil: '2026-11-23' }), { runsUntil: 'advertisements.dayPast' });
  assert.deepEqual(await fieldsOf({ name: '', picture: undefined }), { name: 'advertisements.required', picture: 'advertisements.pictureMissing' });
});

test('an editor fills the booklets of their own area, an administrator all; nobody else any', async () => {
  const namesFor = async (actor: Actor) => (await showAdvertisements(h.as(actor), undefined)).map(({ slug }) => slug);
  assert.deepEqual(await namesFor(editor), ['molenwijk']);
  assert.deepEqual(await namesFor(editorOfAll), ['molenwijk', 'steenoven']);
  assert.deepEqual(await namesFor(person('region')), ['molenwijk', 'steenoven']);
  for (const stranger of [visitor, person('coordinator:area:WK990101'), person('editor:area:BU99010101')]) assert.deepEqual(await namesFor(stranger), []);

  const { id } = await saveAdvertisement(h.as(person('region')), { ...bakery, wijk: 'WK990102' });
  for (const stranger of [visitor, editor, person('editor:area:BU99010201')]) {
    const as = h.as(stranger);
    for (const work of [() => saveAdvertisement(as, { ...bakery, id, wijk: 'WK990102' }), () => saveAdvertisement(as, { ...bakery, id }), () => removeAdvertisement(as, { id }), () => showAdvertThumbnail(as, id)]) {
      assert.equal((await refusalOf(work())).status, 404);
    }
  }
  assert.equal((await refusalOf(removeAdvertisement(h.as(editor, { region: h.otherRegion }), { id }))).status, 404);
  await removeAdvertisement(h.as(editorOfAll), { id });
  assert.equal((await refusalOf(removeAdvertisement(h.as(editorOfAll), { id }))).status, 404);
});
