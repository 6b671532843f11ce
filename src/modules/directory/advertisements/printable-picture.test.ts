import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import sharp from 'sharp';
import { Refusal } from '#platform/use-case/index.ts';
import { printablePicture, thumbnail } from './printable-picture.ts';
import { pixelsNeeded } from './sizes.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#a63d1788' } });
const photo = async (width = 1400, height = 1000) => new Uint8Array(await blank(width, height).png().toBuffer());
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (problem) => { assert(problem instanceof Refusal, String(problem)); return problem; });
const keyOf = async (bytes: Uint8Array) => (await refusalOf(printablePicture(bytes, 'half'))).key.replace('advertisements.', '');
const text = (words: string) => new TextEncoder().encode(words);

test('a picture comes out upright, as JPEG of at most 1500 by 2200, on white, without what the camera wrote in it', async () => {
  const taken = await blank(3000, 2000).jpeg().withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Iemand' } } }).toBuffer();
  assert.ok((await sharp(taken).metadata()).exif?.includes('Iemand'));
  const printed = await printablePicture(new Uint8Array(taken), 'full');
  const { format, width, height, exif, orientation } = await sharp(printed).metadata();
  assert.deepEqual({ format, width, height, exif, orientation }, { format: 'jpeg', width: 1467, height: 2200, exif: undefined, orientation: undefined });
  assert.ok(!Buffer.from(printed).includes('Iemand'));
});

test('PNG and WebP are read as well', async () => {
  for (const bytes of [await photo(), new Uint8Array(await blank(1400, 1000).webp().toBuffer())]) assert.equal((await sharp(await printablePicture(bytes, 'full')).metadata()).format, 'jpeg');
});

test('what is no picture is told apart, beside the field', async () => {
  const whole = await photo();
  const moving = await sharp([Buffer.from(whole), await sharp(whole).negate().toBuffer()], { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer();
  assert.equal(await keyOf(new Uint8Array()), 'pictureMissing');
  assert.equal(await keyOf(text('<html><body>nee</body></html>')), 'pictureNone');
  assert.equal(await keyOf(text('%PDF-1.7 ')), 'pictureNone');
  assert.equal(await keyOf(text('<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')), 'pictureDrawing');
  assert.equal(await keyOf(new Uint8Array(moving)), 'pictureMoves');
  assert.equal(await keyOf(new Uint8Array(Buffer.concat([whole.subarray(0, 33), Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1'), whole.subarray(33)]))), 'pictureMoves');
  assert.equal(await keyOf(whole.subarray(0, 900)), 'pictureBroken');
  assert.equal(await keyOf(new Uint8Array(15_000_001)), 'pictureTooManyBytes');
  assert.deepEqual((await refusalOf(printablePicture(text('x'), 'half'))).fields, { picture: 'advertisements.pictureNone' });
});

test('a small file that would fill the memory is refused before it is unpacked', async () => {
  const bomb = new Uint8Array(await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 }).toBuffer());
  assert.ok(bomb.length < 1_000_000);
  assert.equal(await keyOf(bomb), 'pictureTooManyPixels');
});

test('less than 150 dots per inch at its size is too small, and the refusal says how large it has to be', async () => {
  const small = await photo(500, 400);
  assert.ok(await printablePicture(small, 'quarter'));
  const { key, values } = await refusalOf(printablePicture(small, 'half'));
  assert.equal(key, 'advertisements.pictureTooSmall');
  assert.deepEqual(values, { width: 500, height: 400, neededWidth: 598, neededHeight: 479 });
  const enough = { width: values.neededWidth as number, height: values.neededHeight as number };
  assert.ok(await printablePicture(await photo(enough.width, enough.height), 'half'));
});

test('pixels that are enough for one size are enough for every smaller one', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
    const [full, half, quarter] = (['full', 'half', 'quarter'] as const).map((size) => pixelsNeeded({ width, height }, size).width);
    assert.ok(full! >= half! && half! >= quarter!);
  }));
});

test('a thumbnail has the same box whatever the shape', async () => {
  for (const [width, height] of [[1400, 500], [600, 1800]] as const) {
    const seen = await sharp(await thumbnail(await printablePicture(await photo(width, height), 'quarter'))).metadata();
    assert.deepEqual([seen.width, seen.height], [240, 180]);
  }
});
