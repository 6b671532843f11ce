/** Reads minutes as people write them in a word processor. Pure: knows no database and no clock. */
import { proposeColumns, type Block, type Sheet } from '#modules/imports/index.ts';
import { knownLists } from './lists.ts';

/** Minutes as text: who was there and who was not, one on a line; of each subject what was said, with "Afspraak: ..." and "Besluit: ..." in it. */
export type WrittenMinutes = { title: string; on: string; from: string; until: string; place: string; there: string; absent: string; items: { title: string; notes: string }[] };

type Part = 'on' | 'hours' | 'place' | 'there' | 'absent';
/** How the head of minutes calls its parts. */
const LABELS: [Part, RegExp][] = [
  ['there', /^(?:aanwezig(?:en|e leden)?|deelnemers|present|wie er waren?|who was there|present were)$/i],
  ['absent', /^(?:afwezig(?:en)?|afgemeld(?:en)?|afmeldingen|met kennisgeving(?: afwezig)?|afwezig met kennisgeving|bericht van verhindering|verhinderd|verontschuldigd|wie er niet waren|absent|apologies)$/i],
  ['on', /^(?:datum|dag|wanneer|date)$/i], ['hours', /^(?:tijd|tijdstip|uur|time)$/i], ['place', /^(?:plaats|plek|locatie|waar|place|location)$/i],
];
const labelled = (text: string): Part | null => LABELS.find(([, form]) => form.test(text.trim()))?.[0] ?? null;
/** The number before a heading. */
const NUMBER = /^(?:agendapunt )?\d{1,2}(?:[.)]\s+|\s+(?=\p{Lu}))/iu;
/** A subject without a style of its own: "3. Rondvraag". */
const NUMBERED = /^(?:agendapunt )?\d{1,2}[.)]?\s+(?=\p{L})(.{1,100})$/u;
/** "Actie Hanneke: de zaal vastleggen" says who before it says what. */
const ACTION_OF = /^(?:→|->|=>)?\s*(?:actie(?:punt)?|afspraak)\s+([^:]{2,60}):\s*(.+)$/i;
const A_LIST = /^(?:afspraken|actielijst|acties|actiepunten|besluiten|agreements)$/i;

/** What stands in minutes, in order. Agreements in a table become lines "Afspraak: wie, wat, voor wanneer" of the subject they stand under; those that the text tells already are not told twice. */
export function readMinutes(blocks: readonly Block[]): WrittenMinutes {
  const minutes: WrittenMinutes = { title: '', on: '', from: '', until: '', place: '', there: '', absent: '', items: [] };
  const hasHeadings = blocks.some((block) => block.kind === 'heading' && block.level > 0);
  let part: Part | null = null;
  for (const [at, block] of blocks.entries()) {
    const item = minutes.items.at(-1), subject = subjectIn(block, hasHeadings);
    if (block.kind === 'table') { if (!item && headOf(block, minutes)) continue; addTable(minutes, block.rows); continue; }
    if (block.kind === 'heading' && (block.level === 0 || (at === 0 && subject === block.text))) { minutes.title ||= block.text; continue; }
    const label = block.kind !== 'item' && !item ? labelled(block.text.replace(/:$/, '')) : null;
    if (label) { part = label; continue; }
    if (subject !== null && !(minutes.title === '' && !item && isTitle(block.text))) { minutes.items.push({ title: subject, notes: '' }); part = null; continue; }
    if (item) { addLine(item, block.kind === 'item' ? `- ${block.text}` : block.text); continue; }
    part = addHead(minutes, block.text, part);
  }
  return finished(minutes);
}

const isTitle = (text: string): boolean => /\b(?:verslag|notulen|minutes)\b/i.test(text);

function subjectIn(block: Block, hasHeadings: boolean): string | null {
  if (block.kind === 'heading') return block.level === 0 ? null : block.text.replace(NUMBER, '');
  return !hasHeadings && block.kind === 'paragraph' ? NUMBERED.exec(block.text)?.[1] ?? null : null;
}

