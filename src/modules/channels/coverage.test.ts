import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from './coverage.ts';
import type { Form } from './channel-document.ts';

const channel = (audiences: string[], languages: string[], ...forms: Form[]) => ({ everyone: audiences.length === 0, audiences, languages, forms });
const gapsOf = (...args: Parameters<typeof coverageOf>) => Object.fromEntries(Object.entries(coverageOf(...args).gaps).filter(([, list]) => list.length));

test('without any channel nobody is reached', () => {
  assert.deepEqual(gapsOf([], ['ouders', 'jongeren'], ['nl']), { audiencesUnreached: ['ouders', 'jongeren'], languagesUnreached: ['nl'] });
});

test('a paper for everyone reaches all, and is nobody\'s own', () => {
  assert.deepEqual(gapsOf([channel([], ['nl'], 'paper')], ['ouders'], ['nl', 'ti']), { audiencesNothingOwn: ['ouders'], languagesUnreached: ['ti'] });
});

test('who is reached online alone is told apart from who also has what is for everyone', () => {
  const app = channel(['ouders'], ['nl'], 'online');
  assert.deepEqual(gapsOf([app], ['ouders', 'jongeren'], ['nl']), { audiencesUnreached: ['jongeren'], audiencesOnlineOnly: ['ouders'], languagesOnlineOnly: ['nl'] });
  assert.deepEqual(gapsOf([app, channel([], ['nl'], 'paper')], ['ouders'], ['nl']), { audiencesOwnOnlineOnly: ['ouders'] });
  assert.deepEqual(gapsOf([app, channel([], ['nl'], 'online')], ['jongeren'], []), { audiencesOnlineOnly: ['jongeren'] });
});

test('a language that is spoken and not printed is named as such', () => {
  assert.deepEqual(gapsOf([channel([], ['ti'], 'spoken'), channel([], ['ti'], 'online')], [], ['ti']), { languagesNotOnPaper: ['ti'] });
});

test('channels are counted by form with their languages; one in two forms counts in both', () => {
  const { audiences: [row] } = coverageOf([channel(['ouders'], ['nl', 'ar'], 'paper', 'online'), channel(['ouders'], ['nl'], 'online'), channel([], ['tr'], 'paper')], ['ouders'], []);
  assert.deepEqual(row, { key: 'ouders', total: 2, byForm: { paper: { count: 1, languages: ['ar', 'nl'] }, spoken: { count: 0, languages: [] }, screen: { count: 0, languages: [] }, online: { count: 2, languages: ['ar', 'nl'] } } });
});
