import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import fc from '#tests/random-input.ts';
import sharp from 'sharp';
import { inTransaction, Refusal, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { changeDocument, DOCUMENTS, openFile, removeDocument, shareDocument, showDocument, showDocuments, showNetwork } from '../index.ts';
import { keptFile } from './kept-file.ts';
import { forgetDocuments } from './share-document.ts';

const h = await house('demo');
const network = 'digitaal-netwerk-molenwijk';
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const actor = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await actor(slug));
const pdf = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj');
const note = { network, title: 'Draaiboek inloop', words: 'Om half tien koffie zetten.', term: '12' };
const shared = async (who: string, more: object = {}) => (await shareDocument(await as(who), { ...note, ...more }) as { id: string }).id;
const titles = async (context: Context) => (await showDocuments(context, { slug: network })).documents.map(({ title }) => title);

test('who takes part shares a note with a file; members read it, and whoever is outside finds nothing there', async () => {
  const id = await shared('librarian', { title: 'Folder', file: pdf, fileName: '../folder ~van* ons.exe' });
  const { document } = await showDocument(await as('teacher'), { slug: network, document: id });
  assert.deepEqual({ title: document.title, file: document.file, keepUntil: document.keepUntil, mayRemove: document.mayRemove }, { title: 'Folder', file: { name: 'folder van ons.pdf', size: pdf.length }, keepUntil: '2027-11-24', mayRemove: false });
  assert.deepEqual((await openFile(await as('teacher'), { slug: network, document: id })).bytes, pdf);
  for (const other of [await as('resident'), h.as(visitor), h.as(await actor('librarian'), { region: h.otherRegion })]) {
    await assert.rejects(showDocuments(other, { slug: network }), { status: 404 });
    await assert.rejects(openFile(other, { slug: network, document: id }), { status: 404 });
    await assert.rejects(shareDocument(other, note), { status: 404 });
    await assert.rejects(changeDocument(other, { ...note, document: id, number: 1 }), { status: 404 });
    await assert.rejects(removeDocument(other, { document: id }), { status: 404 });
  }
  await assert.rejects(showDocument(await as('teacher'), { slug: network, document: 'geen-id' }), { status: 404 });
});

test('a note needs a title, a text or a file, and a term', async () => {
  const librarian = await as('librarian');
  await assert.rejects(shareDocument(librarian, { ...note, title: ' ' }), { fields: { title: 'networks.documentTitleMissing' } });
  await assert.rejects(shareDocument(librarian, { ...note, words: ' ' }), { fields: { words: 'networks.documentEmpty' } });
  await assert.rejects(shareDocument(librarian, { ...note, term: '600' }), { fields: { term: 'networks.termMissing' } });
});

test('two who change a note at once lose nothing: the second hears of it', async () => {
  const id = await shared('librarian');
  await changeDocument(await as('teacher'), { ...note, words: 'Koffie en thee.', document: id, number: 1 });
  await assert.rejects(changeDocument(await as('librarian'), { ...note, words: 'Sleutel bij de balie.', document: id, number: 1 }), { key: 'networks.documentChanged', fields: { words: 'networks.documentChanged' } });
  assert.equal((await showDocument(await as('librarian'), { slug: network, document: id })).document.words, 'Koffie en thee.');
  await changeDocument(await as('librarian'), { ...note, words: 'Koffie en thee. Sleutel bij de balie.', document: id, number: 2 });
});

test('who shared it and who carries the network take it away, another member does not', async () => {
  const [own, other] = [await shared('librarian'), await shared('librarian')];
  await assert.rejects(removeDocument(await as('teacher'), { document: own }), { status: 404 });
  await removeDocument(await as('librarian'), { document: own });
  await removeDocument(await as('coordinator'), { document: other });
  await assert.rejects(showDocument(await as('librarian'), { slug: network, document: own }), { status: 404 });
});