/** A line above the first subject: "Datum: 12 januari", a name under "Aanwezig", or the title. */
function addHead(minutes: WrittenMinutes, text: string, part: Part | null): Part | null {
  const [, name = '', rest = ''] = /^([^:\n]{2,40}):\s*(.+)$/s.exec(text) ?? [], label = labelled(name);
  if (label) { put(minutes, label, rest); return null; }
  if (part) { put(minutes, part, text); return part === 'there' || part === 'absent' ? part : null; }
  if (minutes.title === '' || isTitle(text)) minutes.title = text;
  return null;
}

/** A table above the first subject that says when and where. */
function headOf({ rows }: Extract<Block, { kind: 'table' }>, minutes: WrittenMinutes): boolean {
  const told = rows.map(([name = '', ...rest]) => ({ label: labelled(name.replace(/:$/, '')), rest: rest.filter(Boolean).join('\n') }));
  for (const { label, rest } of told) if (label) put(minutes, label, rest);
  return told.some(({ label }) => label !== null);
}

function put(minutes: WrittenMinutes, part: Part, text: string): void {
  if (part === 'there' || part === 'absent') minutes[part] = [minutes[part], ...namesIn(text)].filter(Boolean).join('\n');
  else if (part === 'hours') [, minutes.from = '', minutes.until = ''] = /(\d{1,2}[.:u]?\d{0,2})\D+(\d{1,2}[.:u]?\d{0,2})?/.exec(`${text} `)?.map((time) => time?.replace(/[.:u]$/, '') ?? '') ?? [];
  else minutes[part] ||= text.trim();
}

/** Names on lines, or parted by ; or , where that stands outside brackets. */
const namesIn = (text: string): string[] => text.split(text.includes(';') ? /[;\n]/ : /\n|,(?![^(]*\))|\sen\s(?=\p{Lu})/u).map((name) => name.trim().replace(/[.]$/, '')).filter(Boolean);

function addLine(item: { notes: string }, text: string): void {
  const line = text.replace(/^(- )?(.*)$/s, (_, bullet: string | undefined, said: string) => (bullet ?? '') + said.replace(ACTION_OF, (_all, who: string, what: string) => `Afspraak: ${who}, ${what}`));
  item.notes = [item.notes, line].filter(Boolean).join('\n');
}

function addTable(minutes: WrittenMinutes, rows: string[][]): void {
  const sheet: Sheet = { name: '', rows: rows.map((cells, at) => ({ number: at + 1, cells })) }, { header, columns } = proposeColumns(sheet, knownLists.agreements.fields, 'NL');
  const column = (key: string) => columns.find(({ field }) => field === key)?.column ?? 0, [what, who, person, due] = [column('what'), column('who'), column('person'), column('due')];
  if (minutes.items.length === 0) minutes.items.push({ title: 'Afspraken', notes: '' });
  const item = minutes.items.at(-1)!;
  if (!what || !who) { for (const row of rows) addLine(item, row.filter(Boolean).join(' | ')); return; }
  for (const row of rows.slice(header.dataFrom)) {
    const cell = (at: number) => (row[at - 1] ?? '').replaceAll('\n', ' ').trim(), does = cell(what);
    if (!does || minutes.items.some(({ notes }) => tells(notes, does))) continue;
    const by = cell(person) ? `${cell(who)} (${cell(person)})` : cell(who);
    addLine(item, `Afspraak: ${by}, ${does}${cell(due) ? `, voor ${cell(due)}` : ''}`);
  }
}

const tells = (notes: string, what: string): boolean => notes.toLowerCase().split('\n').some((line) => /^(?:- )?(?:afspraak|actie)/.test(line) && line.includes(what.toLowerCase()));

/** The title without what every title of minutes says, and the day that stood in it. */
function finished(minutes: WrittenMinutes): WrittenMinutes {
  const day = minutes.on ? '' : /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d/u.exec(minutes.title)?.[0] ?? '';
  const title = minutes.title.replace(day, '').replace(/^(?:concept)?\s*-?\s*(?:verslag|notulen|minutes)\b(?:\s*van)?\s*[:.,–-]?\s*/i, '').replace(/[\s,–-]+(?:op|van|d\.d\.)?[\s,–-]*$/i, '').trim();
  return { ...minutes, title, on: minutes.on || day, items: minutes.items.filter(({ title: name, notes }) => notes !== '' || !A_LIST.test(name)) };
}
