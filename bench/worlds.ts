import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SearchEntry } from '#modules/search/index.ts';

/**
 * Places that are not the demo's, Dutch and Flemish, as twenty organisations would describe themselves; and what people ask there. Entries, questions and grades were
 * written before anybody looked what the search makes of them. For the first two needs were then written with all of them known, `test` too, and `last` (records 92, 95): they tell whether the
 * search becomes worse. Heidebroek and Leiekant came later, by who knew nothing of the search, with hardly a keyword, as real lists have them (record 97).
 */
export const worlds = ['veenbergen', 'scheldeveld', 'heidebroek', 'leiekant'] as const;
type World = (typeof worlds)[number];
type Place = World | 'rivierstad' | 'overwater';
type WorldQuestion = { question: string; region: Place; area: undefined; set: string; grades: { readonly [slug: string]: number } };

const folder = new URL('./worlds/', import.meta.url);
const linesOf = (file: string) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const listed = (text: string) => text.split(',').map((part) => part.trim()).filter(Boolean);
const named = (name: string) => ({ slug: name.toLowerCase().replaceAll(' ', '-'), name });

/** The services of one of them. Each line of its file: slug, title, organisation, plain words, more, keywords, theme, audiences, places, facts. */
export function worldEntries(world: World): SearchEntry[] {
  return linesOf(`${world}.services.txt`).map((line, number) => {
    const [slug = '', title = '', party = '', plainWords = '', body = '', keywords = '', theme = '', audiences = '', places = '', facts = ''] = line.split('|').map((part) => part.trim());
    return {
      subject: { kind: 'service', id: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` }, path: `/aanbod/${slug}`, title, names: [party], plainWords, body, keywords: listed(keywords),
      themes: [named(theme)], audiences: listed(audiences).map(named), places: places ? [places] : [], confirmedOn: '2026-10-01', ...factsOf(facts),
    };
  });
}

/** "free; 4-12; ar,tr" or "18+": without costs, for whom by age, spoken languages. */
function factsOf(facts: string): Pick<SearchEntry, 'free' | 'ages' | 'languages'> {
  const parts = facts.split(';').map((part) => part.trim());
  const years = parts.map((part) => /^(\d+)(?:-(\d*)|\+)$/.exec(part)).find(Boolean);
  return {
    free: parts.includes('free') ? true : null, languages: parts.filter((part) => /^[a-z]{2}(,[a-z]{2})*$/.test(part)).flatMap(listed),
    ages: { from: years ? Number(years[1]) : null, to: years?.[2] ? Number(years[2]) : null },
  };
}

/** `slug 3, other-slug 2` */
function gradesOf(text: string): { [slug: string]: number } {
  return Object.fromEntries(listed(text).map((graded): [string, number] => { const [slug = '', grade] = graded.split(' '); return [slug, Number(grade)]; }));
}

/** Falls the same way for a question whatever stands around it. */
const coin = (question: string) => createHash('sha256').update(question).digest()[0]! % 2 === 0;

const part = (at: number) => (at % 2 ? 'test' : 'dev');

const ownQuestions = worlds.flatMap((region) => linesOf(`${region}.questions.txt`).map((line, at): WorldQuestion => {
  const [asked = '', sort] = line.split(/ +#(?=\w+$)/), [question = '', grades = ''] = asked.split(' > ');
  return { question, region, area: undefined, set: sort ?? `own ${part(at)}`, grades: gradesOf(grades) };
}));

const everywhere = (file: string, setOf: (at: number, question: string) => string) => linesOf(file).flatMap((line, at) => {
  const [question = '', ...places] = line.split(' > ');
  return places.map((place): WorldQuestion => {
    const [region = '', grades = ''] = place.split(': ');
    return { question, region: region as Place, area: undefined, set: setOf(at, question), grades: gradesOf(grades) };
  });
});

/** `last`: asked when all the rest stood, by who had seen two lines of the needs and forty of the other questions. `blind` and `hard`: record 95. `sideways`: by who saw only the entries; its first forty lines name the thing. `own`: asked by who knows the place; where a line ends in `#sort`, that is its set. `anyone`: the same questions in several places, by who never saw what is there. Odd lines of a file are `dev`, even lines `test`. */
export const worldQuestions: readonly WorldQuestion[] = [
  ...ownQuestions, ...everywhere('anyone.questions.txt', (at) => `anyone ${part(at)}`), ...everywhere('last.questions.txt', () => 'last'),
  ...everywhere('blind.questions.txt', (_at, question) => `blind ${coin(question) ? 'work' : 'kept back'}`), ...everywhere('hard.questions.txt', () => 'hard'),
  ...everywhere('sideways.questions.txt', (at) => `sideways ${at < 40 ? 'plain' : 'told'}`),
];