test('members hear of it by their own way when asked for, and a link lets a member read, nobody else', async () => {
  const sent = () => inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.party_id', 'd.person_id', 'm.urgency', 'm.subject_id']).where('m.purpose', '=', DOCUMENTS).execute());
  await shared('librarian', { title: 'Stil' });
  assert.equal((await sent()).length, 0);
  await shared('librarian', { title: 'Verteld', tells: true });
  const told = await sent(), { count, members } = await showNetwork(await as('coordinator'), network);
  assert.deepEqual([told.length, new Set(told.map(({ urgency }) => urgency))], [count, new Set(['news'])]);
  const id = told[0]!.subject_id!, party = members.find(({ state, party }) => state === 'member' && party)!.party!.id;
  const byLink = (holder: string) => h.as({ kind: 'link', id: crypto.randomUUID(), holder, purpose: DOCUMENTS } as unknown as Actor);
  const seen = await showDocuments(byLink(`party:${party}`), { id });
  assert.deepEqual([seen.byLink, seen.documents.find(({ title }) => title === 'Verteld')?.mayRemove], [true, false]);
  await assert.rejects(showDocuments(byLink(`party:${crypto.randomUUID()}`), { id }), { status: 404 });
  await assert.rejects(shareDocument(byLink(`party:${party}`), note), { status: 404 }, 'a link reads');
});

test('what is shared goes by itself after its term, its file too', async () => {
  await shared('librarian', { title: 'Kort', term: '6', file: pdf, fileName: 'kort.pdf' });
  await shared('librarian', { title: 'Lang', term: '36' });
  await inRegion((work) => forgetDocuments.run(work, {}), h.as(system, { now: new Date('2027-05-24T12:00:00Z') }));
  assert.ok((await titles(await as('librarian'))).includes('Kort'), 'on its last day it is there');
  await inRegion((work) => forgetDocuments.run(work, {}), h.as(system, { now: new Date('2027-05-25T12:00:00Z') }));
  const left = await titles(await as('librarian'));
  assert.deepEqual([left.includes('Kort'), left.includes('Lang')], [false, true]);
});

const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (problem) => { assert(problem instanceof Refusal, String(problem)); return problem.key; });

test('what a file is shows from what is in it; commands, pages, programs and bombs are refused', async () => {
  const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  assert.equal((await keptFile(zip({ 'word/document.xml': '<x/>' }), 'brief')).name, 'brief.docx');
  assert.equal((await keptFile(zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'a.xlsx')).name, 'a.ods');
  assert.equal(await refusalOf(keptFile(zip({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' }), 'a.docx')), 'networks.fileMacros');
  assert.equal(await refusalOf(keptFile(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '', 'Basic/Standard/x.xml': '' }), 'a.odt')), 'networks.fileMacros');
  for (const bytes of [zip({ 'iets.exe': 'MZ' }), strToU8('<html><script>1</script>'), strToU8('MZ'), strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')]) assert.equal(await refusalOf(keptFile(bytes, 'a.pdf')), 'networks.fileUnknown');
  assert.equal(await refusalOf(keptFile(new Uint8Array(10_000_001), 'a.pdf')), 'networks.fileTooLarge');
  assert.equal(await refusalOf(keptFile(strToU8('\xff\xd8\xff'), 'a.jpg').catch((e) => { throw e; })), 'networks.fileUnknown');
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('PK\x03\x04', '%PDF-', '\x89PNG\r\n\x1a\n', ''), async (tail, head) => {
    await keptFile(new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), tail])), 'x').catch((problem) => assert(problem instanceof Refusal, String(problem)));
  }), { numRuns: 200 });
});

test('a picture is made anew, without where and by whom it was taken', async () => {
  const taken = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a63d17' } }).jpeg().withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Iemand' } } }).toBuffer();
  const { name, type, bytes } = await keptFile(new Uint8Array(taken), 'foto.PNG'), { width, height, exif } = await sharp(bytes).metadata();
  assert.deepEqual({ name, type, width, height, exif }, { name: 'foto.jpg', type: 'image/jpeg', width: 1600, height: 2400, exif: undefined });
});
