import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#platform/use-case/index.ts';
import { readSheet } from '#modules/imports/index.ts';
import { house } from '#tests/house.ts';
import { endChannel } from './end-channel.ts';
import { exportChannels } from './export-channels.ts';
import { listPublicChannels, showCoverage } from './show-channels.ts';

const h = await house('demo');
const editor = { kind: 'person', id: '018f0000-0000-7000-8000-000000000009', name: 'R', scopes: ['editor:area:WK990102'] } satisfies Actor;
const as = h.as(editor);

test('in Steenoven Tigrinya is heard and read on a telephone, and stands on no paper', async () => {
  const { coverage } = await showCoverage(as, 'steenoven');
  assert.ok(coverage.gaps.languagesNotOnPaper.includes('ti'));
  assert.ok(coverage.gaps.languagesOnlineOnly.includes('ar'));
  assert.ok(coverage.gaps.languagesUnreached.includes('uk'));
  assert.deepEqual(coverage.gaps.audiencesUnreached, [], 'the free paper is for everyone');
  assert.ok(coverage.gaps.audiencesNothingOwn.includes('werkzoekenden'));
  assert.ok(coverage.gaps.audiencesOwnOnlineOnly.includes('jongeren'));
  assert.ok(!coverage.audiences.some(({ key }) => key === 'iedereen'));
});

test('a channel that stopped reaches nobody, and one of another wijk does not count here', async () => {
  assert.ok(!(await showCoverage(as, 'molenwijk')).coverage.gaps.languagesNotOnPaper.includes('ti'), 'the coffee is in Steenoven');
  await endChannel(as, { slug: 'selam-koffie', ended: true });
  assert.ok((await showCoverage(as, 'steenoven')).coverage.gaps.languagesOnlineOnly.includes('ti'));
});

test('visitors get what may be shown and is found somewhere', async () => {
  const names = (await listPublicChannels(h.as({ kind: 'visitor' }), 'molenwijk')).map(({ slug }) => slug);
  assert.ok(names.includes('de-molensteen') && names.includes('rivierbode'));
  assert.ok(!names.includes('bloemenbuurt-app') && !names.includes('steenoven-samen'));
});

test('the register as a spreadsheet holds each channel and nobody behind it', async () => {
  const { bytes, fileName } = await exportChannels(as, 'molenwijk');
  assert.equal(fileName, 'kanalen-molenwijk-2026-11-24.xlsx');
  const cells = (await readSheet(bytes, { name: fileName }))[0]!.rows.flatMap(({ cells }) => cells).map(String);
  assert.ok(cells.includes('Wijkkrant De Molensteen') && cells.includes('redactie@demolensteen.example'));
  assert.ok(!cells.some((cell) => cell.includes('Dolman') || cell.includes('kees@')));
});
